import Foundation
import GRDB
import PayLater

/// Everything that a run of events changed in the wallet, gathered event by event.
///
/// Saving and verifying use the same gathering, so that what is saved is by construction what a replay gives.
struct Changes {
  /// New values of single properties as JSON by name; nil: gone.
  private(set) var parts: [String: String?] = [:]
  private(set) var rows = [Rows](repeating: Rows(), count: Section.all.count)

  /// Changed rows of one table, in the order in which they first changed.
  struct Rows {
    private(set) var ids: [String] = []
    private(set) var byID: [String: Section.Change] = [:]

    fileprivate mutating func add(_ change: Section.Change) {
      var change = change
      if let earlier = byID[change.id] {
        if change.appended {
          ids.removeAll { $0 == change.id }
          ids.append(change.id)
        }
        change.appended = change.appended || earlier.appended
      } else {
        ids.append(change.id)
      }
      byID[change.id] = change
    }
  }

  /// Notes what differs between the wallet before and after an event.
  mutating func note(from old: Wallet, to new: Wallet) throws {
    for part in Part.all where part.differs(old, new) { parts[part.name] = .some(try part.json(new)) }
    for (index, section) in Section.all.enumerated() {
      for change in section.changes(old, new) { rows[index].add(change) }
    }
  }

  /// Empties the tables and fills them again with what the journal says.
  static func rebuild(in database: Database, _ progress: ProgressCheck) throws {
    // A file of an old layout has not all of them yet, nor anything to stand in them.
    for section in Section.all where try database.tableExists(section.table) {
      try database.execute(sql: "DELETE FROM \(section.table)")
    }
    var (wallet, changes) = (Wallet(), Changes())
    let total = try Journal.last(in: database)
    let rows = try Row.fetchCursor(database, sql: "SELECT \(Line.columns) FROM journal ORDER BY seq")
    while let row = try rows.next() {
      let (line, hash) = try Line.read(row)
      if line.seq % Verification.step == 0, !progress(line.seq, total) { throw StoreError.stopped }
      guard let event = try line.entry(hash: hash).event else { continue }
      let before = wallet
      wallet.apply(event)
      try changes.note(from: before, to: wallet)
    }
    guard wallet != Wallet() else { return }
    for part in Part.all { changes.parts[part.name] = .some(try part.json(wallet)) }
    let hasDays = try database.columns(in: "debts").contains { $0.name == Section.dueColumn }
    try changes.save(to: database, withDays: hasDays)
  }

  /// Writes the changed rows; a file of an old layout has no column for the days yet.
  func save(to database: Database, withDays: Bool = true) throws {
    let put =
      "INSERT INTO state (part, value) VALUES (?, ?) ON CONFLICT (part) DO UPDATE SET value = excluded.value"
    for (name, value) in parts.sorted(by: { $0.key < $1.key }) {
      if let value {
        try database.cachedStatement(sql: put).execute(arguments: [name, value])
      } else {
        try database.cachedStatement(sql: "DELETE FROM state WHERE part = ?").execute(arguments: [name])
      }
    }
    for (section, rows) in zip(Section.all, rows) {
      for id in rows.ids {
        guard let change = rows.byID[id] else { continue }
        try change.save(to: section.table, withDay: withDays && section.due.isByDay, of: database)
      }
    }
  }
}

extension Section.Change {
  fileprivate func save(to table: String, withDay: Bool, of database: Database) throws {
    let detail = try json()
    let column = withDay ? ", \(Section.dueColumn)" : ""
    let day = withDay ? [dueOn] : []
    if !appended {
      let update = try database.cachedStatement(
        sql: "UPDATE \(table) SET archived = ?, detail = ?\(column)\(withDay ? " = ?" : "") WHERE id = ?")
      try update.execute(arguments: [archived, detail] + StatementArguments(day) + [id])
      if database.changesCount == 1 { return }
    }
    let taken = ["position", "archived", "detail"] + (withDay ? [Section.dueColumn] : [])
    let insert = try database.cachedStatement(
      sql: """
        INSERT INTO \(table) (position, id, archived, detail\(column))
        VALUES ((SELECT coalesce(max(position), 0) + 1 FROM \(table)), ?, ?, ?\(withDay ? ", ?" : ""))
        ON CONFLICT (id) DO UPDATE
        SET \(taken.map { "\($0) = excluded.\($0)" }.joined(separator: ", "))
        """)
    try insert.execute(arguments: [id, archived, detail] + StatementArguments(day))
  }
}
