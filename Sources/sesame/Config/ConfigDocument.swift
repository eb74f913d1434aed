import Foundation
import TOMLKit
import WalletUI

/// What a config says: settings with their lines, keys bound otherwise, and what is wrong with the rest.
struct ConfigDocument: Equatable {
  /// Settings that hold, each with its line.
  private(set) var settings: [SettingKey: Entry] = [:]
  /// Names of commands and the keys that they are to have.
  private(set) var keys: [Keys] = []
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

  /// The table of keys that are bound otherwise.
  static let keyTable = "keys"

  /// Nothing said.
  init() {}

  /// Reads a text; no TOML is thrown, what is wrong with one entry is noted and the others hold.
  init(_ text: String, path: String) throws(ConfigFault) {
    var text = text
    // The parser takes text up to the first NUL.
    if text.utf8.contains(0) { throw ConfigFault(source: path, what: .notText) }
    text.makeContiguousUTF8()
    let table = try ConfigDocument.parse(text, path: path)
    let lines = ConfigLines(text)
    for name in table.keys {
      guard let value = table[name] else { continue }
      if name == ConfigDocument.keyTable {
        readKeys(value, lines, path)
      } else if let part = value.table, ConfigDocument.tables.contains(name) {
        for key in part.keys { take("\(name).\(key)", part[key], lines, path) }
      } else {
        take(name, value, lines, path)
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

  private static func parse(_ text: String, path: String) throws(ConfigFault) -> TOMLTable {
    do { return try TOMLTable(string: text) } catch {
      let flaw = error as? TOMLParseError
      throw ConfigFault(
        source: path, line: flaw?.source.begin.line, what: .syntax(flaw?.description ?? "\(error)"))
    }
  }

  private mutating func take(
    _ name: String, _ value: (any TOMLValueConvertible)?, _ lines: ConfigLines, _ path: String
  ) {
    let statement = lines.statement(name)
    var fault = ConfigFault(
      source: path, line: statement?.line, key: name, value: statement.map { lines.text($0) },
      what: .unknownKey(nearest: ConfigDocument.nearest(to: name)))
    if let key = SettingKey(rawValue: name) {
      if let value = value.flatMap({ SettingValue($0) }), key.takes(value) {
        settings[key] = Entry(value: value, line: statement?.line)
        return
      }
      fault.what = .badValue(allowed: key.allowed, used: nil)
    }
    faults.append(fault)
  }

  private mutating func readKeys(_ value: any TOMLValueConvertible, _ lines: ConfigLines, _ path: String) {
    let names = value.table?.keys ?? [""]
    for name in names {
      let key = name.isEmpty ? ConfigDocument.keyTable : "\(ConfigDocument.keyTable).\(name)"
      let bound = value.table?[name]
      let statement = lines.statement(key)
      let words = bound?.string.map { [$0] } ?? bound?.array.map { array in array.map { $0.string } }
      let keys = words?.compactMap { $0 } ?? []
      if let words, !words.isEmpty, keys.count == words.count {
        self.keys.append(Keys(command: name, keys: keys, line: statement?.line))
        continue
      }
      faults.append(
        ConfigFault(
          source: path, line: statement?.line, key: key, value: statement.map { lines.text($0) },
          what: .badValue(allowed: ["\"x\"", "[\"x\", \"C-x\"]"], used: nil)))
    }
  }

  /// The key that one was perhaps meant to be.
  static func nearest(to name: String) -> String? {
    let known = SettingKey.allCases.map(\.rawValue) + [keyTable]
    // A key without its table, or a table without its key.
    if let part = known.first(where: { $0.hasSuffix("." + name) || $0.hasPrefix(name + ".") }) { return part }
    let near = known.map { ($0, name.edits(to: $0)) }.min { $0.1 < $1.1 }
    return near.flatMap { $0.1 <= max(2, $0.0.count / 3) ? $0.0 : nil }
  }
}

extension SettingValue {
  /// What stands in a config; nil where it is nothing that a setting can be.
  fileprivate init?(_ value: any TOMLValueConvertible) {
    if let word = value.string {
      self = .word(word)
    } else if let flag = value.bool {
      self = .flag(flag)
    } else if let number = value.int {
      self = .number(number)
    } else {
      return nil
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
