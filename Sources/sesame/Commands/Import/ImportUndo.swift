import PayLater
import PayLaterExchange
import PayLaterStore

/// What takes a whole import back: what it booked and still stands, what a rule made of its rows, and its rows that wait. What
/// was booked stays known, so the same file does not bring it again; its rows that leave a doubt wait again then.
struct ImportUndo {
  /// How many records it takes back.
  let count: Int
  /// In this order, each all or nothing.
  let requests: [Request]

  /// The undoing of an import by its id, from what the wallet holds of it.
  init(_ id: String, _ snapshot: Snapshot) {
    let entries = snapshot.wallet.accountEntries.filter {
      $0.reversed == nil && ImportOrigin(of: $0, in: snapshot)?.id == id
    }
    let rows = snapshot.wallet.keptRows.filter { row in
      (row.waits || row.rule != nil && row.decision != .withdrawn)
        && ImportOrigin(of: row, in: snapshot)?.id == id
    }
    let debts = snapshot.wallet.debtsOfOwnTables.filter { row, _ in
      row.rule == nil && ImportOrigin(of: row, in: snapshot)?.id == id
    }
    count = entries.count + rows.count + debts.count
    // Refunds first: a purchase whose refund stands cannot go.
    let sorted = entries.filter { $0.kind == .refund } + entries.filter { $0.kind != .refund }
    let single =
      sorted.map { Request.account(.reverseEntry(entry: $0.id, reason: .mistake)) }
      + debts.map { .debt(.reverse(debt: $0.debt, reason: .mistake)) }
      + rows.flatMap { row -> [Request] in
        (row.waits ? [] : [.row(.release(row: row.id))]) + [.row(.withdraw(row: row.id))]
      }
    requests = Request.batches(of: single)
  }
}

extension Wallet {
  /// The debts that stand which imports made of rows of tables of one's own, since those say when they are due.
  fileprivate var debtsOfOwnTables: [(row: KeptRow, debt: DebtID)] {
    keptRows.compactMap { row in
      guard row.source == BillSource.csv.rawValue, row.reason == .candidate,
        case .owed(let id) = row.decision, let debt = debt(id), debt.reversed == nil
      else { return nil }
      return (row, id)
    }
  }
}
