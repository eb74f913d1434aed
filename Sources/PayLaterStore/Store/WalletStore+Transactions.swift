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
  static func transaction<Value>(
    _ queue: DatabaseQueue, _ kind: Database.TransactionKind, _ file: WalletFile,
    _ body: (Database) throws -> Value
  ) throws(StoreError) -> Value {
    do {
      return try queue.inDatabase { database in
        var value: Value?
        try database.inTransaction(kind) {
          value = try body(database)
          return .commit
        }
        guard let value else { throw Damage(place: "transaction") }
        return value
      }
    } catch { throw StoreError(error, path: file.path) }
  }
}

extension StoreError {
  /// What an error of SQLite, of decoding or of the store means for the user.
  init(_ error: any Error, path: String) {
    switch error {
    case let error as StoreError: self = error
    case let error as Damage: self = .damaged(path: path, found: error.place)
    case let error as DatabaseError: self = StoreError(error, path: path)
    default: self = .damaged(path: path, found: CanonicalJSON.explain(error))
    }
  }

  private init(_ error: DatabaseError, path: String) {
    let reason = error.message ?? error.resultCode.description
    self =
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
      case .SQLITE_FULL: .full
      case .SQLITE_READONLY:
        error.extendedResultCode == .SQLITE_READONLY_ROLLBACK
          ? .interrupted(path: path) : .readOnly(path: path)
      case .SQLITE_NOTADB: .foreign(path: path, found: reason)
      case .SQLITE_CORRUPT, .SQLITE_ERROR, .SQLITE_MISMATCH: .damaged(path: path, found: reason)
      case .SQLITE_CONSTRAINT: .inconsistent(reason)
      // The file was there when it was checked: what cannot be opened is the journal, in a folder that is not ours
      // to write.
      case .SQLITE_CANTOPEN: .readOnly(path: path)
      default: .notSaved(reason: reason)
      }
  }
}
