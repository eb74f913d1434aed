import GRDB

/// One named step that brings the file's layout from the version before to its own (its number in the list).
struct Migration: Sendable {
  let name: String
  let sql: String
  /// Whether the tables are filled anew from the journal afterwards: the rows of an entity have another form.
  var rebuilds = false

  /// Takes the step; the layout has the number `version` then.
  fileprivate func run(in database: Database, as version: Int, _ progress: ProgressCheck) throws {
    try database.execute(sql: sql)
    if rebuilds { try Changes.rebuild(in: database, progress) }
    try database.execute(sql: "PRAGMA user_version = \(version)")
    try database.execute(sql: "PRAGMA application_id = \(WalletFile.applicationID)")
  }

  /// Every step there ever was, in order. A step that has shipped never changes.
  static let all = [
    Migration(
      name: "journal-and-tables",
      sql: [Schema.journal, Schema.keys, Schema.state, Schema.evaluations, Schema.entityTables].joined(
        separator: "\n")),
    Migration(name: "whole-life-of-a-debt", sql: Schema.obligations, rebuilds: true),
    Migration(name: "payments-of-debts", sql: Schema.debts, rebuilds: true),
    Migration(name: "monthly-accounts", sql: Schema.accounts, rebuilds: true),
    Migration(name: "rows-that-wait", sql: Schema.rows),
  ]
}

extension [Migration] {
  /// The version of the layout after all steps.
  var version: Int { count }

  /// Takes the steps from `version` on, each in a transaction of its own with its number.
  func run(on queue: DatabaseQueue, from version: Int, _ progress: ProgressCheck = { _, _ in true }) throws {
    for (index, step) in enumerated().dropFirst(version) {
      try queue.inTransaction(.immediate) { database in
        // Another process may have taken this step while this one waited for the lock.
        let row = try Row.fetchOne(database, sql: "PRAGMA user_version")
        let found: Int = try row?.value(0, "user_version") ?? 0
        guard found == index else { return .commit }
        do {
          try step.run(in: database, as: index + 1, progress)
        } catch { throw StoreError(error, path: queue.path, in: database) }
        return .commit
      }
    }
  }
}
