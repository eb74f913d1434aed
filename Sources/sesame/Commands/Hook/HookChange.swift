import Foundation
import PayLater
import WalletText

/// What installing or removing a hook does to one file: thought out first, shown, and done when the user agreed.
struct HookChange {
  let path: String
  private let before: [UInt8]?
  private let after: [UInt8]?
  private let mode: mode_t
  /// A link and where it leads, instead of content.
  private let link: String?

  /// The most of a dot file that is read.
  static let limit = 4 << 20

  /// Why a file cannot be changed.
  enum Flaw: Error {
    case unreadable(String, Int32)
    case unwritable(String, Int32)
    /// Our block begins, but nothing ends it.
    case unfinished(String)
    /// A file of the name is there that we did not write.
    case foreign(String)
  }

  /// Plans to install a file of a hook, or to remove it; nil: nothing is to be done.
  init?(_ file: HookFile, removing: Bool) throws(Flaw) {
    path = file.path
    if case .link(let target) = file.content {
      let found = try? FileManager.default.destinationOfSymbolicLink(atPath: file.path)
      guard removing ? found == target : found != target else { return nil }
      guard removing || !HookChange.isThere(file.path) else { throw .foreign(file.path) }
      (before, after, mode, link) = (nil, nil, 0, target)
      isRemoving = removing
      return
    }
    let old = try HookChange.read(path)
    let new = try HookChange.content(file, old, removing)
    guard new != old else { return nil }
    (before, after, link) = (old, new, nil)
    mode = WholeFile.mode(of: path) ?? 0o644
    isRemoving = removing
  }

  private let isRemoving: Bool

  private static func read(_ path: String) throws(Flaw) -> [UInt8]? {
    do throws(WholeFile.Failure) { return try WholeFile.read(path, limit: limit) } catch {
      throw .unreadable(path, error.code)
    }
  }

  private static func isThere(_ path: String) -> Bool {
    var facts = stat()
    return lstat(path, &facts) == 0
  }

  private static func content(_ file: HookFile, _ old: [UInt8]?, _ removing: Bool) throws(Flaw) -> [UInt8]? {
    switch file.content {
    case .block(let lines, let place):
      let text = DotText(old)
      do throws(DotText.Unfinished) {
        let new = try removing ? text.removing() : text.installing(lines, at: place)
        return new.isThere ? new.bytes : nil
      } catch { throw .unfinished(file.path) }
    case .whole(let text):
      // What is there and is not ours stays there.
      if let old, !HookChange.isOurs(old) {
        guard removing else { throw .foreign(file.path) }
        return old
      }
      return removing ? nil : Array(text.utf8)
    case .link: return old
    }
  }

  /// Whether a whole file is one that this program wrote, now or earlier.
  static func isOurs(_ bytes: [UInt8]) -> Bool { bytes.starts(with: "# sesame: ".utf8) }

  /// How it is shown.
  var lines: [String] {
    if let link { return [isRemoving ? "- \(path) -> \(link)" : "+ \(path) -> \(link)"] }
    return FileDiff(path, from: before, to: after).lines
  }

  /// Does it; returns where the file as it was is kept, where there was one that is not ours alone.
  func perform() throws(Flaw) -> String? {
    do throws(WholeFile.Failure) {
      if let link { return try perform(link: link) }
      guard let after else {
        guard unlink(path) == 0 else { throw WholeFile.Failure(code: errno) }
        return nil
      }
      let copy = try before.flatMap { old throws(WholeFile.Failure) in
        isRemoving || HookChange.isOurs(old) ? nil : try keep(old)
      }
      try WholeFile.replace(path, with: after, mode: mode, folders: 0o755)
      if isRemoving { removeCopies(of: after) }
      return copy
    } catch { throw .unwritable(path, error.code) }
  }

  private func perform(link: String) throws(WholeFile.Failure) -> String? {
    if isRemoving {
      guard unlink(path) == 0 else { throw WholeFile.Failure(code: errno) }
      return nil
    }
    try WholeFile.makeFolder((path as NSString).deletingLastPathComponent, 0o755)
    guard symlink(link, path) == 0 else { throw WholeFile.Failure(code: errno) }
    return nil
  }

  /// Keeps the file as it was beside it, under a name that is free.
  private func keep(_ bytes: [UInt8]) throws(WholeFile.Failure) -> String {
    for name in HookChange.copies(of: path) where try bytes == WholeFile.read(name, limit: HookChange.limit) {
      return name
    }
    let names = HookChange.copies(of: path)
    let free = names.first { !HookChange.isThere($0) } ?? names[0]
    try WholeFile.replace(free, with: bytes, mode: mode)
    return free
  }

  private static func copies(of path: String) -> [String] {
    [path + ".before-sesame"] + (2...9).map { "\(path).before-sesame.\($0)" }
  }

  /// A copy that holds what the file holds again is of no use any more.
  private func removeCopies(of bytes: [UInt8]) {
    for name in HookChange.copies(of: path) {
      let kept = try? WholeFile.read(name, limit: HookChange.limit)
      if kept == .some(bytes) { unlink(name) }
    }
  }
}

extension HookChange.Flaw {
  /// What is in the way, and the way out.
  var phrase: Phrase {
    switch self {
    case .unreadable(let path, let code): SystemText.failed(SystemText.open, path, SystemCause(code))
    case .unwritable(let path, let code): SystemText.failed(SystemText.create, path, SystemCause(code))
    case .unfinished(let path): HookText.unfinished(path)
    case .foreign(let path): HookText.foreign(path)
    }
  }

  /// The exit code that stands for it.
  var exitStatus: Int32 {
    switch self {
    case .unreadable: 66
    case .unwritable: 73
    case .unfinished, .foreign: 65
    }
  }
}
