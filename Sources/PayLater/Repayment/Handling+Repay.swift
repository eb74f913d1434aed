extension Draft {
  /// T9, T24: repays by hand; refuses what is below a fen, above the payoff or above the source's balance.
  mutating func repay(_ id: ObligationID, _ amount: Money, from source: FundingSourceID) throws(Refusal) {
    guard let obligation = wallet.obligation(id) else { throw .unknown(.obligation, id.text) }
    guard obligation.state == .active || obligation.state == .chargedOff else {
      throw .notAllowed(state: obligation.state.rawValue, allowed: ["active", "chargedOff"])
    }
    guard amount > .zero else { throw .invalid(.amount, amount == .zero ? .tooSmall : .negative) }
    let payoff = obligation.payoff(on: today)
    guard amount <= payoff else { throw .overPayoff(payoff: payoff) }
    try checkBalance(of: source, covers: amount)
    pay(amount, of: obligation, from: source, by: .hand)
  }

  /// Repays the payoff of every own obligation, oldest due first; refuses where the source cannot cover them all.
  @discardableResult
  mutating func repayAll(from source: FundingSourceID) throws(Refusal) -> Money {
    let open = wallet.openInOrder
    guard !open.isEmpty else { throw .nothingToDo }
    let total = open.map { $0.payoff(on: today) }.sum
    try checkBalance(of: source, covers: total)
    for obligation in open { pay(obligation.payoff(on: today), of: obligation, from: source, by: .hand) }
    return total
  }

  func checkBalance(of source: FundingSourceID, covers amount: Money) throws(Refusal) {
    guard let found = wallet.fundingSources.first(where: { $0.id == source }) else {
      throw .unknown(.fundingSource, source.text)
    }
    guard amount <= found.balance else { throw .insufficientBalance(available: found.balance) }
  }

  /// Records a payment that was checked: its allocation, whether it settles, and the tolerance (rule 4).
  mutating func pay(
    _ amount: Money, of obligation: Obligation, from source: FundingSourceID?, by: Payment.By
  ) {
    let parts = obligation.allocation(of: amount, on: today)
    let settles = amount == obligation.payoff(on: today)
    let isMissed = obligation.plan?.missed.isEmpty == false
    let payment = Payment(
      obligation: obligation.id, amount: amount, from: source, by: by, parts: parts, settles: settles,
      settlesMissed: settles && isMissed ? true : nil)
    record(.repayment(.repaid(payment: obligation.withTolerance(payment, on: today))))
  }
}

extension Obligation {
  /// Moves the rest's due day 30 days on where a payment made on the due day or in grace leaves at most ¥10 of
  /// more than ¥10 captured; once, and only for a schedule of one (rule 4).
  fileprivate func withTolerance(_ payment: Payment, on day: Day) -> Payment {
    let policy = terms
    let rest = outstanding - payment.principal
    guard state == .active, plan == nil, schedule.count == 1, let only = schedule.first, !toleranceUsed,
      captured > policy.toleranceMost,
      rest > .zero, rest <= policy.toleranceMost, (0...policy.graceDays).contains(day - only.due),
      pause == nil
    else { return payment }
    var payment = payment
    payment.movedDue = only.due + policy.toleranceDays
    return payment
  }
}

extension Handling {
  mutating func setObligationAutopay(_ id: ObligationID, _ on: Bool) throws(Refusal) {
    guard let obligation = wallet.obligation(id) else { throw .unknown(.obligation, id.text) }
    guard obligation.state == .active || obligation.state == .held else {
      throw .notAllowed(state: obligation.state.rawValue, allowed: ["held", "active"])
    }
    guard obligation.autopay != on else { throw .nothingToDo }
    record(.agreement(.obligationAutopaySet(obligation: id, on: on)))
  }
}
