import PayLater
import TerminalKit
import Testing
import WalletText

@testable import WalletUI

/// Closing takes no more keys than opening, and withdrawing a consent no more than giving it (rules 2 and 11):
/// both are played through the real bindings and every key is counted.
@Suite struct KeyCountTests {
  static let sizes = [Size.small, .normal, .large]

  /// A harness that counts: keys that are text in a field apart from all others.
  struct Counter {
    var harness: Harness
    var text = 0
    var others = 0
    var all: Int { text + others }

    mutating func press(_ keys: Key...) {
      for key in keys { harness.press(key) }
      others += keys.count
    }

    mutating func type(_ words: String) {
      harness.type(words)
      text += words.unicodeScalars.count
    }

    /// Presses a key as often as it takes.
    mutating func press(_ key: Key, until isThere: (Harness) -> Bool) {
      for _ in 0..<60 where !isThere(harness) { press(key) }
    }
  }

  private static func page(_ harness: Harness) -> ActivationPage? { harness.app.page as? ActivationPage }

  /// From the first page of an empty wallet to the open service, with what is asked for and nothing more.
  static func opening(_ size: Size, _ language: Language) -> Counter {
    var keys = Counter(harness: Harness(Samples.fresh, size: size, language: language))
    keys.press(.letter("S"))
    keys.type("赵一")
    keys.press(.enter)
    keys.type("11010519491231002X")
    keys.press(.enter)
    keys.type("13800138000")
    keys.press(.enter, .enter)
    keys.type(keys.harness.wallet.pendingCode?.code ?? "")
    keys.press(.enter, .enter)
    keys.press(.tab, until: { page($0)?.host?.form.focusedButton == 1 })
    keys.press(.enter)
    keys.press(.enter)
    // The address, the income and a source; the contact is left out.
    keys.press(.down, .enter)
    keys.type("家")
    keys.press(.tab, .tab, .tab)
    keys.type("杭州市")
    keys.press(.enter, .enter, .enter)
    keys.type("8000")
    keys.press(.enter, .enter, .enter, .tab)
    keys.type("卡")
    keys.press(.enter)
    keys.type("820")
    keys.press(.enter, .enter, .letter("n"))
    return applying(keys)
  }

  /// From Home of a wallet that has everything already to the open service: the shortest way in there is.
  static func reapplying(_ size: Size, _ language: Language) throws -> Counter {
    var keys = Counter(
      harness: Harness(try Samples.ready(), size: size, language: language, day: Samples.start))
    keys.press(.enter, .letter("n"))
    return applying(keys)
  }

  /// Autopay answered with no, the agreement to its end, the word.
  private static func applying(_ start: Counter) -> Counter {
    var keys = start
    if keys.harness.app.context.size.rows < 20 { keys.press(.enter) }
    keys.press(.left)
    keys.press(.tab, until: { page($0)?.host?.form.focusedButton != nil })
    keys.press(.enter)
    keys.press(.letter("G"), .enter)
    keys.type(keys.harness.app.context.language == .zh ? "同意" : "agree")
    // In a small window Enter reads on first.
    keys.press(.enter, until: { $0.wallet.agreement.state == .active })
    return keys
  }

  /// From Home to the closed service.
  static func closing(_ wallet: Wallet, _ size: Size, _ language: Language, day: Day) -> Counter {
    var keys = Counter(harness: Harness(wallet, size: size, language: language, day: day))
    if keys.harness.app.tab != .home {
      // The reminders come first where something is due; Home is where the count begins.
      keys.harness.press(.letter("1"))
    }
    keys.press(.letter("6"), .enter)
    keys.press(.enter, until: { $0.app.dialog != nil || $0.app.tab != .mine })
    keys.press(.right)
    // In a small window Enter reads on first.
    keys.press(.enter, until: { $0.wallet.agreement.state != wallet.agreement.state })
    return keys
  }

  @Test(arguments: sizes, Language.allCases)
  func closingTakesNoMoreKeysThanOpening(size: Size, language: Language) throws {
    let opening = Self.opening(size, language)
    #expect(opening.harness.wallet.agreement.state == .active)
    let again = try Self.reapplying(size, language)
    #expect(again.harness.wallet.agreement.state == .active)
    // On the day of the opening, which is the withdrawal, on its 14th day, and long after.
    for days: Int in [0, 13, 60] {
      var wallet = opening.harness.wallet
      let day = wallet.businessDay + days
      _ = wallet.closeDays(until: day)
      let closing = Self.closing(wallet, size, language, day: day)
      #expect(closing.harness.wallet.agreement.state == .closed)
      #expect(closing.text == 0)
      #expect(closing.others <= opening.all && closing.others <= opening.others)
      #expect(closing.others <= again.others, "\(closing.others) keys to close, \(again.others) to open")
    }
  }

  /// With orders and debts it takes as many, and so does a suspended service.
  @Test(arguments: sizes, Language.allCases)
  func alsoWhereSomethingIsOwed(size: Size, language: Language) throws {
    let again = try Self.reapplying(size, language)
    let busy = Self.closing(try Samples.busy(), size, language, day: Harness.today)
    #expect(busy.harness.wallet.agreement.state == .closing && busy.others <= again.others)
  }

  /// The consent to the score, from the first key of the score screen.
  @Test(arguments: sizes, Language.allCases)
  func theScoreIsWithdrawnAsEasilyAsAuthorised(size: Size, language: Language) throws {
    var keys = Counter(harness: Harness(try Samples.active(), size: size, language: language))
    func answer(_ keys: inout Counter) -> Int {
      let before = keys.others
      keys.press(.letter("2"), .letter("A"), .tab, .enter)
      return keys.others - before
    }
    let withdrawing = answer(&keys)
    #expect(keys.harness.wallet.agreement.authorisation != .given)
    let giving = answer(&keys)
    #expect(keys.harness.wallet.agreement.authorisation == .given)
    #expect(withdrawing <= giving)
  }

  /// An order takes no more keys than its decisions: how it is paid, the amount where it must be typed, the confirm.
  /// The first key leads to the first of them, and each Enter on.
  @Test(arguments: Language.allCases)
  func anOrderTakesNoMoreKeysThanItsDecisions(language: Language) throws {
    var keys = Counter(harness: Harness(try Samples.shopper(), size: .large, language: language))
    for key in Ways.checkout { keys.harness.press(key) }
    #expect(keys.harness.checkout?.focus == .back)
    keys.press(.down, .enter)
    keys.type("99.60")
    keys.press(.enter, .enter)
    #expect(keys.harness.wallet.orders.count == 1 && keys.others == 4)
    // At once from the second source there is no amount to type, and one step down to it.
    keys = Counter(harness: Harness(try Samples.shopper(), size: .large, language: language))
    for key in Ways.checkout { keys.harness.press(key) }
    keys.press(.down, .down, .enter, .enter)
    #expect(keys.harness.wallet.orders.first?.paidFrom != nil && keys.all == 4)
  }

  /// Enter alone decides nothing: on 'back' it leaves.
  @Test func enterAloneOrdersNothing() throws {
    var harness = Harness(try Samples.shopper(), size: .large)
    for key in Ways.checkout { harness.press(key) }
    harness.press(.enter)
    #expect(harness.checkout == nil && harness.performed.isEmpty)
  }

  /// The amount that confirms is not kept, and leaving says so.
  @Test func aTypedAmountIsNotDroppedUnsaid() throws {
    var harness = Harness(try Samples.shopper(), size: .large, language: .en)
    for key in Ways.checkout { harness.press(key) }
    harness.press(.down, .enter)
    harness.type("99")
    harness.press(.escape)
    #expect(
      harness.checkout != nil && harness.picture.contains("Esc again leaves; what is filled in is not kept."))
    harness.press(.escape)
    #expect(harness.checkout == nil && harness.performed.isEmpty)
  }

  /// The autopay mandate, from Repay as from Mine: with one source and with two.
  @Test(arguments: sizes, [true, false])
  func autopayIsTakenBackAsEasilyAsGiven(size: Size, hasTwo: Bool) throws {
    let wallet = hasTwo ? try Samples.busy() : try Samples.poor()
    var keys = Counter(harness: Harness(wallet, size: size))
    func answer(_ keys: inout Counter) -> Int {
      let before = keys.others
      keys.press(.letter("4"), .letter("A"))
      keys.press(.letter(" "), until: { ($0.app.page as? EntryPage)?.form.choice(.fundingSource) != nil })
      keys.press(.tab, .tab, .enter)
      return keys.others - before
    }
    let giving = answer(&keys)
    #expect(keys.harness.wallet.mandate != nil)
    let takingBack = answer(&keys)
    #expect(keys.harness.wallet.mandate == nil)
    #expect(takingBack <= giving)
  }
}
