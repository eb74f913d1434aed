import Testing

@testable import PayLater

/// What stands still in a pause (T14); ¥299.00 received on 2026-01-01 and due on 2026-01-08.
@Suite struct PauseEffectTests {
  /// Charges and debits stop, so what is kept for what falls due next waits too: decided on the 15th, ¥10.00 comes
  /// back, and the rest is due 14 days later.
  @Test func theCreditBalanceWaits() throws {
    var world = try World.active()
    for fen in [Int64(299_00), 120_00] { try world.owe(fen, at: "market") }
    try world.pay(299_00)
    try world.ask(.issuer(.refund(obligation: "o1", amountFen: 50_00)))
    try world.ask(.repayment(.useCredit(use: .nextDue)))
    try world.ask(.dispute(.reportProblem(obligation: "o2", refundFen: 10_00)))
    world.close(until: day("2026-01-14"))
    #expect(world.buckets == [380_00, 0, 120_00, 0, 50_00])
    world.close(until: day("2026-01-21"))
    #expect(world.buckets == [390_00, 0, 110_00, 0, 50_00])
    world.pass(1)
    #expect(world.buckets == [440_00, 0, 60_00, 0, 0])
  }

  /// Reported on the sixth day past due, 2026-01-14, and paid in the pause: the last late day is that one (section 17),
  /// a complete month before the cut-off of 02-28.
  @Test func theWorstDaysInAPauseAreNotOnRecord() throws {
    var world = try World.late(6)
    try world.ask(.dispute(.reportReturn(obligation: "o1")))
    try world.ask(.issuer(.withholdRefund(obligation: "o1")))
    world.close(until: day("2026-02-10"))
    let january = [MonthCount(month: Month(year: 2026, month: 1), count: 6)]
    #expect(try world.obligation("o1").worstByMonth == january)
    #expect(try world.obligation("o1").lastLateOn == day("2026-01-14"))
    try world.ask(.repayment(.repayAll(from: "balance")))
    #expect(world.wallet.records.map(\.worstByMonth) == [january])
    world.close(until: day("2026-02-28"))
    let inputs = world.wallet.scoreInputs(cutoff: world.today)
    #expect(inputs.worstDaysPastDue24 == 6 && inputs.monthsSinceLate == 1)
  }

  /// Nothing is to be paid meanwhile, so a login does not remind of it; from the decision on the 19th on it does, due
  /// on the 22nd.
  @Test func aLoginDoesNotRemindOfIt() throws {
    var world = try World.late(-3)
    #expect(world.wallet.reminding(within: 5).count == 1)
    try world.ask(.dispute(.reportProblem(obligation: "o1", refundFen: 10_00)))
    #expect(world.wallet.reminding(within: 5).isEmpty && world.wallet.dueItems.count == 1)
    world.close(until: day("2026-01-18"))
    #expect(world.wallet.reminding(within: 30).isEmpty)
    world.pass(1)
    #expect(world.wallet.reminding(within: 5).map(\.due) == [day("2026-01-22")])
  }

  /// An order that has to wait for its money waits for the moved day: nobody answers for 21 days, so 01-08 becomes 01-29.
  @Test func whatIsPausedIsAwaitedOnItsMovedDay() throws {
    var world = try World.late(-7)
    #expect(try world.failing(250_00, at: "cafe").map(line) == ["G7 repayFirst 2026-01-08"])
    try world.ask(.dispute(.reportProblem(obligation: "o1", refundFen: 10_00)))
    try world.ask(.issuer(.withholdRefund(obligation: "o1")))
    #expect(try world.failing(250_00, at: "cafe").map(line) == ["G7 repayFirst 2026-01-29"])
  }

  /// A plan is at risk 7 days before its second missed part would count (T22): that of 03-18 on 03-22. Paused from the
  /// 10th until the decision on the 24th it is due on 04-01, counts on 04-05 and is told of on 03-29.
  @Test func aPlanIsNotAtRisk() throws {
    var world = try World.late(10)
    try world.ask(.reschedule(.startPlan(obligation: "o1", count: 3, declaresHardship: false)))
    world.close(until: day("2026-03-10"))
    try world.ask(.dispute(.reportProblem(obligation: "o1", refundFen: 10_00)))
    world.close(until: day("2026-03-28"))
    #expect(!world.wallet.reminders.contains { if case .planAtRisk = $0.about { true } else { false } })
    world.pass(1)
    #expect(world.told(.planAtRisk(obligation: "o1", on: day("2026-04-05"))))
  }

  /// The tolerance is for who pays on the due day or in grace; in a pause the day is still to come: from the 8th on for
  /// two days, so it is the 10th.
  @Test func noToleranceInAPause() throws {
    var world = try World.late(0)
    try world.ask(.dispute(.reportProblem(obligation: "o1", refundFen: 10_00)))
    try world.pay(289_00)
    #expect(try !world.obligation("o1").toleranceUsed && dues(world.obligation("o1")) == [day("2026-01-08")])
    world.pass(2)
    try world.ask(.dispute(.withdraw(obligation: "o1")))
    #expect(try dues(world.obligation("o1")) == [day("2026-01-10")])
  }

  /// No due day is reminded of before the decision on the 15th; the moved one of the 22nd is from five days before on.
  @Test func noDueDayIsRemindedOf() throws {
    var world = try World.late(-7)
    try world.ask(.dispute(.reportProblem(obligation: "o1", refundFen: 10_00)))
    world.close(until: day("2026-01-16"))
    #expect(
      !world.journal.flat.contains {
        if case .reminder(.reminded(let all)) = $0 { all.contains { $0.about.isDue } } else { false }
      })
    world.pass(1)
    #expect(world.wallet.reminders.offsets(of: "o1") == [-5])
  }
}
