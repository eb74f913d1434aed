/// Requests about debts from elsewhere (rule 10).
public enum DebtRequest: Topic, Equatable, Sendable {
  /// Records a debt; one that is equal to another that stands is taken only with `again`.
  case record(
    provider: String, title: String, instalments: [PlannedPayment], details: DebtDetails? = nil,
    again: Bool? = nil)
  /// Notes a payment made on a day (nil: today), for one planned payment or (nil) the earliest open ones; the same
  /// amount on the same day is taken only with `again`.
  case recordPayment(
    debt: DebtID, amountFen: Money, on: Day? = nil, instalment: Int? = nil, again: Bool? = nil)
  /// Takes a payment that was noted back.
  case reversePayment(payment: DebtPaymentID, reason: EntryReversal)
  /// Lets a payment or a refund that was taken back stand again.
  case restorePayment(payment: DebtPaymentID)
  case restoreRefund(refund: DebtRefundID)
  /// Notes a refund by the shop; it lowers what is to be paid, from the last payment backwards unless said otherwise.
  case recordRefund(
    debt: DebtID, amountFen: Money, spread: DebtRefund.Spread? = nil, on: Day? = nil, again: Bool? = nil)
  case reverseRefund(refund: DebtRefundID, reason: EntryReversal)
  /// Corrects a record: what it says in full; details that are not named stay, and so do payments and refunds.
  case change(
    debt: DebtID, provider: String, title: String, instalments: [PlannedPayment], details: DebtDetails? = nil)
  /// Takes a record back that was made by mistake.
  case reverse(debt: DebtID, reason: Debt.Reversal)
  /// Puts a record that was taken back in force again.
  case restore(debt: DebtID)

  enum CodingKeys: String, CodingKey, CaseIterable {
    case record = "recordDebt"
    case recordPayment = "recordDebtPayment"
    case reversePayment = "reverseDebtPayment"
    case restorePayment = "restoreDebtPayment"
    case restoreRefund = "restoreDebtRefund"
    case recordRefund = "recordDebtRefund"
    case reverseRefund = "reverseDebtRefund"
    case change = "changeDebt"
    case reverse = "reverseDebt"
    case restore = "restoreDebt"
  }
}

extension Handling {
  mutating func decide(_ request: DebtRequest) throws(Refusal) {
    switch request {
    case .record(let provider, let title, let plan, let details, let again):
      try recordDebt(provider, title, plan, details, again: again ?? false)
    case .recordPayment(let id, let amount, let day, let instalment, let again):
      try recordDebtPayment(id, amount, on: day, instalment: instalment, again: again ?? false)
    case .reversePayment(let id, let reason): try reverseDebtPayment(id, reason)
    case .restorePayment(let id): try restoreDebtPayment(id)
    case .restoreRefund(let id): try restoreDebtRefund(id)
    case .recordRefund(let id, let amount, let spread, let day, let again):
      try recordDebtRefund(id, amount, spread ?? .last, on: day, again: again ?? false)
    case .reverseRefund(let id, let reason): try reverseDebtRefund(id, reason)
    case .change(let id, let provider, let title, let plan, let details):
      try changeDebt(id, provider, title, plan, details)
    case .reverse(let id, let reason): try reverseDebt(id, reason)
    case .restore(let id): try restoreDebt(id)
    }
  }
}
