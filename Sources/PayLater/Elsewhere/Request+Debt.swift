/// What requests say of debts and accounts from elsewhere (rules 10 and 12).
extension Request {
  /// Whether it only notes something of debts or accounts from elsewhere: the user's own records, which hang on no
  /// business day.
  public var isOfDebts: Bool {
    switch self {
    case .recordDebt, .account: true
    case .together(let requests): requests.allSatisfy(\.isOfDebts)
    default: !debts.isEmpty
    }
  }

  /// Whether it is one such request, and not several: only these go together.
  var isDebtRecord: Bool {
    if case .together = self { false } else { isOfDebts }
  }

  /// The debts from elsewhere that it is about; none of a new one.
  public var debts: [DebtID] {
    switch self {
    case .recordDebtPayment(let id, _, _, _, _), .recordDebtRefund(let id, _, _, _, _),
      .changeDebt(let id, _, _, _, _), .reverseDebt(let id, _), .restoreDebt(let id):
      [id]
    case .reverseDebtPayment(let payment, _), .restoreDebtPayment(let payment): [payment.debt]
    case .reverseDebtRefund(let refund, _), .restoreDebtRefund(let refund): [refund.debt]
    case .together(let requests): requests.flatMap(\.debts)
    case .requestCode, .verifyIdentity, .addContact, .replaceContact, .removeContact, .addAddress,
      .changeAddress, .removeAddress, .declareIncome, .addFundingSource, .setBalance, .renameFundingSource,
      .removeFundingSource, .authoriseScore, .withdrawAuthorisation, .evaluateScore, .activate,
      .setAutopay, .setObligationAutopay, .closeService, .erase, .placeOrder, .cancelOrder,
      .confirmReceipt, .extendReceipt, .reportNotArrived, .reportReturn, .reportProblem, .disputeSettled,
      .withdrawDispute, .repay, .repayAll, .extendDue, .splitIntoInstalments, .startPlan,
      .payOutCreditBalance, .useCreditBalance, .markRead, .snooze, .setMonthlyCap, .setLimitCap,
      .setDelay, .announceOrder, .freeze, .blockMerchant, .unblockMerchant, .setFavourite, .recordDebt, .account,
      .closeDays, .ship, .withholdShipment, .lowerAmount, .refund, .waiveCharge, .decideDispute,
      .withholdRefund, .reopenObligation:
      []
    }
  }

  /// The same request, which takes what looks like one that is there; nil: it is never asked for that.
  public var again: Request? {
    switch self {
    case .recordDebt(let provider, let title, let plan, let details, _):
      .recordDebt(provider: provider, title: title, instalments: plan, details: details, again: true)
    case .recordDebtPayment(let id, let amount, let day, let instalment, _):
      .recordDebtPayment(debt: id, amountFen: amount, on: day, instalment: instalment, again: true)
    case .recordDebtRefund(let id, let amount, let spread, let day, _):
      .recordDebtRefund(debt: id, amountFen: amount, spread: spread, on: day, again: true)
    case .account(let request): request.again.map { .account($0) }
    case .together(let requests): .together(requests: requests.map { $0.again ?? $0 })
    default: nil
    }
  }
}
