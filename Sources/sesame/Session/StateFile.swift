import Foundation

/// A small file in the state folder, for us alone. It is written whole or not at all; where it cannot be written there is
/// none, which is no reason to stop.
struct StateFile {
  let path: String

  /// What is in it; nil: nothing.
  var text: String? { try? String(contentsOfFile: path, encoding: .utf8) }

  /// Writes it, and the folder (0700) where there is none.
  func write(_ text: String) {
    let folder = (path as NSString).deletingLastPathComponent
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let draft = "\(path).\(getpid())"
    let isWritten = FileManager.default.createFile(
      atPath: draft, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
    if !isWritten || rename(draft, path) != 0 { unlink(draft) }
  }
}
