import PayLater
import TerminalKit
import Testing
import WalletText

@testable import WalletUI

/// The keys that open a section of Mine from anywhere, then further ones.
func mine(_ row: MineRow, _ keys: Key...) -> [Key] {
  [.letter("6")] + Array(repeating: .down, count: row.rawValue) + [.enter] + keys
}

@Suite struct MinePictures {
  static let sizes = [Size.small, .normal, .large]
  static let letters: [Key] = "12.345x".unicodeScalars.map { .character($0) }

  @Test(arguments: sizes, Language.allCases)
  func sections(size: Size, language: Language) throws {
    try screen("mine", size, language, of: Samples.busy(), keys: [.letter("6")])
  }

  @Test(arguments: Language.allCases)
  func fresh(language: Language) throws {
    try screen("mine-fresh", .normal, language, keys: [.letter("6")])
  }

  @Test(arguments: sizes, Language.allCases)
  func account(size: Size, language: Language) throws {
    try screen("mine-account", size, language, of: Samples.busy(), keys: mine(.service))
    var late = Harness(try Samples.suspended(), size: size, language: language, day: Harness.today + 5)
    for key in mine(.service) { late.press(key) }
    try expectPicture("mine-suspended-\(size.columns)-\(language)", of: late)
    try screen("mine-close", size, language, of: Samples.busy(), keys: mine(.service, .enter))
    try screen(
      "mine-erase", size, language, of: Samples.closedWithDebt(), keys: mine(.service, .letter("G"), .enter))
  }

  @Test(arguments: Language.allCases)
  func otherStates(language: Language) throws {
    var young = Harness(try Samples.active(), language: language, day: Samples.start)
    for key in mine(.service) { young.press(key) }
    try expectPicture("mine-withdrawable-80-\(language)", of: young)
    var harness = Harness(try Samples.busy(), language: language)
    for key in mine(.service, .enter, .tab, .enter) { harness.press(key) }
    try expectPicture("mine-closing-80-\(language)", of: harness)
    var history = try History(Samples.closedWithDebt())
    try history.make(.agreement(.erase(typedWord: "erase")))
    try screen("mine-erased", .normal, language, of: history.wallet, keys: [.letter("6")])
    try screen("mine-account-erased", .normal, language, of: history.wallet, keys: mine(.service))
  }

  @Test(arguments: sizes, Language.allCases)
  func identity(size: Size, language: Language) throws {
    try screen("mine-identity", size, language, of: Samples.busy(), keys: mine(.identity))
    try screen("mine-contacts", size, language, of: Samples.busy(), keys: mine(.contacts))
    try screen("mine-addresses", size, language, of: Samples.busy(), keys: mine(.addresses))
  }

  @Test(arguments: sizes, Language.allCases)
  func entries(size: Size, language: Language) throws {
    let contact =
      mine(.contacts, .letter("a")) + "13900139000".unicodeScalars.map { .character($0) } + [.enter, .enter]
    try screen("mine-contact", size, language, of: Samples.busy(), keys: contact)
    try screen(
      "mine-address", size, language, of: Samples.busy(),
      keys: mine(.addresses, .enter, .tab, .tab, .letter("x"), .tab, .enter, .enter))
    try screen(
      "mine-source", size, language, of: Samples.busy(),
      keys: mine(.sources, .letter("a"), .right, .tab, .letter("A"), .tab) + Self.letters + [.enter, .enter])
    try screen("mine-income", size, language, of: Samples.busy(), keys: mine(.income))
    try screen("mine-cap", size, language, of: Samples.busy(), keys: mine(.rules, .enter))
  }

  @Test(arguments: sizes, Language.allCases)
  func money(size: Size, language: Language) throws {
    try screen("mine-sources", size, language, of: Samples.busy(), keys: mine(.sources))
    try screen("mine-autopay", size, language, of: Samples.busy(), keys: mine(.autopay))
    try screen("mine-rules", size, language, of: Samples.ruled(), keys: mine(.rules))
    try screen(
      "mine-freeze", size, language, of: Samples.busy(),
      keys: mine(.rules, .down, .down, .down, .enter, .right))
  }

  /// Where an own rule bites it is said, with what lifts it: the limit at home, the merchants.
  @Test(arguments: sizes, Language.allCases)
  func whereRulesBite(size: Size, language: Language) throws {
    try screen("home-ruled", size, language, of: Samples.ruled(), keys: [.letter("1")])
    try screen("merchants-ruled", size, language, of: Samples.ruled(), keys: [.letter("3")])
    try screen("merchant-ruled", size, language, of: Samples.ruled(), keys: [.letter("3"), .enter])
  }

  @Test(arguments: sizes, Language.allCases)
  func records(size: Size, language: Language) throws {
    try screen("mine-consents", size, language, of: Samples.busy(), keys: mine(.consents))
    try screen("mine-consent", size, language, of: Samples.busy(), keys: mine(.consents, .enter))
    try screen("mine-about", size, language, of: Samples.busy(), keys: mine(.about))
    var harness = Harness(try Samples.busy(), size: size, language: language)
    harness.journal = try Samples.journal()
    for key in mine(.journal) { harness.press(key) }
    try expectPicture("mine-journal-\(size.columns)-\(language)", of: harness)
    harness.press(.letter("V"))
    try expectPicture("mine-verified-\(size.columns)-\(language)", of: harness)
    harness.press(.enter)
    try expectPicture("mine-entry-\(size.columns)-\(language)", of: harness)
    harness.fault = Phrase("第 3 条的哈希对不上", "the hash of entry 3 does not fit")
    harness.press(.escape, .letter("V"))
    try expectPicture("mine-fault-\(size.columns)-\(language)", of: harness)
  }

  @Test(arguments: [MineRow.contacts, .addresses, .sources, .rules, .consents, .journal, .identity, .service])
  func empty(row: MineRow) throws {
    for language in Language.allCases {
      try screen("mine-empty-\(row)", .normal, language, keys: mine(row))
    }
  }
}
