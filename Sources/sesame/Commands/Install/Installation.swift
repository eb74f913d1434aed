import Crypto
import Foundation
import PayLater

/// What `sesame install` puts below a folder, and the list of it that `uninstall` goes by.
struct Installation {
  /// The folder: `~/.local`, `/usr/local`.
  let prefix: String

  /// A file by its path below the folder.
  struct Piece {
    var path: String
    var bytes: [UInt8]
    var mode: mode_t
  }

  /// Why nothing, or not all, was installed.
  enum Flaw: Error {
    case unreadable(String, Int32)
    case unwritable(String, Int32)
    /// A file is there that no installation of ours put there.
    case foreign(String)
    /// Nothing of ours is there.
    case absent(String)
  }

  /// Where the running program was installed; nil: it was not.
  static var own: String? {
    guard let program = Bundle.main.executablePath, program.hasSuffix("/bin/sesame") else { return nil }
    let place = Installation(prefix: String(program.dropLast("/bin/sesame".count)))
    return FileManager.default.fileExists(atPath: place.manifest) ? place.prefix : nil
  }

  private var manifest: String { "\(prefix)/share/doc/sesame/installed" }

  /// The pieces: the program that runs, its pages and completions.
  ///
  /// - Throws: `Flaw.unreadable` where the program cannot read itself, or what decoding its commands throws.
  static func pieces() throws -> [Piece] {
    let program: [UInt8]
    do throws(WholeFile.Failure) {
      program = try WholeFile.read("/proc/self/exe", limit: 1 << 30) ?? []
    } catch { throw Flaw.unreadable("/proc/self/exe", error.code) }
    return [Piece(path: "bin/sesame", bytes: program, mode: 0o755)]
      + (try texts()).map {
        Piece(path: $0.path, bytes: Array($0.text.utf8), mode: 0o644)
      }
  }

  /// What goes with the program, where man and the shells look for it.
  static func texts() throws -> [(path: String, text: String)] {
    let pages = try ManualPage.Subject.allCases.flatMap { subject in
      try [(Language.en, "man1"), (.zh, "zh_CN/man1")].map { language, folder in
        ("share/man/\(folder)/\(subject.rawValue).1", try ManualPage(subject, language).text)
      }
    }
    return pages + [
      ("share/bash-completion/completions/sesame", CompletionScript.bash),
      ("share/zsh/site-functions/_sesame", CompletionScript.zsh),
      ("share/fish/vendor_completions.d/sesame.fish", CompletionScript.fish),
    ]
  }

  /// Puts them there, whole or not at all each, and notes them; a file of somebody else is replaced only by `force`.
  func install(_ pieces: [Piece], force: Bool) throws(Flaw) {
    let known = try Manifest(read(manifest))
    for piece in pieces {
      let found = try read("\(prefix)/\(piece.path)")
      let isOurs = found.map { $0 == piece.bytes || Installation.hash($0) == known.files[piece.path] } ?? true
      guard isOurs || force else { throw .foreign("\(prefix)/\(piece.path)") }
    }
    var noted = known
    for piece in pieces {
      noted.folders += missingFolders(above: piece.path).filter { !noted.folders.contains($0) }
      noted.files[piece.path] = Installation.hash(piece.bytes)
    }
    noted.folders += missingFolders(above: "share/doc/sesame/installed").filter {
      !noted.folders.contains($0)
    }
    // Noted first: what was put there is never forgotten.
    try write(manifest, Array(noted.text.utf8), 0o644)
    for piece in pieces { try write("\(prefix)/\(piece.path)", piece.bytes, piece.mode) }
  }

  /// What of it went, and what stays since it is not as it was put there.
  typealias Removal = (gone: [String], kept: [String])

  /// Takes away what was noted; what was changed since stays, unless `force`.
  func remove(force: Bool) throws(Flaw) -> Removal {
    guard let list = try read(manifest) else { throw .absent(prefix) }
    let known = Manifest(list)
    var removal: Removal = ([], [])
    for (name, hash) in known.files.sorted(by: { $0.key < $1.key }) {
      let path = "\(prefix)/\(name)"
      guard let bytes = try read(path) else { continue }
      guard force || Installation.hash(bytes) == hash else {
        removal.kept.append(path)
        continue
      }
      guard unlink(path) == 0 else { throw .unwritable(path, errno) }
      removal.gone.append(path)
    }
    unlink(manifest)
    // The deepest first; one that holds something of somebody's stays.
    for folder in known.folders.sorted(by: { $0.count > $1.count }) { rmdir("\(prefix)/\(folder)") }
    if known.folders.contains("") { rmdir(prefix) }
    return removal
  }

  private func read(_ path: String) throws(Flaw) -> [UInt8]? {
    do throws(WholeFile.Failure) { return try WholeFile.read(path, limit: 1 << 30) } catch {
      throw .unreadable(path, error.code)
    }
  }

  private func write(_ path: String, _ bytes: [UInt8], _ mode: mode_t) throws(Flaw) {
    do throws(WholeFile.Failure) {
      try WholeFile.replace(path, with: bytes, mode: mode, folders: 0o755)
    } catch { throw .unwritable(path, error.code) }
  }

  /// Folders above a path that are still to be made, the folder itself as an empty name.
  private func missingFolders(above path: String) -> [String] {
    let parts = path.split(separator: "/").dropLast()
    let folders = (0...parts.count).map { parts.prefix($0).joined(separator: "/") }
    return folders.filter { WholeFile.mode(of: "\(prefix)/\($0)") == nil }
  }

  private static func hash(_ bytes: [UInt8]) -> String {
    SHA256.hash(data: bytes).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count < 2 ? "0" + digits : digits
    }.joined()
  }
}

/// What was installed: a file a line with its hash, and the folders that were made for it.
private struct Manifest {
  var files: [String: String] = [:]
  var folders: [String] = []

  /// Reads a list; without one, nothing was.
  init(_ bytes: [UInt8]?) {
    for line in String(decoding: bytes ?? [], as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, !parts[1].split(separator: "/").contains("..") else { continue }
      if parts[0] == "folder" { folders.append(parts[1]) } else { files[parts[1]] = parts[0] }
    }
  }

  var text: String {
    let lines =
      files.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" } + folders.map { "folder \($0)" }
    return lines.map { $0 + "\n" }.joined()
  }
}
