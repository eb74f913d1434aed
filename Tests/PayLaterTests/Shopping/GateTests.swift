import Testing

@testable import PayLater

/// Each gate failing (alone where the rules allow it), with remedy and the day it clears.
@Suite struct GateTests {
  private func lines(_ world: World, _ fen: Int64 = 10_00, at merchant: MerchantID = "cafe") throws
    -> [String]
  {
    try world.failing(fen, at: merchant).map(line)
  }

  @Test func allPass() throws {
    let world = try World.active()
    let gates = world.wallet.gates(for: try world.purchase(300_00, at: "cafe"))
    #expect(gates.count == 14 && gates.allSatisfy { $0.passed && $0.remedy == nil && $0.clears == nil })
  }

  @Test func beforeTheActivation() throws {
    let world = try World.authorised()
    #expect(
      try lines(world) == ["G1 activate -", "G7 lowerAmount -", "G8 lowerAmount -", "G9 finishOpenOrder -"])
  }

  /// A suspended service fails G1, and beside it the gate of the reason, if that has one of its own.
  /// Marks: G1, G3, G14
  @Test func g1WithItsReasons() throws {
    var frozen = try World.active()
    try frozen.ask(.rule(.freeze(days: 7)))
    #expect(try lines(frozen) == ["G1 liftSuspension 2026-01-08", "G12 waitForFreeze 2026-01-08"])
    var withdrawn = try World.active()
    try withdrawn.ask(.agreement(.withdraw))
    #expect(try lines(withdrawn) == ["G1 liftSuspension -", "G3 authoriseScore -"])
    var poor = try World.active()
    try poor.ask(.detail(.removeSource(source: "card")))
    try poor.ask(.detail(.removeSource(source: "balance")))
    #expect(try lines(poor) == ["G1 liftSuspension -", "G14 addFundingSource -"])
  }

  /// Nobody gets as far as an active service without it, so here it is taken away.
  /// Marks: G2
  @Test func g2Unverified() throws {
    #expect(try lines(World()).contains("G2 verifyIdentity -"))
    var world = try World.active()
    world.wallet.identity = nil
    #expect(try lines(world) == ["G2 verifyIdentity -"])
  }

  /// Three days past due are grace, the fourth is not.
  /// Marks: G5
  @Test func g5PastGrace() throws {
    var world = try World.active()
    try world.owe(100_00, at: "kiosk")
    world.pass(3)
    #expect(try lines(world) == [])
    world.pass(1)
    #expect(try lines(world) == ["G1 liftSuspension -", "G5 payOverdue -"])
  }

  /// 580 is enough until something was past grace; then it takes 600.
  /// Marks: G4
  @Test(arguments: [(579, false, false), (580, false, true), (599, true, false), (600, true, true)])
  func g4(_ score: Int, _ wasLate: Bool, _ passes: Bool) throws {
    var world = try World.active()
    if wasLate {
      let id = try world.owe(100_00, at: "kiosk")
      world.pass(4)
      try world.ask(.repayment(.repay(obligation: id, amountFen: world.wallet.owed, from: "balance")))
    }
    world.fix(score: score)
    let check = try #require(
      world.wallet.gates(for: try world.purchase(1_00, at: "cafe")).first { $0.gate == .g4 })
    #expect(check.passed == passes)
    #expect(check.value == Int64(score) && check.bound == (wasLate ? 600 : 580))
    #expect(try lines(world) == (passes ? [] : ["G4 raiseScore -"]))
  }

  @Test func g6ClearsAfterTwelveMonths() throws {
    var world = try World.active()
    world.wallet.activity.chargeOffs = [Activity.ChargeOff(obligation: "o9", on: day("2025-06-15"))]
    #expect(try lines(world) == ["G6 wait 2026-06-15"])
  }

  /// With ¥300.00 of ¥500.00 used, ¥200.00 pass and ¥250.00 wait until those are paid.
  /// Marks: G7
  @Test func g7ClearsWhenTheFirstIsPaid() throws {
    var world = try World.active()
    try world.owe(300_00)  // due 2026-01-15
    let check = try #require(try world.failing(250_00, at: "cafe").first)
    #expect(line(check) == "G7 repayFirst 2026-01-15")
    #expect(check.value == 200_00 && check.bound == 250_00)
    #expect(try lines(world, 200_00) == [])
    // Held is not available either; it clears when it was received (day 12) and paid 14 days later.
    var held = try World.active()
    try held.ask(World.order(300_00, at: "shop"))
    #expect(try lines(held, 250_00) == ["G7 repayFirst 2026-01-27"])
  }

  @Test func whatIsDueTodayAndPaidTodayClearsToday() throws {
    var world = try World.active()
    try world.owe(300_00, at: "kiosk")
    #expect(try lines(world, 250_00) == ["G7 repayFirst 2026-01-01"])
  }

  /// Over the cap of its row. By itself the score of 622 reaches 650 with 12 months of tenure and contact (H2 +8,
  /// H3 +18, I3 +14), which the inputs of 2027-01-31 see first.
  /// Marks: G8
  @Test func g8ClearsWhenTheRowRises() throws {
    let world = try World.active()
    #expect(try lines(world, 300_01) == ["G8 lowerAmount 2027-02-06"])
    #expect(try lines(world, 500_01) == ["G7 lowerAmount 2027-02-06", "G8 lowerAmount 2027-02-06"])
    // More than any row of two years on allows.
    #expect(try lines(world, 5_000_00).last == "G10 lowerAmount -")
  }

  /// The first row allows two open orders, whether owed or held.
  /// Marks: G9
  @Test func g9ClearsWithTheFirstThatCloses() throws {
    var world = try World.active()
    try world.owe(10_00)
    try world.ask(World.order(10_00, at: "shop"))
    #expect(try lines(world) == ["G9 finishOpenOrder 2026-01-15"])
  }

  /// Neither what was paid at once nor what was cancelled counts.
  /// Marks: G11
  @Test func g11CountsTheCalendarMonth() throws {
    var world = try World.active()
    try world.ask(.rule(.setMonthlyCap(amountFen: 150_00)))
    try world.ask(World.order(30_00, at: "kiosk", pay: .now, from: "balance"))  // o1, not on credit
    try world.owe(100_00)
    try world.ask(World.order(40_00, at: "shop"))
    #expect(try lines(world, 10_01).contains("G11 raiseOwnCap 2026-02-01"))
    try world.ask(.order(.cancel(order: "o3")))
    #expect(try lines(world, 50_00) == [])
    #expect(try lines(world, 50_01) == ["G11 raiseOwnCap 2026-02-01"])
    #expect(try lines(world, 150_01) == ["G11 raiseOwnCap -"])
    try world.ask(.rule(.setMonthlyCap(amountFen: nil)))
    #expect(try lines(world, 50_01) == ["G11 raiseOwnCap 2026-01-02"])
  }

  /// Placed on the 1st and not shipped in 30 days, it expires on the 31st of the same month.
  @Test func g11LeavesOutWhatExpired() throws {
    var world = try World.active()
    try world.ask(.rule(.setMonthlyCap(amountFen: 150_00)))
    try world.ask(World.order(100_00, at: "shop"))
    try world.ask(.issuer(.withholdShipment(order: "o1")))
    world.close(until: day("2026-01-30"))
    #expect(try lines(world, 50_01) == ["G11 raiseOwnCap 2026-01-31"])
    world.pass(1)
    #expect(try lines(world, 150_00) == [])
  }

  @Test func g12BlockedMerchants() throws {
    var world = try World.active()
    try world.ask(.rule(.block(merchant: "cafe")))
    #expect(try lines(world) == ["G12 unblockMerchant -"])
    #expect(try lines(world, at: "market") == [])
    let now = world.refusal(of: World.order(1, at: "cafe", pay: .now, from: "balance"))
    guard case .gates(let gates)? = now else {
      Issue.record("\(String(describing: now))")
      return
    }
    #expect(gates.map(line) == ["G12 unblockMerchant -"])
    try world.ask(.rule(.unblock(merchant: "cafe")))
    #expect(try lines(world) == ["G12 unblockMerchant 2026-01-02"])
    world.pass(1)
    #expect(try lines(world) == [])
  }

  /// A merchant without pay-later, or a cart with one such offer, can only be paid at once.
  /// Marks: G13
  @Test func g13MerchantAndOffers() throws {
    let world = try World.active()
    #expect(try lines(world, at: "cash") == ["G13 payAtOnce -"])
    let cafe = try #require(world.outside.merchant("cafe"))
    let gift = try Purchase(
      [CartLine(offer: "yuan", quantity: 1), CartLine(offer: "gift", quantity: 1)], at: cafe)
    #expect(world.wallet.gates(for: gift).filter { !$0.passed }.map(line) == ["G13 payAtOnce -"])
  }

  /// Every gate that fails is named, not only the first, and each with a way out.
  /// Marks: gates
  @Test func allFourteenAtOnce() throws {
    var world = try World.active(income: 1_00)
    try world.ask(World.order(1, at: "kiosk", pay: .now, from: "balance"))
    world = try World.active()
    try world.owe(100_00, at: "kiosk")
    world.pass(4)
    try world.ask(.agreement(.withdraw))
    try world.ask(.detail(.removeSource(source: "card")))
    try world.ask(.detail(.removeSource(source: "balance")))
    try world.ask(.rule(.setMonthlyCap(amountFen: 0)))
    try world.ask(.detail(.declareIncome(monthlyFen: 0)))
    try world.ask(.rule(.block(merchant: "cash")))
    world.wallet.activity.chargeOffs = [Activity.ChargeOff(obligation: "o9", on: world.today)]
    world.wallet.identity = nil
    world.wallet.evaluation = nil
    world.wallet.limit.row = 0
    let request = World.order(450_00, at: "cash")
    guard case .gates(let gates)? = world.refusal(of: request) else {
      Issue.record("accepted")
      return
    }
    #expect(gates.map(\.gate.rawValue) == (1...14).map { "G\($0)" })
    #expect(gates.allSatisfy { $0.remedy != nil })
  }

  /// Each order of a checkout counts the earlier ones in: the third is one too many, until the first is paid.
  @Test func severalOrdersOfOneCheckout() throws {
    let world = try World.active()
    let purchases = try [
      world.purchase(100_00, at: "market"), world.purchase(300_00, at: "shop"),
      world.purchase(200_00, at: "cafe"),
    ]
    let failing = world.wallet.gates(for: purchases).map { $0.filter { !$0.passed }.map(line) }
    // ¥100 left for ¥200. The market's order is in a shop, received today and due on the 8th.
    #expect(failing == [[], [], ["G7 repayFirst 2026-01-08", "G9 finishOpenOrder 2026-01-08"]])
  }
}
