import PayLater
import TerminalKit
import Testing
import WalletText

@testable import WalletUI

@Suite struct WhyTests {
  private static let sizes = [Size.small, .normal]

  /// The late charge of a debt, from the obligation's own page down to its days.
  @Test(arguments: sizes, Language.allCases)
  func late(size: Size, language: Language) throws {
    try screen("why-late", size, language, of: Samples.late(), keys: [.letter("4"), .enter, .letter("w")])
  }

  @Test(arguments: sizes, Language.allCases)
  func home(size: Size, language: Language) throws {
    try screen("why-home", size, language, of: Samples.busy(), keys: [.letter("1"), .letter("w")])
  }

  @Test(arguments: sizes, Language.allCases)
  func points(size: Size, language: Language) throws {
    let keys: [Key] = [.letter("2"), .enter, .letter("w")]
    try screen("why-points", size, language, of: Samples.scored(), keys: keys)
  }

  /// The evaluations by month, and one of them in full.
  @Test(arguments: sizes, Language.allCases)
  func history(size: Size, language: Language) throws {
    var harness = Harness(
      try Samples.scored(), size: size, language: language, day: try Samples.scored().businessDay)
    harness.press(.letter("2"), .letter("y"))
    try expectPicture("score-history-\(size.columns)-\(language.rawValue)", of: harness)
    harness.press(.enter)
    try expectPicture("score-evaluation-\(size.columns)-\(language.rawValue)", of: harness)
  }

  @Test(arguments: Language.allCases)
  func limit(language: Language) throws {
    let keys: [Key] = [.letter("1"), .letter("w"), .enter]
    try screen("why-limit", .normal, language, of: Samples.busy(), keys: keys)
  }
}

@Suite struct FiguresTests {
  /// Every page with figures, in wallets where they say something.
  private func pages() throws -> [(String, Harness)] {
    func at(_ wallet: Wallet, _ keys: Key...) -> Harness {
      var harness = Harness(wallet, day: wallet.businessDay)
      for key in keys { harness.press(key) }
      return harness
    }
    func on(_ screen: Screen, _ wallet: Wallet) -> Harness {
      var harness = Harness(wallet, day: wallet.businessDay)
      harness.open(screen)
      return harness
    }
    let (busy, late, scored) = (try Samples.busy(), try Samples.late(), try Samples.scored())
    return [
      ("home", at(busy, .letter("1"))), ("repay", at(late, .letter("4"))),
      ("obligation", on(Screen(ObligationPage(subject: .obligation("o1"))), late)),
      ("debt", on(Screen(ObligationPage(subject: .debt("e1"))), late)),
      ("calendar", at(late, .letter("4"), .letter("C"))), ("reminders", at(late, .letter("5"))),
      ("orders", on(Screen(OrdersPage()), busy)), ("order", on(Screen(OrderPage("o1")), busy)),
      ("score", at(scored, .letter("2"))), ("lines", at(scored, .letter("2"), .enter)),
      ("simulator", at(scored, .letter("2"), .letter("s"))),
      ("history", at(scored, .letter("2"), .letter("y"))),
      ("evaluation", at(scored, .letter("2"), .letter("y"), .enter)),
      ("merchants", at(busy, .letter("3"))), ("mine", at(busy, .letter("6"))),
      ("account", on(Screen(AccountPage()), busy)), ("sources", on(Screen(SourcesPage()), busy)),
      ("rules", on(Screen(OwnRulesPage()), busy)),
      ("activation", on(Screen(ActivationPage()), try Samples.active())),
    ]
  }

  /// A page declares its figures, and each has a derivation that evaluates to its value.
  @Test func everyPageDeclaresItsFigures() throws {
    for (name, harness) in try pages() {
      let context = harness.app.context
      let asked = harness.app.page.why(in: context)
      #expect(!asked.figures.isEmpty, "\(name)")
      let explainer = asked.explainer(in: context.wallet)
      let found = asked.figures.compactMap { explainer.derivation(of: $0) }
      #expect(!found.isEmpty && found.allSatisfy { $0.evaluated == $0.value }, "\(name)")
      if let focus = asked.focus { #expect(explainer.derivation(of: focus) != nil, "\(name)") }
    }
  }

  /// `w` opens an answer on each of them, a term can be opened from there, and Esc leads back.
  @Test func nowhereIsADeadEnd() throws {
    for (name, harness) in try pages() {
      var harness = harness
      let before = harness.picture
      harness.press(.letter("w"))
      #expect(harness.picture != before, "\(name)")
      // Where the answer has no term, Enter opens nothing, and there is one screen less to leave.
      harness.press(.enter)
      for _ in 0..<2 where harness.picture != before { harness.press(.escape) }
      #expect(harness.picture == before, "\(name)")
    }
  }

  @Test func aPageWithoutFiguresOffersThoseOfTheWallet() throws {
    var harness = Harness(try Samples.busy())
    harness.open(Screen(AboutPage()))
    harness.press(.letter("w"))
    #expect(harness.picture.contains("¥455.80"))
  }
}
