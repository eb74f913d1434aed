import Foundation
import GRDB
import PayLater

/// One walk over the file: the journal in pages, each in a short transaction, then the tables.
struct Verification {
  typealias Fault = VerifyReport.Fault

  let file: WalletFile
  let migrations: [Migration]
  let noted: JournalHead?
  /// What a passphrase opened.
  let opened: Opened?
  private(set) var wallet = Wallet()
  private(set) var tables = RebuiltTables()
  private(set) var head = JournalHead(seq: 0, hash: "", at: .min)
  private(set) var faults: [Fault] = []
  /// The journal cannot be followed any further.
  private(set) var isBroken = false
  /// What must hold of the wallet, looked at where it changed.
  private var watch = InvariantWatch()
  /// How often it was looked at as a whole.
  private var wholes: Int64 = 0
  /// The hash of the last entry that fits, as it is.
  private var lastHash = Data()
  /// Something happened since the invariants were looked at.
  private var isUnchecked = false
  /// How many entries the journal had when it was begun.
  private var total: Int64 = 0
  private var secrets: Secrets?

  static let pageSize = 500
  /// ProgressCheck is told every so many entries.
  static let step: Int64 = 50
  /// After so many entries the wallet is looked at as a whole.
  private static let wholeStep: Int64 = 5_000

  init(file: WalletFile, migrations: [Migration], noted: JournalHead?, opened: Opened? = nil) {
    self.opened = opened
    self.file = file
    self.migrations = migrations
    self.noted = noted
  }

  func run(on queue: DatabaseQueue, _ progress: ProgressCheck) throws(StoreError) -> VerifyReport {
    var walk = self
    do throws(StoreError) {
      try WalletStore.transaction(queue, .deferred, file) { database in
        try Known.checkLayout(of: database, file: file, migrations: migrations)
        try walk.checkPages(of: database)
        try walk.begin(in: database)
      }
      while !walk.isBroken, try walk.goOn(queue, progress) {}
    } catch {
      // What cannot be read at all is what was looked for, too.
      guard case .damaged(_, let place) = error else { throw error }
      walk.stop(at: place, "cannot be read")
    }
    return VerifyReport(
      entries: walk.head.seq, head: walk.head, lastDay: walk.wallet.businessDay,
      isSandbox: walk.wallet.isSandbox,
      isLocked: walk.secrets.map { $0.lock != nil && $0.key == nil } ?? false,
      faults: walk.faults)
  }

  /// Reads one page in one transaction; returns whether there may be more.
  private mutating func goOn(_ queue: DatabaseQueue, _ progress: ProgressCheck) throws(StoreError) -> Bool {
    var walk = self
    defer { self = walk }
    return try WalletStore.transaction(queue, .deferred, file) { database in
      guard try walk.readPage(of: database, progress) < Verification.pageSize else { return true }
      // The journal has been read to its end in this very transaction, so the tables are of the same moment.
      if !walk.isBroken { try walk.compareTables(in: database) }
      return false
    }
  }

  /// SQLite's own check of pages, indexes and constraints, and the layout against a fresh one.
  private mutating func checkPages(of database: Database) throws {
    let lines = try Row.fetchAll(database, sql: "PRAGMA integrity_check(5)")
    // A page that the disk does not give is no fault of the file.
    if let code = database.readError { throw StoreError.unreadable(path: file.path, code: code) }
    for row in lines {
      let line: String = try row.value(0, "integrity_check")
      if line != "ok" { faults.append(Fault(place: "file", what: line)) }
    }
    let layout = "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name"
    let fresh = try DatabaseQueue()
    try migrations.run(on: fresh, from: 0)
    let expected = try fresh.inDatabase { try Row.fetchAll($0, sql: layout) }
    if try Row.fetchAll(database, sql: layout) != expected {
      faults.append(Fault(place: "file", what: "the layout of the tables was changed"))
    }
  }

  /// The start of the chain: the seed and the data key's fingerprint.
  private mutating func begin(in database: Database) throws {
    do {
      total = try Journal.last(in: database)
      let found = try Known.secrets(in: database, opened)
      secrets = found
      lastHash = Line.genesis(seed: found.seed, fingerprint: found.fingerprint)
      head.hash = lastHash.hex
    } catch let damage as Damage { stop(at: damage.place, "cannot be read") }
  }

  private mutating func stop(at place: String, _ what: String) {
    checkInvariants(after: "journal entry \(head.seq)")
    checkWhole(after: "journal entry \(head.seq)")
    faults.append(Fault(place: place, what: what))
    isBroken = true
  }

  /// Reads on from the last entry that fits; returns how many entries the page had.
  private mutating func readPage(of database: Database, _ progress: ProgressCheck) throws -> Int {
    let page = try database.cachedStatement(
      sql: "SELECT \(Line.columns) FROM journal WHERE seq > ? ORDER BY seq LIMIT ?")
    let rows = try Row.fetchCursor(page, arguments: [head.seq, Verification.pageSize])
    var count = 0
    while !isBroken, let row = try rows.next() {
      count += 1
      if head.seq % Verification.step == 0, !progress(head.seq, max(total, head.seq)) {
        throw StoreError.stopped
      }
      do {
        try take(row)
      } catch let damage as Damage { stop(at: damage.place, "cannot be read") }
    }
    return count
  }

  /// Takes one entry: its number, its hash, what it does, and what must hold after it.
  private mutating func take(_ row: Row) throws {
    let (line, stored) = try Line.read(row)
    let place = "journal entry \(line.seq)"
    guard line.seq == head.seq + 1 else {
      return stop(at: "journal entry \(head.seq + 1)", "missing")
    }
    guard line.hash(after: lastHash) == stored else {
      return stop(at: place, "does not fit its hash, or the hash before it")
    }
    guard line.at >= head.at else { return stop(at: place, "its time went back") }
    let entry = try line.entry(hash: stored)
    if let event = entry.event {
      let before = wallet
      wallet.apply(event)
      try tables.take(event, seq: line.seq, from: before, to: wallet)
      isUnchecked = true
    }
    // Between the entries of one request nobody ever saw the wallet; its last one holds the answer.
    if line.request == nil || line.content != nil { checkInvariants(after: place) }
    head = JournalHead(seq: line.seq, hash: entry.hash, at: line.at)
    lastHash = stored
    if let noted, noted.seq == head.seq, noted.hash != head.hash {
      faults.append(Fault(place: place, what: "is another than the one that was noted"))
    }
  }

  /// What must hold of the wallet between two requests, and after each close of a day.
  private mutating func checkInvariants(after place: String) {
    guard isUnchecked else { return }
    isUnchecked = false
    for violation in watch.violations(of: wallet) { faults.append(Fault(place: place, what: violation)) }
    if head.seq / Verification.wholeStep != wholes { checkWhole(after: place) }
  }

  /// The same of all that is in the wallet, changed or not; what was found before is not said again.
  private mutating func checkWhole(after place: String) {
    wholes = head.seq / Verification.wholeStep
    let known = Set(faults.map(\.what))
    for violation in wallet.invariantViolations where !known.contains(violation) {
      faults.append(Fault(place: place, what: violation))
    }
  }

  private mutating func compareTables(in database: Database) throws {
    checkInvariants(after: "journal entry \(head.seq)")
    checkWhole(after: "journal entry \(head.seq)")
    if let noted, noted.seq > head.seq {
      faults.append(
        Fault(
          place: "file", what: "ends with entry \(head.seq), but entry \(noted.seq) was noted: an older file")
      )
    }
    faults += try tables.faults(in: database, wallet: wallet, head: head)
    if let secrets, secrets.lock != nil, let key = secrets.key,
      try !Journal.isSealed(head, by: key, in: database)
    {
      faults.append(
        Fault(place: "state \(Part.headSeal)", what: "the journal was written by who has not the key"))
    }
  }
}
