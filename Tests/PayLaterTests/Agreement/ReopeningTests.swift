import Testing

@testable import PayLater

/// What ends with the service agreement and begins anew with the next one (section 2).
@Suite struct ReopeningTests {
  /// What stood still or was counted under the old agreement is not told of any more; its days are those of the new one.
  @Test func aNewAgreementBeginsAnew() throws {
    var world = try World.active(on: day("2026-01-10"))
    try world.owe(100_00)
    try world.ask(.rule(.freeze(days: 7)))
    #expect(world.wallet.agreement.suspension == [.selfFreeze])
    try world.ask(.agreement(.close))
    #expect(world.wallet.agreement.state == .closing && world.wallet.agreement.suspension == [])
    try world.ask(.repayment(.repayAll(from: "balance")))
    #expect(world.wallet.agreement.closedOn == day("2026-01-10"))
    #expect(world.wallet.agreement.withdrawableUntil == nil)
    world.close(until: day("2026-01-20"))
    try world.ask(.agreement(.authorise(language: .zh)))
    try world.activate()
    let agreement = world.wallet.agreement
    #expect(agreement.state == .active && agreement.closedOn == nil)
    #expect(agreement.withdrawableUntil == day("2026-02-03"))
    #expect(agreement.firstActivatedOn == day("2026-01-10"))
  }

  /// The inputs of 31 January were taken under a consent that ended with the service: on the 6th nothing is evaluated
  /// from them, though a new one was given by then.
  @Test func whatWasTakenUnderTheOldConsentIsNotEvaluated() throws {
    var world = try World.active(on: day("2026-01-10"))
    world.close(until: day("2026-02-02"))
    try world.ask(.agreement(.close))
    try world.ask(.agreement(.authorise(language: .zh)))
    #expect(world.wallet.nextEvaluationDay == day("2026-03-06"))
    world.close(until: day("2026-03-05"))
    #expect(world.wallet.evaluation?.day == day("2026-01-10"))
    world.pass(1)
    #expect(world.wallet.evaluation?.day == day("2026-03-06"))
  }
}
