import Testing

@testable import PayLater

/// How disputes end, and what must not be left of them (T13 to T15, T26); ¥299.00 received on 2026-01-01 and due on
/// 2026-01-08.
@Suite struct DisputeEndTests {
  private let problem = Request.dispute(.reportProblem(obligation: "o1", refundFen: 50_00))

  /// Nothing is left to decide, so nothing is lost on the 14th day.
  @Test func aWholeRefundEndsIt() throws {
    var world = try World.late(-7)
    try world.ask(problem)
    try world.ask(.issuer(.refund(obligation: "o1", amountFen: 299_00)))
    #expect(try world.obligation("o1").dispute == nil && world.order("o1").state == .returned)
    world.pass(30)
    #expect(world.wallet.scoreInputs(cutoff: world.today).disputesLost12 == 0)
  }

  /// It outlives the settlement, unless nobody answers (section 17); then nothing stands against erasing.
  @Test func withheldAfterTheSettlement() throws {
    var world = try World.late(-7)
    try world.ask(problem)
    try world.pay(299_00)
    #expect(try world.obligation("o1").dispute != nil)
    try world.ask(.issuer(.withholdRefund(obligation: "o1")))
    #expect(try world.obligation("o1").dispute == nil)
    try world.ask(.agreement(.close))
    try world.ask(.agreement(.erase(typedWord: "抹除")))
  }

  /// And the other way round: withheld first, it ends with the settlement.
  @Test func settledAfterItWasWithheld() throws {
    var world = try World.late(-7)
    try world.ask(problem)
    try world.ask(.issuer(.withholdRefund(obligation: "o1")))
    #expect(world.refusal(of: .issuer(.withholdRefund(obligation: "o1"))) == .nothingToDo)
    #expect(try world.obligation("o1").dispute != nil)
    try world.pay(299_00)
    #expect(try world.obligation("o1").dispute == nil && world.obligation("o1").pause == nil)
  }

  /// Due on the 18th after ten days: what was told of the 8th drops out, and the new day has reminders of its own.
  @Test func aMovedDayHasItsOwnReminders() throws {
    var world = try World.late(-1)
    #expect(world.wallet.reminders.offsets(of: "o1") == [-5, -1])
    try world.ask(problem)
    world.pass(10)
    try world.ask(.dispute(.withdraw(obligation: "o1")))
    let told = world.wallet.reminders.map(\.about).filter(\.isDue)
    #expect(told == [.due(obligation: "o1", instalment: 1, due: day("2026-01-18"), offset: -1)])
  }

  /// Settled on 2026-01-03 and owed again from the 20th on: what is settled leaves after 180 days, this stays owed.
  @Test func whatWasReopenedStaysUntilItIsPaid() throws {
    var world = try World.late(-5)
    try world.ask(.issuer(.refund(obligation: "o1", amountFen: 100_00)))
    try world.pay(199_00)
    world.close(until: day("2026-01-20"))
    try world.ask(.issuer(.reopen(obligation: "o1", amountFen: 100_00)))
    #expect(try world.order("o1").endedOn == nil && world.obligation("o1").closedOn == nil)
    world.close(until: day("2026-01-03") + 181)
    #expect(try world.obligation("o1").state == .chargedOff && world.wallet.owed == 100_00)
  }

  /// Settled by ¥100.00 of refund and ¥199.00, disputed and lost while the service is closing: owed again in 14 days.
  @Test func lostWhileClosing() throws {
    var world = try World.late(-5)
    try world.ask(.issuer(.refund(obligation: "o1", amountFen: 100_00)))
    try world.pay(199_00)
    try world.owe(50_00)
    try world.ask(.dispute(.disputeSettled(obligation: "o1", refundFen: 10_00, reason: "坏了")))
    try world.ask(.agreement(.close))
    try world.ask(.issuer(.decideDispute(obligation: "o1", refundFen: 0)))
    #expect(try dues(world.obligation("o1")) == [day("2026-01-17")])
    #expect(try world.obligation("o1").state == .active && world.wallet.owed == 150_00)
  }
}
