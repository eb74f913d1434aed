import PayLater
import TerminalKit
import Testing
import WalletText

@testable import WalletUI

/// What a page draws and what can be asked of it are the same figures.
@Suite struct DrawnFiguresTests {
  private static let size = Size(columns: 120, rows: 60)

  private struct Seen {
    var name: String
    var harness: Harness
    /// Figures that must stand in the picture.
    var drawn: [Figure]
  }

  private func at(_ wallet: Wallet, _ language: Language, _ keys: Key...) -> Harness {
    var harness = Harness(wallet, size: Self.size, language: language, day: wallet.businessDay)
    for key in keys { harness.press(key) }
    return harness
  }

  private func owed(_ wallet: Wallet, _ language: Language) -> Harness {
    var harness = Harness(wallet, size: Self.size, language: language, day: wallet.businessDay)
    harness.open(.obligation(ObligationPage(subject: .obligation("o1"))))
    return harness
  }

  private func pages(_ language: Language) throws -> [Seen] {
    let (busy, late, scored) = (try Samples.busy(), try Samples.late(), try Samples.scored())
    let (split, planned) = (try Samples.split().wallet, try Samples.planned().wallet)
    var checkout = Harness(try Samples.shopper(), size: Self.size, language: language)
    for key in Ways.checkout { checkout.press(key) }
    let groups = [DueGroup.soon, .later, .held].map { Figure.dueGroup($0) }
    return [
      Seen(
        name: "home", harness: at(busy, language, .letter("1")),
        drawn: [.owed, .dueIn30Days, .available, .held, .used, .score]),
      Seen(
        name: "repay", harness: at(busy, language, .letter("4")), drawn: [.owed, .dueIn30Days] + groups),
      Seen(
        name: "repay late", harness: at(late, language, .letter("4")),
        drawn: [.owed, .dueIn30Days, .dueGroup(.late)]),
      Seen(
        name: "obligation", harness: owed(late, language),
        drawn: [.payoff("o1"), .lateCharge("o1"), .lateDaily("o1")]),
      Seen(
        name: "split", harness: owed(split, language),
        drawn: [.payoff("o1"), .paidInAll("o1"), .partPrincipal("o1", 1), .payable(.obligation("o1"), 2)]),
      Seen(name: "plan", harness: owed(planned, language), drawn: [.payoff("o1")]),
      Seen(
        name: "calendar", harness: at(late, language, .letter("4"), .letter("C")),
        drawn: [.dueInMonth(late.businessDay.calendarMonth)]),
      Seen(name: "reminders", harness: at(busy, language, .letter("5")), drawn: [.dueIn30Days]),
      Seen(name: "reminders late", harness: at(late, language, .letter("5")), drawn: [.dueIn30Days]),
      Seen(name: "score", harness: at(scored, language, .letter("2")), drawn: [.score]),
      Seen(
        name: "lines", harness: at(scored, language, .letter("2"), .enter),
        drawn: [.score, .scoreBase] + Characteristic.allCases.map { .points($0) }),
      Seen(name: "merchants", harness: at(busy, language, .letter("3")), drawn: []),
      Seen(
        name: "checkout", harness: checkout,
        drawn: [.orderAmount, .availableAfter, .lateIfOrdered(10), .lateIfOrdered(30), .lateMostIfOrdered]),
      Seen(name: "mine", harness: at(busy, language, .letter("6")), drawn: [.balances, .income]),
      Seen(
        name: "mine ruled", harness: at(try Samples.ruled(), language, .letter("6")),
        drawn: [.monthlyCap, .limitCap]),
    ]
  }

  /// The figures that a page declares stand in its picture.
  @Test(arguments: Language.allCases)
  func whatIsDeclaredIsDrawn(language: Language) throws {
    for seen in try pages(language) {
      let context = seen.harness.app.context
      let asked = seen.harness.app.page.why(in: context)
      let explainer = asked.explainer(in: context.wallet)
      let declared = Set(asked.figures.compactMap { explainer.tree(of: $0) }.flatMap(\.all).map(\.figure))
      for figure in seen.drawn {
        #expect(declared.contains(figure), "\(seen.name): \(figure) cannot be asked")
        let words = context[try #require(explainer.derivation(of: figure)).shown()]
        #expect(seen.harness.picture.contains(words), "\(seen.name): \(figure) is \(words)")
      }
    }
  }

  /// Every amount on a page is that of a figure which can be asked there, or of one that it is made of; what an
  /// article costs is the merchant's word.
  @Test(arguments: Language.allCases)
  func whatIsDrawnCanBeAsked(language: Language) throws {
    for seen in try pages(language) {
      let context = seen.harness.app.context
      let asked = seen.harness.app.page.why(in: context)
      let explainer = asked.explainer(in: context.wallet)
      let known = asked.figures.compactMap { explainer.tree(of: $0) }.flatMap(\.all).map {
        context[$0.shown()]
      }
      let prices = asked.purchases.flatMap { $0.lines.flatMap { [$0.price.text, $0.amount.text] } }
      let unknown = amounts(in: seen.harness.picture).subtracting(known + prices)
      #expect(unknown.isEmpty, "\(seen.name): \(unknown.sorted())")
    }
  }

  /// `w` in a dialog with money floats the answer above it; Esc leads back, and what was chosen is still there.
  @Test(arguments: Language.allCases)
  func aDialogIsAskedInPlace(language: Language) throws {
    let (busy, late) = (try Samples.busy(), try Samples.late())
    let credited = try Samples.credited().wallet
    let owing = owed(try Samples.owing(3, days: 5).wallet, language)
    let dialogs: [(Harness, Figure)] = [
      (at(late, language, .letter("4"), .letter("p")), .lateCharge("o1")),
      (at(late, language, .letter("4"), .letter("P")), .ownOwed),
      (at(busy, language, .letter("4"), .letter("P")), .ownOwed),
      (at(credited, language, .letter("4"), .letter("O")), .creditBalance),
      (pressed(owing, .letter("e")), .due("o1", 1)),
      (pressed(owing, .letter("I")), .quoteTotal("o1", 12)),
      (pressed(owing, .letter("H")), .payoff("o1")),
    ]
    for (dialog, figure) in dialogs {
      var harness = dialog
      let context = harness.app.context
      let before = harness.picture
      harness.press(.letter("w"))
      let value = context[try #require(context.wallet.derivation(of: figure)).shown()]
      #expect(harness.picture.contains(value) && harness.picture != before, "\(figure): \(value)")
      harness.press(.escape)
      #expect(harness.picture == before, "\(figure)")
    }
  }

  private func pressed(_ harness: Harness, _ key: Key) -> Harness {
    var copy = harness
    copy.press(key)
    return copy
  }

  /// The amounts in a picture, each with its fen.
  private func amounts(in picture: String) -> Set<String> {
    var found: Set<String> = []
    for piece in picture.split(separator: "\u{a5}").dropFirst() {
      let digits = piece.prefix { $0.isNumber || $0 == "," || $0 == "." }
      let whole = digits.reversed().drop { $0 == "." || $0 == "," }.reversed()
      let text = String(whole)
      found.insert("\u{a5}" + (text.contains(".") ? text : text + ".00"))
    }
    return found
  }
}
