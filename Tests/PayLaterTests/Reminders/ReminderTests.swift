import Testing

@testable import PayLater

@Suite struct ReminderTests {
  private func debt(_ fen: Int64, due: String) -> Request {
    .debt(
      .record(
        provider: "花呗", title: "账单", instalments: [PlannedPayment(due: day(due), amountFen: Money(fen: fen))])
    )
  }

  @Test func everyOffsetOnce() throws {
    var world = try World.active()
    let id = try world.owe(100_00, at: "gym")  // due 2026-01-31
    for _ in 0..<120 {
      world.pass(1)
      if world.wallet.reminders.contains(where: { !$0.read }) {
        try world.ask(.reminder(.markRead(reminders: nil)))
      }
    }
    #expect(world.wallet.reminders.offsets(of: id) == [-5, -1, 0, 1, 3, 4, 7, 14, 21, 28, 31, 61, 84])
  }

  /// Only offsets on or after the day the date was set.
  @Test(arguments: [
    ("2025-12-31", [Int]()), ("2026-01-01", [0]), ("2026-01-02", [-1, 0]), ("2026-01-04", [-1, 0]),
    ("2026-01-06", [-5, -1, 0]),
  ])
  func dateSetRule(_ due: String, _ offsets: [Int]) throws {
    var world = World()
    try world.ask(debt(10_00, due: due))
    world.close(until: max(world.today, day(due)))
    let found = world.wallet.reminders.compactMap { reminder -> Int? in
      if case .debtDue("e1", 1, day(due), let offset) = reminder.about { offset } else { nil }
    }
    #expect(found == (due == "2025-12-31" ? [1] : offsets))
  }

  @Test func whatIsSettledDropsOut() throws {
    var world = try World.active()
    let id = try world.owe(100_00, at: "market")
    try world.ask(debt(50_00, due: "2026-01-08"))
    world.close(until: day("2026-01-08"))
    #expect(world.wallet.reminders.offsets(of: id) == [-5, -1, 0])
    #expect(world.wallet.reminding(within: 5).map(\.subject) == [.obligation("o1"), .debt("e1")])
    try world.ask(.repayment(.repay(obligation: id, amountFen: 100_00, from: "balance")))
    try world.ask(.debt(.recordPayment(debt: "e1", amountFen: 50_00)))
    #expect(!world.wallet.currentReminders.contains { $0.about.isDue })
    #expect(world.wallet.dueItems.isEmpty && world.wallet.reminding(within: 99).isEmpty)
  }

  /// T9: a payment by hand leaves its receipt, which is not unread; the last one says whether it was on time.
  @Test func aPaymentLeavesItsReceipt() throws {
    var world = try World.active()
    let id = try world.owe(100_00, at: "market")
    world.close(until: day("2026-01-08"))
    let unread = world.wallet.reminders.count { !$0.read }
    try world.ask(.repayment(.repay(obligation: id, amountFen: 20_00, from: "balance")))
    #expect(world.wallet.reminders.last?.about == .repaid(obligation: id, amount: 20_00, settled: nil))
    try world.ask(.repayment(.repay(obligation: id, amountFen: 80_00, from: "balance")))
    #expect(world.wallet.reminders.last?.about == .repaid(obligation: id, amount: 80_00, settled: .onTime))
    #expect(world.wallet.reminders.count { !$0.read } <= unread)
    let other = try world.owe(50_00, at: "market")
    world.pass(20)
    let owed = try world.obligation(other).payoff(on: world.today)
    try world.ask(.repayment(.repay(obligation: other, amountFen: owed, from: "balance")))
    #expect(
      world.wallet.reminders.map(\.about).contains(.repaid(obligation: other, amount: owed, settled: .late)))
  }

  @Test func readOnlyClearsTheBadge() throws {
    var world = try World.active()
    try world.owe(100_00, at: "kiosk")
    let first = try #require(world.wallet.reminders.first)
    try world.ask(.reminder(.markRead(reminders: [first.id])))
    #expect(world.wallet.reminders.filter(\.read).map(\.id) == [first.id])
    #expect(world.refusal(of: .reminder(.markRead(reminders: [first.id]))) == .nothingToDo)
    #expect(world.refusal(of: .reminder(.markRead(reminders: ["n99"]))) == .unknown(.reminder, "n99"))
    try world.ask(.reminder(.markRead(reminders: nil)))
    #expect(!world.wallet.reminders.contains { !$0.read })
    #expect(world.wallet.reminding(within: 0).count == 1)
  }

  @Test func snoozedUntilADayNeverPastTheDueDay() throws {
    var world = try World.active()
    try world.owe(100_00, at: "market")  // due 2026-01-08
    #expect(
      world.refusal(of: .reminder(.snooze(obligation: "o1", until: day("2026-01-09"))))
        == .invalid(.until, .tooLarge))
    #expect(
      world.refusal(of: .reminder(.snooze(obligation: "o1", until: world.today))) == .invalid(.until, .past))
    #expect(
      world.refusal(of: .reminder(.snooze(obligation: "o9", until: day("2026-01-02"))))
        == .unknown(.obligation, "o9"))
    try world.ask(.reminder(.snooze(obligation: "o1", until: day("2026-01-08"))))
    #expect(world.wallet.reminding(within: 30).isEmpty)
    world.close(until: day("2026-01-07"))
    #expect(world.wallet.reminding(within: 30).isEmpty)
    world.close(until: day("2026-01-08"))
    #expect(world.wallet.reminding(within: 30).count == 1)
    #expect(
      world.refusal(of: .reminder(.snooze(obligation: "o1", until: day("2026-01-09"))))
        == .invalid(.until, .tooLarge))
  }

  @Test func mostUrgentFirst() throws {
    var world = try World.rich()
    try world.owe(20_00, at: "gym")  // o1, due 2026-01-31
    try world.owe(30_00, at: "market")  // o2, due 2026-01-08
    try world.owe(50_00, at: "market")  // o3, the same day, more
    try world.ask(debt(30_00, due: "2026-01-08"))  // e1, the same day and amount as o2: by id
    try world.ask(debt(1_00, due: "2025-12-01"))  // e2, long past
    #expect(world.wallet.dueItems.map(\.subject.id) == ["e2", "o3", "e1", "o2", "o1"])
    #expect(world.wallet.reminding(within: 5).map(\.subject.id) == ["e2"])
    #expect(world.wallet.reminding(within: 7).map(\.subject.id) == ["e2", "o3", "e1", "o2"])
    #expect(world.wallet.reminding(within: 6).map(\.subject.id) == ["e2"])
    #expect(world.wallet.dueItems.map(\.daysPastDue) == [31, -7, -7, -7, -30])
    #expect(world.wallet.dueItems.map(\.standing) == [.overdue, .upcoming, .upcoming, .upcoming, .upcoming])
  }

  @Test(arguments: [
    (-1, Standing.upcoming), (0, .dueToday), (1, .inGrace), (3, .inGrace), (4, .overdue), (90, .overdue),
  ])
  func standings(_ days: Int, _ standing: Standing) throws {
    var world = try World.active()
    let id = try world.owe(100_00, at: "market")
    world.close(until: day("2026-01-08") + days)
    #expect(try world.obligation(id).standing(on: world.today) == standing)
    #expect(world.wallet.dueItems.first?.standing == standing)
  }

  /// The days of grace are our own service's.
  @Test(arguments: [
    (-1, Standing.upcoming), (0, .dueToday), (1, .overdue), (3, .overdue), (4, .overdue),
  ])
  func standingsOfADebtFromElsewhere(_ days: Int, _ standing: Standing) throws {
    var world = World()
    try world.ask(debt(30_00, due: (world.today - days).description))
    #expect(world.wallet.dueItems.first?.standing == standing)
    #expect(world.wallet.debts.first?.standing(on: world.today) == standing)
  }

  @Test func instalmentsOfADebtAreRemindedOfOneByOne() throws {
    var world = World()
    let plan = ["2026-03-01", "2026-01-10", "2026-02-01"].map {
      PlannedPayment(due: day($0), amountFen: 10_00)
    }
    try world.ask(.debt(.record(provider: "JD", title: "白条", instalments: plan)))
    #expect(world.wallet.dueItems.map(\.instalment) == [1, 2, 3])
    // Every payment that falls due within the days has its own reminder (rule 7).
    #expect(
      world.wallet.reminding(within: 60).map(\.due.description) == ["2026-01-10", "2026-02-01", "2026-03-01"])
    #expect(world.wallet.reminding(within: 31).map(\.instalment) == [1, 2])
    try world.ask(.debt(.recordPayment(debt: "e1", amountFen: 15_00)))
    #expect(world.wallet.dueItems.map(\.amount) == [5_00, 10_00])
    #expect(
      world.refusal(of: .debt(.recordPayment(debt: "e1", amountFen: 15_01))) == .overPayoff(payoff: 15_00))
    // The same amount on the same day looks like a slip, and is taken where it is asked for again.
    #expect(
      world.refusal(of: .debt(.recordPayment(debt: "e1", amountFen: 15_00))) == .looksRepeated(first: "e1p1"))
    try world.ask(.debt(.recordPayment(debt: "e1", amountFen: 15_00, again: true)))
    #expect(
      world.refusal(of: .debt(.recordPayment(debt: "e1", amountFen: 1)))
        == .notAllowed(state: "settled", allowed: ["active"]))
    // Debts from elsewhere never touch the limit, the records or the suspension.
    #expect(world.wallet.records.isEmpty && world.wallet.limit == Limit())
  }

  @Test func debtsAreChecked() throws {
    var world = World()
    func record(_ provider: String, _ title: String, _ fen: Int64?) -> Request {
      .debt(
        .record(
          provider: provider, title: title,
          instalments: fen.map { [PlannedPayment(due: world.today, amountFen: Money(fen: $0))] } ?? []))
    }
    let cases: [(Request, Refusal)] = [
      (record("", "t", 1), .invalid(.provider, .empty)), (record("p", " ", 1), .invalid(.title, .empty)),
      (record("p", "t", nil), .invalid(.due, .missing)), (record("p", "t", 0), .invalid(.amount, .tooSmall)),
      (record("p", "t", -1), .invalid(.amount, .negative)),
      (record("p", "t", 1_000_000_001), .invalid(.amount, .tooLarge)),
      (record(String(repeating: "p", count: 41), "t", 1), .invalid(.provider, .tooLong)),
      (.debt(.recordPayment(debt: "e9", amountFen: 1)), .unknown(.debt, "e9")),
    ]
    for (request, refusal) in cases { #expect(world.refusal(of: request) == refusal) }
  }

  @Test func noticesAreKept60Days() throws {
    var world = try World.active()
    try world.owe(100_00)
    try world.ask(.repayment(.repayAll(from: "balance")))
    let received = Reminder.About.received(order: "o1", due: day("2026-01-15"))
    world.pass(60)
    #expect(world.wallet.reminders.map(\.about).contains(received))
    world.pass(1)
    #expect(!world.wallet.reminders.map(\.about).contains(received))
  }
}
