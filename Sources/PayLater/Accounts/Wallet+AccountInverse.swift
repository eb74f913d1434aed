extension Wallet {
  /// The request that takes one of an account back; nil where there is none: a rule that was confirmed is known from
  /// then on.
  func inverse(
    of request: AccountRequest, answer: Answer, _ opened: [SealPlace: String]
  ) -> AccountRequest? {
    switch request {
    case .add: answer.account.map { .close(account: $0) }
    case .edit(let id, _, let details):
      account(id).flatMap { account in
        account.terms.confirmed || details?.namesRule != true ? restoring(account, opened) : nil
      }
    case .recordBill(let id, _, _, _):
      answer.bill.map { bill in
        let before = account(id)?.figures.first { $0.bill == bill }
        return .recordBill(account: id, bill: bill, totalFen: before?.total, minimumFen: before?.minimum)
      }
    case .recordPurchase, .recordRefund, .recordPayment:
      answer.entry.map { .reverseEntry(entry: $0, reason: .mistake) }
    case .reverseEntry(let id, _): .restoreEntry(entry: id)
    case .restoreEntry(let id): .reverseEntry(entry: id, reason: .mistake)
    case .linkRefund(let id, _): .linkRefund(entry: id, of: accountEntry(id)?.of)
    case .close(let id): .reopen(account: id)
    case .reopen(let id): .close(account: id)
    }
  }

  /// Makes what an account says what it is; nil where its words cannot be read.
  private func restoring(_ account: Account, _ opened: [SealPlace: String]) -> AccountRequest? {
    guard let provider = opened[.account(account.id, "provider")] else { return nil }
    let (terms, rule) = (account.terms, account.terms.rules.current)
    return .edit(
      account: account.id, provider: provider,
      details: AccountDetails(
        title: opened[.account(account.id, "title")] ?? "", currency: terms.currency,
        billDay: terms.confirmed ? rule.day : nil, takesBillDay: terms.confirmed ? rule.takesBillDay : nil,
        due: terms.confirmed ? rule.due : nil, limitFen: terms.limit ?? .zero, autopay: terms.autopay))
  }
}
