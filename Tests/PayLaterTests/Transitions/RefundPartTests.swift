import Testing

@testable import PayLater

/// What a refund of a part moves and what it leaves (T11 to T14, T20); ¥299.00 received on 2026-01-01 and due on
/// 2026-01-08.
@Suite struct RefundPartTests {
  private let refund = { (fen: Int64) in Request.issuer(.refund(obligation: "o1", amountFen: Money(fen: fen)))
  }
  private let waive = { (fen: Int64) in
    Request.issuer(.waiveCharge(obligation: "o1", amountFen: Money(fen: fen), reason: .goodwill))
  }

  /// Day 10: ¥1.04 of charge, ¥0.50 of it paid. Only with the whole come charges back (T13).
  @Test func aPartBringsNoChargeBack() throws {
    var world = try World.late(10)
    try world.pay(50)
    #expect(try world.booked(refund(100_00)) == [.used: -100_00, .available: 100_00])
    #expect(world.buckets == [301_00, 0, 199_00, 0, 0])
    #expect(try world.obligation("o1").chargesReturned == 0 && world.obligation("o1").lateDue == 54)
    #expect(world.told(.refunded(obligation: "o1", amount: 100_00, toBalance: 0)))
  }

  /// ¥200.00 is asked for and ¥150.00 comes back meanwhile: on the 14th day only the ¥149.00 that are left do.
  @Test func whatCameBackMeanwhileIsNotGivenTwice() throws {
    var world = try World.late(-7)
    try world.ask(.dispute(.reportProblem(obligation: "o1", refundFen: 200_00)))
    try world.ask(refund(150_00))
    world.close(until: day("2026-01-14"))
    #expect(world.bookedClose() == [.used: -149_00, .available: 149_00])
    #expect(world.buckets == [500_00, 0, 0, 0, 0])
    #expect(try world.order("o1").state == .returned && world.obligation("o1").state == .settled)
  }

  /// No principal, ¥1.04 of charge: open until that is paid or waived (T11).
  @Test func waivingTheLastChargeSettles() throws {
    var world = try World.late(-7)
    try world.pay(1_00)
    world.close(until: day("2026-01-18"))
    try world.ask(refund(298_00))
    try world.ask(waive(1_03))
    #expect(try world.obligation("o1").state == .active && world.wallet.owed == 1)
    try world.ask(waive(1))
    let obligation = try world.obligation("o1")
    #expect(obligation.state == .settled && obligation.closedOn == day("2026-01-18"))
    #expect(try world.order("o1").endedOn == day("2026-01-18"))
    #expect(world.wallet.owed == 0 && world.wallet.dueItems.isEmpty)
    #expect(world.wallet.records.map(\.onTime) == [false])
  }

  /// ¥1.00 paid, ¥298.00 in six: 715 fen of charge, 119 a month. With the principal go the months to come; the first
  /// one's share stays owed.
  @Test func theChargesOfMonthsToComeGoWithThePrincipal() throws {
    var world = try World.late(-7)
    try world.pay(1_00)
    try world.ask(.reschedule(.split(obligation: "o1", count: 6)))
    #expect(try charges(world.obligation("o1")) == [1_19, 1_19, 1_19, 1_19, 1_19, 1_20])
    try world.ask(refund(298_00))
    #expect(try charges(world.obligation("o1")) == [1_19, 0, 0, 0, 0, 0])
    #expect(world.wallet.dueItems.map(\.amount) == [1_19])
    world.close(until: day("2026-07-02"))
    #expect(try world.obligation("o1").payoff(on: world.today) == 1_19)
  }

  /// ¥99.66, ¥99.66 and ¥99.68 on 02-01, 03-01 and 04-01: what a refund clears drops out of the reminders (rule 7).
  @Test func aRefundedInstalmentIsNoMoreRemindedOf() throws {
    var world = try World.late(-7)
    try world.ask(.reschedule(.split(obligation: "o1", count: 3)))
    world.close(until: day("2026-01-27"))
    #expect(world.wallet.reminders.offsets(of: "o1") == [-5])
    try world.ask(refund(99_65))
    #expect(world.wallet.reminders.offsets(of: "o1") == [-5])
    try world.ask(refund(1))
    #expect(world.wallet.reminders.offsets(of: "o1") == [])
    world.close(until: day("2026-02-24"))
    #expect(world.wallet.reminders.offsets(of: "o1") == [-5])
  }

  /// The same of a charge that is waived: of the first of six only its 119 fen are left.
  @Test func aWaivedInstalmentIsNoMoreRemindedOf() throws {
    var world = try World.late(-7)
    try world.ask(.reschedule(.split(obligation: "o1", count: 6)))
    try world.ask(refund(49_83))
    world.close(until: day("2026-01-27"))
    #expect(world.wallet.reminders.offsets(of: "o1") == [-5])
    try world.ask(waive(1_18))
    #expect(world.wallet.reminders.offsets(of: "o1") == [-5])
    try world.ask(waive(1))
    #expect(world.wallet.reminders.offsets(of: "o1") == [])
    #expect(try world.obligation("o1").state == .active)
  }

  /// The merchant's days, from the next day on, and never after the 28 days of the pause (T14).
  @Test(arguments: [(0, 1), (1, 1), (3, 3), (28, 28), (29, 28), (90, 28)])
  func aReturnIsRefundedWithinThePause(_ returnDays: Int, _ days: Int) throws {
    var world = try World.late(-7)
    world.wallet.orders[0].returnDays = returnDays
    try world.ask(.dispute(.reportReturn(obligation: "o1")))
    #expect(try world.obligation("o1").dispute?.decisionOn == day("2026-01-01") + days)
    world.pass(days - 1)
    #expect(try world.order("o1").state == .received)
    world.pass(1)
    #expect(try world.order("o1").state == .returned && world.wallet.owed == 0)
  }

  /// Of the first of six only its charge is left: announced like what else falls due, and never late (T11).
  @Test func aChargeAloneIsNeverRemindedOfAsLate() throws {
    var world = try World.late(-7)
    try world.ask(.reschedule(.split(obligation: "o1", count: 6)))
    try world.ask(refund(49_83))
    world.close(until: day("2026-02-20"))
    #expect(world.wallet.reminders.offsets(of: "o1") == [-5, -1, 0])
    #expect(world.wallet.daysPastDue(on: world.today) == 0)
  }
}
