import Foundation
import PayLater
import PayLaterExchange
import PayLaterStore

/// What is kept with what a row became: the import that brought it, and what makes the row the same in every file.
struct ImportOrigin: Codable {
  var id: String
  var key: RowKey
  /// The row itself, where nothing was booked from it.
  var row: KnownRow?

  /// As it is stored; nil: it is longer than what stores it can hold.
  func text(atMost longest: Int) -> String? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let text = (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) }
    return text.flatMap { $0.count <= longest ? $0 : nil }
  }

  init(id: String, key: RowKey, row: KnownRow? = nil) { (self.id, self.key, self.row) = (id, key, row) }

  private init?(_ text: String?) {
    guard let text, let origin = try? JSONDecoder().decode(ImportOrigin.self, from: Data(text.utf8)) else {
      return nil
    }
    self = origin
  }

  /// That of an entry; nil: it was typed.
  init?(of entry: AccountEntry, in snapshot: Snapshot) {
    guard entry.origin != nil else { return nil }
    self.init(snapshot.personal[.accountEntry(entry.id, "origin")])
  }

  /// That of a row that was kept; nil: its words cannot be read.
  init?(of row: KeptRow, in snapshot: Snapshot) {
    self.init(snapshot.personal[.keptRow(row.id, "words")])
  }
}

extension KnownRows {
  /// What a wallet knows of the rows of a source: those that it has entries of or kept, and its accounts in use:
  /// what is bought after one was closed goes to another one, and that is said before.
  init(_ source: BillSource, in snapshot: Snapshot) {
    let wallet = snapshot.wallet
    var providers: [AccountID: String] = [:]
    for account in wallet.accounts {
      providers[account.id] = snapshot.personal[.account(account.id, "provider")] ?? ""
    }
    let entries = wallet.accountEntries.lazy.filter { $0.origin?.source == source.rawValue }.compactMap {
      entry -> KnownRow? in
      guard let origin = ImportOrigin(of: entry, in: snapshot) else { return nil }
      return KnownRow(
        origin.key, booked: entry.kind.imported, amountFen: entry.amount.fen, day: entry.on,
        provider: providers[entry.account] ?? "", parts: entry.parts, bill: entry.bill,
        takenBack: entry.reversed == nil ? nil : entry.notedOn)
    }
    let kept = wallet.keptRows.lazy.filter { $0.source == source.rawValue }.compactMap { row -> KnownRow? in
      guard var known = ImportOrigin(of: row, in: snapshot)?.row else { return nil }
      switch row.decision {
      case nil: known.standing = .waiting(row.reason)
      case .dropped: known.standing = .decided(.dropped)
      case .owed: known.standing = .decided(.due(row.on ?? row.keptOn))
      case .booked(let entry): known.standing = .decided(.account(providers[entry.account] ?? ""))
      case .withdrawn: return nil
      case .settled: break
      }
      if case .booked = known.standing { return nil }
      return known
    }
    let inUse = wallet.accounts.filter { $0.closedOn == nil }
    self.init(Array(entries) + Array(kept), accounts: Set(inUse.compactMap { providers[$0.id] }))
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
