import Foundation
import PayLater
import PayLaterExchange
import WalletUI

/// How the user wants things: the config, then the environment, then the command line, each over the one before.
struct Config: Equatable, Sendable {
  var settings: Settings
  /// Which keys do what on the screens.
  var keys = KeyMap()
  /// What accounts are called in exports, and the lines that say so.
  var accounts = AccountNames()
  var accountLines: [Book.Account: Int?] = [:]
  /// What is wrong; the defaults hold in its place.
  var faults: [ConfigFault] = []

  /// Reads the config at a path, if there is one, and puts the environment and the options over it.
  init(
    _ file: ConfigFile, _ variables: [String: String], terminalLanguage: Language,
    options: [(name: String, setting: Setting)] = []
  ) {
    settings = Settings(terminalLanguage: terminalLanguage)
    do throws(ConfigFault) {
      let document = try file.document()
      for (key, entry) in document.settings {
        settings.set(Setting(key, entry.value), from: .file(line: entry.line))
      }
      for (account, entry) in document.accounts {
        accounts[account] = entry.name
        accountLines[account] = entry.line
      }
      faults = document.faults
      if !document.keys.isEmpty { take(document.keys, file.path) }
    } catch {
      faults = [error]
      hideWhatMayBeHidden(file)
    }
    for key in SettingKey.allCases { take(key, variables) }
    for option in options { settings.set(option.setting, from: .option(option.name)) }
    for index in faults.indices { faults[index].note(settings) }
  }

  /// A config that cannot be read may have hidden amounts: they stay hidden, unless its text says nothing of it.
  private mutating func hideWhatMayBeHidden(_ file: ConfigFile) {
    let hiding: [Setting] = [
      Setting(.mask, .flag(true)), Setting(.login, .word(LoginPrivacy.onlyDue.rawValue)),
    ]
    let text = try? file.text()
    for setting in hiding {
      let word = setting.key.rawValue.split(separator: ".").last ?? ""
      guard text?.contains(word) ?? true else { continue }
      settings.set(setting, from: .file(line: nil))
      faults[0].hides = true
    }
  }

  private mutating func take(_ bound: [ConfigDocument.Keys], _ path: String) {
    var flaws: [KeyFlaw] = []
    keys = KeyMap(overrides: bound.map { ($0.command, $0.keys) }, flaws: &flaws)
    for flaw in flaws {
      let entry = bound.first { $0.command == flaw.command }
      faults.append(
        ConfigFault(
          source: path, line: entry?.line, key: "\(ConfigDocument.keyTable).\(flaw.command)",
          value: entry?.keys.joined(separator: " "), what: .keys(flaw.words)))
    }
  }

  private mutating func take(_ key: SettingKey, _ variables: [String: String]) {
    let name = Config.variable(of: key)
    guard let text = variables[name], !text.isEmpty else { return }
    if let value = key.value(text) {
      settings.set(Setting(key, value), from: .environment(name))
    } else {
      faults.append(
        ConfigFault(
          source: name, key: key.rawValue, value: text,
          what: .badValue(allowed: key.allowed, used: nil)))
    }
  }

  /// The variable that sets the same: `SESAME_THEME`, `SESAME_REMINDERS_DAYS`.
  static func variable(of key: SettingKey) -> String {
    "SESAME_" + String(key.rawValue.uppercased().map { $0 == "." ? "_" : $0 })
  }
}

extension ConfigFault {
  /// Notes what holds in place of a faulty value.
  fileprivate mutating func note(_ settings: Settings) {
    guard case .badValue(let allowed, _) = what, let key = key.flatMap({ SettingKey(rawValue: $0) }) else {
      return
    }
    what = .badValue(allowed: allowed, used: settings[key].text)
  }
}
