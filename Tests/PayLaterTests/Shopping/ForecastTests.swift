import Testing

@testable import PayLater

/// The day on which a gate clears if all that is due is paid on its day and nothing else happens (rule 5), of what does
/// not fall due in one sum; the limit is ¥500.00.
@Suite struct ForecastTests {
  private func g7(_ world: World, _ fen: Int64) throws -> String? {
    try world.failing(fen, at: "cafe").filter { $0.gate == .g7 }.map(line).first
  }

  /// ¥300.00 in three: each part gives ¥100.00 back on its day.
  @Test func instalmentsArePaidOnTheirDays() throws {
    var world = try World.active()
    try world.owe(300_00, at: "market")
    try world.ask(.reschedule(.split(obligation: "o1", count: 3)))
    #expect(try g7(world, 250_00) == "G7 repayFirst 2026-02-01")
    #expect(try g7(world, 300_01) == "G7 repayFirst 2026-03-01")
    #expect(try g7(world, 400_01) == "G7 repayFirst 2026-04-01")
  }

  /// What is past its day counts as unpaid until it is paid (section 17): that is the remedy, no day.
  @Test func whatIsLateStaysUnpaid() throws {
    var world = try World.active()
    try world.owe(300_00, at: "market")
    try world.ask(.reschedule(.split(obligation: "o1", count: 3)))
    world.close(until: day("2026-02-02"))
    #expect(try g7(world, 250_00) == "G7 repayFirst -")
    world = try World.late(0)
    #expect(try g7(world, 250_00) == "G7 repayFirst 2026-01-08")
  }

  /// Ten days past due that stand still: the parts of 99.66 and twice more fall due on 02-18, 03-18 and 04-18. Without
  /// authorisation no review cuts the limit before.
  @Test func thePartsOfAPlanArePaidOnTheirDays() throws {
    var world = try World.late(10)
    try world.ask(.agreement(.withdraw))
    try world.ask(.reschedule(.startPlan(obligation: "o1", count: 3, declaresHardship: false)))
    #expect(try g7(world, 250_00) == "G7 repayFirst 2026-02-18")
    #expect(try g7(world, 301_00) == "G7 repayFirst 2026-03-18")
    #expect(try g7(world, 500_00) == "G7 repayFirst 2026-04-18")
  }

  /// A debt that is late stays so together with what else is: nobody pays it.
  @Test func aLateDebtStaysUnpaid() throws {
    var world = try World.active(income: 1_000_00)
    try world.lend(plan(("2025-12-20", 100_00), ("2026-01-05", 150_00)))
    #expect(try world.failing(250_00, at: "cafe").map(line) == ["G10 repayFirst -"])
  }

  /// Two debts of one day are paid together, one of another currency has no part in it.
  @Test func debtsOfADayArePaidTogether() throws {
    var world = try World.active(income: 1_000_00)
    try world.lend(plan(("2026-01-08", 150_00)))
    try world.lend(plan(("2026-01-08", 140_00), ("2026-01-20", 20_00)), title: "表")
    let failing = try world.failing(290_00, at: "cafe").filter { $0.gate == .g10 }
    #expect(failing.map(line) == ["G10 repayFirst 2026-01-20"])
    #expect(
      try world.failing(200_00, at: "cafe").filter { $0.gate == .g10 }.map(line) == [
        "G10 repayFirst 2026-01-08"
      ])
  }
}
