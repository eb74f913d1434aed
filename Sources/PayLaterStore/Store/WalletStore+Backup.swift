import Foundation
import GRDB
import PayLater

extension WalletStore {
  /// Copies the wallet to `target` as it is now: complete or not at all, never over a file, for us alone.
  ///
  /// The copy holds the data key: erasing the wallet later does not reach it.
  public func backup(to target: String) throws(StoreError) {
    try session.withLock { session throws(StoreError) in try WalletStore.copy(session.queue, to: target) }
  }

  static func copy(_ queue: DatabaseQueue, to target: String) throws(StoreError) {
    let draft = try NewFile(for: WalletFile(target), random: UInt64.random(in: .min ... .max))
    do {
      let copy = try Connection.open(draft.draft, for: .drafting)
      try queue.backup(to: copy)
      try copy.close()
    } catch {
      draft.discard()
      let code = queue.inDatabase { database in database.readError }
      throw code.map { .unreadable(path: queue.path, code: $0) } ?? StoreError(error, path: target)
    }
    try draft.publish()
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
