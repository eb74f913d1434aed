import Foundation
import PayLater
import PayLaterExchange
import PayLaterStore

/// Books what a bill brings that is certain, and keeps what its owner must look at: whole batches, each all or nothing. What
/// was booked or kept is known the next time, so an import that was stopped goes on where it was.
struct ImportBooking {
  let known: KnownRows
  let imported: BillImport
  private let before: Snapshot

  /// The most requests of a batch.
  static let batch = RowAnswer.mostTogether

  /// What `bill` does to the wallet of `before`.
  init(_ bill: BillFile, _ before: Snapshot) {
    self.before = before
    known = KnownRows(bill.source, in: before)
    imported = bill.imported(knowing: known)
  }

  /// A row has no monthly account to go to.
  struct NoAccount: Error { let line: Int }

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
    let new = (Array(imported.entries) + imported.settled).filter(\.isNew)
    if let row = new.lazy.map(\.row).first(where: { !isBookable($0) }) { throw NoAccount(line: row.line) }
    let id = ImportBooking.id(of: number)
    let accounts = new.isEmpty ? [:] : try openAccounts(Set(new.compactMap(\.row.provider)), make)
    let rows = rowsToKeep(id)
    var outcome = Outcome()
    var entries = idsOfEntries
    var done = 0
    // A refund names its purchase, which has an id only once it is noted.
    for kind in [EntryClass.purchase, .repayment, .refund] {
      // The oldest first, as one would have noted them: what is noted later only adds to an account.
      let those = new.filter { $0.isOf(kind) }.sorted { $0.row.isBefore($1.row) }
      for part in those.batches {
        let requests = part.compactMap { row in
          request(for: row, kind, in: accounts, entries, id).map { (row.key, Request.account($0)) }
        }
        guard !requests.isEmpty else { continue }
        let answer = try make(.together(requests: requests.map(\.1)))
        for ((key, _), answer) in zip(requests, answer.answers ?? []) { entries[key] = answer.entry }
        outcome.booked += requests.count
        done += part.count
        progress(done, new.count + rows.count)
      }
    }
    for part in rows.batches {
      let answer = try make(.together(requests: part.map { .row($0) }))
      outcome.answered += answer.events.count { $0.isByRule }
      done += part.count
      progress(done, new.count + rows.count)
    }
    outcome.waiting = rows.count { $0.waits } - outcome.answered
    if !new.isEmpty || outcome.answered + outcome.waiting > 0 { outcome.id = id }
    return outcome
  }

  /// Whether a row has an account to go to. Only a table of one's own can lack it: a provider that has none and no preset,
  /// or a payment with a due day of its own, which is a debt and no purchase.
  private func isBookable(_ row: BillRow) -> Bool {
    guard let provider = row.provider, row.due == nil else { return false }
    return known.accounts.contains(provider) || AccountPreset.of(provider) != nil
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

  /// The entries that rows became before.
  private var idsOfEntries: [RowKey: AccountEntryID] {
    var found: [RowKey: AccountEntryID] = [:]
    for entry in before.wallet.accountEntries {
      if let origin = ImportOrigin(of: entry, in: before) { found[origin.key] = entry.id }
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
      let text = ImportOrigin(id: id, key: entry.key).text(atMost: ImportedRow.longestKey)
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
}

// MARK: What is kept

extension ImportBooking {
  /// The requests that keep what the wallet must know of rows from which nothing is booked.
  private func rowsToKeep(_ id: String) -> [RowRequest] {
    var kept: [RowKey: KeptRow] = [:]
    for row in before.wallet.keptRows where row.source == imported.file.source.rawValue {
      if let origin = ImportOrigin(of: row, in: before) { kept[origin.key] = row }
    }
    let changed = imported.rowsToKeep(besides: known).compactMap { row -> RowRequest? in
      let before = kept[row.key]
      guard before != nil || row.isKept else { return nil }
      return keep(row, as: before, id)
    }
    let deducted = imported.deducted.compactMap { key -> RowRequest? in
      guard let row = kept[key], row.deductedOn == nil, let known = known.rows[key],
        let day = imported.entries.first(where: { $0.key == key })?.row.day
      else { return nil }
      return keep(known, as: row, id, deductedOn: day)
    }
    return changed + deducted
  }

  /// nil: its words are longer than can be kept; the file tells it again the next time.
  private func keep(
    _ known: KnownRow, as before: KeptRow?, _ id: String, deductedOn: Day? = nil
  ) -> RowRequest? {
    var known = known
    known.row.shorten()
    guard
      let words = ImportOrigin(id: id, key: known.key, row: known).text(atMost: RowToKeep.longestWords)
    else { return nil }
    let reason =
      if case .waiting(let reason) = known.standing { reason } else { before?.reason ?? .candidate }
    var row = RowToKeep(source: imported.file.source.rawValue, reason: reason, words: words)
    row.provider = known.row.provider
    row.title = known.row.title
    row.kind = known.row.entryKind
    row.amountFen = known.row.amountFen.map(Money.init(fen:)).flatMap {
      Currency.cny.isPayable($0) ? $0 : nil
    }
    row.on = known.row.day
    row.settled = known.standing.waits ? nil : true
    row.deductedOn = deductedOn
    return .keep(row: row, id: before?.id)
  }
}

extension KnownRow {
  /// Whether the wallet must know of it although nothing is booked: it waits, or it says what became of a row that may come
  /// yet, in an older file.
  fileprivate var isKept: Bool {
    switch standing {
    case .waiting, .passed(.closedUnpaid), .passed(.deducted): true
    case .passed, .decided, .booked, .takenBack: false
    }
  }
}

extension KnownRow.Standing {
  fileprivate var waits: Bool { if case .waiting = self { true } else { false } }
}

extension BillRow {
  /// What it would be on a monthly account, as far as its words tell.
  fileprivate var entryKind: AccountEntry.Kind? {
    switch nature {
    case .purchase, .candidate: .purchase
    case .repayment: .payment
    case .refund: .refund
    case .look(.mixedFunding, _): direction == .out ? .purchase : nil
    case .look, .skipped: nil
    }
  }

  /// Cuts its texts to what is worth keeping.
  fileprivate mutating func shorten() {
    title = String(title.prefix(400))
    if case .text(let words) = source { source = .text(String(words.prefix(2_000))) }
  }
}

extension RowRequest {
  /// Whether it keeps a row that waits.
  fileprivate var waits: Bool {
    if case .keep(let row, _) = self { row.settled != true && row.deductedOn == nil } else { false }
  }
}

extension Event {
  /// Whether a rule answered a row.
  fileprivate var isByRule: Bool { if case .row(.decided(_, _, .some)) = self { true } else { false } }
}

extension BillImport.Entry {
  fileprivate var isNew: Bool { if case .new = outcome { true } else { false } }

  fileprivate func isOf(_ kind: EntryClass) -> Bool {
    if case .new(kind, of: _) = outcome { true } else { false }
  }
}

extension Array {
  /// The same in pieces of a batch each.
  var batches: [ArraySlice<Element>] {
    stride(from: 0, to: count, by: ImportBooking.batch).map {
      self[$0..<Swift.min($0 + ImportBooking.batch, count)]
    }
  }
}
