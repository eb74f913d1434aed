/// Monthly accounts (section 12): opening, changing, closing, and the provider's own figures.
extension Handling {
  mutating func decide(_ request: AccountRequest) throws(Refusal) {
    switch request {
    case .add(let provider, let details, let again, let id):
      try addAccount(provider, details ?? AccountDetails(), again: again ?? false, as: id)
    case .edit(let id, let provider, let details):
      try editAccount(id, provider, details ?? AccountDetails())
    case .recordBill(let id, let bill, let total, let minimum): try recordBill(id, bill, total, minimum)
    case .recordPurchase(let id, let amount, let title, let day, let parts, let odd, let row, let again):
      try note(.purchase, id, amount, title, on: day, row, again: again) { _, entry throws(Refusal) in
        guard (1...AccountEntry.mostParts).contains(parts ?? 1) else {
          throw .invalid(.parts, (parts ?? 1) < 1 ? .tooSmall : .tooLarge)
        }
        entry.parts = parts == 1 ? nil : parts
        entry.odd = entry.parts == nil ? nil : odd
      }
    case .recordRefund(let id, let amount, let title, let day, let purchase, let row, let again):
      try note(.refund, id, amount, title, on: day, row, again: again) { handling, entry throws(Refusal) in
        try purchase.map { (one) throws(Refusal) in try handling.check(amount, isLeftOf: one, in: id) }
        entry.of = purchase
      }
    case .recordPayment(let id, let amount, let title, let day, let bill, let row, let again):
      try note(.payment, id, amount, title, on: day, row, again: again) { handling, entry throws(Refusal) in
        if let bill, bill > handling.today.calendarMonth + (AccountEntry.mostParts + 1) {
          throw .invalid(.bill, .future)
        }
        entry.bill = bill
      }
    case .reverseEntry(let id, let reason): try reverseAccountEntry(id, reason)
    case .restoreEntry(let id): try restoreAccountEntry(id)
    case .linkRefund(let id, let purchase): try linkRefund(id, to: purchase)
    case .close(let id): try closeAccount(id)
    case .reopen(let id): try reopenAccount(id)
    }
  }

  private mutating func addAccount(
    _ provider: String, _ details: AccountDetails, again: Bool, as expected: AccountID?
  ) throws(Refusal) {
    let id = wallet.nextAccount
    guard expected == nil || expected == id else { throw .invalid(.id, .taken) }
    let name = try personal(provider, .provider)
    let preset = AccountPreset.of(name)
    guard let day = details.billDay ?? preset?.rule.day else { throw .invalid(.billDay, .missing) }
    guard let due = details.due ?? preset?.rule.due else { throw .invalid(.due, .missing) }
    let rule = BillRule(day: day, takesBillDay: details.takesBillDay ?? false, due: due)
    var terms = AccountTerms(
      provider: outside.sealer.seal(name, at: .account(id, "provider")), currency: details.currency ?? .cny,
      rules: BillRules(rule), autopay: details.autopay ?? false,
      confirmed: details.billDay != nil && details.due != nil)
    try fill(&terms, with: details, of: id)
    if !again, let twin = twin(of: terms, name, details.title) { throw .looksRepeated(first: twin.text) }
    record(.account(.added(account: Account(id: id, terms: terms, openedOn: today))))
    answer.account = id
  }

  private mutating func editAccount(
    _ id: AccountID, _ provider: String?, _ details: AccountDetails
  ) throws(Refusal) {
    let account = try inUse(id)
    var terms = account.terms
    if let provider {
      let name = try personal(provider, .provider)
      if outside.sealer.open(terms.provider, at: .account(id, "provider")) != name {
        terms.provider = outside.sealer.seal(name, at: .account(id, "provider"))
      }
    }
    if let currency = details.currency, currency != terms.currency {
      guard account.entryCount == 0, account.figures.isEmpty else {
        throw .invalid(.currency, .hasPayments)
      }
      terms.currency = currency
    }
    if let autopay = details.autopay { terms.autopay = autopay }
    if details.namesRule {
      let rule = details.rule(from: terms.rules.current)
      // What was only assumed was never so: the rule that is said now has always been the rule.
      if terms.confirmed {
        terms.rules.change(to: rule, on: moment.day)
      } else {
        terms.rules = BillRules(rule)
      }
      terms.confirmed = true
    }
    try fill(&terms, with: details, of: id)
    guard terms != account.terms else { throw .nothingToDo }
    record(.account(.changed(account: id, terms: terms)))
    answer.account = id
  }

  /// Takes over title and limit where they are named.
  private func fill(
    _ terms: inout AccountTerms, with details: AccountDetails, of id: AccountID
  ) throws(Refusal) {
    if let title = details.title {
      if SafeText(title).text.isEmpty {
        terms.title = nil
      } else {
        let title = try personal(title, .title)
        let before = terms.title.flatMap { outside.sealer.open($0, at: .account(id, "title")) }
        if title != before { terms.title = outside.sealer.seal(title, at: .account(id, "title")) }
      }
    }
    if let limit = details.limitFen {
      guard limit >= .zero else { throw .invalid(.cap, .negative) }
      terms.limit = limit == .zero ? nil : limit
    }
    if let limit = terms.limit, limit > terms.currency.most { throw .invalid(.cap, .tooLarge) }
  }

  /// An account in use that is equal in provider, title and currency.
  private func twin(of terms: AccountTerms, _ provider: String, _ title: String?) -> AccountID? {
    let title = title.map { SafeText($0).text } ?? ""
    return wallet.accounts.first { one in
      one.closedOn == nil && one.currency == terms.currency
        && outside.sealer.open(one.terms.provider, at: .account(one.id, "provider")) == provider
        && (one.terms.title.flatMap { outside.sealer.open($0, at: .account(one.id, "title")) } ?? "") == title
    }?.id
  }

  /// Notes the provider's own figure; it wins over the sum of entries (section 12).
  private mutating func recordBill(
    _ id: AccountID, _ named: Month?, _ total: Money?, _ minimum: Money?
  ) throws(Refusal) {
    let account = try inUse(id)
    let rules = account.terms.rules
    let last = rules.lastMade(on: moment.day)
    let bill = named ?? last
    guard bill <= last else { throw .invalid(.bill, .future) }
    guard rules.existing(bill) == bill else { throw .unknown(.bill, bill.description) }
    let before = account.figures.first { $0.bill == bill }
    var figure: BillFigure?
    if let total {
      guard total >= .zero else { throw .invalid(.amount, .negative) }
      guard total <= account.currency.most else { throw .invalid(.amount, .tooLarge) }
      if let minimum {
        guard minimum >= .zero else { throw .invalid(.minimum, .negative) }
        guard minimum <= total else { throw .invalid(.minimum, .tooLarge) }
      }
      figure = BillFigure(
        bill: bill, total: total, minimum: minimum == .zero ? nil : minimum, recordedOn: today)
    }
    guard before?.total != figure?.total || before?.minimum != figure?.minimum else { throw .nothingToDo }
    record(.account(.billRecorded(account: id, bill: bill, figure: figure)))
    answer.account = id
    answer.bill = bill
    answer.due = rules.dueDay(of: bill)
  }

  private mutating func closeAccount(_ id: AccountID) throws(Refusal) {
    let account = try inUse(id)
    let owed = account.owed(on: today)
    guard owed == .zero else { throw .stillOwed(owed, currency: account.currency) }
    record(.account(.closed(account: id)))
    answer.account = id
  }

  private mutating func reopenAccount(_ id: AccountID) throws(Refusal) {
    guard let account = wallet.account(id) else { throw .unknown(.account, id.text) }
    guard account.closedOn != nil else { throw .nothingToDo }
    record(.account(.reopened(account: id)))
    answer.account = id
  }

  /// An account that is not closed.
  func inUse(_ id: AccountID) throws(Refusal) -> Account {
    guard let account = wallet.account(id) else { throw .unknown(.account, id.text) }
    guard account.closedOn == nil else { throw .notAllowed(state: "closed", allowed: ["open"]) }
    return account
  }
}

extension SealPlace {
  public static func account(_ id: AccountID, _ column: String) -> SealPlace {
    SealPlace("accounts", id.text, column)
  }
  public static func accountEntry(_ id: AccountEntryID, _ column: String) -> SealPlace {
    SealPlace("account_entries", id.text, column)
  }
}

extension Wallet {
  /// The id that the next account gets.
  public var nextAccount: AccountID { AccountID("m\(counters.accounts + 1)") }
}
