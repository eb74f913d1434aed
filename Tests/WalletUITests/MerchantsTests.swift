import PayLater
import TerminalKit
import Testing
import WalletText

@testable import WalletUI

/// Merchants, their pages and the cart.
@Suite struct MerchantsTests {
  static let sizes = [Size.small, .normal, .large]

  @Test(arguments: sizes, Language.allCases)
  func list(size: Size, language: Language) throws {
    try screen("merchants", size, language, of: Samples.shopper(), keys: [.letter("3"), .down])
  }

  @Test(arguments: sizes, Language.allCases)
  func merchant(size: Size, language: Language) throws {
    try screen(
      "merchant", size, language, of: Samples.shopper(), keys: Ways.merchant + [.letter("#"), .letter("2")])
  }

  @Test(arguments: [Size.small, .normal], Language.allCases)
  func longNames(size: Size, language: Language) throws {
    let keys: [Key] = [.letter("3"), .down, .down, .down, .enter, .letter("#"), .letter("9"), .enter]
    try screen("merchant-long", size, language, of: Samples.shopper(), keys: keys)
  }

  @Test(arguments: sizes, Language.allCases)
  func cart(size: Size, language: Language) throws {
    try screen("cart", size, language, of: Samples.shopper(), keys: Ways.threeMerchants)
  }

  @Test(arguments: Language.allCases)
  func quantityTooLarge(language: Language) throws {
    try screen(
      "quantity", .normal, language, of: Samples.shopper(),
      keys: Ways.merchant + "#1000000000000".unicodeScalars.map { .character($0) } + [.enter])
  }

  @Test func emptyStates() throws {
    try screen("cart-empty", of: Samples.shopper(), keys: [.letter("3"), .letter("t")])
    try screen("favourites-empty", of: Samples.shopper(), keys: [.letter("3"), .letter("N"), .letter("N")])
    let none: [Key] = [.letter("3"), .letter("/"), .letter("q"), .letter("q")]
    try screen("merchants-none", of: Samples.shopper(), keys: none)
    try screen("merchants-none", .small, .en, of: Samples.shopper(), keys: none)
  }

  @Test func rolesOfTheList() throws {
    let keys: [Key] = [.letter("3"), .letter("f"), .down, .letter("b"), .tab, .enter]
    try screen("merchants", of: Samples.shopper(), styled: true, keys: keys)
  }

  @Test(arguments: [
    ("云杉", 1), ("spruce", 1), ("yunshan", 1), ("yssd", 1), ("ink", 1), ("墨水", 1), ("moshui", 1), ("shan", 2),
    ("xyz", 0),
  ])
  func filters(text: String, count: Int) throws {
    var harness = Harness(try Samples.shopper())
    harness.press(.letter("3"), .letter("/"))
    harness.type(text)
    #expect(harness.merchants?.list.count == count)
    harness.press(.escape)
    #expect(harness.merchants?.list.count == 5)
    #expect(harness.app.tab == .merchants)
  }

  /// Repay finds by the same: names from elsewhere too, and amounts as they are shown.
  @Test(arguments: [
    ("云杉", 1), ("yssd", 1), ("shanhe", 1), ("tb", 1), ("taobao", 1), ("58.6", 1), ("397", 1), ("xyz", 0),
  ])
  func repayFinds(text: String, count: Int) throws {
    var harness = Harness(try Samples.busy())
    harness.press(.letter("4"), .letter("/"))
    harness.type(text)
    let page = harness.app.page as? RepayPage
    #expect(page?.list.rows.count { if case .entry = $0 { true } else { false } } == count)
  }

  @Test func shelvesGoRound() throws {
    var harness = Harness(try Samples.shopper())
    harness.press(.letter("3"), .letter("n"))
    #expect(harness.merchants?.list.count == 2)
    harness.press(.letter("]"))
    #expect(harness.merchants?.list.count == 3)
    harness.press(.letter("n"), .letter("n"), .letter("n"))
    #expect(harness.merchants?.shelf == .all)
    harness.press(.letter("N"))
    #expect(harness.merchants?.shelf == .blocked)
  }

  @Test func favouritesAndBlocks() throws {
    var harness = Harness(try Samples.shopper())
    harness.press(.letter("3"), .letter("f"))
    #expect(harness.wallet.favourites == ["spruce-books"])
    harness.press(.letter("b"), .tab, .enter)
    #expect(harness.wallet.rules.blocked == ["spruce-books"])
    harness.press(.enter, .enter)
    #expect(harness.app.context.cart.isEmpty)
    #expect(harness.app.notice?.lines == [MerchantsText.isBlocked])
    harness.press(.letter("b"), .tab, .enter)
    #expect(harness.wallet.rules.pendingUnblocks.map(\.on) == [Harness.today + 1])
  }

  @Test func aWrongQuantityLosesNothing() throws {
    var harness = Harness(try Samples.shopper())
    for key in Ways.merchant { harness.press(key) }
    harness.press(.letter("#"), .letter("0"), .enter)
    #expect(harness.merchantPage?.entry.field.text == "0")
    #expect(harness.merchantPage?.entry.error == Refusal.Flaw.tooSmall.phrase(of: .quantity))
    harness.press(.backspace)
    harness.type("1000000000000")
    harness.press(.letter("a"))
    #expect(harness.merchantPage?.entry.field.text == "1000000000000")
    #expect(harness.merchantPage?.entry.error == Refusal.Flaw.tooLarge.phrase(of: .quantity))
    #expect(harness.app.context.cart.isEmpty)
    harness.press(.escape, .letter("+"), .letter("+"), .letter("-"), .letter("a"))
    #expect(harness.app.context.cart.items.map(\.quantity) == [2])
    harness.press(.letter("#"), .letter("3"))
    harness.press(.down, .up, .enter)
    #expect(harness.app.context.cart.items.map(\.quantity) == [5])
  }

  @Test func theCartIsEditedAndOutlivesTabs() throws {
    var harness = Harness(try Samples.shopper())
    for key in Ways.threeMerchants { harness.press(key) }
    #expect(harness.app.context.cart.merchants.count == 3)
    harness.press(.letter("+"), .down, .letter("#"), .letter("7"), .enter)
    #expect(harness.app.context.cart.items.map(\.quantity) == [2, 7, 1])
    harness.press(.letter("#"), .letter("0"), .enter)
    #expect(harness.app.context.cart.items.map(\.quantity) == [2, 7, 1])
    harness.press(.escape, .letter("d"))
    #expect(harness.app.context.cart.items.map(\.quantity) == [2, 1])
    harness.press(.letter("u"))
    #expect(harness.app.context.cart.items.map(\.quantity) == [2, 7, 1])
    harness.press(.tab, .letter("3"), .escape, .escape, .letter("3"), .letter("t"))
    #expect(harness.app.context.cart.items.map(\.quantity) == [2, 7, 1])
  }

  /// Whoever is sent to the merchants to choose sees all of them, whatever was open or filtered there.
  @Test func choosingBeginsWithAllMerchants() throws {
    var harness = Harness(try Samples.shopper())
    let all = harness.shops([.letter("3")])
    #expect(all.count > 1)
    harness.press(.letter("/"), .letter("y"), .letter("u"), .letter("n"), .enter)
    #expect(harness.merchants?.list.count == 1)
    harness.press(.enter, .letter("t"))
    #expect(harness.app.stack.depth == 3)
    // An empty cart, and no orders.
    #expect(harness.shops([.enter]) == all && harness.app.stack.depth == 1)
    harness.press(.letter("n"), .letter("o"))
    #expect(harness.shops([.enter]) == all)
    #expect(harness.merchants?.shelf == .all)
  }

  /// What is half filled in there is not thrown away.
  @Test func choosingKeepsWhatIsHalfFilledIn() throws {
    var harness = Harness(try Samples.shopper())
    harness.press(all: Ways.checkout + [.letter("a"), .letter("x")])
    let left = harness.app.stack
    harness.send(.command(.home))
    harness.press(all: mine(.rules, .letter("a")))
    #expect(harness.app.tab == .merchants && harness.app.stack == left)
  }

  @Test func noOrderIsTooLarge() {
    var cart = Cart()
    cart.apply(.set("a", "x", 1_000_000))
    #expect(cart.quantity(of: "x", at: "a") == Purchase.mostOfOne)
    cart.apply(.set("a", "x", -3))
    #expect(cart.isEmpty)
  }
}

extension Harness {
  /// The list of merchants, where it is in sight.
  var merchants: MerchantsPage? {
    if let page = app.stack.top.page as? MerchantsPage { page } else { nil }
  }

  /// The merchants that are listed after some keys.
  mutating func shops(_ keys: [Key]) -> [MerchantID] {
    press(all: keys)
    return merchants?.list.entries.map(\.id) ?? []
  }

  /// The page of a merchant, where it is in sight.
  var merchantPage: MerchantPage? {
    if let page = app.stack.top.page as? MerchantPage { page } else { nil }
  }

  /// The checkout, where it is in sight.
  var checkout: CheckoutPage? {
    if let page = app.stack.top.page as? CheckoutPage { page } else { nil }
  }

  /// The receipt, where it is in sight.
  var receipt: ReceiptPage? {
    if let page = app.stack.top.page as? ReceiptPage { page } else { nil }
  }

  /// Presses keys one by one.
  mutating func press(all keys: [Key]) {
    for key in keys { press(key) }
  }
}
