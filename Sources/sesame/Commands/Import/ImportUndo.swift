import PayLater
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
    count = entries.count + rows.count
    // Refunds first: a purchase whose refund stands cannot go.
    let sorted = entries.filter { $0.kind == .refund } + entries.filter { $0.kind != .refund }
    let single =
      sorted.map { Request.account(.reverseEntry(entry: $0.id, reason: .mistake)) }
      + rows.flatMap { row -> [Request] in
        (row.waits ? [] : [.row(.release(row: row.id))]) + [.row(.withdraw(row: row.id))]
      }
    requests = single.batches.map { $0.count == 1 ? $0[$0.startIndex] : .together(requests: Array($0)) }
  }
}
