import Foundation
import PayLater
import WalletText

/// One thing that is wrong with the config, or with a variable that sets the same; everything else still holds.
struct ConfigFault: Error, Equatable, Sendable {
  /// The file, or the variable.
  var source: String
  var line: Int?
  /// The key as the file has it, with its table's name before a dot.
  var key: String?
  /// The value as it is written there.
  var value: String?
  var what: What
  /// Whether amounts are hidden in its place.
  var hides = false

  enum What: Equatable, Sendable {
    /// Besides what it takes, what holds in its place; nil: what was shipped.
    case badValue(allowed: [String], used: String?)
    case unknownKey(nearest: String?)
    case syntax(Phrase)
    case unreadable(code: Int32)
    case unwritable(code: Int32)
    case notText, tooLarge
    /// A pipe, a device: what would be waited for.
    case noFile
    /// Keys that cannot be bound so: why, and what holds.
    case keys(Phrase)
    /// The key stands where a line of its own cannot change it.
    case notAlone
  }

  /// What it is called in JSON.
  var name: String {
    switch what {
    case .badValue: "badValue"
    case .unknownKey: "unknownKey"
    case .syntax: "syntax"
    case .unreadable: "unreadable"
    case .unwritable: "unwritable"
    case .notText: "notText"
    case .tooLarge: "tooLarge"
    case .noFile: "noFile"
    case .keys: "keys"
    case .notAlone: "notAlone"
    }
  }

  /// Place, key, value and what would be right; nothing from the file goes into it unfiltered.
  var phrase: Phrase { said(of: source) }

  /// The same without the folders that the file lies in, where there is little room.
  var shortPhrase: Phrase { said(of: source.split(separator: "/").last.map(String.init) ?? source) }

  private func said(of source: String) -> Phrase {
    let place = SafeText(source, limit: 4_096).text + (line.map { ":\($0)" } ?? "")
    return Phrase(same: place + ": ") + words
  }

  private var words: Phrase { hides ? flaw + ConfigText.hidden : flaw }

  private var flaw: Phrase {
    let key = SafeText(key ?? "", limit: 60).text
    switch what {
    case .badValue(let allowed, let used):
      let value = SafeText(value ?? "", limit: 60).text
      return ConfigText.badValue("\(key) = \(value)", allowed: allowed, used: used)
    case .unknownKey(let nearest): return ConfigText.unknownKey(key, nearest: nearest)
    case .syntax(let detail):
      return ConfigText.syntax(key.isEmpty ? detail : Phrase(same: key + ": ") + detail)
    case .unreadable(let code): return ConfigText.unreadable(String(cString: strerror(code)))
    case .unwritable(let code): return ConfigText.unwritable(String(cString: strerror(code)))
    case .notText: return ConfigText.notText
    case .tooLarge: return ConfigText.tooLarge
    case .noFile: return ConfigText.noFile
    case .keys(let words): return words
    case .notAlone: return ConfigText.notAlone(key)
    }
  }
}
