import Testing

@testable import PayLater

@Suite struct ScoreHistoryTests {
  private func evaluations(_ events: [Event]) -> [Evaluation] {
    events.flat.compactMap { if case .credit(.evaluated(let evaluation)) = $0 { evaluation } else { nil } }
  }

  /// Three months missed at once: each 6th evaluates the inputs of its own month's end, in order.
  @Test func missedMonthsAreEvaluatedInOrder() throws {
    var world = try World.active()
    try world.owe(299_00, at: "market")
    world.close(until: day("2026-04-07"))
    let all = evaluations(world.journal)
    #expect(all.map(\.day) == [day("2026-01-01"), day("2026-02-06"), day("2026-03-06"), day("2026-04-06")])
    #expect(
      all.map(\.cutoff) == [day("2026-01-01"), day("2026-01-31"), day("2026-02-28"), day("2026-03-31")])
    // Due on 2026-01-08: 23, 51 and 82 days past due at the three cut-offs.
    #expect(all.map(\.inputs.daysPastDueNow) == [0, 23, 51, 82])
    #expect(all.allSatisfy { $0.isReproduced })
  }

  /// What moved adds up exactly to the change of the score.
  @Test func differencesAddUp() throws {
    var world = try World.active()
    try world.owe(299_00, at: "market")
    world.close(until: day("2026-04-07"))
    let changes = ScoreChange.all(evaluations(world.journal))
    #expect(changes.first?.score == nil)
    for change in changes.dropFirst() {
      let moved = try #require(change.moved)
      #expect(moved.points.map(\.1).reduce(0, +) + moved.cap == change.score)
    }
  }
}
