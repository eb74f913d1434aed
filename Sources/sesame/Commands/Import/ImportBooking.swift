import Foundation
import PayLater
import PayLaterExchange
import PayLaterStore
import WalletText

/// Books what a bill brings that is certain, and keeps what its owner must look at: whole batches, each all or nothing. What
/// was booked or kept is known the next time, so an import that was stopped goes on where it was.
struct ImportBooking {
  let known: KnownRows
  let imported: BillImport
  let before: Snapshot

  /// What `bill` does to the wallet of `before`.
  init(_ bill: BillFile, _ before: Snapshot) {
    self.before = before
    known = KnownRows(bill.source, in: before)
    imported = bill.imported(knowing: known)
  }

  /// Why nothing of a bill is booked.
  enum Unbookable: Error {
    /// A row has no monthly account to go to.
    case noAccount(line: Int)
    /// The number of a row is longer than can be kept, so the row would not be known again.
    case longNumber(line: Int)

    /// Why, and what can be done.
    var words: Phrase {
      switch self {
      case .noAccount(let line): ImportText.noAccount(line)
      case .longNumber(let line): ImportBookingText.longNumber(line)
      }
    }
  }

  /// What an import did.
  struct Outcome {
    /// By this all of it can be taken back; nil: nothing was booked, and nothing waits or was answered.
    var id: String?
    /// How many entries of accounts it made.
    var booked = 0
    /// How many rows were kept that wait for their owner.
    var waiting = 0
    /// How many were answered by a rule.
    var answered = 0
  }

  /// The id of an import that is numbered so.
  static func id(of number: UInt64) -> String { "i" + String(number >> 32, radix: 16) }

  /// Books what is new and keeps what waits, asking `make` for each batch; `number` makes the import's id.
  func book(
    number: UInt64, progress: (_ done: Int, _ of: Int) -> Void = { _, _ in },
    make: (Request) throws -> Answer
  ) throws -> Outcome {
    let all = (Array(imported.entries) + imported.settled).filter(\.isNew)
    let (debts, new) = (all.filter { $0.row.due != nil }, all.filter { $0.row.due == nil })
    let id = ImportBooking.id(of: number)
    if let row = all.lazy.map(\.row).first(where: { !isBookable($0) }) {
      throw Unbookable.noAccount(line: row.line)
    }
    if let long = all.first(where: { origin(of: $0, id) == nil }) {
      throw Unbookable.longNumber(line: long.row.line)
    }
    let accounts = new.isEmpty ? [:] : try openAccounts(Set(new.compactMap(\.row.provider)), make)
    let rows = rowsToKeep(id)
    var outcome = Outcome()
    var links = RefundLinks(imported.purchaseOfRefund, of: imported.file.source, in: before)
    var done = 0
    // A refund names its purchase, which has an id only once it is noted.
    for kind in [EntryClass.purchase, .repayment, .refund] {
      // The oldest first, as one would have noted them: what is noted later only adds to an account.
      let those = new.filter { $0.isOf(kind) }.sorted { $0.row.isBefore($1.row) }
      if kind == .refund { for batch in Request.batches(of: links.parting()) { _ = try make(batch) } }
      for part in those.inBatches {
        let requests = part.compactMap { entry in
          request(for: entry, kind, in: accounts, &links, id).map { (entry, Request.account($0)) }
        }
        guard !requests.isEmpty else { continue }
        let answer = try make(.together(requests: requests.map(\.1)))
        for ((entry, _), answer) in zip(requests, answer.answers ?? []) {
          if let id = answer.entry { links.note(entry.key, id, entry.row, kind) }
        }
        outcome.booked += requests.count
        done += part.count
        progress(done, all.count + rows.count)
      }
    }
    outcome.booked += try bookDebts(debts, id, make)
    done += debts.count
    for batch in Request.batches(of: links.joining()) { _ = try make(batch) }
    for part in rows.inBatches {
      let answer = try make(.together(requests: part.map { .row($0) }))
      outcome.answered += answer.events.count { $0.isByRule }
      done += part.count
      progress(done, all.count + rows.count)
    }
    outcome.waiting = rows.count { $0.waits } - outcome.answered
    if !all.isEmpty || outcome.answered + outcome.waiting > 0 { outcome.id = id }
    return outcome
  }

  /// Whether a row has an account to go to, or a due day of its own. Only a table of one's own can lack both: the row of a
  /// provider that has no account and no preset.
  private func isBookable(_ row: BillRow) -> Bool {
    guard let provider = row.provider else { return false }
    return row.due != nil || known.accounts.contains(provider) || AccountPreset.of(provider) != nil
  }

  /// The account of each provider, opened by its preset where there is none.
  private func openAccounts(
    _ providers: Set<String>, _ make: (Request) throws -> Answer
  ) throws -> [String: AccountID] {
    var found: [String: AccountID] = [:]
    for account in before.wallet.accounts where account.closedOn == nil {
      let name = before.personal[.account(account.id, "provider")] ?? ""
      found[name] = found[name] ?? account.id
    }
    for provider in providers.sorted() where found[provider] == nil {
      found[provider] = try make(.account(.add(provider: provider))).account
    }
    return found
  }

  /// What makes a row known again; nil: it is longer than can be kept.
  private func origin(of entry: BillImport.Entry, _ id: String) -> ImportedRow? {
    ImportOrigin(id: id, key: entry.key).text(atMost: ImportedRow.longestKey).map {
      ImportedRow(source: imported.file.source.rawValue, key: $0)
    }
  }

  private func request(
    for entry: BillImport.Entry, _ kind: EntryClass, in accounts: [String: AccountID],
    _ links: inout RefundLinks, _ id: String
  ) -> AccountRequest? {
    let row = entry.row
    guard let amount = row.amountFen.map(Money.init(fen:)), let day = row.day,
      let account = row.provider.flatMap({ accounts[$0] }), let origin = origin(of: entry, id)
    else { return nil }
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
      return .recordRefund(
        account: account, amountFen: amount, title: title, on: day, of: links.take(entry.key, amount),
        row: origin, again: true)
    }
  }
}

extension BillImport.Entry {
  fileprivate var isNew: Bool { if case .new = outcome { true } else { false } }

  fileprivate func isOf(_ kind: EntryClass) -> Bool {
    if case .new(kind, of: _) = outcome { true } else { false }
  }
}
