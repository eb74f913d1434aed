import Foundation
import GRDB
import PayLater

extension WalletStore {
  /// The entries of the journal that `evidence` asks for, newest first, before the one numbered `seq` (nil: from
  /// the end).
  ///
  /// There is no table of its own for this: the journal is passed over once, within the days that are asked for. SQLite
  /// looks for the names of kind and subject in the text of an entry, and only what has both is decoded. That takes
  /// milliseconds for ten years of journal, and nothing has to be kept, migrated or verified besides the journal.
  public func journal(
    of evidence: Evidence, before seq: Int64? = nil, limit: Int
  ) throws(StoreError) -> Page<JournalEntry> {
    guard !evidence.kinds.isEmpty else { return Page(items: [], next: nil) }
    let kinds = evidence.kinds.map { _ in "instr(event, ?) > 0" }.joined(separator: " OR ")
    let sql = """
      SELECT \(Line.columns) FROM journal
      WHERE seq < ? AND day >= ? AND day <= ? AND (\(kinds)) AND instr(event, ?) > 0 ORDER BY seq DESC
      """
    let bounds: [(any DatabaseValueConvertible)?] = [
      seq ?? .max, evidence.since?.description ?? "", evidence.until?.description ?? "9999-12-31",
    ]
    let names: [(any DatabaseValueConvertible)?] = evidence.kinds.map { "\"\($0.rawValue)\":" }
    let subject: (any DatabaseValueConvertible)? = evidence.subject.map { "\"\($0)\"" } ?? "{"
    return try read { database, _ in
      let statement = try database.cachedStatement(sql: sql)
      let rows = try Row.fetchCursor(statement, arguments: StatementArguments(bounds + names + [subject]))
      var found: [JournalEntry] = []
      while let row = try rows.next() {
        let (line, hash) = try Line.read(row)
        let entry = try line.entry(hash: hash)
        guard let event = entry.event, !evidence.picked(from: event).isEmpty else { continue }
        // One more than asked for: there is a next page.
        guard found.count < limit else { return Page(items: found, next: found.last?.seq) }
        found.append(entry)
      }
      return Page(items: found, next: nil)
    }
  }
}
