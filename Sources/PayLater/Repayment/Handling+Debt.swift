/// Debts from elsewhere (rule 10): the user's own records, in any state of the agreement but erased.
extension Handling {
  mutating func recordDebt(_ provider: String, _ title: String, _ plan: [PlannedPayment]) throws(Refusal) {
    let provider = try personal(provider, .provider)
    let title = try personal(title, .title)
    try check(plan, besides: 0)
    let id = DebtID("e\(wallet.counters.debts + 1)")
    record(
      .debtRecorded(
        debt: Debt(
          id: id, provider: outside.sealer.seal(provider, at: .debt(id, "provider")),
          title: outside.sealer.seal(title, at: .debt(id, "title")),
          instalments: Debt.instalments(plan, setOn: today), recordedOn: today)))
    answer.debt = id
  }

  private func check(_ plan: [PlannedPayment], besides open: Int) throws(Refusal) {
    guard !plan.isEmpty else { throw .invalid(.due, .missing) }
    guard plan.count <= PlannedPayment.most else { throw .invalid(.lines, .tooLong) }
    guard wallet.openItems - open + plan.count <= Wallet.mostOpenItems else { throw .tooManyOpen }
    for payment in plan where !payment.amountFen.isPayable {
      let fen = payment.amountFen
      throw .invalid(.amount, fen > .most ? .tooLarge : fen < .zero ? .negative : .tooSmall)
    }
  }

  private func standing(_ id: DebtID) throws(Refusal) -> Debt {
    guard let debt = wallet.debts.first(where: { $0.id == id }) else { throw .unknown(.debt, id.text) }
    guard debt.reversed == nil else {
      throw .notAllowed(state: debt.state.rawValue, allowed: ["active", "settled"])
    }
    return debt
  }

  mutating func recordDebtPayment(_ id: DebtID, _ amount: Money) throws(Refusal) {
    let debt = try standing(id)
    guard debt.outstanding > .zero else { throw .notAllowed(state: "settled", allowed: ["active"]) }
    guard amount > .zero else { throw .invalid(.amount, amount == .zero ? .tooSmall : .negative) }
    guard amount <= debt.outstanding else { throw .overPayoff(payoff: debt.outstanding) }
    record(.debtPaid(debt: id, amount: amount))
  }

  /// Corrects a record. What was paid stays paid and counts from the first payment of the new plan on, so that plan
  /// cannot come to less.
  mutating func changeDebt(
    _ id: DebtID, _ provider: String, _ title: String, _ plan: [PlannedPayment]
  ) throws(Refusal) {
    let before = try standing(id)
    var debt = before
    debt.provider = try sealed(
      provider, .provider, before: debt.provider, at: .debt(id, "provider"))
    debt.title = try sealed(title, .title, before: debt.title, at: .debt(id, "title"))
    try check(plan, besides: debt.open.count)
    guard plan.map(\.amountFen).sum >= debt.paid else { throw .invalid(.amount, .belowPaid) }
    debt.instalments = Debt.instalments(plan, setOn: today, before: before.instalments)
    debt.pay(before.paid)
    debt.closedOn = debt.open.isEmpty ? before.closedOn ?? today : nil
    guard debt != before else { throw .nothingToDo }
    record(.debtChanged(debt: debt))
    answer.debt = id
  }

  /// The sealed form of a text; that of before where the text is the same.
  private func sealed(
    _ text: String, _ field: Refusal.Field, before: Sealed, at place: SealPlace
  ) throws(Refusal) -> Sealed {
    let text = try personal(text, field)
    return outside.sealer.open(before, at: place) == text ? before : outside.sealer.seal(text, at: place)
  }

  mutating func reverseDebt(_ id: DebtID, _ reason: Debt.Reversal) throws(Refusal) {
    _ = try standing(id)
    record(.debtReversed(debt: id, reason: reason))
  }
}
