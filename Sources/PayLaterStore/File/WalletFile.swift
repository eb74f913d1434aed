import PayLater

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The wallet's file on disk: who may touch it, and what it must look like before SQLite sees it.
///
/// SQLite follows symbolic links and would create their target, so links are refused before it opens anything.
struct WalletFile: Sendable {
  /// Absolute, so that it is never taken for a URI or for `:memory:`.
  let path: String

  var folder: String {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
    return String(path[..<slash])
  }

  var name: String { path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path }

  init(_ path: String) {
    self.path = path.hasPrefix("/") ? path : WalletFile.workingFolder + "/" + path
  }

  private static var workingFolder: String {
    var buffer = [CChar](repeating: 0, count: 4096)
    guard getcwd(&buffer, buffer.count) != nil else { return "" }
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Whether anything is at the path, a dangling link included. What cannot be looked at counts as something, so
  /// that it is never passed over in silence.
  var exists: Bool { WalletFile.status(of: path) != nil || errno != ENOENT }

  /// Refuses a folder that others can write to or that is not ours.
  func checkFolder() throws(StoreError) {
    var facts = stat()
    guard stat(folder, &facts) == 0 else {
      if errno == ENOENT { throw .noWallet(path: path) }
      throw .system(.look, path: folder, code: errno)
    }
    if let flaw = WalletFile.flaw(facts, kind: S_IFDIR) { throw .unsafeFolder(path: folder, flaw) }
  }

  /// Refuses a link, a device, somebody else's file, an empty one and one that others can write to; its journal
  /// likewise. Returns its facts.
  func check() throws(StoreError) -> stat {
    try checkFolder()
    for companion in ["-journal", "-wal", "-shm"] {
      if let facts = WalletFile.status(of: path + companion),
        let flaw = WalletFile.flaw(facts, kind: S_IFREG)
      {
        throw .unsafeFile(path: path + companion, flaw)
      }
    }
    guard let facts = WalletFile.status(of: path) else {
      guard errno == ENOENT else { throw .system(.look, path: path, code: errno) }
      throw .noWallet(path: path)
    }
    if let flaw = WalletFile.flaw(facts, kind: S_IFREG) { throw .unsafeFile(path: path, flaw) }
    guard facts.st_size > 0 else { throw .empty(path: path) }
    try checkNames(facts)
    return facts
  }

  /// Refuses a file with a second name: who is interrupted under the one leaves a journal that nobody finds who opens the
  /// other, and what was confirmed there is undone later. The second name of one that is just being made is no such.
  private func checkNames(_ facts: stat) throws(StoreError) {
    guard facts.st_nlink > 1 else { return }
    NewFile.removeDead(beside: self)
    let names = WalletFile.status(of: path)?.st_nlink ?? 1
    guard names < 2 else { throw .unsafeFile(path: path, .hardLinked(names: Int(names))) }
  }

  /// The file's size in bytes.
  var size: Int64 { WalletFile.status(of: path).map { Int64($0.st_size) } ?? 0 }

  /// Takes reading away from others, should somebody have given it to them.
  func tighten() {
    guard let facts = WalletFile.status(of: path), facts.st_mode & 0o077 != 0 else { return }
    _ = chmod(path, 0o600)
  }

  /// Whether this process may write the file.
  var isWritable: Bool { access(path, W_OK) == 0 }

  /// Whether a journal with content lies beside the file: a writer is at work, or was interrupted.
  var hasJournal: Bool { (WalletFile.status(of: path + "-journal")?.st_size ?? 0) > 0 }

  /// The facts of `path` itself, never of what a link points to; nil where nothing is.
  static func status(of path: String) -> stat? {
    var facts = stat()
    return lstat(path, &facts) == 0 ? facts : nil
  }

  static func flaw(_ facts: stat, kind: mode_t) -> StoreError.Flaw? {
    if facts.st_mode & S_IFMT == S_IFLNK { return .symbolicLink }
    if facts.st_mode & S_IFMT != kind { return .wrongKind }
    if facts.st_uid != geteuid() { return .notOurs(owner: facts.st_uid) }
    if facts.st_mode & 0o022 != 0 { return .othersCanWrite(mode: UInt32(facts.st_mode & 0o7777)) }
    return nil
  }
}
