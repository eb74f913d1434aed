import PayLater
import TerminalKit
import Testing

@testable import WalletUI

@Suite struct SettingsTests {
  static let sizes = [Size.small, .normal, .large]

  @Test(arguments: sizes, Language.allCases)
  func pictures(size: Size, language: Language) throws {
    try screen("settings", size, language, of: Samples.busy(), keys: mine(.settings))
    try screen(
      "settings-days", size, language, of: Samples.busy(), keys: mine(.settings, .down, .down, .down, .enter))
    try screen(
      "settings-login", size, language, of: Samples.busy(),
      keys: mine(.settings, .down, .down, .down, .down, .down, .enter, .enter))
  }

  /// Keys from the settings page, what is saved, and how the screen is then.
  private func change(_ keys: [Key], settings: [Setting] = []) throws -> Harness {
    var harness = Harness(try Samples.busy(), language: .zh, settings: settings)
    for key in mine(.settings) + keys { harness.press(key) }
    return harness
  }

  @Test func eachChangeActsAtOnceAndIsSaved() throws {
    let language = try change([.enter, .enter])
    #expect(
      language.effects == [
        .save(Setting(.language, .word("zh"))), .save(Setting(.language, .word("en"))),
      ])
    #expect(language.picture.contains("Settings"))

    let theme = try change([.down, .enter])
    #expect(theme.effects == [.save(Setting(.theme, .word("light")))])
    #expect(theme.app.context.settings.theme == .light)

    let borders = try change([.down, .down, .enter])
    #expect(borders.effects == [.save(Setting(.borders, .word("ascii")))])
    #expect(!borders.picture.contains("─") && borders.picture.contains("----"))

    let mask = try change(Array(repeating: .down, count: 4) + [.enter])
    #expect(mask.effects == [.save(Setting(.mask, .flag(true)))])
    #expect(mask.app.context.options.mask)
  }

  /// Enter goes through all of them and comes back; a number of one's own leads to the next higher.
  @Test(arguments: SettingKey.allCases)
  func theChoicesGoRound(key: SettingKey) {
    for (index, value) in key.choices.enumerated() {
      #expect(key.takes(value))
      #expect(key.next(after: value) == key.choices[(index + 1) % key.choices.count])
    }
    #expect(key.choices.contains(key.standard))
  }

  @Test func aNumberBetweenTheChoicesGoesUp() {
    #expect(SettingKey.reminderDays.next(after: .number(4)) == .number(5))
    #expect(SettingKey.reminderDays.next(after: .number(60)) == .number(0))
  }

  /// In Mine the language still changes by one key.
  @Test func mineSwitchesTheLanguageAtOnce() throws {
    var harness = Harness(try Samples.busy(), language: .zh)
    for key in mine(.language) { harness.press(key) }
    #expect(harness.effects == [.save(Setting(.language, .word("en")))])
    #expect(harness.picture.contains("Funding sources"))
  }

  /// Where a value comes from is said: what an option decides cannot be a riddle.
  @Test func whereAValueComesFromIsSaid() throws {
    #expect(try change([]).picture.contains("默认"))
    let harness = try change([.down], settings: [Setting(.theme, .word("mono"))])
    #expect(harness.picture.contains("来自配置文件第 1 行"))
  }

  /// Days before the due day decide whether the wallet opens on the reminders (rules.md section 7: 5 by default).
  @Test(
    arguments: [(nil, 5, true), (nil, 6, false), (6, 6, true), (0, 1, false), (0, 0, true)]
      as [(Int?, Int, Bool)])
  func theLeadTimeDecidesWhatOpensFirst(set: Int?, ahead: Int, opens: Bool) throws {
    var history = try History(Samples.fresh)
    let payment = PlannedPayment(due: Harness.today + ahead, amountFen: Money(fen: 10_00))
    try history.make(.debt(.record(provider: "huabei", title: "d", instalments: [payment])))
    let settings = set.map { [Setting(.reminderDays, .number($0))] } ?? []
    let harness = Harness(history.wallet, settings: settings)
    #expect(harness.app.tab == (opens ? .reminders : .home))
  }

  @Test func amountsCanBeHiddenFromTheStart() throws {
    let harness = Harness(try Samples.busy(), settings: [Setting(.mask, .flag(true))])
    #expect(harness.picture.contains("¥***") && !harness.picture.contains("¥1"))
  }
}
