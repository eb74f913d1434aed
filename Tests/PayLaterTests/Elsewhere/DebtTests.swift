import Testing

@testable import PayLater

/// Debts from elsewhere (rule 10). The wallet's first day is 2026-01-01.
@Suite struct DebtTests {
  private func plan(_ parts: (String, Int64)...) -> [PlannedPayment] {
    parts.map { PlannedPayment(due: day($0.0), amountFen: Money(fen: $0.1)) }
  }

  /// Three payments of ¥120.00, on the 15th of January, February and March.
  private func recorded(in world: World = World()) throws -> World {
    var world = world
    try world.ask(
      .debt(
        .record(
          provider: "花呗", title: "手机",
          instalments: PlannedPayment.plan(120_00, first: day("2026-01-15"), parts: 3, .monthly))))
    return world
  }

  private func change(_ plan: [PlannedPayment], title: String = "手机") -> Request {
    .debt(.change(debt: "e1", provider: "花呗", title: title, instalments: plan))
  }

  private func debt(_ world: World) throws -> Debt { try #require(world.wallet.debts.first) }

  @Test func plans() {
    func days(_ first: String, _ parts: Int, _ rhythm: Rhythm) -> [String] {
      PlannedPayment.plan(1, first: day(first), parts: parts, rhythm).compactMap(\.due?.description)
    }
    #expect(days("2026-01-31", 3, .monthly) == ["2026-01-31", "2026-02-28", "2026-03-31"])
    #expect(days("2026-01-31", 3, .days(14)) == ["2026-01-31", "2026-02-14", "2026-02-28"])
    #expect(days("2026-01-31", 0, .monthly) == [])
  }

  /// How far apart days are is read back from them, by months where they fall on the same day or the month's last.
  @Test(arguments: [Rhythm.monthly, .months(3), .weeks(2), .days(10)])
  func rhythmsAreReadBack(_ rhythm: Rhythm) {
    for first in ["2026-01-31", "2026-02-28", "2027-08-31", "2026-04-05"].map(day) {
      #expect(Rhythm(of: (0..<4).map { rhythm.day($0, from: first) }) == rhythm)
    }
    #expect(Rhythm(of: ["2026-01-10", "2026-01-17", "2026-03-01"].map(day)) == nil)
    #expect(
      Rhythm(of: [day("2026-01-10")]) == nil && Rhythm(of: [day("2026-01-10"), day("2026-01-10")]) == nil)
  }

  @Test func countsWhereRule10Says() throws {
    let world = try recorded(in: try World.active())
    let wallet = world.wallet
    #expect(wallet.owed == 360_00)
    #expect(wallet.dueIn30Days() == 120_00)
    // 2026-01-15 is 14 days on; the window of 30 days ends on the 30th.
    #expect(wallet.cashFlow[14] == 120_00 && wallet.cashFlow.sum == 120_00)
    #expect(wallet.dueItems.map(\.due.description) == ["2026-01-15", "2026-02-15", "2026-03-15"])
    #expect(wallet.scoreInputs(cutoff: world.today).dueIn30DaysFen == 120_00)
    // Within 30 days of each other fall the 15th of February and that of March: 240. G10 looks at an order of
    // ¥100.00 due on 2026-01-15 with the first one: 220; and 30 % of ¥8,000.00.
    let g10 = try #require(
      wallet.gates(for: try world.purchase(100_00, at: "cafe")).first { $0.gate == .g10 })
    #expect(g10.value == 240_00 && g10.bound == 2_400_00)
  }

  /// Never inside the limit, never a reason for suspension, for G5, or to be paid with 'pay all'.
  @Test func countsNowhereElse() throws {
    var world = try recorded(in: try World.active())
    let limit = world.wallet.limit
    world.close(until: day("2026-03-31"))
    #expect(world.wallet.dueItems.map(\.daysPastDue) == [75, 44, 16])
    #expect(world.wallet.limit == limit && world.wallet.agreement.state == .active)
    #expect(try world.failing(10_00, at: "cafe").isEmpty)
    #expect(world.refusal(of: .repayment(.repayAll(from: "balance"))) == .nothingToDo)
    #expect(try world.balance("balance") == 5_000_00)
  }

  @Test func paidInPartAndInFull() throws {
    var world = try recorded()
    try world.ask(.debt(.recordPayment(debt: "e1", amountFen: 150_00)))
    #expect(try debt(world).open.map(\.outstanding) == [90_00, 120_00])
    #expect(world.wallet.owed == 210_00 && world.wallet.dueItems.first?.due == day("2026-02-15"))
    #expect(
      world.refusal(of: .debt(.recordPayment(debt: "e1", amountFen: 210_01))) == .overPayoff(payoff: 210_00))
    try world.ask(.debt(.recordPayment(debt: "e1", amountFen: 210_00)))
    #expect(try debt(world).state == .settled && debt(world).closedOn == world.today)
    #expect(
      world.refusal(of: .debt(.recordPayment(debt: "e1", amountFen: 1)))
        == .notAllowed(state: "settled", allowed: ["active"]))
  }

  @Test func whatWasPaidStaysPaidWhenThePlanChanges() throws {
    var world = try recorded()
    try world.ask(.debt(.recordPayment(debt: "e1", amountFen: 150_00)))
    try world.ask(change(plan(("2026-03-20", 100_00), ("2026-01-20", 100_00), ("2026-02-20", 100_00))))
    var debt = try debt(world)
    #expect(debt.paid == 150_00 && debt.outstanding == 150_00)
    #expect(debt.instalments.map(\.outstanding) == [0, 50_00, 100_00])
    #expect(debt.instalments.compactMap(\.due?.description) == ["2026-01-20", "2026-02-20", "2026-03-20"])
    let less = plan(("2026-01-20", 149_99))
    #expect(world.refusal(of: change(less)) == .invalid(.amount, .belowPaid))
    // Exactly what was paid: it is settled; more than that: it is owed again.
    try world.ask(change(plan(("2026-01-20", 150_00))))
    debt = try self.debt(world)
    #expect(debt.state == .settled && debt.closedOn == world.today && world.wallet.owed == 0)
    try world.ask(change(plan(("2026-01-20", 180_00))))
    debt = try self.debt(world)
    #expect(debt.state == .active && debt.closedOn == nil && world.wallet.owed == 30_00)
  }

  @Test func namesChangeAndNothingElse() throws {
    var world = try recorded()
    let before = try debt(world)
    let same = before.instalments.map { PlannedPayment(due: $0.due, amountFen: $0.amount) }
    #expect(world.refusal(of: change(same)) == .nothingToDo)
    world.pass(3)
    try world.ask(change(same, title: "耳机"))
    let debt = try debt(world)
    #expect(debt.instalments == before.instalments && debt.provider == before.provider)
    #expect(world.outside.sealer.open(debt.title, at: .debt("e1", "title")) == "耳机")
    #expect(world.refusal(of: change(same, title: "")) == .invalid(.title, .empty))
    #expect(world.refusal(of: change([])) == .invalid(.due, .missing))
    let many = Array(repeating: PlannedPayment(due: world.today, amountFen: 1), count: 61)
    #expect(world.refusal(of: change(many)) == .invalid(.lines, .tooLong))
    #expect(world.refusal(of: change(plan(("2026-01-20", 0)))) == .invalid(.amount, .tooSmall))
  }

  /// The reminder of 5 days before the 15th goes with the day that it was for; the new day has its own.
  @Test func remindersFollowTheDays() throws {
    var world = try recorded()
    world.close(until: day("2026-01-10"))
    func offsets() -> [String] {
      world.wallet.currentReminders.compactMap { reminder in
        guard case .debtDue(_, let number, let due, let offset) = reminder.about else { return nil }
        return "\(number) \(due) \(offset)"
      }
    }
    #expect(offsets() == ["1 2026-01-15 -5"])
    try world.ask(.reminder(.snooze(obligation: "e1", until: day("2026-01-15"))))
    try world.ask(
      change(plan(("2026-01-14", 120_00), ("2026-02-15", 120_00), ("2026-03-15", 120_00))))
    #expect(offsets() == [] && world.wallet.currentSnoozes.isEmpty)
    world.close(until: day("2026-01-13"))
    #expect(offsets() == ["1 2026-01-14 -1"])
    // Only days that stayed keep what was told of them.
    try world.ask(change(plan(("2026-01-14", 120_00), ("2026-02-16", 120_00))))
    #expect(offsets() == ["1 2026-01-14 -1"])
  }

  @Test(arguments: Debt.Reversal.allCases)
  func takenBack(_ reason: Debt.Reversal) throws {
    var world = try recorded(in: try World.active())
    try world.ask(.debt(.recordPayment(debt: "e1", amountFen: 20_00)))
    world.close(until: day("2026-01-15"))
    #expect(!world.wallet.currentReminders.filter(\.about.isDue).isEmpty)
    let answer = try world.ask(.debt(.reverse(debt: "e1", reason: reason)))
    #expect(answer.events == [.debt(.reversed(debt: "e1", reason: reason))])
    let wallet = world.wallet
    #expect(wallet.owed == 0 && wallet.dueItems.isEmpty && wallet.dueIn30Days() == 0)
    #expect(wallet.currentReminders.filter(\.about.isDue).isEmpty && wallet.openItems == 0)
    // It stays to be seen, with what was paid and why it does not count, and takes nothing more.
    let debt = try debt(world)
    #expect(debt.state == .voided && debt.standing(on: world.today) == .voided && debt.paid == 20_00)
    #expect(debt.reversed == reason && debt.closedOn == world.today)
    let refused = Refusal.notAllowed(state: "voided", allowed: ["active", "settled"])
    for request in [
      .debt(.reverse(debt: "e1", reason: .mistake)), .debt(.recordPayment(debt: "e1", amountFen: 1)),
      change(plan(("2026-01-20", 180_00))),
    ] {
      #expect(world.refusal(of: request) == refused)
    }
    world.pass(181)
    #expect(world.wallet.debts.isEmpty)
  }

  @Test func inAnyStateButErased() throws {
    var world = try recorded()
    #expect(world.wallet.agreement.state == .none)
    world = try recorded(in: try World.active())
    try world.ask(.agreement(.close))
    #expect(world.wallet.agreement.state == .closed)
    try world.ask(change(plan(("2026-01-20", 100_00))))
    try world.ask(.debt(.recordPayment(debt: "e1", amountFen: 10_00)))
    try world.ask(.debt(.reverse(debt: "e1", reason: .duplicate)))
    try world.ask(.agreement(.erase(typedWord: "erase")))
    #expect(
      world.refusal(of: .debt(.reverse(debt: "e1", reason: .mistake)))
        == .notAllowed(state: "erased", allowed: []))
  }

  @Test func unknownOnes() throws {
    var world = World()
    #expect(world.refusal(of: change(plan(("2026-01-20", 1)))) == .unknown(.debt, "e1"))
    #expect(world.refusal(of: .debt(.reverse(debt: "e1", reason: .mistake))) == .unknown(.debt, "e1"))
  }
}
