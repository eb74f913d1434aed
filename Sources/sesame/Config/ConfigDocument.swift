import Foundation
import PayLaterExchange
import WalletUI

/// What a config says: settings with their lines, keys bound otherwise, and what is wrong with the rest.
struct ConfigDocument: Equatable {
  /// Settings that hold, each with its line.
  private(set) var settings: [SettingKey: Entry] = [:]
  /// Names of commands and the keys that they are to have.
  private(set) var keys: [Keys] = []
  /// Names of accounts in exports.
  private(set) var accounts: [Book.Account: Name] = [:]
  private(set) var faults: [ConfigFault] = []

  /// A value and where it stands.
  struct Entry: Equatable {
    var value: SettingValue
    var line: Int?
  }

  /// A command and the names of its keys.
  struct Keys: Equatable, Sendable {
    var command: String
    var keys: [String]
    var line: Int?
  }

  /// A name and where it stands.
  struct Name: Equatable {
    var name: String
    var line: Int?
  }

  /// The table of keys that are bound otherwise.
  static let keyTable = "keys"
  /// The table of names of accounts.
  static let accountTable = "accounts"

  /// Nothing said.
  init() {}

  /// Reads a text; no TOML is thrown, what is wrong with one entry is noted and the others hold.
  init(_ text: String, path: String) throws(ConfigFault) {
    if text.utf8.contains(0) { throw ConfigFault(source: path, what: .notText) }
    for entry in try ConfigReader(text, path: path).entries {
      let name = entry.path.prefix(2).joined(separator: ".")
      switch (entry.path[0], entry.path.count, entry.value) {
      // A table that settings or keys stand in.
      case (let table, 1, .table)
      where [ConfigDocument.keyTable, ConfigDocument.accountTable].contains(table)
        || ConfigDocument.tables.contains(table):
        break
      case (ConfigDocument.keyTable, _, _): readKeys(name, entry, path)
      case (ConfigDocument.accountTable, _, _): readAccount(name, entry, path)
      case (let table, 2..., _) where ConfigDocument.tables.contains(table): take(name, entry, path)
      default: take(entry.path[0], entry, path)
      }
    }
    keys.sort { ($0.line ?? 0, $0.command) < ($1.line ?? 0, $1.command) }
    faults.sort { ($0.line ?? 0) < ($1.line ?? 0) }
  }

  private static let tables = Set(
    SettingKey.allCases.compactMap { key in
      let parts = key.rawValue.split(separator: ".")
      return parts.count > 1 ? parts.first.map { String($0) } : nil
    })

  private mutating func take(_ name: String, _ entry: ConfigReader.Entry, _ path: String) {
    var fault = ConfigFault(
      source: path, line: entry.line, key: name, value: entry.text,
      what: .unknownKey(nearest: ConfigDocument.nearest(to: name)))
    // A name in quotation marks may have a dot in it, and is another one then.
    let known = name.split(separator: ".").count <= entry.path.count ? SettingKey(rawValue: name) : nil
    if let key = known {
      if let value = SettingValue(entry.value), key.takes(value) {
        settings[key] = Entry(value: value, line: entry.line)
        return
      }
      fault.what = .badValue(allowed: key.allowed, used: nil)
    }
    note(fault)
  }

  /// Notes what is wrong with a name once, however much stands under it.
  private mutating func note(_ fault: ConfigFault) {
    if !faults.contains(where: { $0.key == fault.key }) { faults.append(fault) }
  }

  private mutating func readKeys(_ key: String, _ entry: ConfigReader.Entry, _ path: String) {
    let words: [String?] =
      switch entry.value {
      case .word(let word): [word]
      case .list(let items): items.map { if case .word(let word) = $0 { word } else { nil } }
      default: []
      }
    let names = words.compactMap { $0 }
    if entry.path.count == 2, !names.isEmpty, names.count == words.count {
      keys.append(Keys(command: entry.path[1], keys: names, line: entry.line))
      return
    }
    note(
      ConfigFault(
        source: path, line: entry.line, key: key, value: entry.text,
        what: .badValue(allowed: ["\"x\"", "[\"x\", \"C-x\"]"], used: nil)))
  }

  private mutating func readAccount(_ key: String, _ entry: ConfigReader.Entry, _ path: String) {
    var fault = ConfigFault(
      source: path, line: entry.line, key: key, value: entry.text,
      what: .unknownKey(nearest: ConfigDocument.nearest(to: key)))
    if entry.path.count == 2, let account = Book.Account(rawValue: entry.path[1]) {
      if case .word(let name) = entry.value, AccountNames.isName(name) {
        accounts[account] = Name(name: name, line: entry.line)
        return
      }
      fault.what = .badValue(allowed: ["\"\(account.standardName)\""], used: nil)
    }
    note(fault)
  }

  /// The key that one was perhaps meant to be.
  static func nearest(to name: String) -> String? {
    let known =
      SettingKey.allCases.map(\.rawValue) + [keyTable]
      + Book.Account.allCases.map { "\(accountTable).\($0.rawValue)" }
    // A key without its table, or a table without its key.
    if let part = known.first(where: { $0.hasSuffix("." + name) || $0.hasPrefix(name + ".") }) { return part }
    let near = known.map { ($0, name.edits(to: $0)) }.min { $0.1 < $1.1 }
    return near.flatMap { $0.1 <= max(2, $0.0.count / 3) ? $0.0 : nil }
  }
}

extension SettingValue {
  /// What stands in a config; nil where it is nothing that a setting can be.
  fileprivate init?(_ value: ConfigReader.Value) {
    switch value {
    case .word(let word): self = .word(word)
    case .flag(let flag): self = .flag(flag)
    case .number(let number): self = .number(number)
    case .list, .table, .other: return nil
    }
  }

  /// The value as a config has it.
  var toml: String { if case .word(let word) = self { "\"\(word)\"" } else { text } }
}

extension String {
  /// How many letters have to be put in, taken out or changed to make another word of it; of long ones the first 60.
  fileprivate func edits(to other: String) -> Int {
    let (from, to) = (Array(prefix(60)), Array(other.prefix(60)))
    var row = Array(0...to.count)
    for (i, letter) in from.enumerated() {
      var last = row[0]
      row[0] = i + 1
      for (j, wanted) in to.enumerated() {
        let changed = last + (letter == wanted ? 0 : 1)
        last = row[j + 1]
        row[j + 1] = Swift.min(changed, row[j] + 1, last + 1)
      }
    }
    return row[to.count]
  }
}
