import Testing

@testable import PayLater

/// What an obligation leaves behind when it is charged off or settled; ¥299.00 received on 2026-01-01 and due on
/// 2026-01-08.
@Suite struct ObligationEndTests {
  /// In six from 2026-01-01: charged off on 2026-05-03, 91 days after the first was due. The sixth month would begin on
  /// 06-01; its share is waived like all charges (T23), so that ¥299.00 of principal settle it for good (T24).
  @Test func noChargeIsEarnedAfterTheChargeOff() throws {
    var world = try World.late(-7)
    try world.ask(.reschedule(.split(obligation: "o1", count: 6)))
    world.close(until: day("2026-05-03"))
    #expect(world.buckets == [-299_00, 0, 0, 299_00, 0])
    world.close(until: day("2026-06-02"))
    try world.pay(299_00)
    let obligation = try world.obligation("o1")
    #expect(obligation.state == .recovered && world.buckets == [0, 0, 0, 0, 0])
    #expect(obligation.paidPrincipal == 299_00 && obligation.instalmentChargesPaid == 0)
    #expect(world.wallet.invariantViolations == [])
  }

  /// The final notice is the last: what reminded of its due day drops out.
  @Test func whatIsChargedOffIsNoMoreRemindedOf() throws {
    var world = try World.late(90)
    #expect(world.wallet.reminders.offsets(of: "o1").last == 84)
    world.pass(1)
    #expect(world.wallet.reminders.offsets(of: "o1") == [])
    #expect(world.told(.chargedOff(obligation: "o1", principal: 299_00)))
  }

  /// A plan that is paid at once is over: none of its parts is missed later.
  @Test func aPlanEndsWithTheSettlement() throws {
    var world = try World.late(10)
    try world.ask(.reschedule(.startPlan(obligation: "o1", count: 3, declaresHardship: false)))
    try world.ask(.repayment(.repayAll(from: "balance")))
    #expect(try world.obligation("o1").state == .settled && world.obligation("o1").plan == nil)
    let later = world.pass(120).flat
    #expect(!later.contains { if case .reschedule(.planMissed) = $0 { true } else { false } })
  }

  /// Charged off it stays past due until it is recovered (section 17), here on 2026-06-08, 151 days after its day: the
  /// record says so, and a month later that is a month ago.
  @Test func theRecordOfWhatWasRecoveredIsThatOfTheLastDay() throws {
    var world = try World.late(151)
    try world.pay(299_00)
    #expect(try world.obligation("o1").state == .recovered)
    #expect(world.wallet.records.map(\.lastLateOn) == [day("2026-06-08")])
    world.close(until: day("2026-07-08"))
    let inputs = world.wallet.scoreInputs(cutoff: world.today)
    #expect(inputs.worstDaysPastDue24 == 151 && inputs.monthsSinceLate == 1)
  }
}
