import CFiles
import Foundation
import PayLater

/// A file that is made complete under a name of its own and only then gets its real one: all of it or nothing.
final class NewFile {
  let target: WalletFile
  /// Where it is made, beside its target.
  let draft: String
  /// Held locked as long as the draft is being made, so that nobody takes it for a dead one.
  private let lock: Int32

  /// Makes an empty draft that only we can read, and the folder (0700) where there is none. Something at the target is
  /// refused unless it is to be replaced.
  init(for target: WalletFile, random: UInt64, replacing: Bool = false) throws(StoreError) {
    self.target = target
    guard replacing || !target.exists else { throw .exists(path: target.path) }
    try NewFile.makeFolder(target.folder)
    try target.checkFolder()
    (draft, lock) = try NewFile.makeDraft(for: target, random)
  }

  /// The same for a file of no secrets, in a folder that is there, whoever's it is.
  init(beside target: WalletFile, random: UInt64) throws(StoreError) {
    self.target = target
    (draft, lock) = try NewFile.makeDraft(for: target, random)
  }

  deinit { close(lock) }

  private static func makeDraft(for target: WalletFile, _ random: UInt64) throws(StoreError) -> (
    String, Int32
  ) {
    let draft = "\(target.folder)/.\(target.name).\(NewFile.mark)\(String(random, radix: 36))"
    let descriptor = open(draft, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .system(.create, path: draft, code: errno) }
    fchmod(descriptor, 0o600)
    flock(descriptor, LOCK_EX)
    var facts = stat()
    // Between its making and its locking another process may have taken it for a dead one.
    guard fstat(descriptor, &facts) != 0 || facts.st_nlink > 0 else {
      close(descriptor)
      return try makeDraft(for: target, random &+ 1)
    }
    return (draft, descriptor)
  }

  /// Gives the draft its name, over a file only if it `replaces` it, and makes both durable.
  func publish(replaces: Bool = false) throws(StoreError) {
    defer { discard() }
    try sync(draft)
    guard replaces ? rename(draft, target.path) == 0 : name() else {
      if errno == EEXIST { throw .exists(path: target.path) }
      // This is how a file system says that a file has one name only there.
      throw .system(.link, path: target.path, code: errno == EPERM ? ENOTSUP : errno)
    }
    discard()
    try sync(target.folder)
  }

  /// Gives the draft its name, never over a file: in one step, or with two names for a moment where there is no such
  /// step.
  private func name() -> Bool {
    if cf_rename_new(draft, target.path) == 0 { return true }
    return [EINVAL, ENOSYS, ENOTSUP].contains(errno) && link(draft, target.path) == 0
  }

  /// Removes the draft and what SQLite may have left beside it.
  func discard() {
    for companion in ["", "-journal"] { unlink(draft + companion) }
  }

  private func sync(_ path: String) throws(StoreError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(.open, path: path, code: errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .system(.sync, path: path, code: errno) }
  }

  /// Makes `folder` and what lies above it, each for us alone.
  private static func makeFolder(_ folder: String) throws(StoreError) {
    var facts = stat()
    guard stat(folder, &facts) != 0 else { return }
    if let slash = folder.lastIndex(of: "/"), slash != folder.startIndex {
      try makeFolder(String(folder[..<slash]))
    }
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
      throw .system(.makeFolder, path: folder, code: errno)
    }
  }
}

extension NewFile {
  /// What the last part of a draft's name begins with.
  private static let mark = "new-"

  /// Removes drafts beside `file`, its backups' included, whose makers died.
  static func removeDead(beside file: WalletFile) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: file.folder)) ?? []
    for name in names where isDraft(name, of: file) { removeIfDead("\(file.folder)/\(name)", beside: file) }
  }

  private static func isDraft(_ name: String, of file: WalletFile) -> Bool {
    guard name.hasPrefix(".\(file.name)."), let last = name.split(separator: ".").last,
      last.hasPrefix(mark)
    else { return false }
    return UInt64(last.dropFirst(mark.count), radix: 36) != nil
  }

  private static func removeIfDead(_ draft: String, beside file: WalletFile) {
    guard let facts = WalletFile.status(of: draft), WalletFile.flaw(facts, kind: S_IFREG) == nil else {
      return
    }
    // A second name of the wallet itself: its maker died, or is about to remove it. It is not opened, since closing
    // it would drop the locks that this process holds on the wallet.
    if let wallet = WalletFile.status(of: file.path), wallet.st_ino == facts.st_ino {
      unlink(draft)
      return
    }
    let descriptor = open(draft, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { unlink(draft) }
  }
}
