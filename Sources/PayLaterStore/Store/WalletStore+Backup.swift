import Foundation
import GRDB
import PayLater

extension WalletStore {
  /// Copies the wallet to `target` as it is now: complete and verified or not at all, for us alone; `replacing` takes the
  /// place of another wallet there, and of nothing else. Returns what the verification of the copy found.
  ///
  /// The copy holds the data key: erasing the wallet later does not reach it.
  @discardableResult
  public func backup(
    to target: String, replacing: Bool = false, progress: ProgressCheck = { _, _ in true }
  ) throws(StoreError) -> VerifyReport {
    let place = WalletFile(target)
    if replacing, place.exists {
      guard place.identity != file.identity else { throw .exists(path: place.path) }
      _ = try place.claim()
    }
    return try session.withLock { session throws(StoreError) in
      do {
        return try session.queue.inDatabase { database in
          try WalletStore.copy(database, of: file.path, to: place, replacing: replacing) { draft in
            let copy = WalletFile(draft.path)
            let report = try Verification(file: copy, migrations: migrations, noted: nil).run(
              on: draft, progress)
            guard let fault = report.faults.first else { return report }
            throw StoreError.damaged(path: file.path, place: "\(fault.place): \(fault.what)")
          }
        }
      } catch { throw StoreError(error, path: file.path) }
    }
  }

  static func copy(_ queue: DatabaseQueue, to target: String) throws(StoreError) {
    do {
      try queue.inDatabase { database in try copy(database, of: queue.path, to: WalletFile(target)) { _ in } }
    } catch { throw StoreError(error, path: queue.path) }
  }

  /// The same inside a transaction of the caller.
  static func copy<Value>(
    _ database: Database, of path: String, to target: WalletFile, replacing: Bool = false,
    _ check: (DatabaseQueue) throws -> Value
  ) throws(StoreError) -> Value {
    let draft = try NewFile(for: target, random: UInt64.random(in: .min ... .max), replacing: replacing)
    let value: Value
    do {
      let copy = try Connection.open(draft.draft, for: .drafting)
      try copy.inDatabase { try database.backup(to: $0) }
      value = try check(copy)
      try copy.close()
    } catch {
      draft.discard()
      throw database.readError.map { .unreadable(path: path, code: $0) }
        ?? StoreError(error, path: target.path)
    }
    try draft.publish(replaces: replacing)
    return value
  }

  /// Brings an older layout up to date, after a backup beside the file that is named after its first step.
  func migrate(_ progress: ProgressCheck) throws(StoreError) {
    try session.withLock { session throws(StoreError) in
      let found = try WalletStore.transaction(session.queue, .deferred, file) { database -> Int in
        try Row.fetchOne(database, sql: "PRAGMA user_version")?.value(0, "user_version") ?? 0
      }
      guard found < migrations.version else { return }
      let backup = "\(file.path).before-\(found + 1)-\(migrations[found].name)"
      if !WalletFile(backup).exists { try WalletStore.copy(session.queue, to: backup) }
      do {
        try migrations.run(on: session.queue, from: found, progress)
      } catch { throw StoreError(error, path: file.path).beforeCommit }
    }
  }

  /// Backups that migrations left beside the wallet at `path`, by name.
  public static func backups(beside path: String) -> [String] {
    let file = WalletFile(path)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: file.folder)) ?? []
    return names.filter { $0.hasPrefix("\(file.name).before-") }.sorted().map { "\(file.folder)/\($0)" }
  }
}
