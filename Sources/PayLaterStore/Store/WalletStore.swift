import Foundation
import GRDB
import PayLater
import Synchronization

/// The wallet in its file. Everything that changes it goes through ``perform(_:id:at:acceptDate:outside:)``: one
/// transaction, or nothing.
///
/// Any number of processes may have the same file open. A store may be used from any thread; its calls take turns.
public final class WalletStore: Sendable {
  /// How a wallet is opened.
  public enum Mode: Sendable {
    case readWrite
    /// Changes nothing in the file; it may finish the rollback of a writer that was interrupted.
    case readOnly
  }

  let file: WalletFile
  let mode: Mode
  let migrations: [Migration]
  let session: Mutex<Session>
  let opened = OpenedValues()
  /// How long another process is waited for.
  let patience: Patience
  private let claim: WalletFile.Claim
  /// The file that was opened. Some file systems give a file another number when it is first opened for writing.
  private let identity: [UInt64]?

  /// The absolute path of the wallet's file.
  public var path: String { file.path }

  init(
    file: WalletFile, mode: Mode, migrations: [Migration], patience: Patience = .usual
  ) throws(StoreError) {
    self.patience = patience
    self.file = file
    self.mode = mode
    self.migrations = migrations
    claim = try file.claim()
    session = Mutex(Session(queue: try WalletStore.connect(file, mode, patience)))
    identity = file.identity
  }

  deinit {
    // Before the claim goes: no connection may outlive it.
    session.withLock { session in try? session.queue.close() }
  }

  /// Opens the wallet at `path`. In ``Mode/readWrite`` an older layout is brought up to date, after a backup:
  /// `progress` counts the entries of the journal; told to stop it throws ``StoreError/stopped``, and the layout is
  /// the older one. Another process is waited for as long as `patience` says.
  public static func open(
    _ path: String, mode: Mode = .readWrite, patience: Patience = .usual,
    progress: ProgressCheck = { _, _ in true }
  ) throws(StoreError) -> WalletStore {
    try open(path, mode: mode, migrations: Migration.all, patience: patience, progress: progress)
  }

  static func open(
    _ path: String, mode: Mode, migrations: [Migration], patience: Patience = .usual,
    progress: ProgressCheck = { _, _ in true }
  ) throws(StoreError) -> WalletStore {
    let store = try WalletStore(
      file: WalletFile(path), mode: mode, migrations: migrations, patience: patience)
    if mode == .readWrite {
      store.file.tighten()
      NewFile.removeDead(beside: store.file)
      try store.migrate(progress)
    }
    // What another process writes from here on counts as changed.
    _ = try store.changed()
    if mode == .readWrite {
      _ = try store.read { _, known in known.head }
    } else {
      // Who only reads says how much of it; the content is looked at then.
      try store.session.withLock { session throws(StoreError) in
        try WalletStore.transaction(session.queue, .deferred, store.file) { database in
          try Known.checkLayout(of: database, file: store.file, migrations: migrations)
        }
      }
    }
    return store
  }

  /// Makes a new wallet: complete, or nothing at all. Its zone and its first business day (that of `moment`) never
  /// change by themselves afterwards; `moment.random` is the seed of a sandbox.
  @discardableResult
  public static func create(
    at path: String, zone: String, sandbox: Bool = false, moment: Moment
  ) throws(StoreError) -> WalletStore {
    try create(at: path, zone: zone, sandbox: sandbox, moment: moment, migrations: Migration.all)
  }

  static func create(
    at path: String, zone: String, sandbox: Bool, moment: Moment, migrations: [Migration]
  ) throws(StoreError) -> WalletStore {
    try make(WalletFile(path), zone: zone, sandbox: sandbox, moment: moment, migrations: migrations)
    return try open(path, mode: .readWrite, migrations: migrations)
  }

  private static func make(
    _ file: WalletFile, zone: String, sandbox: Bool, moment: Moment, migrations: [Migration]
  ) throws(StoreError) {
    let draft = try NewFile(for: file, random: UInt64.random(in: .min ... .max))
    do {
      let queue = try Connection.open(draft.draft, for: .drafting)
      try migrations.run(on: queue, from: 0)
      try queue.inTransaction(.immediate) { database in
        try fill(database, zone: zone, sandbox: sandbox, moment: moment)
        return .commit
      }
      try queue.close()
    } catch {
      draft.discard()
      throw StoreError(error, path: file.path).beforeCommit
    }
    try draft.publish()
  }

  /// Whether the file that was opened does not lie at its path any more: it was moved, removed, or another is there.
  public var isReplaced: Bool { file.identity != identity }

  /// Whether anything is at `path`.
  public static func exists(_ path: String) -> Bool { WalletFile(path).exists }

  /// A connection that fits the mode and what the file allows.
  static func connect(
    _ file: WalletFile, _ mode: Mode, _ patience: Patience = .usual
  ) throws(StoreError) -> DatabaseQueue {
    do {
      if file.isWritable {
        return try Connection.open(
          file.path, for: mode == .readWrite ? .writing : .reading, patience: patience)
      }
      guard mode == .readOnly else { throw StoreError.readOnly(path: file.path) }
      guard !file.hasJournal else { throw StoreError.interrupted(path: file.path) }
      return try Connection.open(file.path, for: .readingUnwritable, patience: patience)
    } catch {
      let error = StoreError(error, path: file.path)
      guard case .damaged = error, let expected = try file.sizeByHeader(), expected > file.size else {
        throw error
      }
      throw .truncated(path: file.path, expected: expected, found: file.size)
    }
  }

  /// The first rows of a new wallet.
  private static func fill(_ database: Database, zone: String, sandbox: Bool, moment: Moment) throws {
    let key = DataKey()
    let put = "INSERT INTO state (part, value) VALUES (?, ?)"
    try database.execute(sql: put, arguments: [Part.seed, String(moment.random)])
    try database.execute(
      sql: "INSERT INTO keys (id, key, fingerprint) VALUES (1, ?, ?)",
      arguments: [key.bytes, key.fingerprint])
    let empty = Wallet()
    for part in Part.all {
      if let value = try part.json(empty) { try database.execute(sql: put, arguments: [part.name, value]) }
    }
    let genesis = Line.genesis(seed: moment.random, fingerprint: key.fingerprint)
    let start = sandbox ? Moment.sandbox(moment.day, seed: moment.random) : moment
    var known = Known(
      wallet: empty, head: JournalHead(seq: 0, hash: genesis.hex, at: start.instant), key: key,
      lock: nil, seed: moment.random,
      version: 0)
    let created = Event.walletCreated(on: moment.day, zone: zone, sandbox: sandbox)
    try known.record([created], at: start.instant, party: .user, in: database)
  }
}
