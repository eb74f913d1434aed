import Foundation
import GRDB
import PayLater

extension WalletStore {
  /// The names of files beside the wallet that hold its data key too, sorted: backups that migrations left, and copies
  /// that somebody made there. Erasing the wallet does not reach them.
  ///
  /// Throws only where the wallet itself cannot be read; a file that cannot be is none of these.
  public func copies() throws(StoreError) -> [String] { try copies(inClear: false) }

  /// Those of them that hold it without a lock: whoever has one needs no passphrase.
  public func openCopies() throws(StoreError) -> [String] { try copies(inClear: true) }

  private func copies(inClear: Bool) throws(StoreError) -> [String] {
    let fingerprint = try read { database, _ -> Data in
      try Row.fetchOne(database, sql: "SELECT fingerprint FROM keys")?.value(0, "keys.fingerprint") ?? Data()
    }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: file.folder)) ?? []
    return names.sorted().filter { name in
      name != file.name && WalletStore.holdsKey(WalletFile("\(file.folder)/\(name)"), fingerprint, inClear)
    }
  }

  private static func holdsKey(_ file: WalletFile, _ fingerprint: Data, _ inClear: Bool) -> Bool {
    guard let claim = try? file.claim() else { return false }
    return withExtendedLifetime(claim) {
      guard let queue = try? connect(file, .readOnly, .each(seconds: 0)) else { return false }
      defer { try? queue.close() }
      let found = try? queue.inDatabase { database in
        try Row.fetchOne(database, sql: "SELECT key, fingerprint FROM keys WHERE key IS NOT NULL").map {
          row in
          (
            key: try row.value(0, "keys.key") as Data,
            fingerprint: try row.value(1, "keys.fingerprint") as Data
          )
        }
      }
      guard let found, found.fingerprint == fingerprint else { return false }
      return !inClear || DataKey(found.key)?.fingerprint == fingerprint
    }
  }

  /// Removes those of ``copies()`` that are named, their key destroyed first where they can still be written.
  ///
  /// Throws ``StoreError/system(_:path:code:)`` at the first that cannot be removed.
  public func removeCopies(_ names: [String]) throws(StoreError) {
    let found = try copies()
    for copy in names.filter(found.contains).map({ WalletFile("\(file.folder)/\($0)") }) {
      WalletStore.destroyKey(of: copy)
      guard unlink(copy.path) == 0 || errno == ENOENT else {
        throw .system(.remove, path: copy.path, code: errno)
      }
      unlink(copy.path + "-journal")
    }
  }

  /// What is only unlinked may be read from the disk for long.
  private static func destroyKey(of file: WalletFile) {
    guard let claim = try? file.claim() else { return }
    withExtendedLifetime(claim) {
      guard let queue = try? connect(file, .readWrite, .each(seconds: 0)) else { return }
      try? queue.inDatabase { database in try database.execute(sql: "UPDATE keys SET key = NULL") }
      try? queue.close()
    }
  }
}
