import Testing

@testable import PayLater

/// A correction changes what it is about and nothing else, and can be taken back (rule 10).
@Suite struct DebtCorrectionTests {
  /// 3 × 25, 30 refunded in equal shares, then 25 paid: 15, 15, 15 are to be paid and 0, 5, 15 are left.
  private func refundedThenPaid() throws -> World {
    var world = World()
    try world.lend(plan(("2026-01-10", 25), ("2026-02-10", 25), ("2026-03-10", 25)))
    try world.giveBack(30, .equal)
    try world.payDebt(25)
    #expect(world.left() == [0, 5, 15])
    return world
  }

  private func change(_ world: World, title: String, _ plan: [PlannedPayment]? = nil) throws
    -> Request
  {
    .debt(
      .change(
        debt: "e1", provider: "花呗", title: title,
        instalments: try plan ?? #require(world.wallet.debt("e1")).plan))
  }

  /// 'Changing a debt keeps what was paid and refunded': another title moves no amount, the same words change nothing.
  @Test func aNewTitleMovesNoRefund() throws {
    var world = try refundedThenPaid()
    let same = try change(world, title: "手机")
    #expect(world.refusal(of: same) == .nothingToDo)
    world = try refundedThenPaid()
    try world.ask(change(world, title: "耳机"))
    #expect(world.left() == [0, 5, 15])
  }

  /// An inverse takes a request back 'as if it had not been made'.
  @Test func aChangeOfThePlanTakenBack() throws {
    var world = try refundedThenPaid()
    try world.askAndUndo(change(world, title: "手机", plan(("2026-01-10", 90))))
    #expect(world.left() == [0, 5, 15])
  }

  /// After a refund of 80 of 4 x 25 with 25 paid, the payment turns out never to have been made: of the 80 nothing came
  /// back, and 20 are owed.
  @Test func aPaymentBeforeARefundTakenBack() throws {
    var world = World()
    try world.lend(
      plan(("2026-01-10", 25), ("2026-01-24", 25), ("2026-02-07", 25), ("2026-02-21", 25)))
    try world.payDebt(25)
    #expect(try world.giveBack(80).returnedFen == 5)
    try world.ask(.debt(.reversePayment(payment: "e1p1", reason: .mistake)))
    #expect(world.left() == [20, 0, 0, 0] && world.wallet.debts[0].returned == .zero)
  }

  @Test func theReversalOfARefundTakenBack() throws {
    var world = try refundedThenPaid()
    try world.askAndUndo(.debt(.reverseRefund(refund: "e1r1", reason: .mistake)))
    #expect(world.left() == [0, 5, 15])
  }

  /// The named payment had room for 25 and has it again: what came without a name goes to the others.
  @Test func theReversalOfANamedPaymentTakenBack() throws {
    var world = World()
    try world.lend(plan(("2026-01-10", 25), ("2026-02-10", 25), ("2026-03-10", 25)))
    try world.payDebt(25, for: 2)
    try world.payDebt(40)
    #expect(world.left() == [0, 0, 10])
    try world.askAndUndo(.debt(.reversePayment(payment: "e1p1", reason: .mistake)))
    #expect(world.left() == [0, 0, 10])
  }

  /// A shop that gave back more than is planned now can give back nothing; never a negative amount.
  @Test func nothingIsLeftToRefundAfterALowerPlan() throws {
    var world = World()
    try world.lend(plan(("2026-01-10", 25), ("2026-02-10", 25)), DebtDetails(paidInstalments: 2))
    #expect(try world.giveBack(50).returnedFen == 50)
    try world.ask(change(world, title: "手机", plan(("2026-01-10", 10), ("2026-02-10", 10))))
    #expect(
      world.refusal(of: .debt(.recordRefund(debt: "e1", amountFen: 1)))
        == .overRefundable(most: 0, currency: .cny))
  }

  /// 'With the id of the first': also where that was brought back after the second was made.
  @Test func theFirstTwinIsNamed() throws {
    var world = World()
    let parts = plan(("2026-01-10", 25))
    try world.lend(parts)
    try world.lend(plan(("2027-01-10", 25)))
    try world.payDebt(25)
    world.pass(181)
    let old = try #require(world.journal.compactMap(recorded).first { $0.id == "e1" })
    var archived = old
    archived.payments = [
      DebtPayment(id: "e1p1", amount: 25, on: day("2026-01-01"), notedOn: day("2026-01-01"))
    ]
    archived.allocate()
    archived.closedOn = day("2026-01-01")
    world.outside.archivedDebt = { [archived] in $0 == "e1" ? archived : nil }
    try world.ask(.debt(.reversePayment(payment: "e1p1", reason: .mistake)))
    try world.ask(
      .debt(.change(debt: "e2", provider: "花呗", title: "手机", instalments: parts)))
    #expect(
      world.refusal(of: .debt(.record(provider: "花呗", title: "手机", instalments: parts)))
        == .looksRepeated(first: "e1"))
  }

  private func recorded(_ event: Event) -> Debt? {
    if case .debt(.recorded(let debt)) = event { debt } else { nil }
  }

  /// Rule 1: no amount above ¥10,000,000.00, also not by calling it CNY afterwards.
  @Test func theLateFeeOfAnotherCurrency() throws {
    var world = World()
    try world.lend(
      plan(("2026-01-10", 25)),
      DebtDetails(currency: Currency(code: "JPY"), lateFeeFen: 1_000_000_000_000))
    let cny = Request.debt(
      .change(
        debt: "e1", provider: "花呗", title: "手机", instalments: plan(("2026-01-10", 25)),
        details: DebtDetails(currency: .cny)))
    #expect(world.refusal(of: cny) == .invalid(.lateFee, .tooLarge))
  }

  /// Only what is open counts towards 100,000: a record of two with one paid adds one.
  @Test func onlyOpenPaymentsCount() throws {
    var world = World.crowded(99_998)
    let parts = plan(("2026-01-10", 25), ("2026-02-10", 25))
    try world.lend(parts, DebtDetails(paidInstalments: 1))
    let debt = DebtID("e\(world.wallet.counters.debts)")
    try world.ask(.debt(.reverse(debt: debt, reason: .mistake)))
    // 99,998 and one more; then a record of which one is open makes 100,000.
    try world.lend(plan(("-", 1)), title: "书")
    #expect(world.wallet.openItems == 99_999)
    #expect(world.refusal(of: .debt(.restore(debt: debt))) == nil)
  }

  /// A payment named for 02-10 stays with 02-10 when an earlier one is added.
  @Test func aNamedPaymentStaysWithItsDay() throws {
    var world = World()
    try world.lend(plan(("2026-01-10", 25), ("2026-02-10", 25)))
    try world.payDebt(25, for: 2)
    try world.ask(
      change(world, title: "手机", plan(("2026-01-05", 25), ("2026-01-10", 25), ("2026-02-10", 25))))
    #expect(world.wallet.dueItems.map(\.due) == [day("2026-01-05"), day("2026-01-10")])
  }
}
