import Testing

@testable import PayLater

/// What was told of a debt from elsewhere goes with it, 180 days after it was closed.
@Suite struct LettingGoTests {
  /// Due on 01-10, paid and closed on 01-12: held until 07-11, so that a payment taken back brings its reminders back,
  /// and gone on 07-12.
  @Test func remindersGoWithTheirDebt() throws {
    var world = World()
    try world.lend(plan(("2026-01-10", 30_00)))
    try world.lend(plan(("2026-01-10", 40_00)), title: "表")
    world.close(until: day("2026-01-12"))
    try world.payDebt(30_00)
    func told(_ id: DebtID) -> [Int] {
      world.wallet.reminders.compactMap {
        if case .debtDue(id, _, _, let offset) = $0.about { offset } else { nil }
      }
    }
    #expect(told("e1") == [-5, -1, 0, 1] && world.wallet.debts.map(\.closedOn) == [day("2026-01-12"), nil])
    world.close(until: day("2026-01-12") + 180)
    #expect(told("e1") == [-5, -1, 0, 1] && world.wallet.debts.count == 2)
    world.pass(1)
    #expect(told("e1") == [] && world.wallet.debts.map(\.id) == ["e2"])
    #expect(told("e2") == [-5, -1, 0, 1, 3, 4, 7, 14, 21, 28, 31, 61, 84])
  }
}
