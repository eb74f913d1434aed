import Testing

@testable import PayLater

/// Several corrections of records made together are all accepted, or none is (rule 10: a record can always be put right).
@Suite struct TogetherTests {
  private func three() throws -> World {
    var world = World()
    try world.lend(plan(("2026-01-10", 25), ("2026-02-10", 25)), title: "一")
    try world.lend(plan(("2026-01-12", 30)), title: "二")
    try world.lend(plan(("-", 40)), DebtDetails(currency: Currency(code: "EUR")), title: "三")
    return world
  }

  private let payments: [Request] = [
    .debt(.recordPayment(debt: "e1", amountFen: Money(fen: 25))),
    .debt(.recordPayment(debt: "e2", amountFen: Money(fen: 30))),
    .debt(.recordPayment(debt: "e3", amountFen: Money(fen: 40))),
  ]

  /// The same wallet as by one after the other, and what each brought in its order.
  @Test func asOneAfterTheOther() throws {
    var (one, all) = (try three(), try three())
    for payment in payments { try one.ask(payment) }
    let answer = try all.ask(.together(requests: payments))
    #expect(all.wallet == one.wallet && all.journal == one.journal)
    #expect(answer.answers?.map(\.payment) == ["e1p1", "e2p1", "e3p1"])
    #expect(all.left() == [0, 25] && all.left("e2") == [0] && all.left("e3") == [0])
  }

  /// The second of three is more than is owed: nothing of the first is there.
  @Test func oneRefusedRefusesAll() throws {
    var world = try three()
    var requests = payments
    requests[1] = .debt(.recordPayment(debt: "e2", amountFen: Money(fen: 31)))
    let before = world.wallet
    #expect(
      world.refusal(of: .together(requests: requests)) == .overPayoff(payoff: Money(fen: 30), currency: .cny))
    #expect(world.wallet == before)
  }

  /// The same payment twice in one request is a slip like any other.
  @Test func twiceTheSameLooksRepeated() throws {
    var world = try three()
    let twice = Array(
      repeating: Request.debt(.recordPayment(debt: "e2", amountFen: Money(fen: 10))), count: 2)
    #expect(world.refusal(of: .together(requests: twice)) == .looksRepeated(first: "e2p1"))
    let again = try #require(Request.together(requests: twice).again)
    try world.ask(again)
    #expect(world.left("e2") == [10])
  }

  @Test func takenBackTogether() throws {
    var world = try three()
    try world.askAndUndo(.together(requests: payments))
    #expect(world.left() == [25, 25] && world.left("e2") == [30] && world.left("e3") == [40])
    // And once more: what was taken back stands again.
    try world.askAndUndo(
      .together(requests: ["e1p1", "e2p1"].map { .debt(.restorePayment(payment: DebtPaymentID($0))) }))
    #expect(world.left() == [25, 25] && world.left("e2") == [30])
  }

  /// Only records of debts from elsewhere, at least one and at most 100.
  @Test func onlyRecords() throws {
    var world = try three()
    func refusal(_ requests: [Request]) -> Refusal? { world.refusal(of: .together(requests: requests)) }
    #expect(refusal([]) == .invalid(.lines, .missing))
    let notAllowed = Refusal.notAllowed(state: "together", allowed: ["debts"])
    #expect(refusal([payments[0], .reminder(.markRead(reminders: nil))]) == notAllowed)
    #expect(refusal([.together(requests: [payments[0]])]) == notAllowed)
    #expect(
      refusal([.repayment(.repay(obligation: "o1", amountFen: Money(fen: 1), from: "f1"))]) == notAllowed)
    let debt = Request.debt(
      .record(
        provider: "花呗", title: "手机", instalments: plan(("2026-01-10", 1)), again: true))
    #expect(refusal(Array(repeating: debt, count: 101)) == .invalid(.lines, .tooLong))
    try world.ask(.together(requests: Array(repeating: debt, count: 100)))
    #expect(world.wallet.debts.count == 103)
  }
}
