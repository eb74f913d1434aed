/// What users can set for good; the raw value is its key in the config, with the table's name before the dot.
public enum SettingKey: String, CaseIterable, Sendable {
  case language, theme, borders
  /// Days before the due day from which a payment is spoken of (rules.md section 7: never later than the due day).
  case reminderDays = "reminders.days"
  /// Whether amounts are hidden when the wallet is opened.
  case mask = "privacy.mask"
  /// What `sesame remind` may say.
  case login = "privacy.login"
  /// Whether clicks and the wheel are answered, from the next start on.
  case mouse
  /// Minutes without a key after which a wallet with a lock locks itself; 0 is never.
  case lockMinutes = "lock.minutes"

  /// What a setting takes.
  public enum Kind: Equatable, Sendable {
    case words([String])
    case number(ClosedRange<Int>)
    case flag
  }

  /// What it takes; the first word is what it is where nothing was set.
  public var kind: Kind {
    switch self {
    case .language: .words(["auto", "zh", "en"])
    case .theme: .words(["dark", "light", "mono"])
    case .borders: .words(["unicode", "ascii"])
    case .reminderDays: .number(0...60)
    case .lockMinutes: .number(0...600)
    case .mask, .mouse: .flag
    case .login: .words(LoginPrivacy.allCases.map(\.rawValue))
    }
  }

  /// What it is where nothing was set.
  public var standard: SettingValue {
    switch kind {
    case .words(let words): .word(words.first ?? "")
    // Due soon is within 5 days (rules.md section 7); a lock locks itself after 5 minutes.
    case .number: .number(5)
    case .flag: .flag(false)
    }
  }

  /// What it takes, in the words of the config.
  public var allowed: [String] {
    switch kind {
    case .words(let words): words
    case .number(let range): ["\(range.lowerBound)..\(range.upperBound)"]
    case .flag: ["true", "false"]
    }
  }

  /// Whether it takes this value.
  public func takes(_ value: SettingValue) -> Bool {
    switch (kind, value) {
    case (.words(let words), .word(let word)): words.contains(word)
    case (.number(let range), .number(let number)): range.contains(number)
    case (.flag, .flag): true
    default: false
    }
  }

  /// The value that a word outside a config stands for, such as one of the environment; nil where it takes none.
  public func value(_ text: String) -> SettingValue? {
    let value: SettingValue? =
      switch kind {
      case .words: .word(text)
      case .number: Int(text).map { .number($0) }
      case .flag: Bool(text).map { .flag($0) }
      }
    return value.flatMap { takes($0) ? $0 : nil }
  }
}

/// What a setting is set to.
public enum SettingValue: Equatable, Hashable, Sendable {
  case word(String)
  case number(Int)
  case flag(Bool)

  /// The value as it is written, without quotes.
  public var text: String {
    switch self {
    case .word(let word): word
    case .number(let number): String(number)
    case .flag(let flag): String(flag)
    }
  }
}

/// A setting and what it is to be.
public struct Setting: Equatable, Sendable {
  public var key: SettingKey
  public var value: SettingValue

  /// A setting with its new value, which its key has to take.
  public init(_ key: SettingKey, _ value: SettingValue) {
    self.key = key
    self.value = value
  }
}

/// How much `sesame remind` may say: everything, no amounts, or only that something is due.
public enum LoginPrivacy: String, CaseIterable, Sendable {
  case full
  case amountsHidden = "amounts-hidden"
  case onlyDue = "only-due"
}
