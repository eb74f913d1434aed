/// What was noted of a debt from elsewhere.
public enum DebtEvent: Topic, Equatable, Sendable {
  case recorded(debt: Debt)
  /// A payment of it was noted. In the oldest entries it has neither id nor day: it is the next one, made that day.
  case paid(
    debt: DebtID, amount: Money, payment: DebtPaymentID? = nil, on: Day? = nil, instalment: Int? = nil)
  case paymentReversed(payment: DebtPaymentID, reason: EntryReversal)
  case refunded(debt: DebtID, refund: DebtRefund)
  case refundReversed(refund: DebtRefundID, reason: EntryReversal)
  /// What was taken back stands again.
  case paymentRestored(payment: DebtPaymentID)
  case refundRestored(refund: DebtRefundID)
  /// The record was corrected: the debt as it is now. The payments noted of it are those of before.
  case changed(debt: Debt)
  /// The record was made by mistake: it counts nowhere any more, and says why.
  case reversed(debt: DebtID, reason: Debt.Reversal)
  /// A record that was taken back is in force again.
  case restored(debt: DebtID)
  /// The wallet had let go of it, settled long ago, and holds it again to put it right.
  case recalled(debt: Debt)

  /// Their kinds, with the names that they have in the journal.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case recorded = "debtRecorded"
    case paid = "debtPaid"
    case paymentReversed = "debtPaymentReversed"
    case refunded = "debtRefunded"
    case refundReversed = "debtRefundReversed"
    case paymentRestored = "debtPaymentRestored"
    case refundRestored = "debtRefundRestored"
    case changed = "debtChanged"
    case reversed = "debtReversed"
    case restored = "debtRestored"
    case recalled = "debtRecalled"
  }

  var kind: CodingKeys {
    switch self {
    case .recorded: .recorded
    case .paid: .paid
    case .paymentReversed: .paymentReversed
    case .refunded: .refunded
    case .refundReversed: .refundReversed
    case .paymentRestored: .paymentRestored
    case .refundRestored: .refundRestored
    case .changed: .changed
    case .reversed: .reversed
    case .restored: .restored
    case .recalled: .recalled
    }
  }

  /// The id of the one thing that it concerns: the debt.
  var subject: String {
    switch self {
    case .recorded(let debt), .changed(let debt), .recalled(let debt): debt.id.text
    case .paid(let id, _, _, _, _), .reversed(let id, _), .refunded(let id, _), .restored(let id): id.text
    case .paymentReversed(let payment, _), .paymentRestored(let payment): payment.debt.text
    case .refundReversed(let refund, _), .refundRestored(let refund): refund.debt.text
    }
  }
}

extension Wallet {
  mutating func change(_ event: DebtEvent) {
    switch event {
    case .recorded(let debt): record(debt)
    case .paid(let id, let amount, let payment, let day, let instalment):
      notePayment(of: id, amount, payment, on: day, instalment)
    case .paymentReversed(let id, let reason): set(reason, of: id, in: \.payments)
    case .refunded(let id, let refund): noteRefund(refund, of: id)
    case .refundReversed(let id, let reason): set(reason, of: id, in: \.refunds)
    case .paymentRestored(let id): set(nil, of: id, in: \.payments)
    case .refundRestored(let id): set(nil, of: id, in: \.refunds)
    case .changed(let debt): correct(debt)
    case .reversed(let id, let reason): change(id) { $0.reversed = reason }
    case .restored(let id): change(id) { $0.reversed = nil }
    case .recalled(let debt): recall(debt)
    }
  }
}
