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
    case .detail(.declareIncome): return .detail(.declareIncome(monthlyFen: monthlyIncome))
    case .debt(.change(let id, _, _, _, _)): return restoring(id, opened)
    case .debt(.record): return answer.debt.map { .debt(.reverse(debt: $0, reason: .mistake)) }
    case .debt(.reverse(let id, _)): return .debt(.restore(debt: id))
    case .debt(.restore(let id)):
      return debt(id)?.reversed.map { .debt(.reverse(debt: id, reason: $0)) }
    case .debt(.recordPayment):
      return answer.payment.map { .debt(.reversePayment(payment: $0, reason: .mistake)) }
    case .debt(.recordRefund):
      return answer.refund.map { .debt(.reverseRefund(refund: $0, reason: .mistake)) }
    case .debt(.reversePayment(let id, _)): return .debt(.restorePayment(payment: id))
    case .debt(.reverseRefund(let id, _)): return .debt(.restoreRefund(refund: id))
    case .debt(.restorePayment(let id)): return .debt(.reversePayment(payment: id, reason: .mistake))
    case .debt(.restoreRefund(let id)): return .debt(.reverseRefund(refund: id, reason: .mistake))
    case .account(let request): return inverse(of: request, answer: answer, opened).map { .account($0) }
    case .row(let request): return inverse(of: request, answer: answer, opened).map { .row($0) }
    case .together(let requests): return inverse(ofAll: requests, answer.answers ?? [], opened)
    case .detail(.addSource): return answer.fundingSource.map { .detail(.removeSource(source: $0)) }
    case .detail(.addAddress):
      return answer.events.lazy.compactMap { event in
        if case .detail(.addressAdded(let address)) = event { address.id } else { nil }
      }.first.map { .detail(.removeAddress(address: $0)) }
    case .rule(.setFavourite(let merchant, let on)): return .rule(.setFavourite(merchant: merchant, on: !on))
    case .rule(.setZone): return .rule(.setZone(zone: nextZone ?? zone))
    case .rule(.unblock(let merchant)) where rules.blocked.contains(merchant):
      return .rule(.block(merchant: merchant))
    case .rule(.setMonthlyCap(let cap)) where rules.loosens(\.monthlyCap, to: cap):
      return .rule(.setMonthlyCap(amountFen: rules.pendingMonthlyCap.map(\.cap) ?? rules.monthlyCap))
    case .rule(.setLimitCap(let cap)) where rules.loosens(\.limitCap, to: cap):
      return .rule(.setLimitCap(amountFen: rules.pendingLimitCap.map(\.cap) ?? rules.limitCap))
    case .rule(.setDelay(let amount)) where rules.loosens(\.delayAbove, to: amount):
      return .rule(.setDelay(aboveFen: rules.pendingDelayAbove.map(\.cap) ?? rules.delayAbove))
    case .detail(.setBalance(let source, _)):
      return fundingSources.first { $0.id == source }.map {
        .detail(.setBalance(source: source, balanceFen: $0.balance))
      }
    case .detail(.renameSource(let source, _)):
      return opened[.fundingSource(source)].map { .detail(.renameSource(source: source, name: $0)) }
    case .repayment(.useCredit): return .repayment(.useCredit(use: creditUse))
    case .reminder(.snooze(let subject, _)):
      return snoozes.first { $0.subject == subject && $0.until > businessDay }.map {
        .reminder(.snooze(obligation: subject, until: $0.until))
      }
    case .identity, .agreement, .order, .dispute, .reschedule, .issuer, .detail(.changeAddress),
      .detail(.removeAddress), .detail(.removeSource), .repayment(.repay), .repayment(.repayAll),
      .repayment(.payOutCredit), .reminder(.markRead), .rule(.setMonthlyCap), .rule(.setLimitCap),
      .rule(.setDelay), .rule(.announce), .rule(.freeze), .rule(.block), .rule(.unblock):
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
    return .debt(
      .change(debt: id, provider: provider, title: title, instalments: debt.plan, details: details))
  }
}

extension Request {
  /// The record that it corrects as a whole, or the bills whose figures it notes.
  fileprivate var corrected: String? {
    switch self {
    case .debt(.change(let id, _, _, _, _)): id.text
    case .account(.edit(let id, _, _)): id.text
    case .account(.recordBill(let id, _, _, _)): "\(id) bill"
    case .identity, .detail, .agreement, .order, .dispute, .repayment, .reschedule, .reminder, .rule, .debt,
      .account, .row, .issuer, .together:
      nil
    }
  }
}

extension OwnRules {
  /// Whether a rule that holds would be lifted or raised: that acts the next day.
  fileprivate func loosens(_ rule: KeyPath<OwnRules, Money?>, to new: Money?) -> Bool {
    self[keyPath: rule].map { $0 < new ?? .most } ?? false
  }
}
