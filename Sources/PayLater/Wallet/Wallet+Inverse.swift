extension Wallet {
  /// The request that takes another one back as if it had not been made; nil where there is none.
  ///
  /// This is the wallet before the other was made, `answer` what came of it, `opened` the personal values that could be
  /// read then. Tightening an own rule acts at once and loosening it only the next day
  /// (rule 11), so only a loosening, which still waits, can be taken back. Money that moved, consents and what others
  /// were told have no inverse.
  public func inverse(
    of request: Request, answer: Answer, opened: [SealPlace: String] = [:]
  ) -> Request? {
    switch request {
    case .declareIncome: return .declareIncome(monthlyFen: monthlyIncome)
    case .changeDebt(let id, _, _, _, _): return restoring(id, opened)
    case .recordDebt: return answer.debt.map { .reverseDebt(debt: $0, reason: .mistake) }
    case .reverseDebt(let id, _): return .restoreDebt(debt: id)
    case .restoreDebt(let id):
      return debt(id)?.reversed.map { .reverseDebt(debt: id, reason: $0) }
    case .recordDebtPayment: return answer.payment.map { .reverseDebtPayment(payment: $0, reason: .mistake) }
    case .recordDebtRefund: return answer.refund.map { .reverseDebtRefund(refund: $0, reason: .mistake) }
    case .reverseDebtPayment(let id, _): return .restoreDebtPayment(payment: id)
    case .reverseDebtRefund(let id, _): return .restoreDebtRefund(refund: id)
    case .restoreDebtPayment(let id): return .reverseDebtPayment(payment: id, reason: .mistake)
    case .restoreDebtRefund(let id): return .reverseDebtRefund(refund: id, reason: .mistake)
    case .account(let request): return inverse(of: request, answer: answer, opened).map { .account($0) }
    case .together(let requests): return inverse(ofAll: requests, answer.answers ?? [], opened)
    case .addFundingSource: return answer.fundingSource.map { .removeFundingSource(source: $0) }
    case .addAddress:
      return answer.events.lazy.compactMap { event in
        if case .addressAdded(let address) = event { address.id } else { nil }
      }.first.map { .removeAddress(address: $0) }
    case .setFavourite(let merchant, let on): return .setFavourite(merchant: merchant, on: !on)
    case .unblockMerchant(let merchant) where rules.blocked.contains(merchant):
      return .blockMerchant(merchant: merchant)
    case .setMonthlyCap(let cap) where rules.loosens(\.monthlyCap, to: cap):
      return .setMonthlyCap(amountFen: rules.pendingMonthlyCap.map(\.cap) ?? rules.monthlyCap)
    case .setLimitCap(let cap) where rules.loosens(\.limitCap, to: cap):
      return .setLimitCap(amountFen: rules.pendingLimitCap.map(\.cap) ?? rules.limitCap)
    case .setDelay(let amount) where rules.loosens(\.delayAbove, to: amount):
      return .setDelay(aboveFen: rules.pendingDelayAbove.map(\.cap) ?? rules.delayAbove)
    case .setBalance(let source, _):
      return fundingSources.first { $0.id == source }.map {
        .setBalance(source: source, balanceFen: $0.balance)
      }
    case .renameFundingSource(let source, _):
      return opened[.fundingSource(source)].map { .renameFundingSource(source: source, name: $0) }
    case .useCreditBalance: return .useCreditBalance(use: creditUse)
    case .snooze(let subject, _):
      return snoozes.first { $0.subject == subject && $0.until > businessDay }.map {
        .snooze(obligation: subject, until: $0.until)
      }
    case .requestCode, .verifyIdentity, .addContact, .replaceContact, .removeContact, .changeAddress,
      .removeAddress, .removeFundingSource, .authoriseScore, .withdrawAuthorisation, .evaluateScore,
      .activate, .setAutopay, .setObligationAutopay, .closeService, .erase, .placeOrder, .cancelOrder,
      .confirmReceipt, .extendReceipt, .reportNotArrived, .reportReturn, .reportProblem, .disputeSettled,
      .withdrawDispute, .repay, .repayAll, .extendDue, .splitIntoInstalments, .startPlan,
      .payOutCreditBalance, .markRead, .setMonthlyCap, .setLimitCap, .setDelay, .announceOrder, .freeze,
      .blockMerchant, .unblockMerchant, .closeDays, .ship, .withholdShipment, .lowerAmount, .refund,
      .waiveCharge, .decideDispute, .withholdRefund, .reopenObligation:
      return nil
    }
  }
}

extension Wallet {
  /// Takes several requests back that were made together, the last one first; nil where one of them has no inverse, or
  /// several correct the same record.
  private func inverse(
    ofAll requests: [Request], _ answers: [Answer], _ opened: [SealPlace: String]
  ) -> Request? {
    var inverses: [Request] = []
    var changed: Set<String> = []
    for (request, answer) in zip(requests, answers) {
      if let id = request.corrected, !changed.insert(id).inserted { return nil }
      guard let inverse = inverse(of: request, answer: answer, opened: opened) else { return nil }
      inverses.append(inverse)
    }
    return inverses.isEmpty ? nil : .together(requests: inverses.reversed())
  }

  /// Makes the record of a debt what it is; nil where its words cannot be read.
  private func restoring(_ id: DebtID, _ opened: [SealPlace: String]) -> Request? {
    guard let debt = debts.first(where: { $0.id == id }), let provider = opened[.debt(id, "provider")],
      let title = opened[.debt(id, "title")]
    else { return nil }
    let details = DebtDetails(
      currency: debt.currency, paidInstalments: debt.paidInstalments, note: opened[.debt(id, "note")] ?? "",
      yearlyRateHundredths: debt.yearlyRateHundredths ?? 0, lateFeeFen: debt.lateFee ?? .zero)
    return .changeDebt(debt: id, provider: provider, title: title, instalments: debt.plan, details: details)
  }
}

extension Request {
  /// The record that it corrects as a whole, or the bill whose figure it notes.
  fileprivate var corrected: String? {
    switch self {
    case .changeDebt(let id, _, _, _, _): id.text
    case .account(.editAccount(let id, _, _)): id.text
    case .account(.recordBill(let id, _, _, _)): "\(id) bill"
    default: nil
    }
  }
}

extension OwnRules {
  /// Whether a rule that holds would be lifted or raised: that acts the next day.
  fileprivate func loosens(_ rule: KeyPath<OwnRules, Money?>, to new: Money?) -> Bool {
    self[keyPath: rule].map { $0 < new ?? .most } ?? false
  }
}
