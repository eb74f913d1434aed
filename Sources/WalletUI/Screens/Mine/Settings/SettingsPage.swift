import PayLater
import TerminalKit
import WalletText

/// The settings: each with what it can be and what it is; Enter takes the next, and it acts and is kept at once.
struct SettingsPage: ListPage {
  var list = ListBody<SettingKey>()

  func title(in context: Context) -> Phrase { SettingsText.title }

  func groups(in context: Context) -> [ListBody<SettingKey>.Group] { plain(SettingKey.allCases) }

  func bindings(in context: Context) -> [Binding<Never>] {
    [
      Binding(
        .open, selected.map { .set(Setting($0, $0.next(after: context.settings[$0]))) }, ButtonText.change)
    ]
  }

  func draw(on canvas: inout Canvas) {
    let context = canvas.context
    let words = SettingKey.allCases.map(\.words) + [SettingsText.keys]
    let labels = (words.map { width(of: context[$0]) }.max() ?? 0) + 3
    for (key, isSelected) in list.marked {
      canvas.put(
        Line([.init(pad(context[key.words], to: labels), .label), .init(context.shown(key))]),
        selected: isSelected)
      if isSelected, context.isVeryNarrow { explain(on: &canvas) }
    }
    if !context.isVeryNarrow {
      canvas.skip()
      explain(on: &canvas)
    }
    canvas.skip()
    drawKeys(on: &canvas, labels)
    canvas.paragraph(SettingsText.aboutKeys, .label)
  }

  /// The keys that are not the usual ones, and where all of them are shown.
  private func drawKeys(on canvas: inout Canvas, _ labels: Int) {
    let (context, changed) = (canvas.context, canvas.context.keys.changed)
    let now = changed.isEmpty ? SettingsText.asShipped : SettingsText.changed(changed.count)
    let help = SettingsText.help(context.keys.name(.help))
    canvas.put(
      Line([
        .init(pad(context[SettingsText.keys], to: labels), .label), .init(context[now]),
        .init("  " + context[help], .label),
      ]))
    for command in changed {
      let usual = command.defaultKeys.map(\.name).joined(separator: " ")
      canvas.put(
        Line([
          .init(pad("  " + context[command.words], to: labels)),
          .init(context.keys.names(of: command).joined(separator: " "), .key),
          .init("  " + context[SettingsText.usual(usual)], .label),
        ]))
    }
  }

  /// What the selected setting is for, and where its value comes from.
  private func explain(on canvas: inout Canvas) {
    guard let key = selected else { return }
    let origin = canvas.context.settings.origin(of: key)
    canvas.paragraph(origin.words.capitalised + Phrase("。", ". ") + key.about, .label)
  }
}

extension SettingKey {
  /// What it is called.
  var words: Phrase {
    switch self {
    case .language: MineText.language
    case .theme: SettingsText.theme
    case .borders: SettingsText.borders
    case .reminderDays: SettingsText.reminderDays
    case .mask: SettingsText.mask
    case .login: SettingsText.login
    case .mouse: SettingsText.mouse
    case .lockMinutes: LockText.minutes
    }
  }

  /// What it is for.
  var about: Phrase {
    switch self {
    case .language: SettingsText.aboutLanguage
    case .theme: SettingsText.aboutTheme
    case .borders: SettingsText.aboutBorders
    case .reminderDays: SettingsText.aboutDays
    case .mask: SettingsText.aboutMask
    case .login: SettingsText.aboutLogin
    case .mouse: SettingsText.aboutMouse
    case .lockMinutes: LockText.aboutMinutes
    }
  }

  /// The values that Enter goes through.
  var choices: [SettingValue] {
    switch kind {
    case .words(let words): words.map { .word($0) }
    case .number: [0, 1, 3, 5, 7, 10, 14, 30].map { .number($0) }
    case .flag: [.flag(false), .flag(true)]
    }
  }

  /// The choice after a value; after a number that is no choice, the next higher one.
  func next(after value: SettingValue) -> SettingValue {
    let index = choices.firstIndex(of: value)
    if index == nil, case .number(let number) = value {
      let higher = choices.first { if case .number(let other) = $0 { other > number } else { false } }
      return higher ?? choices[0]
    }
    return choices[((index ?? -1) + 1) % choices.count]
  }

  /// A value in words.
  func words(of value: SettingValue) -> Phrase {
    switch (self, value) {
    case (.reminderDays, .number(let days)): CountText.days(days)
    case (.lockMinutes, .number(let minutes)): CountText.minutes(minutes)
    case (.mask, .flag(let isHidden)): isHidden ? SettingsText.hidden : SettingsText.shown
    case (.mouse, .flag(let isOn)): isOn ? SettingsText.used : SettingsText.unused
    default: SettingKey.words[value.text] ?? Phrase(same: value.text)
    }
  }

  private static let words: [String: Phrase] = [
    "auto": SettingsText.automatic, "zh": MineText.own(.zh), "en": MineText.own(.en),
    "dark": SettingsText.dark, "light": SettingsText.light, "mono": SettingsText.mono,
    "unicode": SettingsText.drawn, "ascii": Phrase(same: "ASCII"), "full": SettingsText.everything,
    "amounts-hidden": SettingsText.noAmounts, "only-due": SettingsText.onlyDue,
  ]
}

extension Settings.Origin {
  /// Where a value comes from, in words.
  var words: Phrase {
    switch self {
    case .standard: SettingsText.standard
    case .file(let line): SettingsText.fromFile(line: line)
    case .environment(let name), .option(let name): SettingsText.decided(by: name)
    }
  }
}

extension Context {
  /// What a setting is: its choices side by side where there is room, else the one that holds.
  fileprivate func shown(_ key: SettingKey) -> String {
    let value = settings[key]
    if case .number = key.kind { return self[key.words(of: value)] }
    guard !isVeryNarrow else { return self[key.words(of: value)] }
    return key.choices.map { ($0 == value ? "[x] " : "[ ] ") + self[key.words(of: $0)] }
      .joined(separator: "   ")
  }
}
