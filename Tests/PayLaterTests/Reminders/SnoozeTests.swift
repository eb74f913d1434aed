import Testing

@testable import PayLater

/// 'Snoozed until a day' leaves the login reminder out till then (rule 7); ¥299.00 due on 2026-01-08.
@Suite struct SnoozeTests {
  private func isReminded(_ world: World) -> Bool { !world.wallet.reminding(within: 30).isEmpty }

  @Test func theLastDayThatWasNamedHolds() throws {
    var world = try World.late(-7)
    try world.ask(.reminder(.snooze(obligation: "o1", until: day("2026-01-08"))))
    try world.ask(.reminder(.snooze(obligation: "o1", until: day("2026-01-03"))))
    world.close(until: day("2026-01-02"))
    #expect(!isReminded(world))
    world.pass(1)
    #expect(isReminded(world))
  }

  /// What is settled drops out, and its snooze with it: reopened on the 5th (T26), it is reminded of at once.
  @Test func whatIsSettledIsSnoozedNoMore() throws {
    var world = try World.late(-5)
    try world.ask(.issuer(.refund(obligation: "o1", amountFen: 100_00)))
    try world.ask(.reminder(.snooze(obligation: "o1", until: day("2026-01-08"))))
    #expect(!isReminded(world))
    try world.pay(199_00)
    world.close(until: day("2026-01-05"))
    try world.ask(.issuer(.reopen(obligation: "o1", amountFen: 100_00)))
    #expect(isReminded(world) && world.wallet.currentSnoozes.isEmpty)
  }
}
