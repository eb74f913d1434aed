import Foundation
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
    harness.open(Screen(ObligationPage(subject: .obligation("o1"))))
    return harness
  }

  private func pages(_ language: Language) throws -> [Seen] {
    let (busy, late, scored) = (try Samples.busy(), try Samples.late(), try Samples.scored())
    let debts = try DebtRecordScreenTests.wallet()
    let euro = try #require(Currency(code: "EUR"))
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
      Seen(
        name: "home in euros", harness: at(debts, language, .letter("1")), drawn: [.owed, .foreignOwed(euro)]),
      Seen(
        name: "repay in euros", harness: at(debts, language, .letter("4")),
        drawn: [
          .owed, .foreignOwed(euro), .foreignDueIn30Days(euro), .foreignDueGroup(euro, .later),
          .dueGroup(.later),
        ]),
      Seen(
        name: "month in euros", harness: at(debts, language, .letter("4"), .letter("C"), .letter("n")),
        drawn: [.foreignDueInMonth(euro, debts.businessDay.calendarMonth + 1)]),
      Seen(
        name: "late debt", harness: at(debts, language, .letter("4"), .enter),
        drawn: [.debt("e2"), .debtLateCost("e2", debts.businessDay)]),
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

  /// The pages around an order, the account and the way into the service.
  private func others(_ language: Language) throws -> [Seen] {
    let (busy, shopper) = (try Samples.busy(), try Samples.shopper())
    func opened(_ wallet: Wallet, _ screen: Screen) -> Harness {
      var harness = at(wallet, language)
      harness.open(screen)
      return harness
    }
    var (many, receipt, activation) = (
      Harness(shopper, size: Self.size, language: language),
      Harness(shopper, size: Self.size, language: language), at(Samples.fresh, language, .letter("s"))
    )
    for key in Ways.threeMerchants + [.enter] { many.press(key) }
    for key in Ways.checkout + CheckoutTests.payLater + [.enter] + CheckoutTests.amount {
      receipt.press(key)
    }
    receipt.press(.enter, .right, .enter)
    activation.press(.escape)
    var cart = Harness(shopper, size: Self.size, language: language)
    for key in Ways.cart { cart.press(key) }
    var refunded = Harness(try Samples.credited(), size: Self.size, language: language)
    refunded.open(Screen(ObligationPage(subject: .obligation("o1"))))
    let first = try #require(busy.orders.first)
    return [
      Seen(name: "orders", harness: opened(busy, Screen(OrdersPage())), drawn: [.ordered(first.id)]),
      Seen(name: "order", harness: opened(busy, Screen(OrderPage(first.id))), drawn: [.ordered(first.id)]),
      Seen(name: "issuer", harness: opened(busy, Screen(IssuerPage(first.id))), drawn: []),
      Seen(name: "cart", harness: cart, drawn: [.orderAmount]),
      Seen(name: "many", harness: many, drawn: [.availableAfterAll, .orderRate]),
      Seen(name: "receipt", harness: receipt, drawn: [.available]),
      Seen(name: "account", harness: opened(busy, Screen(AccountPage())), drawn: []),
      Seen(
        name: "sources", harness: opened(busy, Screen(SourcesPage())),
        drawn: busy.fundingSources.map { .balance($0.id) }),
      Seen(name: "rules", harness: opened(try Samples.ruled(), Screen(OwnRulesPage())), drawn: []),
      Seen(name: "activation", harness: activation, drawn: []),
      Seen(
        name: "money trace", harness: refunded, drawn: [.movement(.obligation("o1"), 1)]),
    ]
  }

  /// A page, its picture, and everything that can be asked there or that one of it is made of.
  private struct Looked: Sendable {
    var name: String
    var picture: String
    var figures: Set<Figure>
    var words: Set<String>
    var numbers: Set<Int64>
    /// What articles cost: the merchant's word; and what was told on its day, which stays as it was said.
    var prices: Set<String>
    /// Figures that must stand in the picture, each in the words of its value.
    var drawn: [(figure: Figure, words: String?)]
  }

  /// All pages in a language, derived once.
  private static let looked = Dictionary(
    uniqueKeysWithValues: Language.allCases.map { language in
      (language, Result { try DrawnFiguresTests().look(language) })
    })

  private func look(_ language: Language) throws -> [Looked] {
    try (pages(language) + others(language)).map { seen in
      let context = seen.harness.app.context
      let asked = seen.harness.app.page.why(in: context)
      let explainer = asked.explainer(in: context.wallet)
      let all = asked.figures.compactMap { explainer.tree(of: $0) }.flatMap(\.all)
      return Looked(
        name: seen.name, picture: seen.harness.picture, figures: Set(all.map(\.figure)),
        words: Set(all.map { context[$0.shown()] }),
        numbers: Set(all.flatMap { Self.numbers(of: $0, on: context.wallet.businessDay) }),
        prices: Set(
          asked.purchases.flatMap { $0.lines.flatMap { [$0.price.text, $0.amount.text] } }
            + offers(on: seen.harness.app) + told(in: context)),
        drawn: seen.drawn.map { ($0, explainer.derivation(of: $0).map { context[$0.shown()] }) })
    }
  }

  /// The amounts in what was told.
  private func told(in context: Context) -> Set<String> {
    amounts(in: context.wallet.reminders.map { context[$0.about.words(in: context)] }.joined(separator: " "))
  }

  /// The prices of what the selected merchant sells, which stand beside the list.
  private func offers(on app: App) -> [String] {
    guard let page = app.page as? MerchantsPage else { return [] }
    return page.selected?.offers.map(\.price.text) ?? []
  }

  private func all(_ language: Language) throws -> [Looked] { try #require(Self.looked[language]).get() }

  /// The figures that a page declares stand in its picture.
  @Test(arguments: Language.allCases)
  func whatIsDeclaredIsDrawn(language: Language) throws {
    for seen in try all(language) {
      for (figure, words) in seen.drawn {
        #expect(seen.figures.contains(figure), "\(seen.name): \(figure) cannot be asked")
        let words = try #require(words)
        #expect(seen.picture.contains(words), "\(seen.name): \(figure) is \(words)")
      }
    }
  }

  /// Every amount on a page is that of a figure which can be asked there, or of one that it is made of.
  @Test(arguments: Language.allCases)
  func whatIsDrawnCanBeAsked(language: Language) throws {
    for seen in try all(language) {
      let unknown = amounts(in: seen.picture).subtracting(seen.words).subtracting(seen.prices)
      #expect(unknown.isEmpty, "\(seen.name): \(unknown.sorted())")
    }
  }

  /// Every number that counts days, points, percent or things is that of a figure, or the days until a day that is
  /// one, or a number that the rules fix.
  @Test(arguments: Language.allCases)
  func whatIsCountedCanBeAsked(language: Language) throws {
    for seen in try all(language) {
      // What a reminder said on its day stays as it was said.
      let lines = seen.picture.split(separator: "\n").filter { !$0.hasPrefix("  * ") }
      let counted = counted(in: lines.joined(separator: "\n"), language)
      let unknown = counted.subtracting(seen.numbers).subtracting(Self.ruled)
      #expect(unknown.isEmpty, "\(seen.name): \(unknown.sorted())\n\(seen.picture)")
    }
  }

  /// Grace, soon, the days of the examples, terms, windows of refunds and records: numbers of the rules.
  private static let ruled: Set<Int64> = [3, 5, 7, 10, 12, 14, 24, 30, 60, 90]

  /// What a figure counts, and for a day how far away it is.
  private static func numbers(of derivation: Derivation, on today: Day) -> [Int64] {
    switch derivation.value {
    case .number(let number, .hundredthsOfPercent): [number / 100]
    case .number(let number, _): [number, Int64(derivation.terms.count)]
    case .day(let day): [Int64(abs(day - today))]
    default: [Int64(derivation.terms.count)]
    }
  }

  /// The numbers in a picture that stand before a word for what they count.
  private func counted(in picture: String, _ language: Language) -> Set<Int64> {
    let units =
      language == .zh
      ? ["天", "%", "分", "笔", "单", "个月"] : ["day", "%", "points", "payments", "orders", "months"]
    var found: Set<Int64> = []
    for unit in units {
      let pieces = picture.components(separatedBy: unit)
      for piece in pieces.dropLast() {
        let digits = piece.reversed().drop { $0 == " " }.prefix { $0.isASCII && $0.isNumber }.reversed()
        if let number = Int64(String(digits)) { found.insert(number) }
      }
    }
    return found
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
