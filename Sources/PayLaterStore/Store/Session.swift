import Foundation
import GRDB
import PayLater

/// What one open wallet remembers: its connection and the state as of the last transaction.
struct Session {
  var queue: DatabaseQueue
  var known: Known?
  /// `PRAGMA data_version` when ``WalletStore/changed()`` was last answered.
  var seenVersion: Int64 = -1
  /// The data key, where the lock with this id was opened.
  var opened: Opened?
  /// The wait for the next try: after how many that failed, and since when. It is served by this process or not at all.
  var waiting: (failed: Int, since: ContinuousClock.Instant)?

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
    let opened = opened
    let (new, value) = try WalletStore.transaction(queue, kind, file) { database in
      var known = try Known.current(old, opened, in: database, file: file, migrations: migrations)
      let value = try body(&known, database)
      return (known, value)
    }
    known = new
    return value
  }
}

/// What a passphrase opened.
struct Opened {
  /// The lock's.
  let id: Data
  let key: DataKey
}

/// What a wallet keeps secret, as far as it lies open.
struct Secrets {
  /// nil once erased, and while it is locked.
  var key: DataKey?
  var lock: Lock?
  /// Of a sandbox: where its chances come from.
  var seed: UInt64
  /// What lies in the key's place: the key, or with a lock its wrapped form; nil once erased.
  var stored: Data?
  var fingerprint: Data
}

/// The wallet as of `version`; it holds until another connection commits.
struct Known {
  var wallet: Wallet
  var head: JournalHead
  /// nil once erased, and while it is locked.
  var key: DataKey?
  var lock: Lock?
  var seed: UInt64
  /// `PRAGMA data_version` of this connection: it changes when another one commits.
  var version: Int64

  /// What is stored now; what is already known is taken from `old` unless another process has written since.
  static func current(
    _ old: Known?, _ opened: Opened?, in database: Database, file: WalletFile, migrations: [Migration]
  ) throws -> Known {
    let version = try Known.version(in: database)
    if let old, old.version == version { return old }
    try checkLayout(of: database, file: file, migrations: migrations)
    let secrets = try secrets(in: database, opened)
    return Known(
      wallet: try Wallet.load(from: database), head: try Journal.head(in: database), key: secrets.key,
      lock: secrets.lock, seed: secrets.seed, version: version)
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

  /// The data key as far as it lies open: without a lock in the file, with one in what the passphrase opened.
  static func secrets(in database: Database, _ opened: Opened? = nil) throws -> Secrets {
    guard let row = try Row.fetchOne(database, sql: "SELECT key, fingerprint FROM keys") else {
      throw Damage(place: "keys: missing")
    }
    var rows: [String: String] = [:]
    let parts = try Row.fetchCursor(
      database, sql: "SELECT part, value FROM state WHERE part IN ('\(Part.seed)', '\(Part.lock)')")
    while let row = try parts.next() { rows[try row.value(0, "state")] = try row.value(1, "state") }
    guard let seed = rows[Part.seed].flatMap({ UInt64($0) }) else { throw Damage(place: "state seed") }
    var secrets = Secrets(
      seed: seed, stored: try row.optional(0, "keys.key"), fingerprint: try row.value(1, "keys.fingerprint"))
    if let text = rows[Part.lock] {
      do { secrets.lock = try CanonicalJSON.value(Lock.self, from: text) } catch {
        throw Damage(place: "state lock: \(CanonicalJSON.place(of: error))")
      }
      guard secrets.lock?.cost.isValid == true, secrets.lock?.failed ?? -1 >= 0 else {
        throw Damage(place: "state lock")
      }
      if let opened, opened.id == secrets.lock?.id { secrets.key = opened.key }
    } else {
      secrets.key = secrets.stored.flatMap { DataKey($0) }
    }
    let isOpen = secrets.lock == nil ? secrets.stored != nil : secrets.key != nil
    guard !isOpen || secrets.key?.fingerprint == secrets.fingerprint else {
      throw Damage(place: "keys: the data key is not the one that the wallet was made with")
    }
    return secrets
  }

  /// Whether there is a key, and no passphrase has opened it.
  var isLocked: Bool { lock != nil && key == nil }

  /// Refuses what needs the key while it is locked.
  func mustBeOpen(_ file: WalletFile) throws(StoreError) {
    if isLocked { throw .locked(path: file.path) }
  }

  var sealer: DataKeySealer { DataKeySealer(key: key) }
}
