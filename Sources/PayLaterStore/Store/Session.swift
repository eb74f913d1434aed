import Foundation
import GRDB
import PayLater

/// What one open wallet remembers: its connection and the state as of the last transaction.
struct Session {
  var queue: DatabaseQueue
  var known: Known?
  /// `PRAGMA data_version` when ``WalletStore/changed()`` was last answered.
  var seenVersion: Int64 = -1

  /// One transaction on the wallet as it is stored now; `body` may change what is known along with the file.
  mutating func transaction<Value>(
    _ kind: Database.TransactionKind, _ file: WalletFile, _ migrations: [Migration],
    _ body: (inout Known, Database) throws -> Value
  ) throws(StoreError) -> Value {
    let ticket = kind == .immediate ? Ticket(for: file) : nil
    defer { withExtendedLifetime(ticket) {} }
    let old = known
    // A commit that reported an error may be on disk all the same; then nothing that was known still holds.
    known = nil
    let (new, value) = try WalletStore.transaction(queue, kind, file) { database in
      var known = try Known.current(old, in: database, file: file, migrations: migrations)
      let value = try body(&known, database)
      return (known, value)
    }
    known = new
    return value
  }
}

/// The wallet as of `version`; it holds until another connection commits.
struct Known {
  var wallet: Wallet
  var head: JournalHead
  var key: DataKey?
  var seed: UInt64
  /// `PRAGMA data_version` of this connection: it changes when another one commits.
  var version: Int64

  /// What is stored now; what is already known is taken from `old` unless another process has written since.
  static func current(_ old: Known?, in database: Database, file: WalletFile, migrations: [Migration]) throws
    -> Known
  {
    let version = try Known.version(in: database)
    if let old, old.version == version { return old }
    try checkLayout(of: database, file: file, migrations: migrations)
    let (key, seed) = try secrets(in: database)
    return Known(
      wallet: try Wallet.load(from: database), head: try Journal.head(in: database), key: key, seed: seed,
      version: version)
  }

  static func version(in database: Database) throws -> Int64 {
    let row = try Row.fetchOne(database.cachedStatement(sql: "PRAGMA data_version"))
    return try row?.value(0, "data_version") ?? -1
  }

  /// Refuses a layout that this program does not know, newer or older.
  static func checkLayout(of database: Database, file: WalletFile, migrations: [Migration]) throws {
    let row = try Row.fetchOne(database, sql: "PRAGMA user_version")
    let found: Int = try row?.value(0, "user_version") ?? 0
    if found > migrations.version {
      throw StoreError.newer(path: file.path, found: found, known: migrations.version)
    }
    if found < migrations.version {
      throw StoreError.older(path: file.path, found: found, known: migrations.version)
    }
    try checkSize(of: database, file: file)
  }

  /// SQLite takes a last page that is cut short for whole; nobody writes while this transaction reads.
  private static func checkSize(of database: Database, file: WalletFile) throws {
    let pages: Int64 = try Row.fetchOne(database, sql: "PRAGMA page_count")?.value(0, "page_count") ?? 0
    let pageSize: Int64 = try Row.fetchOne(database, sql: "PRAGMA page_size")?.value(0, "page_size") ?? 0
    guard let facts = WalletFile.status(of: file.path) else {
      throw StoreError.system(.look, path: file.path, code: errno)
    }
    let found = Int64(facts.st_size)
    guard found >= pages * pageSize else {
      throw StoreError.truncated(path: file.path, expected: pages * pageSize, found: found)
    }
  }

  /// The data key (nil once erased) and the sandbox's seed.
  static func secrets(in database: Database) throws -> (key: DataKey?, seed: UInt64) {
    guard let row = try Row.fetchOne(database, sql: "SELECT key, fingerprint FROM keys") else {
      throw Damage(place: "keys: missing")
    }
    let bytes: Data? = try row.optional(0, "keys.key")
    let key = bytes.flatMap { DataKey($0) }
    if bytes != nil, key?.fingerprint != (try row.value(1, "keys.fingerprint") as Data) {
      throw Damage(place: "keys: the data key is not the one that the wallet was made with")
    }
    let seed = try Row.fetchOne(database, sql: "SELECT value FROM state WHERE part = '\(Part.seed)'")
    guard let seed, let number = UInt64(try seed.value(0, "state seed") as String) else {
      throw Damage(place: "state seed")
    }
    return (key, number)
  }

  var sealer: DataKeySealer { DataKeySealer(key: key) }
}
