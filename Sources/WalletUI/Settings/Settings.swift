import PayLater
import TerminalKit

/// The settings in force and where each comes from. Every value in it is one that its key takes.
public struct Settings: Equatable, Sendable {
  private var values: [SettingKey: SettingValue] = [:]
  private var origins: [SettingKey: Origin] = [:]
  /// The language of the terminal: what `auto` means.
  public var terminalLanguage: Language

  /// Where a value comes from; what comes later wins.
  public enum Origin: Equatable, Sendable {
    case standard
    /// The config, with the line where it is known.
    case file(line: Int?)
    /// A variable of the environment.
    case environment(String)
    /// An option of the command line.
    case option(String)
  }

  /// Settings where nothing was set.
  public init(terminalLanguage: Language = .zh) { self.terminalLanguage = terminalLanguage }

  /// What a setting is.
  public subscript(key: SettingKey) -> SettingValue { values[key] ?? key.standard }

  /// Where it comes from.
  public func origin(of key: SettingKey) -> Origin { origins[key] ?? .standard }

  /// Sets one; a value that its key does not take changes nothing.
  public mutating func set(_ setting: Setting, from origin: Origin) {
    guard setting.key.takes(setting.value) else { return }
    values[setting.key] = setting.value
    origins[setting.key] = origin
  }

  /// The language to speak.
  public var language: Language { Language(rawValue: self[.language].text) ?? terminalLanguage }

  public var theme: Theme { Theme.named(self[.theme].text) ?? .dark }

  /// Whether borders and bars are drawn in ASCII.
  public var isASCII: Bool { self[.borders] == .word("ascii") }

  /// Days before the due day from which a payment is spoken of.
  public var reminderDays: Int {
    if case .number(let days) = self[.reminderDays] { days } else { 0 }
  }

  /// Whether amounts are hidden when the wallet is opened.
  public var hidesAmounts: Bool { self[.mask] == .flag(true) }

  /// Whether clicks and the wheel are answered.
  public var usesMouse: Bool { self[.mouse] == .flag(true) }

  /// Minutes without a key after which a wallet with a lock locks itself; 0 is never.
  public var lockMinutes: Int { if case .number(let minutes) = self[.lockMinutes] { minutes } else { 0 } }

  /// What `sesame remind` may say.
  public var login: LoginPrivacy { LoginPrivacy(rawValue: self[.login].text) ?? .full }
}
