import PayLater

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that is made complete under a name of its own and only then gets its real one: all of it or nothing.
struct NewFile {
  let target: WalletFile
  /// Where it is made, beside its target.
  let draft: String

  /// Makes an empty draft that only we can read, and the folder (0700) where there is none.
  init(for target: WalletFile, random: UInt64) throws(StoreError) {
    self.target = target
    draft = "\(target.folder)/.\(target.name).\(String(random, radix: 36))"
    guard !target.exists else { throw .exists(path: target.path) }
    try NewFile.makeFolder(target.folder)
    try target.checkFolder()
    let descriptor = open(draft, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .system(operation: "create", path: draft, code: errno) }
    fchmod(descriptor, 0o600)
    close(descriptor)
  }

  /// Gives the draft its name, never over a file, and makes both durable.
  func publish() throws(StoreError) {
    defer { discard() }
    try sync(draft)
    guard link(draft, target.path) == 0 else {
      if errno == EEXIST { throw .exists(path: target.path) }
      throw .system(operation: "link", path: target.path, code: errno)
    }
    discard()
    try sync(target.folder)
  }

  /// Removes the draft and what SQLite may have left beside it.
  func discard() {
    for companion in ["", "-journal"] { unlink(draft + companion) }
  }

  private func sync(_ path: String) throws(StoreError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(operation: "open", path: path, code: errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .system(operation: "fsync", path: path, code: errno) }
  }

  /// Makes `folder` and what lies above it, each for us alone.
  private static func makeFolder(_ folder: String) throws(StoreError) {
    var facts = stat()
    guard stat(folder, &facts) != 0 else { return }
    if let slash = folder.lastIndex(of: "/"), slash != folder.startIndex {
      try makeFolder(String(folder[..<slash]))
    }
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
      throw .system(operation: "create folder", path: folder, code: errno)
    }
  }
}
