import Testing

@testable import PayLater

@Suite struct LimitTests {
  @Test(arguments: [
    (350, 0, 0, 0, 0), (599, 0, 0, 0, 0), (600, 1, 500, 300, 2), (649, 1, 500, 300, 2),
    (650, 2, 2_000, 1_000, 4),
    (699, 2, 2_000, 1_000, 4), (700, 3, 5_000, 2_500, 6), (749, 3, 5_000, 2_500, 6),
    (750, 4, 10_000, 5_000, 8),
    (799, 4, 10_000, 5_000, 8), (800, 5, 20_000, 10_000, 10), (950, 5, 20_000, 10_000, 10),
  ])
  func rows(_ score: Int, _ index: Int, _ limit: Int64, _ cap: Int64, _ open: Int) {
    #expect(Policy.v1.row(for: score, softened: false) == index)
    let row = Policy.v1.rows[index]
    #expect(
      row.limit == Money(fen: limit * 100) && row.orderCap == Money(fen: cap * 100) && row.openOrders == open)
  }

  @Test(arguments: [(579, 0), (580, 1), (599, 1), (600, 1), (650, 2)])
  func softenedRows(_ score: Int, _ index: Int) {
    #expect(Policy.v1.row(for: score, softened: true) == index)
  }

  @Test(arguments: [
    (0, 0), (166_66, 0), (166_67, 100_00), (833_33, 400_00), (833_34, 500_00), (8_000_00, 4_800_00),
    (1_000_000_000, 600_000_000),
  ])
  func incomePart(_ income: Int64, _ limit: Int64) {
    #expect(Policy.v1.incomeLimit(Money(fen: income)) == Money(fen: limit))
    #expect(Policy.v1.incomeLimit(nil) == 500_00)
  }

  /// The total after each review on the 6th of January to May.
  private func totals(_ world: inout World) -> [Int64] {
    (1...5).map { month in
      world.close(until: day("2026-0\(month)-06"))
      return world.wallet.limit.total.fen / 100
    }
  }

  @Test func upOneRowAMonth() throws {
    var world = try World.active(income: 100_000_00)
    world.fix(score: 800)
    #expect(totals(&world) == [2_000, 5_000, 10_000, 20_000, 20_000])
    let changes = world.wallet.reminders.map(\.about).filter {
      if case .limitChanges = $0 { true } else { false }
    }
    // Notices stay for 60 days: those of April and of the 6th of March are 30 and 61 days old.
    #expect(changes == [.limitChanges(from: 10_000_00, to: 20_000_00, on: day("2026-04-06"))])
  }

  @Test func incomeHoldsItBack() throws {
    var world = try World.active(income: 6_000_00)
    world.fix(score: 800)
    #expect(totals(&world) == [2_000, 3_600, 3_600, 3_600, 3_600])
    #expect(world.wallet.limit.row == 5)
    // A raise acts at the next review.
    try world.ask(.detail(.declareIncome(monthlyFen: 20_000_00)))
    #expect(world.wallet.limit.total == 3_600_00)
    world.close(until: day("2026-06-06"))
    #expect(world.wallet.limit.total == 12_000_00)
  }

  @Test func aCutIsAnnouncedOnThe6thAndInForceOnThe13th() throws {
    var world = try World.rich(row: 5)
    try world.owe(9_000_00, at: "gym")
    world.fix(score: 660)
    world.close(until: day("2026-01-06"))
    #expect(world.wallet.limit.total == 20_000_00 && world.wallet.limit.row == 5)
    let notice = Reminder.About.limitChanges(from: 20_000_00, to: 2_000_00, on: day("2026-01-13"))
    #expect(world.wallet.reminders.map(\.about).filter { $0 == notice }.count == 1)
    world.close(until: day("2026-01-12"))
    #expect(world.wallet.limit.total == 20_000_00)
    world.close(until: day("2026-01-13"))
    #expect(world.wallet.limit.total == 2_000_00 && world.wallet.limit.row == 2)
    // Below 0, it only blocks; nothing is demanded early.
    #expect(world.wallet.limit.available == -7_000_00)
    #expect(try world.obligation("o1").nextDue?.due == day("2026-01-31"))
    #expect(try world.failing(1, at: "cafe").first?.value == 0)
    #expect(world.wallet.reminders.map(\.about).filter { $0 == notice }.count == 1)
    #expect(world.wallet.invariantViolations == [])
  }

  @Test func atOncePastGrace() throws {
    var world = try World.rich(row: 5)
    try world.owe(100_00, at: "kiosk")
    world.fix(score: 622)
    world.close(until: day("2026-01-06"))  // 5 days past due
    #expect(
      world.wallet.limit.total == 500_00 && world.wallet.limit.row == 1 && world.wallet.limit.pending == nil)
  }

  @Test func theSoftenedScoreKeepsTheFirstRow() throws {
    var world = try World.active()
    world.fix(score: 585)
    world.close(until: day("2026-01-20"))
    #expect(world.wallet.limit.total == 500_00)
    world.fix(score: 579)
    world.close(until: day("2026-02-13"))
    #expect(world.wallet.limit.total == 0 && world.wallet.limit.row == 0)
  }

  @Test func noGrowthForThreeReviewsAfterDay8() throws {
    var world = try World.active(income: 100_000_00)
    let id = try world.owe(100_00, at: "market")  // due 2026-01-08
    world.close(until: day("2026-01-16"))  // day 8
    try world.ask(.repayment(.repay(obligation: id, amountFen: world.wallet.owed, from: "balance")))
    world.fix(score: 800)
    #expect(totals(&world) == [500, 500, 500, 500, 2_000])
  }

  @Test func theOwnCapActsAtOnceDownAndTheNextDayUp() throws {
    var world = try World.active()
    try world.ask(.rule(.setLimitCap(amountFen: 200_00)))
    #expect(world.wallet.limit.total == 200_00 && world.wallet.limit.available == 200_00)
    try world.ask(.rule(.setLimitCap(amountFen: 300_00)))
    #expect(world.wallet.limit.total == 200_00)
    world.pass(1)
    #expect(world.wallet.limit.total == 300_00)
    try world.ask(.rule(.setLimitCap(amountFen: nil)))
    try world.ask(.rule(.setLimitCap(amountFen: 100_00)))  // tightened again before it was loose
    world.pass(1)
    #expect(world.wallet.limit.total == 100_00)
    #expect(world.refusal(of: .rule(.setLimitCap(amountFen: 100_00))) == .nothingToDo)
    #expect(world.refusal(of: .rule(.setLimitCap(amountFen: -1))) == .invalid(.cap, .negative))
    #expect(world.refusal(of: .rule(.setLimitCap(amountFen: 1_000_000_001))) == .invalid(.cap, .tooLarge))
  }

  /// The row rises to ¥2,000 and the income's part falls: what the two give together is more than before, so the limit
  /// rises on the 6th, and nothing is cut on the 13th (section 5).
  @Test(arguments: [(3_000_00, 1_800), (1_000_00, 600)])
  func aLimitThatRisesRisesOnThe6th(_ income: Int64, _ total: Int64) throws {
    var world = try World.active(income: 8_000_00)
    world.fix(score: 660)
    try world.ask(.detail(.declareIncome(monthlyFen: Money(fen: income))))
    world.close(until: day("2026-01-06"))
    #expect(world.wallet.limit.total == Money(fen: total * 100) && world.wallet.limit.row == 2)
    #expect(world.wallet.limit.pending == nil)
    #expect(world.told(.limitChanges(from: 500_00, to: Money(fen: total * 100), on: day("2026-01-06"))))
    world.close(until: day("2026-01-13"))
    #expect(world.wallet.limit.total == Money(fen: total * 100))
  }

  /// The row rises to ¥2,000 and the income's part falls to ¥300: together less than before, so it is announced.
  @Test func aLimitThatFallsIsAnnouncedThoughTheRowRises() throws {
    var world = try World.active(income: 8_000_00)
    world.fix(score: 660)
    try world.ask(.detail(.declareIncome(monthlyFen: 500_00)))
    world.close(until: day("2026-01-06"))
    #expect(world.wallet.limit.total == 500_00)
    #expect(world.told(.limitChanges(from: 500_00, to: 300_00, on: day("2026-01-13"))))
    world.close(until: day("2026-01-13"))
    #expect(world.wallet.limit.total == 300_00 && world.wallet.limit.row == 2)
  }

  /// After a close at the first row a score of 800 opens the second, and the reviews go on from there; the reviews
  /// without growth go on as well (section 17).
  @Test(arguments: [(0, [500, 2_000]), (2, [500, 2_000, 2_000, 2_000, 5_000])])
  func reopeningIsAtMostOneRowUp(_ growthOff: Int, _ expected: [Int64]) throws {
    var world = try World.active(income: 100_000_00)
    var totals = [world.wallet.limit.total.fen / 100]
    if growthOff > 0 { world.wallet.apply(.credit(.growthStopped(reviews: growthOff))) }
    try world.ask(.agreement(.close))
    #expect(world.wallet.limit.total == 0 && world.wallet.limit.closedRow == 1)
    try world.ask(.agreement(.authorise(language: .zh)))
    world.fix(score: 800)
    #expect(world.wallet.isHeldBack)
    try world.activate()
    #expect(world.wallet.limit.row == 2 && world.wallet.limit.growthOff == growthOff)
    totals.append(world.wallet.limit.total.fen / 100)
    for month in 1..<expected.count - 1 {
      world.close(until: day("2026-0\(month)-06"))
      totals.append(world.wallet.limit.total.fen / 100)
    }
    #expect(totals == expected)
  }

  /// Closed before it was ever opened, there is no row to go on from.
  @Test func theFirstOpeningIsTheScores() throws {
    var world = try World.authorised(income: 100_000_00)
    try world.ask(.agreement(.close))
    try world.ask(.agreement(.authorise(language: .zh)))
    world.fix(score: 800)
    try world.activate()
    #expect(world.wallet.limit.row == 5)
  }
}
