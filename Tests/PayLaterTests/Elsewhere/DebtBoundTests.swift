import Testing

@testable import PayLater

/// Every refusal about a debt from elsewhere, just at its bound (rules 1 and 10).
@Suite struct DebtBoundTests {
  private let parts = plan(("2026-01-10", 25), ("2026-02-10", 25))

  /// A refusal of recording and, of the same words, of changing; nil where both are taken.
  private func refused(
    _ plan: [PlannedPayment]? = nil, _ details: DebtDetails? = nil, provider: String = "花呗",
    title: String = "手机"
  ) throws -> Refusal? {
    var world = World()
    let plan = plan ?? parts
    let first = world.refusal(
      of: .debt(.record(provider: provider, title: title, instalments: plan, details: details)))
    try world.lend(parts, provider: "别的", title: "别的")
    let second = world.refusal(
      of: .debt(
        .change(
          debt: DebtID("e\(world.wallet.counters.debts)"), provider: provider, title: title,
          instalments: plan,
          details: details)))
    #expect(first == second)
    return first
  }

  @Test func words() throws {
    #expect(try refused(provider: String(repeating: "花", count: 40)) == nil)
    #expect(
      try refused(provider: String(repeating: "花", count: 41)) == .invalid(.provider, .tooLong))
    #expect(try refused(provider: " ") == .invalid(.provider, .empty))
    #expect(try refused(title: String(repeating: "花", count: 80)) == nil)
    #expect(try refused(title: String(repeating: "花", count: 81)) == .invalid(.title, .tooLong))
    #expect(try refused(title: "") == .invalid(.title, .empty))
  }

  @Test func plans() throws {
    func parts(_ count: Int, _ amount: Int64) -> [PlannedPayment] {
      Array(repeating: PlannedPayment(due: nil, amountFen: Money(fen: amount)), count: count)
    }
    #expect(try refused([]) == .invalid(.due, .missing))
    #expect(try refused(parts(60, 1)) == nil)
    #expect(try refused(parts(61, 1)) == .invalid(.lines, .tooLong))
    #expect(try refused(parts(1, 0)) == .invalid(.amount, .tooSmall))
    #expect(try refused(parts(1, -1)) == .invalid(.amount, .negative))
    #expect(try refused(parts(1, 10_000_000_00)) == nil)
    #expect(try refused(parts(1, 10_000_000_01)) == .invalid(.amount, .tooLarge))
  }

  @Test func details() throws {
    func refused(_ details: DebtDetails) throws -> Refusal? { try self.refused(nil, details) }
    #expect(try refused(DebtDetails(paidInstalments: 2)) == nil)
    #expect(try refused(DebtDetails(paidInstalments: 3)) == .invalid(.paid, .tooLarge))
    #expect(try refused(DebtDetails(paidInstalments: -1)) == .invalid(.paid, .negative))
    #expect(try refused(DebtDetails(yearlyRateHundredths: 100_000)) == nil)
    #expect(try refused(DebtDetails(yearlyRateHundredths: 100_001)) == .invalid(.rate, .tooLarge))
    #expect(try refused(DebtDetails(yearlyRateHundredths: -1)) == .invalid(.rate, .negative))
    #expect(try refused(DebtDetails(lateFeeFen: 10_000_000_00)) == nil)
    #expect(try refused(DebtDetails(lateFeeFen: 10_000_000_01)) == .invalid(.lateFee, .tooLarge))
    #expect(try refused(DebtDetails(lateFeeFen: -1)) == .invalid(.lateFee, .negative))
    #expect(try refused(DebtDetails(note: String(repeating: "x", count: 200))) == nil)
    #expect(
      try refused(DebtDetails(note: String(repeating: "x", count: 201)))
        == .invalid(.note, .tooLong))
  }

  @Test func entries() throws {
    var world = World()
    try world.lend(parts)
    func pay(_ fen: Int64, on day: Day? = nil, for number: Int? = nil) -> Request {
      .debt(.recordPayment(debt: "e1", amountFen: Money(fen: fen), on: day, instalment: number))
    }
    func back(_ fen: Int64, on day: Day? = nil) -> Request {
      .debt(.recordRefund(debt: "e1", amountFen: Money(fen: fen), on: day))
    }
    let settled = Refusal.notAllowed(state: "settled", allowed: ["active"])
    #expect(world.refusal(of: pay(0)) == .invalid(.amount, .tooSmall))
    #expect(world.refusal(of: pay(-1)) == .invalid(.amount, .negative))
    #expect(world.refusal(of: pay(51)) == .overPayoff(payoff: 50))
    #expect(world.refusal(of: pay(26, for: 1)) == .overPayoff(payoff: 25))
    #expect(world.refusal(of: pay(1, for: 0)) == .unknown(.instalment, "0"))
    #expect(world.refusal(of: pay(1, for: 3)) == .unknown(.instalment, "3"))
    #expect(world.refusal(of: pay(1, on: world.today + 1)) == .invalid(.day, .future))
    #expect(world.refusal(of: back(0)) == .invalid(.amount, .tooSmall))
    #expect(world.refusal(of: back(-1)) == .invalid(.amount, .negative))
    #expect(world.refusal(of: back(51)) == .overRefundable(most: 50, currency: .cny))
    #expect(world.refusal(of: back(1, on: world.today + 1)) == .invalid(.day, .future))
    try world.ask(pay(25, on: world.today, for: 1))
    #expect(world.refusal(of: pay(1, for: 1)) == settled)
    #expect(world.refusal(of: pay(25)) == .looksRepeated(first: "e1p1"))
    try world.ask(back(5))
    #expect(world.refusal(of: back(5)) == .looksRepeated(first: "e1r1"))
    try world.ask(pay(20))
    #expect(world.refusal(of: pay(1)) == settled)
    let reversals: [Request] = [
      .debt(.reversePayment(payment: "e1p2", reason: .mistake)),
      .debt(.reverseRefund(refund: "e1r1", reason: .mistake)),
    ]
    for reversal in reversals {
      try world.ask(reversal)
      #expect(world.refusal(of: reversal) == .notAllowed(state: "reversed", allowed: ["noted"]))
    }
    #expect(
      world.refusal(of: .debt(.reversePayment(payment: "e1p3", reason: .mistake)))
        == .unknown(.payment, "e1p3"))
    #expect(
      world.refusal(of: .debt(.reverseRefund(refund: "e2r1", reason: .mistake)))
        == .unknown(.refund, "e2r1"))
    #expect(world.refusal(of: .debt(.restore(debt: "e1"))) == .nothingToDo)
    #expect(world.refusal(of: .debt(.restore(debt: "e2"))) == .unknown(.debt, "e2"))
    // Nothing of a record that was taken back can be changed.
    try world.ask(.debt(.reverse(debt: "e1", reason: .mistake)))
    let voided = Refusal.notAllowed(state: "voided", allowed: ["active", "settled"])
    for request in [
      pay(1), back(1), .debt(.reversePayment(payment: "e1p1", reason: .mistake)), reversals[1],
    ] {
      #expect(world.refusal(of: request) == voided)
    }
  }

  /// A plan cannot come to less than what was paid and refunded, and exactly that is taken.
  @Test func belowPaid() throws {
    var world = World()
    try world.lend(parts)
    try world.payDebt(10)
    try world.giveBack(15)
    func change(_ plan: [PlannedPayment], _ paid: Int? = nil) -> Request {
      .debt(
        .change(
          debt: "e1", provider: "花呗", title: "手机", instalments: plan,
          details: DebtDetails(paidInstalments: paid)))
    }
    #expect(world.refusal(of: change(plan(("2026-01-10", 24)))) == .invalid(.amount, .belowPaid))
    // What was paid before takes no payment that was noted.
    #expect(
      world.refusal(of: change(plan(("2026-01-10", 26), ("2026-02-10", 24)), 1))
        == .invalid(.amount, .belowPaid))
    try world.ask(change(plan(("2026-01-10", 26), ("2026-02-10", 25)), 1))
    #expect(world.wallet.debt("e1")?.state == .settled && world.wallet.owed == 0)
    try world.ask(change(plan(("2026-01-10", 40)), 0))
    #expect(world.left() == [15])
  }

  /// Rule 1: at most 100,000 open items.
  @Test func tooMany() throws {
    var world = World.crowded(99_998)
    try world.lend(parts)
    let one = Request.debt(.record(provider: "花呗", title: "书", instalments: plan(("-", 1))))
    #expect(world.refusal(of: one) == .tooManyOpen)
    let debt = DebtID("e\(world.wallet.counters.debts)")
    func change(_ plan: [PlannedPayment]) -> Request {
      .debt(.change(debt: debt, provider: "花呗", title: "手机", instalments: plan))
    }
    #expect(world.refusal(of: change(parts + plan(("-", 1)))) == .tooManyOpen)
    try world.ask(change(plan(("2026-01-10", 9), ("2026-02-10", 9))))
    try world.ask(.debt(.reverse(debt: debt, reason: .mistake)))
    try world.ask(one)
    #expect(world.refusal(of: .debt(.restore(debt: debt))) == .tooManyOpen)
  }
}
