import Foundation
import PayLater
import PayLaterExchange
import PayLaterStore
import WalletText

/// Books what a bill brings that is certain: whole batches, each all or nothing. What was booked is known the next time, so
/// an import that was stopped goes on where it was.
struct ImportBooking {
  let known: KnownRows
  let imported: BillImport
  private let desk: DebtDesk

  /// The most rows of a batch.
  static let batch = 100

  init(_ bill: BillFile, _ desk: DebtDesk) {
    self.desk = desk
    known = ImportBooking.known(bill.source, desk.before)
    imported = bill.imported(knowing: known)
  }

  /// What is kept with an entry of the row that it comes from: the import, and what makes the row the same in every file.
  private struct Origin: Codable {
    var id: String
    var key: RowKey

    /// nil: it is longer than an entry keeps.
    var text: String? {
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      let text = (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) }
      return text.flatMap { $0.count <= ImportedRow.longestKey ? $0 : nil }
    }

    init(id: String, key: RowKey) { (self.id, self.key) = (id, key) }

    init?(_ text: String) {
      guard let origin = try? JSONDecoder().decode(Origin.self, from: Data(text.utf8)) else { return nil }
      self = origin
    }

    /// That of an entry; nil: it was typed, or comes from another source.
    init?(of entry: AccountEntry, in snapshot: Snapshot) {
      guard entry.origin != nil else { return nil }
      self.init(snapshot.personal[.accountEntry(entry.id, "origin")] ?? "")
    }
  }

  /// What a wallet knows of the rows of a source: those that it has entries of, and its accounts.
  static func known(_ source: BillSource, _ snapshot: Snapshot) -> KnownRows {
    let wallet = snapshot.wallet
    var providers: [AccountID: String] = [:]
    for account in wallet.accounts {
      providers[account.id] = snapshot.personal[.account(account.id, "provider")] ?? ""
    }
    let rows = wallet.accountEntries.compactMap { entry -> KnownRow? in
      guard entry.origin?.source == source.rawValue, let origin = Origin(of: entry, in: snapshot) else {
        return nil
      }
      return KnownRow(
        origin.key, booked: entry.kind.imported, amountFen: entry.amount.fen, day: entry.on,
        provider: providers[entry.account] ?? "", parts: entry.parts, bill: entry.bill,
        takenBack: entry.reversed == nil ? nil : entry.notedOn)
    }
    return KnownRows(rows, accounts: Set(providers.values))
  }

  /// Books what is new; the id by which all of it can be taken back, nil where nothing is new.
  func book() throws -> String? {
    let new = imported.entries.filter { if case .new = $0.outcome { true } else { false } }
    guard !new.isEmpty else { return nil }
    if let row = new.lazy.map(\.row).first(where: { !isBookable($0) }) {
      Output.talk(desk.world[ImportText.noAccount(row.line)])
      throw ExitStatus.badData
    }
    let id = "i" + String(desk.world.environment.random() >> 32, radix: 16)
    let accounts = try openAccounts(Set(new.compactMap(\.row.provider)))
    var entries = ids(of: desk.before)
    // A refund names its purchase, which has an id only once it is noted.
    for kind in [EntryClass.purchase, .repayment, .refund] {
      // The oldest first, as one would have noted them: what is noted later only adds to an account.
      let those = new.filter { $0.isOf(kind) }.sorted { $0.row.isBefore($1.row) }
      for start in stride(from: 0, to: those.count, by: ImportBooking.batch) {
        let part = those[start..<min(start + ImportBooking.batch, those.count)]
        let requests = part.compactMap { row in
          request(for: row, kind, in: accounts, entries, id).map { (row.key, Request.account($0)) }
        }
        guard !requests.isEmpty else { continue }
        let answer = try desk.asked.make(.together(requests: requests.map(\.1)))
        for ((key, _), answer) in zip(requests, answer.answers ?? []) { entries[key] = answer.entry }
      }
    }
    return id
  }

  /// Whether a row has an account to go to. Only a table of one's own can lack it: a provider that has none and no preset,
  /// or a payment with a due day of its own, which is a debt and no purchase.
  private func isBookable(_ row: BillRow) -> Bool {
    guard let provider = row.provider, row.due == nil else { return false }
    return known.accounts.contains(provider) || AccountPreset.of(provider) != nil
  }

  /// The account of each provider, opened by its preset where there is none.
  private func openAccounts(_ providers: Set<String>) throws -> [String: AccountID] {
    var found: [String: AccountID] = [:]
    for account in desk.before.wallet.accounts where account.closedOn == nil {
      let name = desk.before.personal[.account(account.id, "provider")] ?? ""
      found[name] = found[name] ?? account.id
    }
    for provider in providers.sorted() where found[provider] == nil {
      found[provider] = try desk.asked.make(.account(.add(provider: provider))).account
    }
    return found
  }

  /// The entries that rows became.
  private func ids(of snapshot: Snapshot) -> [RowKey: AccountEntryID] {
    var found: [RowKey: AccountEntryID] = [:]
    for entry in snapshot.wallet.accountEntries {
      if let origin = Origin(of: entry, in: snapshot) { found[origin.key] = entry.id }
    }
    return found
  }

  private func request(
    for entry: BillImport.Entry, _ kind: EntryClass, in accounts: [String: AccountID],
    _ entries: [RowKey: AccountEntryID], _ id: String
  ) -> AccountRequest? {
    let row = entry.row
    guard let amount = row.amountFen.map(Money.init(fen:)), let day = row.day,
      let account = row.provider.flatMap({ accounts[$0] }),
      let text = Origin(id: id, key: entry.key).text
    else { return nil }
    let origin = ImportedRow(source: imported.file.source.rawValue, key: text)
    let words = SafeText(row.title, limit: 80)
    let title = words.isEmpty ? nil : words.text
    switch kind {
    case .purchase:
      return .recordPurchase(
        account: account, amountFen: amount, title: title, on: day, parts: row.parts, row: origin, again: true
      )
    case .repayment:
      return .recordPayment(
        account: account, amountFen: amount, title: title, on: day, bill: row.bill, row: origin, again: true)
    case .refund:
      let purchase = imported.purchaseOfRefund[entry.key].flatMap { entries[$0] }
      return .recordRefund(
        account: account, amountFen: amount, title: title, on: day, of: purchase, row: origin, again: true)
    }
  }

  /// Takes back what an import booked and what still stands of it; how many entries that were.
  static func takeBack(_ id: String, _ desk: DebtDesk) throws -> Int {
    let those = desk.before.wallet.accountEntries.filter {
      $0.reversed == nil && Origin(of: $0, in: desk.before)?.id == id
    }
    // Refunds first: a purchase whose refund stands cannot go.
    let sorted = those.filter { $0.kind == .refund } + those.filter { $0.kind != .refund }
    for start in stride(from: 0, to: sorted.count, by: batch) {
      let part = sorted[start..<min(start + batch, sorted.count)]
      let requests = part.map { Request.account(.reverseEntry(entry: $0.id, reason: .mistake)) }
      _ = try desk.asked.make(requests.count == 1 ? requests[0] : .together(requests: requests))
    }
    return sorted.count
  }
}

extension AccountEntry.Kind {
  /// What a row of it is called.
  fileprivate var imported: EntryClass {
    switch self {
    case .purchase: .purchase
    case .refund: .refund
    case .payment: .repayment
    }
  }
}

extension BillImport.Entry {
  fileprivate func isOf(_ kind: EntryClass) -> Bool {
    if case .new(kind, of: _) = outcome { true } else { false }
  }
}
