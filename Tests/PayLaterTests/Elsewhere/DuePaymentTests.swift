import Testing

@testable import PayLater

/// What falls due in the next 30 days, of one currency and of several.
@Suite struct DuePaymentTests {
  /// From 2026-01-01 the 30th day is 01-30.
  @Test func thirtyDays() throws {
    var world = World()
    try world.lend(plan(("2026-01-01", 1_00), ("2026-01-30", 20_00), ("2026-01-31", 300_00)))
    try world.lend(plan(("2025-12-01", 4_000_00)), title: "表")
    #expect(world.wallet.dueIn30Days() == 4_021_00)
    #expect(world.wallet.cashFlow.first == 4_001_00 && world.wallet.cashFlow.last == 20_00)
    #expect(world.wallet.cashFlow.sum == 4_021_00)
  }

  /// One payment of a thing a day: what falls due of it together is said together, never with another's.
  @Test func ofOneThingADay() throws {
    var world = World()
    try world.lend(plan(("2026-01-08", 10_00), ("2026-01-08", 5_00), ("2026-01-09", 1_00)))
    try world.lend(plan(("2026-01-08", 7_00)), title: "表")
    let due = world.wallet.derivation(of: .dueIn30Days)
    #expect(
      due?.terms.map(\.figure) == [
        .payment(.debt("e1"), day("2026-01-08")), .payment(.debt("e1"), day("2026-01-09")),
        .payment(.debt("e2"), day("2026-01-08")),
      ])
    #expect(due?.terms.map(\.value.number) == [15_00, 1_00, 7_00])
  }

  /// ¥300.00 in six: 50.00 and 1.20 each. A refund took the principal of the first; its charge alone is never late.
  @Test func aChargeOfAnInstalmentAlone() throws {
    var world = try World.active()
    try world.owe(300_00, at: "market")
    try world.ask(.reschedule(.split(obligation: "o1", count: 6)))
    try world.ask(.issuer(.refund(obligation: "o1", amountFen: 50_00)))
    world.close(until: day("2026-02-10"))
    let first = try #require(world.wallet.dueItems.first)
    #expect(first.amount == 1_20 && first.standing == .chargeOnly && first.daysPastDue == 0)
    #expect(world.wallet.dueItems.map(\.standing).dropFirst() == Array(repeating: .upcoming, count: 5)[...])
  }

  /// CNY always, others as long as anything is owed in them.
  @Test func currenciesThatCount() throws {
    var world = World()
    #expect(world.wallet.currencies == [.cny])
    let dollars = try #require(Currency(code: "USD"))
    try world.lend(plan(("2026-01-08", 10_00)), DebtDetails(currency: dollars))
    #expect(world.wallet.currencies == [.cny, dollars])
    #expect(world.wallet.owed == 0 && world.wallet.owed(in: dollars) == 10_00)
    #expect(world.wallet.dueIn30Days(in: dollars) == 10_00 && world.wallet.dueIn30Days() == 0)
    try world.payDebt(10_00)
    #expect(world.wallet.currencies == [.cny])
  }
}
