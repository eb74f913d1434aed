import Foundation
import WalletUI

/// The config on the disk. It holds no secrets: one that others can read, or write, is read all the same.
struct ConfigFile: Sendable {
  let path: String

  /// The most that is read.
  private static let limit = 64 << 10

  /// The text; empty where there is no file.
  func text() throws(ConfigFault) -> String {
    let bytes: [UInt8]
    do throws(WholeFile.Failure) { bytes = try WholeFile.read(path, limit: ConfigFile.limit) ?? [] } catch {
      switch error.code {
      case EFBIG: throw ConfigFault(source: path, what: .tooLarge)
      case EINVAL: throw ConfigFault(source: path, what: .noFile)
      default: throw ConfigFault(source: path, what: .unreadable(code: error.code))
      }
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
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
    do { try WholeFile.replace(path, with: Array(after.utf8), mode: 0o600) } catch {
      throw ConfigFault(source: path, what: .unwritable(code: error.code))
    }
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
