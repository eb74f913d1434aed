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
    var found: [JournalEntry] = []
    try pass(over: [evidence], before: seq) { entry, event in
      guard !evidence.picked(from: event).isEmpty else { return true }
      found.append(entry)
      // One more than asked for: there is a next page.
      return found.count <= limit
    }
    let isWhole = found.count <= limit
    let items = Array(found.prefix(limit))
    return Page(items: items, next: isWhole ? nil : items.last?.seq)
  }

  /// The same for many at once, in one pass: of each the newest entries, at most so many.
  public func journal(
    of evidences: Set<Evidence>, limit: Int
  ) throws(StoreError) -> [Evidence: [JournalEntry]] {
    var wanted: [Meant: [Evidence]] = [:]
    for evidence in evidences {
      for kind in evidence.kinds {
        wanted[Meant(kind: kind, subject: evidence.subject), default: []].append(evidence)
      }
    }
    var found: [Evidence: [JournalEntry]] = [:]
    try pass(over: evidences) { entry, event in
      let asking = event.leaves.flatMap { leaf in
        (leaf.subjects + [nil]).flatMap { wanted[Meant(kind: leaf.kind, subject: $0)] ?? [] }
      }
      for evidence in Set(asking) where found[evidence, default: []].count < limit {
        guard evidence.since ?? entry.day <= entry.day, entry.day <= evidence.until ?? entry.day else {
          continue
        }
        found[evidence, default: []].append(entry)
      }
      return true
    }
    return found
  }

  /// What an event must be to be meant.
  private struct Meant: Hashable {
    var kind: Event.Kind
    var subject: String?
  }

  /// Passes over the entries that may be meant, newest first, until `body` says that it is enough.
  private func pass(
    over evidences: Set<Evidence>, before seq: Int64? = nil,
    _ body: (JournalEntry, Event) -> Bool
  ) throws(StoreError) {
    let kinds = Set(evidences.flatMap(\.kinds)).map { "\"\($0.name)\":" }
    guard !kinds.isEmpty else { return }
    let subjects = Set(evidences.map(\.subject))
    let subject = subjects.count == 1 ? subjects.first.flatMap(\.self) : nil
    let names = kinds.map { _ in "instr(event, ?) > 0" }.joined(separator: " OR ")
    let sql = """
      SELECT \(Line.columns) FROM journal
      WHERE seq < ? AND day >= ? AND day <= ? AND (\(names)) AND instr(event, ?) > 0 ORDER BY seq DESC
      """
    let since = evidences.map(\.since).contains(nil) ? nil : evidences.compactMap(\.since).min()
    let until = evidences.map(\.until).contains(nil) ? nil : evidences.compactMap(\.until).max()
    let bounds: [(any DatabaseValueConvertible)?] = [
      seq ?? .max, since?.description ?? "", until?.description ?? "9999-12-31",
    ]
    // What is noted of a debt or an account goes by an id that begins with its own.
    let name: (any DatabaseValueConvertible)? = subject.map { "\"\($0)" } ?? "{"
    try read { database, _ in
      let statement = try database.cachedStatement(sql: sql)
      let rows = try Row.fetchCursor(statement, arguments: StatementArguments(bounds + kinds + [name]))
      while let row = try rows.next() {
        let (line, hash) = try Line.read(row)
        let entry = try line.entry(hash: hash)
        guard let event = entry.event else { continue }
        guard body(entry, event) else { return }
      }
    }
  }
}
