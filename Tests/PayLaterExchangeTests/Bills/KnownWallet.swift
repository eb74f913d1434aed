import PayLater

@testable import PayLaterExchange

/// What a wallet would keep of imports: the rows of a source, and which purchase each refund belongs to.
struct KnownWallet: Equatable {
  var rows: [RowKey: KnownRow] = [:]
  var purchaseOfRefund: [RowKey: RowKey] = [:]

  var known: KnownRows { KnownRows(Array(rows.values)) }

  /// Imports a file, and keeps what it says.
  @discardableResult
  mutating func take(_ bytes: [UInt8]) throws -> BillImport {
    let imported = try BillFile(bytes).imported(knowing: known)
    for entry in Array(imported.entries) + imported.settled { keep(entry) }
    purchaseOfRefund = imported.purchaseOfRefund
    return imported
  }

  private mutating func keep(_ entry: BillImport.Entry) {
    let before = rows[entry.key]
    var row = entry.row
    if before?.row.refunded == .whole || row.refunded == nil {
      row.refunded = before?.row.refunded ?? row.refunded
    }
    if case .part(let old) = before?.row.refunded, case .part(let new) = row.refunded, old > new {
      row.refunded = .part(old)
    }
    switch entry.outcome {
    case .new: rows[entry.key] = KnownRow(key: entry.key, row: row, standing: .booked)
    case .known: rows[entry.key]?.row.refunded = row.refunded
    case .skipped(let reason): pass(KnownRow(key: entry.key, row: row, standing: .passed(reason)))
    case .look(let reason, _, _): pass(KnownRow(key: entry.key, row: row, standing: .waiting(reason)))
    }
  }

  private mutating func pass(_ row: KnownRow) {
    if rows[row.key]?.standing.wasBooked == true { return }
    if case .decided = rows[row.key]?.standing { return }
    // A candidate of an older file is told as what it became, and what is kept of it stays the newer row.
    if case .passed = rows[row.key]?.standing, row.row.nature == .candidate { return }
    rows[row.key] = row
  }

  /// What stands in it, in words, without where the rows came from.
  var told: Set<String> {
    Set(
      rows.map { key, known in
        let row = known.row
        let of = purchaseOfRefund[key].map { " of \($0)" } ?? ""
        let amount = row.amountFen.map { "\($0)" } ?? ""
        return
          "\(key) \(known.standing) \(amount) \(row.provider ?? "") \(row.refunded.map { "\($0)" } ?? "")\(of)"
      })
  }
}

/// A bill of some rows, written plainly: each row the words of its columns, in the order of the source.
func plainBill(_ source: BillSource, _ rows: [[String: String]]) -> [UInt8] {
  let lines = rows.map { row in source.written.map { row[$0] ?? "" }.joined(separator: ",") + "\n" }
  return Array((source.written.joined(separator: ",") + "\n" + lines.joined()).utf8)
}
