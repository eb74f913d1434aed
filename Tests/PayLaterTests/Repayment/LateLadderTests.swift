import Testing

@testable import PayLater

@Suite struct LateLadderTests {
  /// The table of rules.md section 4 for ¥299.00, due on 2026-01-08.
  @Test func of299() throws {
    var world = try World.active()
    let id = try world.owe(299_00, at: "market")
    let ladder = LateLadder(of: id, in: world.wallet, rungs: [3, 4, 7, 10, 30, 90])
    #expect(ladder.steps.map(\.day) == [3, 4, 7, 10, 30, 90].map { day("2026-01-08") + $0 })
    #expect(ladder.steps.map(\.charge) == [0, 14, 59, 1_04, 4_03, 13_00])
  }

  /// The rungs on which something changes; at 91 days the charge is waived, the principal stays owed.
  @Test func theLadderItself() throws {
    var world = try World.active()
    let id = try world.owe(299_00, at: "market")
    let steps = LateLadder(of: id, in: world.wallet).steps
    #expect(steps.map(\.what) == [3, 4, 8, 31, 61, 91].map { .late($0) })
    // 14.95 fen a day: 5, 28 and 58 days of it.
    #expect(steps.map(\.charge) == [0, 14, 74, 4_18, 8_67, 0])
    world.close(until: day("2026-01-16"))
    #expect(LateLadder(of: id, in: world.wallet).steps == Array(steps.dropFirst(2)))
  }

  /// A problem that nobody answers pauses for 21 days: all moves by them. 2026-01-05 + 21 = 2026-01-26, the due day
  /// 2026-01-08 + 21 = 2026-01-29.
  @Test func aPauseMovesIt() throws {
    var world = try World.active()
    let id = try world.owe(299_00, at: "market")
    world.close(until: day("2026-01-05"))
    try world.ask(.dispute(.reportProblem(obligation: id, refundFen: 50_00)))
    try world.ask(.issuer(.withholdRefund(obligation: id)))
    let steps = LateLadder(of: id, in: world.wallet).steps
    #expect(
      steps.first
        == LateLadder.Step(
          day: day("2026-01-26"), what: .resumed(due: day("2026-01-29")), charge: 0))
    #expect(steps.dropFirst().map(\.day) == [3, 4, 8, 31, 61, 91].map { day("2026-01-29") + $0 })
    #expect(steps.dropFirst().map(\.charge) == [0, 14, 74, 4_18, 8_67, 0])
  }

  /// A return is refunded in full: nothing of the ladder is left.
  @Test func aReturnEndsIt() throws {
    var world = try World.active()
    let id = try world.owe(299_00, at: "market")
    try world.ask(.dispute(.reportReturn(obligation: id)))
    #expect(LateLadder(of: id, in: world.wallet).steps == [])
  }

  /// Three instalments of ¥99.66, ¥99.66, ¥99.68 from 2026-01-01, due on 02-01, 03-01 and 04-01: the days past due
  /// count from the first, the charge on each from its own fourth day.
  @Test func instalmentsAddUp() throws {
    var world = try World.active()
    let id = try world.owe(299_00, at: "market")
    try world.ask(.reschedule(.split(obligation: id, count: 3)))
    let steps = LateLadder(of: id, in: world.wallet).steps
    #expect(steps.map(\.day) == [3, 4, 8, 31, 61, 91].map { day("2026-02-01") + $0 })
    // 4.983 fen a day on the first: 1, 5, 28 days (4, 24, 139). At 61 (04-03) 58 days of it (2,890,140) and 30 of the
    // second, 2026-03-05 to 2026-04-03 (1,494,900): 438.
    #expect(steps.map(\.charge) == [0, 4, 24, 1_39, 4_38, 0])
  }

  /// A plan agreed 10 days past due with ¥1.04 of charge: its second missed instalment ends it, the days go on from 10.
  @Test func aPlanBreaks() throws {
    var world = try World.active()
    let id = try world.owe(299_00, at: "market")
    world.close(until: day("2026-01-18"))
    try world.ask(.reschedule(.startPlan(obligation: id, count: 3, declaresHardship: false)))
    let steps = LateLadder(of: id, in: world.wallet).steps
    // Due on 2026-02-18 and 2026-03-18, counted as missed four days later.
    #expect(
      steps.map(\.what) == [.planMissed(1), .planBroken, .late(31), .late(61), .late(91)])
    let broken = day("2026-03-22")
    #expect(steps.map(\.day) == [day("2026-02-22"), broken, broken + 21, broken + 51, broken + 81])
    // What is in the plan is its charge; new charge: 21 and 51 days of 14.95 fen on top of the 104.65 from before.
    #expect(steps.map(\.charge) == [0, 0, 3_14, 7_63, 0])
  }
}
