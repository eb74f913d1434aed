/// What was paid and refunded of debts from elsewhere: records of their own, each of which can be taken back (rule 10).
extension Handling {
  /// Notes a payment; without a planned one named it goes to the earliest open ones.
  mutating func recordDebtPayment(
    _ id: DebtID, _ amount: Money, on day: Day?, instalment: Int?, again: Bool
  ) throws(Refusal) {
    let debt = try standing(id)
    guard debt.outstanding > .zero else { throw .notAllowed(state: "settled", allowed: ["active"]) }
    var rest = debt.outstanding
    if let instalment {
      guard let part = debt.instalments.first(where: { $0.number == instalment }) else {
        throw .unknown(.instalment, "\(instalment)")
      }
      guard part.outstanding > .zero else { throw .notAllowed(state: "settled", allowed: ["active"]) }
      rest = part.outstanding
    }
    guard amount > .zero else { throw .invalid(.amount, amount == .zero ? .tooSmall : .negative) }
    guard amount <= rest else { throw .overPayoff(payoff: rest, currency: debt.currency) }
    let day = try past(day)
    let twin = debt.payments.first { $0.reversed == nil && $0.amount == amount && $0.on == day }
    if !again, let twin { throw .looksRepeated(first: twin.id.text) }
    let payment = debt.nextPayment
    record(.debtPaid(debt: id, amount: amount, payment: payment, on: day, instalment: instalment))
    answer.debt = id
    answer.payment = payment
  }

  /// Takes a payment that was noted back: due days and reminders are as they were without it.
  mutating func reverseDebtPayment(_ id: DebtPaymentID, _ reason: EntryReversal) throws(Refusal) {
    let debt = try owner(id.debt, .payment, id.text)
    guard let payment = debt.payments.first(where: { $0.id == id }) else { throw .unknown(.payment, id.text) }
    guard payment.reversed == nil else { throw .notAllowed(state: "reversed", allowed: ["noted"]) }
    record(.debtPaymentReversed(payment: id, reason: reason))
    answer.debt = debt.id
  }

  /// Notes a refund by the shop; what is more than is owed came back to the user.
  mutating func recordDebtRefund(
    _ id: DebtID, _ amount: Money, _ spread: DebtRefund.Spread, on day: Day?, again: Bool
  ) throws(Refusal) {
    let debt = try standing(id)
    guard amount > .zero else { throw .invalid(.amount, amount == .zero ? .tooSmall : .negative) }
    let most = max(.zero, debt.planned - debt.refunds.filter { $0.reversed == nil }.map(\.amount).sum)
    guard amount <= most else { throw .overRefundable(most: most, currency: debt.currency) }
    let day = try past(day)
    let twin = debt.refunds.first { $0.reversed == nil && $0.amount == amount && $0.on == day }
    if !again, let twin { throw .looksRepeated(first: twin.id.text) }
    let refund = DebtRefund(
      id: debt.nextRefund, amount: amount, on: day, notedOn: today, spread: spread, turn: debt.payments.count,
      returned: max(.zero, amount - debt.outstanding))
    record(.debtRefunded(debt: id, refund: refund))
    answer.debt = id
    answer.refund = refund.id
    answer.returnedFen = refund.returned
  }

  mutating func reverseDebtRefund(_ id: DebtRefundID, _ reason: EntryReversal) throws(Refusal) {
    let debt = try owner(id.debt, .refund, id.text)
    guard let refund = debt.refunds.first(where: { $0.id == id }) else { throw .unknown(.refund, id.text) }
    guard refund.reversed == nil else { throw .notAllowed(state: "reversed", allowed: ["noted"]) }
    record(.debtRefundReversed(refund: id, reason: reason))
    answer.debt = debt.id
  }

  /// Lets a payment that was taken back stand again, as it was; refused where its money would find nothing to pay.
  mutating func restoreDebtPayment(_ id: DebtPaymentID) throws(Refusal) {
    let debt = try owner(id.debt, .payment, id.text)
    guard let index = debt.payments.firstIndex(where: { $0.id == id }) else {
      throw .unknown(.payment, id.text)
    }
    guard debt.payments[index].reversed != nil else { throw .nothingToDo }
    var again = debt
    again.payments[index].reversed = nil
    try stand(again, insteadOf: debt)
    record(.debtPaymentRestored(payment: id))
    answer.debt = debt.id
    answer.payment = id
  }

  /// Lets a refund that was taken back stand again, as it was; refused where payments since have paid what it lowered.
  mutating func restoreDebtRefund(_ id: DebtRefundID) throws(Refusal) {
    let debt = try owner(id.debt, .refund, id.text)
    guard let index = debt.refunds.firstIndex(where: { $0.id == id }) else {
      throw .unknown(.refund, id.text)
    }
    guard debt.refunds[index].reversed != nil else { throw .nothingToDo }
    var again = debt
    again.refunds[index].reversed = nil
    try stand(again, insteadOf: debt)
    record(.debtRefundRestored(refund: id))
    answer.debt = debt.id
    answer.refund = id
  }

  private func stand(_ again: Debt, insteadOf debt: Debt) throws(Refusal) {
    var again = again
    again.allocate()
    guard again.unplaced == .zero else {
      throw .overPayoff(payoff: debt.outstanding, currency: debt.currency)
    }
  }

  /// The day on which something happened: today unless said, never in the future.
  private func past(_ day: Day?) throws(Refusal) -> Day {
    guard let day else { return today }
    guard day <= today else { throw .invalid(.day, .future) }
    return day
  }

  /// The debt that an entry belongs to; where there is none the entry is unknown.
  private mutating func owner(_ id: DebtID, _ kind: Refusal.Kind, _ entry: String) throws(Refusal) -> Debt {
    do { return try standing(id) } catch {
      if case .unknown = error { throw .unknown(kind, entry) }
      throw error
    }
  }
}
