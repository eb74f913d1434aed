import PayLater

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file for other programs: made beside its target for us alone, and complete or not there at all.
///
/// It goes where its user says, so folders of others are theirs to trust; a link, a folder or a device is never written
/// through.
public final class ExportFile {
  private let file: NewFile
  private let target: WalletFile
  private let isReplacing: Bool
  private let descriptor: Int32

  /// Begins a file that is to lie at `path`, in the place of one that is there only if it `replaces` it.
  ///
  /// - Throws: ``StoreError/exists(path:)`` where something is there, ``StoreError/unsafeFile(path:_:)`` where that is no
  ///   plain file or a database, which text never replaces, and what the system says.
  public init(_ path: String, replaces: Bool) throws(StoreError) {
    target = WalletFile(path)
    isReplacing = replaces
    if let facts = WalletFile.status(of: target.path) {
      if facts.st_mode & S_IFMT == S_IFLNK { throw .unsafeFile(path: target.path, .symbolicLink) }
      if facts.st_mode & S_IFMT != S_IFREG { throw .unsafeFile(path: target.path, .wrongKind) }
      if !replaces { throw .exists(path: target.path) }
    }
    if target.isOfDatabase { throw .unsafeFile(path: target.path, .database) }
    NewFile.removeDead(beside: target)
    file = try NewFile(beside: target, random: UInt64.random(in: .min ... .max))
    descriptor = open(file.draft, O_WRONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(.open, path: file.draft, code: errno) }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    file.discard()
  }

  /// Writes on.
  ///
  /// - Throws: ``StoreError/full``, ``StoreError/unwritable(path:code:)``; the target is as it was.
  public func write(_ text: String) throws(StoreError) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        throw errno == ENOSPC ? .full : .unwritable(path: target.path, code: errno)
      }
    }
  }

  /// Gives it its name; from then on it is there, also after a power cut.
  public func publish() throws(StoreError) { try file.publish(replaces: isReplacing) }
}

/// A folder of files for other programs, all of them ours, brought up to date.
public enum ExportFolder {
  /// How many files were written, and how many fell away.
  public struct Change: Equatable, Sendable {
    public var written = 0
    public var removed = 0
  }

  /// Writes `files` into a folder, which is made where there is none, and removes those that are `isOurs` by name and
  /// content and not among them. What is there already is left alone. Without `replaces` nothing that is there is changed:
  /// the first that would be is refused before anything is written.
  public static func update(
    _ folder: String, with files: [(name: String, text: String)], replaces: Bool,
    isOurs: (_ name: String, _ text: String) -> Bool
  ) throws(StoreError) -> Change {
    let folder = WalletFile(folder).path
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
      throw .system(.makeFolder, path: folder, code: errno)
    }
    let wanted = Set(files.map(\.name))
    let old = names(in: folder).filter {
      !wanted.contains($0) && isOurs($0, content(of: "\(folder)/\($0)") ?? "")
    }
    let changed = files.filter { content(of: "\(folder)/\($0.name)") != $0.text }
    if !replaces {
      for name in changed.map(\.name) + old where WalletFile("\(folder)/\(name)").exists {
        throw .exists(path: "\(folder)/\(name)")
      }
    }
    for (name, text) in changed {
      let file = try ExportFile("\(folder)/\(name)", replaces: replaces)
      try file.write(text)
      try file.publish()
    }
    for name in old where unlink("\(folder)/\(name)") != 0 && errno != ENOENT {
      throw .system(.remove, path: "\(folder)/\(name)", code: errno)
    }
    return Change(written: changed.count, removed: old.count)
  }

  private static func names(in folder: String) -> [String] {
    guard let handle = opendir(folder) else { return [] }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      names.append(
        withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
    }
    return names.filter { $0 != "." && $0 != ".." }.sorted()
  }

  /// The text of a plain file that is no longer than one of ours can be; nil where it is something else.
  private static func content(of path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG, facts.st_size <= 1 << 16 else {
      return nil
    }
    var bytes = [UInt8](repeating: 0, count: Int(facts.st_size))
    let count = pread(descriptor, &bytes, bytes.count, 0)
    return count >= 0 ? String(validating: bytes.prefix(count), as: UTF8.self) : nil
  }
}
