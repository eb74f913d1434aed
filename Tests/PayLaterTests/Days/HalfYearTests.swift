import Testing

@testable import PayLater

/// Half a year by hand: every figure below was computed from rules.md on paper, with the sums in the comments.
@Suite struct HalfYearTests {
  private struct Figures: Equatable {
    var balance: Int64
    var card: Int64
    var limit: Int64
    var available: Int64
    var owed: Int64
  }

  private func figures(_ world: World) throws -> Figures {
    Figures(
      balance: try world.balance("balance"), card: try world.balance("card"),
      limit: world.wallet.limit.total.fen,
      available: world.wallet.limit.available.fen, owed: world.wallet.owed.fen)
  }

  @Test func fromAccountToARepairedRecord() throws {
    var world = try World.active(autopay: true)  // ¥5,000.00 and ¥1,000.00; income ¥8,000; limit ¥500

    // January: ¥120 due on the 12th, ¥80 received on the 15th and due on the 29th; both by autopay.
    world.close(until: day("2026-01-05"))
    try world.owe(120_00, at: "market")
    world.close(until: day("2026-01-10"))
    try world.ask(World.order(80_00, at: "shop"))
    #expect(world.wallet.limit.available == 300_00)
    world.close(until: day("2026-01-15"))
    #expect(try world.ask(.order(.confirmReceipt(order: "o2"))).due == day("2026-01-29"))
    world.close(until: day("2026-02-01"))
    #expect(
      try figures(world)
        == Figures(balance: 4_800_00, card: 1_000_00, limit: 500_00, available: 500_00, owed: 0))
    world.close(until: day("2026-02-06"))
    // H 36+16+4+4, C 50+26+20+40, B 24+24+8, I 40+20+6, M 6+10: 334.
    #expect(world.wallet.evaluation?.score == 684)

    // February: ¥2,000 now. ¥900 by statement, due on 10 March: 11 % of the income, 45 % of the limit.
    world.close(until: day("2026-02-10"))
    #expect(try world.ask(World.order(900_00, at: "utility")).due == day("2026-03-10"))
    world.close(until: day("2026-03-01"))
    #expect(
      try figures(world)
        == Figures(balance: 4_800_00, card: 1_000_00, limit: 2_000_00, available: 1_100_00, owed: 900_00))
    world.close(until: day("2026-03-06"))
    // H 36+16+4+4, C 34+26+20+40, B 24+24+8, I 40+20+10, M 6+10: 322.
    #expect(world.wallet.evaluation?.score == 672)

    // March: no money for ¥300 on the 12th; two debits fail, day 4 is the 16th; paid on the 18th with 45 fen.
    world.close(until: day("2026-03-11"))
    #expect(try world.balance("balance") == 3_900_00)
    try world.ask(.detail(.setBalance(source: "balance", balanceFen: 0)))
    world.close(until: day("2026-03-12"))
    try world.owe(300_00, at: "kiosk")
    world.close(until: day("2026-03-15"))
    #expect(world.wallet.agreement.state == .active && world.wallet.owed == 300_00)
    world.close(until: day("2026-03-16"))
    #expect(world.wallet.agreement.state == .suspended && world.wallet.owed == 300_15)
    world.close(until: day("2026-03-18"))
    try world.ask(.repayment(.repay(obligation: "o4", amountFen: 300_45, from: "card")))
    #expect(world.wallet.agreement.state == .active)
    world.close(until: day("2026-04-01"))
    #expect(
      try figures(world) == Figures(balance: 0, card: 699_55, limit: 2_000_00, available: 2_000_00, owed: 0))
    world.close(until: day("2026-04-06"))
    // H 18+0+4+4, C 50+26+20+40, B 24 (3 of 4)+10+14, I 40+20+10, M 10+10: 300.
    #expect(world.wallet.evaluation?.score == 650)
    #expect(world.wallet.evaluation?.inputs.failedDebits6 == 2)
    #expect(world.wallet.evaluation?.inputs.debitAttempts6 == 5)

    // April: ¥100 on the 20th, due on 4 May.
    world.close(until: day("2026-04-20"))
    try world.ask(.detail(.setBalance(source: "balance", balanceFen: 1_000_00)))
    try world.owe(100_00)
    world.close(until: day("2026-05-01"))
    #expect(
      try figures(world)
        == Figures(balance: 1_000_00, card: 699_55, limit: 2_000_00, available: 1_900_00, owed: 100_00))
    world.close(until: day("2026-05-06"))
    // H 18+4+8+4, C 50+26+20+40, B 24+10+14, I 40+20+10, M 10+10: 308.
    #expect(world.wallet.evaluation?.score == 658)

    // May: paid by autopay on the 4th; nothing new.
    world.close(until: day("2026-06-01"))
    #expect(
      try figures(world)
        == Figures(balance: 900_00, card: 699_55, limit: 2_000_00, available: 2_000_00, owed: 0))
    world.close(until: day("2026-06-06"))
    #expect(world.wallet.evaluation?.score == 658)

    // June: quiet. The late days are three months back: H2 10 for 4.
    world.close(until: day("2026-07-06"))
    #expect(world.wallet.evaluation?.score == 664)
    #expect(
      try figures(world)
        == Figures(balance: 900_00, card: 699_55, limit: 2_000_00, available: 2_000_00, owed: 0))
    #expect(world.wallet.records.map(\.onTime) == [true, true, true, false, true])

    var replayed = Wallet()
    for event in try roundTrip(world.journal) { replayed.apply(event) }
    #expect(replayed == world.wallet && world.wallet.invariantViolations == [])
  }
}
