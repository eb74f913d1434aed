/// What was bought, refunded and paid on monthly accounts: records of their own, each of which can be taken back.
extension Handling {
  /// Notes one entry; `complete` checks and adds what its kind has besides.
  mutating func note(
    _ kind: AccountEntry.Kind, _ id: AccountID, _ amount: Money, _ title: String?, on day: Day?,
    _ row: ImportedRow?, again: Bool?,
    _ complete: (Handling, inout AccountEntry) throws(Refusal) -> Void
  ) throws(Refusal) {
    let account = try inUse(id)
    let currency = account.currency
    guard currency.isPayable(amount) else {
      throw .invalid(.amount, amount > currency.most ? .tooLarge : amount < .zero ? .negative : .tooSmall)
    }
    guard wallet.accountEntries.count < Wallet.mostOpenItems else { throw .tooManyOpen }
    let day = try past(day)
    var entry = AccountEntry(
      id: AccountEntryID(of: id, kind, number: account.entryCount + 1), account: id, kind: kind,
      amount: amount, on: day, notedOn: max(day, today))
    entry.title = try title.map { (text) throws(Refusal) in
      outside.sealer.seal(try personal(text, .title), at: .accountEntry(entry.id, "title"))
    }
    entry.origin = try row.map { (row) throws(Refusal) in try origin(row, of: entry.id) }
    try complete(self, &entry)
    try checkTurnover(of: account, with: entry)
    if again != true, let twin = twin(of: entry, title) { throw .looksRepeated(first: twin.text) }
    record(.account(.entryNoted(entry: entry)))
    answer.account = id
    answer.entry = entry.id
    answer.bill =
      account.periods(of: entry).first ?? wallet.account(id)?.earlyBill(of: entry, wallet.entries(of: id))
    answer.due = answer.bill.map { account.terms.rules.dueDay(of: $0) }
  }

  private func origin(_ row: ImportedRow, of id: AccountEntryID) throws(Refusal) -> AccountEntry.Origin {
    guard (1...20).contains(row.source.utf8.count), !row.key.isEmpty, row.key.count <= ImportedRow.longestKey
    else {
      throw .invalid(.details, .malformed)
    }
    return AccountEntry.Origin(
      source: row.source, key: outside.sealer.seal(row.key, at: .accountEntry(id, "origin")))
  }

  mutating func reverseAccountEntry(_ id: AccountEntryID, _ reason: EntryReversal) throws(Refusal) {
    let entry = try entry(id)
    guard entry.reversed == nil else { throw .notAllowed(state: "reversed", allowed: ["noted"]) }
    record(.account(.entryReversed(entry: id, reason: reason)))
    answer.account = entry.account
    answer.entry = id
  }

  mutating func restoreAccountEntry(_ id: AccountEntryID) throws(Refusal) {
    let entry = try entry(id)
    guard entry.reversed != nil else { throw .nothingToDo }
    if let purchase = entry.of { try check(entry.amount, isLeftOf: purchase, in: entry.account) }
    try checkTurnover(of: try inUse(entry.account), with: entry)
    record(.account(.entryRestored(entry: id)))
    answer.account = entry.account
    answer.entry = id
  }

  /// Says to which purchase a refund belongs that is noted already: its file may have come first.
  mutating func linkRefund(_ id: AccountEntryID, to purchase: AccountEntryID?) throws(Refusal) {
    let entry = try entry(id)
    guard entry.kind == .refund else {
      throw .notAllowed(state: entry.kind.rawValue, allowed: [AccountEntry.Kind.refund.rawValue])
    }
    guard entry.reversed == nil else { throw .notAllowed(state: "reversed", allowed: ["noted"]) }
    guard entry.of != purchase else { throw .nothingToDo }
    if let purchase { try check(entry.amount, isLeftOf: purchase, in: entry.account) }
    record(.account(.refundLinked(entry: id, of: purchase)))
    answer.account = entry.account
    answer.entry = id
  }

  /// An entry of an account in use.
  private func entry(_ id: AccountEntryID) throws(Refusal) -> AccountEntry {
    guard let entry = wallet.accountEntry(id) else { throw .unknown(.entry, id.text) }
    _ = try inUse(entry.account)
    return entry
  }

  /// Refuses a refund that is more than its purchase has left.
  func check(_ amount: Money, isLeftOf purchase: AccountEntryID, in id: AccountID) throws(Refusal) {
    guard let bought = wallet.accountEntry(purchase), bought.account == id, bought.kind == .purchase else {
      throw .unknown(.entry, purchase.text)
    }
    guard bought.reversed == nil else { throw .notAllowed(state: "reversed", allowed: ["noted"]) }
    let refunds = wallet.accountEntries.lazy.filter { $0.of == purchase && $0.reversed == nil }
    let most = bought.amount - refunds.map(\.amount).sum
    guard amount <= most else {
      throw .overRefundable(most: most, currency: wallet.account(id)?.currency ?? .cny)
    }
  }

  /// Refuses what would take an account's sums out of range.
  private func checkTurnover(of account: Account, with entry: AccountEntry) throws(Refusal) {
    let sums = account.sums
    let all = sums.bills.reduce(sums.unnamed) { $0 + $1.bought + $1.refunded + $1.paid }
    guard all + entry.amount <= Account.mostTurnover else { throw .invalid(.amount, .tooLarge) }
  }

  /// An entry that stands and is equal in kind, amount, day and title.
  private func twin(of entry: AccountEntry, _ title: String?) -> AccountEntryID? {
    let title = title.map { SafeText($0).text }
    return wallet.accountEntries.first { one in
      one.account == entry.account && one.kind == entry.kind && one.amount == entry.amount
        && one.on == entry.on && one.reversed == nil
        && one.title.flatMap { outside.sealer.open($0, at: .accountEntry(one.id, "title")) } == title
    }?.id
  }
}
