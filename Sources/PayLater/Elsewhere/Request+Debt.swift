/// What requests say of debts and accounts from elsewhere (rules 10 and 12).
extension Request {
  /// Whether it only notes something of debts or accounts from elsewhere: the user's own records, which hang on no
  /// business day.
  public var isOfDebts: Bool {
    switch self {
    case .debt(.record), .account: true
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
    case .debt(.recordPayment(let id, _, _, _, _)), .debt(.recordRefund(let id, _, _, _, _)),
      .debt(.change(let id, _, _, _, _)), .debt(.reverse(let id, _)), .debt(.restore(let id)):
      [id]
    case .debt(.reversePayment(let payment, _)), .debt(.restorePayment(let payment)): [payment.debt]
    case .debt(.reverseRefund(let refund, _)), .debt(.restoreRefund(let refund)): [refund.debt]
    case .together(let requests): requests.flatMap(\.debts)
    case .identity(.requestCode), .identity(.verify), .identity(.addContact), .identity(.replaceContact),
      .identity(.removeContact), .detail(.addAddress),
      .detail(.changeAddress), .detail(.removeAddress), .detail(.declareIncome), .detail(.addSource),
      .detail(.setBalance), .detail(.renameSource),
      .detail(.removeSource), .agreement(.authorise), .agreement(.withdraw), .agreement(.evaluate),
      .agreement(.activate),
      .agreement(.setAutopay), .agreement(.setObligationAutopay), .agreement(.close), .agreement(.erase),
      .order(.place), .order(.cancel),
      .order(.confirmReceipt), .order(.extendReceipt), .order(.reportNotArrived), .dispute(.reportReturn),
      .dispute(.reportProblem), .dispute(.disputeSettled),
      .dispute(.withdraw), .repayment(.repay), .repayment(.repayAll), .reschedule(.extend),
      .reschedule(.split), .reschedule(.startPlan),
      .repayment(.payOutCredit), .repayment(.useCredit), .reminder(.markRead), .reminder(.snooze),
      .rule(.setMonthlyCap), .rule(.setLimitCap),
      .rule(.setDelay), .rule(.announce), .rule(.freeze), .rule(.block), .rule(.unblock),
      .rule(.setFavourite), .debt(.record),
      .issuer(.closeDays), .issuer(.ship), .issuer(.withholdShipment), .issuer(.lowerAmount),
      .issuer(.refund), .issuer(.waiveCharge), .issuer(.decideDispute),
      .issuer(.withholdRefund), .issuer(.reopen), .account:
      []
    }
  }

  /// The same request, which takes what looks like one that is there; nil: it is never asked for that.
  public var again: Request? {
    switch self {
    case .debt(.record(let provider, let title, let plan, let details, _)):
      .debt(.record(provider: provider, title: title, instalments: plan, details: details, again: true))
    case .debt(.recordPayment(let id, let amount, let day, let instalment, _)):
      .debt(.recordPayment(debt: id, amountFen: amount, on: day, instalment: instalment, again: true))
    case .debt(.recordRefund(let id, let amount, let spread, let day, _)):
      .debt(.recordRefund(debt: id, amountFen: amount, spread: spread, on: day, again: true))
    case .account(let request): request.again.map { .account($0) }
    case .together(let requests): .together(requests: requests.map { $0.again ?? $0 })
    default: nil
    }
  }
}
