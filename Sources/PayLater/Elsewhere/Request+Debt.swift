/// What requests say of debts and accounts from elsewhere (rules 10 and 12).
extension Request {
  /// Whether it only notes something of debts or accounts from elsewhere, or of rows that may be some: the user's own records, which hang on no
  /// business day.
  public var isOfDebts: Bool {
    switch self {
    case .debt, .account, .row: true
    case .together(let requests): requests.allSatisfy(\.isOfDebts)
    case .identity, .detail, .agreement, .order, .dispute, .repayment, .reschedule, .reminder, .rule, .issuer:
      false
    }
  }

  /// Whether it is one such request, and not several: only these go together.
  var isDebtRecord: Bool { if case .together = self { false } else { isOfDebts } }

  /// The debts from elsewhere that it is about; none of a new one.
  public var debts: [DebtID] {
    switch self {
    case .debt(let request): request.debt.map { [$0] } ?? []
    case .together(let requests): requests.flatMap(\.debts)
    case .identity, .detail, .agreement, .order, .dispute, .repayment, .reschedule, .reminder, .rule,
      .account, .row, .issuer:
      []
    }
  }

  /// The same request, which takes what looks like one that is there; nil: it is never asked for that.
  public var again: Request? {
    switch self {
    case .debt(let request): request.again.map { .debt($0) }
    case .account(let request): request.again.map { .account($0) }
    case .row(let request): request.again.map { .row($0) }
    case .together(let requests): .together(requests: requests.map { $0.again ?? $0 })
    case .identity, .detail, .agreement, .order, .dispute, .repayment, .reschedule, .reminder, .rule, .issuer:
      nil
    }
  }
}

extension DebtRequest {
  /// The debt that it is about; nil of a new one.
  fileprivate var debt: DebtID? {
    switch self {
    case .record: nil
    case .recordPayment(let id, _, _, _, _), .recordRefund(let id, _, _, _, _), .change(let id, _, _, _, _),
      .reverse(let id, _), .restore(let id):
      id
    case .reversePayment(let payment, _), .restorePayment(let payment): payment.debt
    case .reverseRefund(let refund, _), .restoreRefund(let refund): refund.debt
    }
  }

  /// The same, taken although it looks like one that is there; nil: it is never asked for that.
  fileprivate var again: DebtRequest? {
    switch self {
    case .record(let provider, let title, let plan, let details, _):
      .record(provider: provider, title: title, instalments: plan, details: details, again: true)
    case .recordPayment(let id, let amount, let day, let instalment, _):
      .recordPayment(debt: id, amountFen: amount, on: day, instalment: instalment, again: true)
    case .recordRefund(let id, let amount, let spread, let day, _):
      .recordRefund(debt: id, amountFen: amount, spread: spread, on: day, again: true)
    case .reversePayment, .restorePayment, .restoreRefund, .reverseRefund, .change, .reverse, .restore: nil
    }
  }
}
