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
    let known = known
    let imported = try BillFile(bytes).imported(knowing: known)
    for row in imported.rowsToKeep(besides: known) { rows[row.key] = row }
    purchaseOfRefund = imported.purchaseOfRefund
    return imported
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
