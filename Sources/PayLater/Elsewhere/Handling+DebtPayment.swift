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
    if !again { try check(amount, on: day, repeats: debt.payments) }
    let payment = debt.nextPayment
    record(.debt(.paid(debt: id, amount: amount, payment: payment, on: day, instalment: instalment)))
    answer.debt = id
    answer.payment = payment
  }

  /// Takes a payment that was noted back: due days and reminders are as they were without it.
  mutating func reverseDebtPayment(_ id: DebtPaymentID, _ reason: EntryReversal) throws(Refusal) {
    answer.debt = try takingBack(id, in: \.payments)
    record(.debt(.paymentReversed(payment: id, reason: reason)))
  }

  /// Notes a refund by the shop; what is more than is owed came back to the user.
  mutating func recordDebtRefund(
    _ id: DebtID, _ amount: Money, _ spread: DebtRefund.Spread, on day: Day?, again: Bool
  ) throws(Refusal) {
    let debt = try standing(id)
    guard amount > .zero else { throw .invalid(.amount, amount == .zero ? .tooSmall : .negative) }
    let most = max(.zero, debt.planned - debt.refunds.standing.map(\.amount).sum)
    guard amount <= most else { throw .overRefundable(most: most, currency: debt.currency) }
    let day = try past(day)
    if !again { try check(amount, on: day, repeats: debt.refunds) }
    let refund = DebtRefund(
      id: debt.nextRefund, amount: amount, on: day, notedOn: max(day, today), spread: spread,
      turn: debt.payments.count,
      returned: max(.zero, amount - debt.outstanding))
    record(.debt(.refunded(debt: id, refund: refund)))
    answer.debt = id
    answer.refund = refund.id
    answer.returnedFen = refund.returned
  }

  mutating func reverseDebtRefund(_ id: DebtRefundID, _ reason: EntryReversal) throws(Refusal) {
    answer.debt = try takingBack(id, in: \.refunds)
    record(.debt(.refundReversed(refund: id, reason: reason)))
  }

  /// Lets a payment that was taken back stand again, as it was; refused where its money would find nothing to pay.
  mutating func restoreDebtPayment(_ id: DebtPaymentID) throws(Refusal) {
    answer.debt = try standingAgain(id, in: \.payments)
    record(.debt(.paymentRestored(payment: id)))
    answer.payment = id
  }

  /// Lets a refund that was taken back stand again, as it was; refused where payments since have paid what it lowered.
  mutating func restoreDebtRefund(_ id: DebtRefundID) throws(Refusal) {
    answer.debt = try standingAgain(id, in: \.refunds)
    record(.debt(.refundRestored(refund: id)))
    answer.refund = id
  }

  /// The debt of an entry that can be taken back: one that stands.
  private mutating func takingBack<Entry: DebtEntry>(
    _ id: ID<Entry>, in entries: WritableKeyPath<Debt, [Entry]>
  ) throws(Refusal) -> DebtID {
    let (debt, index) = try find(id, in: entries)
    guard debt[keyPath: entries][index].reversed == nil else {
      throw .notAllowed(state: "reversed", allowed: ["noted"])
    }
    return debt.id
  }

  /// The debt of an entry that can stand again: all payments still find something to pay.
  private mutating func standingAgain<Entry: DebtEntry>(
    _ id: ID<Entry>, in entries: WritableKeyPath<Debt, [Entry]>
  ) throws(Refusal) -> DebtID {
    let (debt, index) = try find(id, in: entries)
    guard debt[keyPath: entries][index].reversed != nil else { throw .nothingToDo }
    var again = debt
    again[keyPath: entries][index].reversed = nil
    again.allocate()
    guard again.unplaced == .zero else {
      throw .overPayoff(payoff: debt.outstanding, currency: debt.currency)
    }
    return debt.id
  }

  /// An entry and the debt that it belongs to; where there is no such debt the entry is unknown.
  private mutating func find<Entry: DebtEntry>(
    _ id: ID<Entry>, in entries: WritableKeyPath<Debt, [Entry]>
  ) throws(Refusal) -> (debt: Debt, index: Int) {
    let debt: Debt
    do throws(Refusal) { debt = try standing(id.owner) } catch {
      if case .unknown = error { throw .unknown(Entry.kind, id.text) }
      throw error
    }
    guard let index = debt[keyPath: entries].firstIndex(where: { $0.id == id }) else {
      throw .unknown(Entry.kind, id.text)
    }
    return (debt, index)
  }

  /// Refuses an amount that was noted of the same day before.
  private func check(_ amount: Money, on day: Day, repeats entries: [some DebtEntry]) throws(Refusal) {
    if let twin = entries.standing.first(where: { $0.amount == amount && $0.on == day }) {
      throw .looksRepeated(first: twin.id.text)
    }
  }

  /// The day on which something happened: today unless said, never in the future. Today is what the clock says, also
  /// where the business day is another one because the date is in doubt.
  func past(_ day: Day?) throws(Refusal) -> Day {
    guard let day else { return moment.day }
    guard day <= moment.day else { throw .invalid(.day, .future) }
    return day
  }
}
