import Foundation
import GRDB
import PayLater

/// A wallet that is about to come back: made whole and verified beside its place before anything there is touched.
public final class Restoration {
  /// What the verification of the wallet to come found: it is sound, or there is no restoration.
  public let report: VerifyReport
  /// Where it parts from the wallet that is there now, which is the first; nil where none is, or none that can be read.
  public let parting: Parting?

  private let draft: NewFile
  private let queue: DatabaseQueue
  private var target: WalletFile { draft.target }

  /// The wallet in the file `backup`, to be put at `path`. An older layout is brought up to date on the way.
  ///
  /// Throws what the store says of a file that is no sound wallet, with the path of the backup.
  public convenience init(
    of backup: String, over path: String, progress: ProgressCheck = { _, _ in true }
  ) throws(StoreError) {
    let source = WalletFile(backup)
    try self.init(source: source.path, over: path, progress) { draft in
      try source.copy(to: draft)
      let queue = try Connection.open(draft, for: .drafting)
      let found: Int = try queue.inDatabase { database in
        try Row.fetchOne(database, sql: "PRAGMA user_version")?.value(0, "user_version") ?? 0
      }
      guard found <= Migration.all.version else {
        throw StoreError.newer(path: source.path, found: found, known: Migration.all.version)
      }
      try Migration.all.run(on: queue, from: found, progress)
      return queue
    }
  }

  /// The wallet that `origin` and the lines of a journal are, to be put at `path`; `next` gives the lines one by one.
  ///
  /// Throws ``StoreError/damaged(path:place:)`` at the first line that does not fit its hash or the one before it.
  public convenience init(
    _ origin: WalletOrigin, source: String, over path: String, progress: ProgressCheck = { _, _ in true },
    next: () throws(StoreError) -> JournalLine?
  ) throws(StoreError) {
    try self.init(source: source, over: path, progress) { draft in
      let queue = try Connection.open(draft, for: .drafting)
      try Migration.all.run(on: queue, from: 0)
      try queue.inTransaction(.immediate) { database in
        try Restoration.fill(database, origin, next)
        try Changes.rebuild(in: database, progress)
        return .commit
      }
      return queue
    }
  }

  private init(
    source: String, over path: String, _ progress: ProgressCheck, _ make: (String) throws -> DatabaseQueue
  ) throws(StoreError) {
    let target = WalletFile(path)
    draft = try NewFile(for: target, random: UInt64.random(in: .min ... .max), replacing: true)
    do {
      queue = try make(draft.draft)
      let file = WalletFile(draft.draft)
      report = try Verification(file: file, migrations: Migration.all, noted: nil).run(on: queue, progress)
      if let fault = report.faults.first {
        throw StoreError.damaged(path: source, place: "\(fault.place): \(fault.what)")
      }
      parting = try Restoration.parting(of: target, queue)
    } catch {
      draft.discard()
      throw StoreError(error, path: source)
    }
  }

  /// Where the wallet that is there parts from the one to come.
  private static func parting(of current: WalletFile, _ coming: DatabaseQueue) throws -> Parting? {
    guard current.exists, let claim = try? current.claim() else { return nil }
    return try withExtendedLifetime(claim) {
      let queue: DatabaseQueue
      do throws(StoreError) { queue = try WalletStore.connect(current, .readOnly) } catch {
        guard error.isOfContent else { throw error }
        return nil
      }
      defer { try? queue.close() }
      return try? queue.inDatabase { one in try coming.inDatabase { other in try Parting(one, other) } }
    }
  }

  /// The first rows, and every line after the hash of the one before.
  private static func fill(
    _ database: Database, _ origin: WalletOrigin, _ next: () throws(StoreError) -> JournalLine?
  )
    throws
  {
    let key = origin.key.flatMap { Data(hex: $0) }.flatMap { DataKey($0) }
    guard let fingerprint = Data(hex: origin.fingerprint), fingerprint.count == 32,
      origin.key == nil || key?.fingerprint == fingerprint
    else { throw Damage(place: "header: the key") }
    try database.execute(
      sql: "INSERT INTO keys (id, key, fingerprint) VALUES (1, ?, ?)", arguments: [key?.bytes, fingerprint])
    try database.execute(
      sql: "INSERT INTO state (part, value) VALUES (?, ?)", arguments: [Part.seed, String(origin.seed)])
    let genesis = Line.genesis(seed: origin.seed, fingerprint: fingerprint)
    var head = JournalHead(seq: 0, hash: genesis.hex, at: .min)
    while let next = try next() {
      let place = "journal entry \(next.seq)"
      guard let line = next.line, line.seq == head.seq + 1, line.at >= head.at else {
        throw Damage(place: place)
      }
      try Journal.append(line, after: &head, in: database)
      guard head.hash == next.hash else { throw Damage(place: "\(place): its hash") }
      if let event = try line.entry(hash: Data(hex: head.hash) ?? Data()).event {
        try Journal.keepEvaluations(of: event, seq: line.seq, in: database)
      }
    }
    guard head.seq > 0 else { throw Damage(place: "journal entry 1: missing") }
    try Journal.note(head, in: database)
  }

  /// Whether the wallet to come has this very row.
  public func has(_ row: EntityRow) throws(StoreError) -> Bool {
    guard WalletStore.entityTables.contains(row.table) else { return false }
    return try WalletStore.transaction(queue, .deferred, target) { database in
      let sql = "SELECT archived, detail FROM \(row.table) WHERE id = ?"
      guard let found = try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [row.id]) else {
        return false
      }
      let place = "\(row.table) \(row.id)"
      return try found.value(0, place) == row.isArchived && found.value(1, place) == row.detail
    }
  }

  /// Gives up: nothing was changed.
  public func discard() {
    try? queue.close()
    draft.discard()
  }

  /// Puts the wallet in its place and returns where the one that was there lies now; nil: there was none.
  ///
  /// A wallet is copied to `<name>.before-restore-<day>` while nobody can write it; what cannot be read as one is moved
  /// there, with its journal. Who has the old file open is told at their next write.
  public func commit(on day: Day) throws(StoreError) -> String? {
    try? queue.close()
    guard target.exists else {
      try draft.publish()
      return nil
    }
    let kept = freeName(on: day)
    do throws(StoreError) {
      let claim = try target.claim()
      try withExtendedLifetime(claim) { () throws(StoreError) in
        // One connection keeps writers out; what is being written cannot be copied, so another one reads.
        let (lock, reader) = (
          try WalletStore.connect(target, .readWrite), try WalletStore.connect(target, .readOnly)
        )
        defer { for queue in [reader, lock] { try? queue.close() } }
        try WalletStore.transaction(lock, .immediate, target) { _ in
          try WalletStore.copy(reader, to: kept)
          try draft.publish(replaces: true)
        }
      }
    } catch {
      guard error.isOfContent else {
        draft.discard()
        throw error
      }
      try moveAside(to: kept)
      try draft.publish(replaces: true)
    }
    return kept
  }

  /// The journal goes first: beside another file it would be written into that.
  private func moveAside(to kept: String) throws(StoreError) {
    for companion in ["-journal", ""] where WalletFile(target.path + companion).exists {
      guard rename(target.path + companion, kept + companion) == 0 else {
        let code = errno
        draft.discard()
        throw .system(.link, path: kept + companion, code: code)
      }
    }
  }

  private func freeName(on day: Day) -> String {
    let name = "\(target.path).before-restore-\(day)"
    guard WalletFile(name).exists else { return name }
    var number = 2
    while WalletFile("\(name)-\(number)").exists { number += 1 }
    return "\(name)-\(number)"
  }
}

extension WalletFile {
  /// Copies a backup byte for byte into the empty file at `path`: nobody writes a backup, and one on a medium that
  /// cannot be written is one too.
  fileprivate func copy(to path: String) throws(StoreError) {
    guard let facts = WalletFile.status(of: self.path) else {
      guard errno == ENOENT else { throw .system(.look, path: self.path, code: errno) }
      throw .noWallet(path: self.path)
    }
    guard facts.st_mode & S_IFMT == S_IFREG else { throw .unsafeFile(path: self.path, .wrongKind) }
    guard facts.st_size > 0 else { throw .empty(path: self.path) }
    guard !hasJournal else { throw .interrupted(path: self.path) }
    try checkHeader(size: Int64(facts.st_size))
    let (from, to) = (open(self.path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC), open(path, O_WRONLY | O_CLOEXEC))
    defer { for descriptor in [from, to] where descriptor >= 0 { close(descriptor) } }
    guard from >= 0, to >= 0 else { throw .system(.open, path: self.path, code: errno) }
    var chunk = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = read(from, &chunk, chunk.count)
      guard count >= 0 else { throw .unreadable(path: self.path, code: errno) }
      if count == 0 { return }
      guard write(to, chunk, count) == count else {
        throw .notSaved(errno == ENOSPC ? .full : .unwritable(path: path, code: errno))
      }
    }
  }
}
