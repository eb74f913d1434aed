import Foundation
import GRDB
import PayLater

extension WalletStore {
  /// Reads in one transaction: what is known is brought up to date first.
  func read<Value: Sendable>(_ body: (Database, Known) throws -> Value) throws(StoreError) -> Value {
    try session.withLock { session throws(StoreError) in
      try session.transaction(.deferred, file, migrations) { known, database in try body(database, known) }
    }
  }

  /// One transaction; its value once it is committed.
  ///
  /// Where the disk gives up before the commit nothing was written, which ``StoreError/notSaved(_:)`` says of one that
  /// would have; an error of the commit itself leaves that open (``StoreError/leavesDoubt``).
  static func transaction<Value>(
    _ queue: DatabaseQueue, _ kind: Database.TransactionKind, _ file: WalletFile,
    _ body: (Database) throws -> Value
  ) throws(StoreError) -> Value {
    do {
      return try queue.inDatabase { database in
        var value: Value?
        do {
          try database.inTransaction(kind) {
            value = try body(database)
            return .commit
          }
        } catch {
          let error = StoreError(error, path: file.path, in: database)
          throw value == nil && kind == .immediate ? error.beforeCommit : error
        }
        guard let value else { throw Damage(place: "transaction") }
        return value
      }
    } catch { throw StoreError(error, path: file.path) }
  }
}
