import Foundation
import WalletUI

/// The config on the disk. It holds no secrets: one that others can read, or write, is read all the same.
struct ConfigFile: Sendable {
  let path: String

  /// The most that is read.
  private static let limit = 64 << 10

  /// The text; empty where there is no file.
  func text() throws(ConfigFault) -> String {
    // Not waiting: a pipe without a writer would be waited for for ever.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return "" }
      throw ConfigFault(source: path, what: .unreadable(code: errno))
    }
    defer { close(descriptor) }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0 else {
      throw ConfigFault(source: path, what: .unreadable(code: errno))
    }
    // Reading says why a folder cannot be read.
    guard [S_IFREG, S_IFDIR].contains(facts.st_mode & S_IFMT) else {
      throw ConfigFault(source: path, what: .noFile)
    }
    var bytes = [UInt8](repeating: 0, count: ConfigFile.limit + 1)
    var count = 0
    while count < bytes.count {
      let more = bytes[count...].withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if more > 0 {
        count += more
      } else if more == 0 {
        break
      } else if errno != EINTR {
        throw ConfigFault(source: path, what: .unreadable(code: errno))
      }
    }
    guard count <= ConfigFile.limit else { throw ConfigFault(source: path, what: .tooLarge) }
    guard let text = String(validating: bytes[..<count], as: UTF8.self) else {
      throw ConfigFault(source: path, what: .notText)
    }
    return text
  }

  /// What it says; without a file, nothing.
  func document() throws(ConfigFault) -> ConfigDocument {
    let text = try text()
    return text.isEmpty ? ConfigDocument() : try ConfigDocument(text, path: path)
  }

  /// Changes one setting in it and nothing else; it is made where there is none.
  func save(_ setting: Setting) throws(ConfigFault) {
    let before = try text()
    let old = try ConfigDocument(before, path: path)
    let key = setting.key.rawValue
    let after = ConfigLines(before).setting(key, to: setting.value.toml)
    guard let new = try? ConfigDocument(after, path: path), new.settings[setting.key]?.value == setting.value,
      new.differs(from: old, onlyIn: setting.key)
    else {
      throw ConfigFault(source: path, key: key, what: .notAlone)
    }
    do { try replace(with: after) } catch {
      throw ConfigFault(source: path, what: .unwritable(code: error.code))
    }
  }

  private struct SystemError: Error { var code: Int32 }

  /// Writes the text beside the file and gives it the name when it is safe on the disk; a link goes on being one.
  private func replace(with text: String) throws(SystemError) {
    let target = resolved
    let folder = (target as NSString).deletingLastPathComponent
    try ConfigFile.makeFolder(folder)
    let draft = "\(folder)/.config.toml.\(getpid())"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw SystemError(code: errno) }
    let failure = ConfigFile.write(text, to: descriptor)
    close(descriptor)
    guard failure == 0, rename(draft, target) == 0 else {
      let code = failure == 0 ? errno : failure
      unlink(draft)
      throw SystemError(code: code)
    }
    let holder = open(folder, O_RDONLY | O_CLOEXEC)
    guard holder >= 0 else { return }
    fsync(holder)
    close(holder)
  }

  /// The file itself where the path is a link, as those who keep their configs elsewhere have it.
  private var resolved: String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// Writes all of it and waits until it is on the disk; 0, or the errno.
  private static func write(_ text: String, to descriptor: Int32) -> Int32 {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return errno }
    }
    return fsync(descriptor) == 0 ? 0 : errno
  }

  /// Makes a folder and what lies above it, each for us alone.
  private static func makeFolder(_ folder: String) throws(SystemError) {
    var facts = stat()
    guard !folder.isEmpty, stat(folder, &facts) != 0 else { return }
    try makeFolder((folder as NSString).deletingLastPathComponent)
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw SystemError(code: errno) }
  }
}

extension ConfigDocument {
  /// Whether nothing but one setting differs, lines and its own fault aside.
  fileprivate func differs(from old: ConfigDocument, onlyIn key: SettingKey) -> Bool {
    func rest(_ document: ConfigDocument) -> [SettingKey: SettingValue] {
      document.settings.filter { $0.key != key }.mapValues(\.value)
    }
    func faults(_ document: ConfigDocument) -> [String?] {
      document.faults.map(\.key).filter { $0 != key.rawValue }
    }
    func bound(_ document: ConfigDocument) -> [String: [String]] {
      Dictionary(document.keys.map { ($0.command, $0.keys) }) { first, _ in first }
    }
    func named(_ document: ConfigDocument) -> [String] {
      document.accounts.map { "\($0.key) \($0.value.name)" }.sorted()
    }
    return rest(self) == rest(old) && bound(self) == bound(old) && named(self) == named(old)
      && Set(faults(self)) == Set(faults(old))
  }
}
