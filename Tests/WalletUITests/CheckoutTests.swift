import PayLater
import TerminalKit
import Testing
import WalletText

@testable import WalletUI

/// Checkout, receipt and the page of an order.
@Suite struct CheckoutTests {
  static let sizes = [Size.small, .normal, .large]
  /// From 'back' up to the amount of ¥99.60, which is typed, and to the way to pay later.
  static let payLater: [Key] = [.home, .down, .character(" ")]
  static let amount: [Key] = "99.60".unicodeScalars.map { .character($0) }

  @Test(arguments: sizes, Language.allCases)
  func checkout(size: Size, language: Language) throws {
    try screen("checkout", size, language, of: Samples.shopper(), keys: Ways.checkout)
  }

  @Test(arguments: sizes, Language.allCases)
  func typingError(size: Size, language: Language) throws {
    let keys = Ways.checkout + Self.payLater + [.enter, .letter("9"), .letter("8")]
    try screen("checkout-error", size, language, of: Samples.shopper(), keys: keys)
  }

  @Test(arguments: sizes, Language.allCases)
  func severalMerchants(size: Size, language: Language) throws {
    try screen("checkout-many", size, language, of: Samples.shopper(), keys: Ways.threeMerchants + [.enter])
  }

  @Test(arguments: [Size.small, .normal], Language.allCases)
  func failingGates(size: Size, language: Language) throws {
    let keys: [Key] = [
      .letter("3"), .down, .down, .down, .enter, .down, .enter, .letter("t"), .enter,
    ]
    try screen("checkout-gates", size, language, of: Samples.shopper(), keys: keys)
  }

  @Test(arguments: [Size.normal], Language.allCases)
  func payAtOnce(size: Size, language: Language) throws {
    let keys = Ways.checkout + [.home, .down, .down, .character(" ")]
    try screen("checkout-now", size, language, of: Samples.shopper(), keys: keys)
  }

  @Test(arguments: [Size.small, .normal], Language.allCases)
  func explanations(size: Size, language: Language) throws {
    try screen("checkout-why", size, language, of: Samples.shopper(), keys: Ways.checkout + [.letter("w")])
    try screen("checkout-late", size, language, of: Samples.shopper(), keys: Ways.checkout + [.letter("x")])
  }

  @Test(arguments: sizes, Language.allCases)
  func receipt(size: Size, language: Language) throws {
    let keys = Ways.checkout + Ways.read + Self.payLater + [.enter] + Self.amount + [.enter, .right, .enter]
    try screen("ordered", size, language, of: Samples.shopper(), keys: keys)
    try screen("order", size, language, of: Samples.shopper(), keys: keys + [.enter])
    try screen(
      "order-cancelled", size, language, of: Samples.shopper(),
      keys: keys + [.enter, .letter("d"), .tab, .enter])
  }

  @Test(arguments: [Size.normal, .small], Language.allCases)
  func shippedOrder(size: Size, language: Language) throws {
    let keys: [Key] = [.letter("1"), .down, .down, .enter]
    try screen("order-shipped", size, language, of: Samples.busy(), keys: keys)
    try screen("order-extend", size, language, of: Samples.busy(), keys: keys + [.letter("e")])
  }

  @Test func smallWindowsScroll() throws {
    let keys = Ways.checkout + Ways.read + Self.payLater + [.enter] + Self.amount + [.enter, .right, .enter]
    try screen("ordered-end", .small, .zh, of: Samples.shopper(), keys: keys + [.end])
    try screen("order-end", .small, .en, of: Samples.shopper(), keys: keys + [.enter, .pageDown, .pageDown])
    try screen("checkout-below", .small, .zh, of: Samples.shopper(), keys: Ways.checkout + [.pageDown])
    try screen("checkout-end", .small, .en, of: Samples.shopper(), keys: Ways.checkout + [.end])
  }

  /// Whatever is confirmed is said whole at any width: where it goes, what each source is called and holds, when it
  /// is due.
  @Test(arguments: sizes, Language.allCases)
  func nothingConfirmedIsCut(size: Size, language: Language) throws {
    var harness = Harness(try Samples.shopper(), size: size, language: language)
    harness.press(all: Ways.checkout)
    let page = try #require(harness.checkout)
    let whole = page.whole(in: harness.app.context).frame
    let text = (0..<whole.size.rows).map { whole.row($0) }.joined().filter { $0 != " " }
    let due = language == .zh ? "收货后 14 天内还，约 12-17" : "due 14 days after receipt, about 12-17"
    for words in ["杭州市西湖区文三路 12 号", "赵*", "余额", "¥820.00", "储蓄卡 0421", "¥5,000.00", due] {
      #expect(text.contains(words.filter { $0 != " " }), "\(words)")
    }
    #expect(!text.contains(".."))
  }

  /// Where the disclosure does not fit, Enter on 'confirm' reads on until all of it was in sight.
  @Test(arguments: Language.allCases)
  func nothingIsConfirmedUnread(language: Language) throws {
    var harness = Harness(try Samples.shopper(), size: .small, language: language)
    harness.press(all: Ways.checkout + Self.payLater + [.enter] + Self.amount + [.enter, .right])
    var seen = ""
    for _ in 0..<20 where harness.performed.isEmpty {
      seen += harness.picture
      harness.press(.enter)
    }
    #expect(harness.performed.count == 1)
    // From the free days to the cancelling: what is disclosed before the yes (rule 5).
    for words in ["¥1.34", "¥24.90", "¥400.40", language == .zh ? "发货前可以取" : "can cancel until it ships"] {
      #expect(seen.contains(words), "\(words)")
    }
  }

  @Test(arguments: Language.allCases)
  func owedAndSettledOrders(language: Language) throws {
    var harness = Harness(try Samples.busy(), language: language)
    harness.open(Screen(OrderPage("o1")))
    try expectPicture("order-owed-80-\(language.rawValue)", of: harness)
    var history = try History(Samples.busy())
    try history.make(.repayment(.repay(obligation: "o1", amountFen: Money(fen: 58_60), from: "balance")))
    harness = Harness(history.wallet, language: language)
    harness.open(Screen(OrderPage("o1")))
    try expectPicture("order-settled-80-\(language.rawValue)", of: harness)
  }

  @Test func theRemedyIsAKeyAway() throws {
    var wallet = Samples.fresh
    wallet.apply(.walletCreated(on: Harness.today, zone: "Asia/Shanghai", sandbox: true))
    var harness = Harness(wallet)
    harness.press(all: Ways.checkout)
    #expect(harness.checkout?.placing.isEmpty == true)
    try expectPicture("checkout-fresh", of: harness)
    harness.press(.letter("F"))
    #expect(harness.app.page is ActivationPage)
    harness.press(.escape)
    #expect(harness.checkout != nil && harness.app.context.cart.items.count == 2)
  }

  @Test(arguments: [Size.small, .normal], Language.allCases)
  func allOrders(size: Size, language: Language) throws {
    try screen("orders", size, language, of: Samples.busy(), keys: [.letter("3"), .letter("o")])
  }

  @Test func ordersAreFoundAgain() throws {
    var harness = Harness(try Samples.shopper())
    harness.press(.letter("3"), .letter("o"))
    try expectPicture("orders-empty", of: harness)
    harness = Harness(try Samples.busy())
    harness.press(.letter("3"), .letter("o"), .down, .enter)
    #expect(harness.app.stack.top == Screen(OrderPage("o1")))
  }

  @Test func quittingAsksForTheCart() throws {
    var harness = Harness(try Samples.shopper())
    harness.press(all: Ways.cart + [.letter("q")])
    #expect(harness.effects.isEmpty && harness.app.dialog != nil)
    harness.press(.right, .enter)
    #expect(harness.effects == [.quit])
  }

  /// Random keys in the shop: nothing traps, the invariants hold, and no order comes twice of one confirm.
  @Test(arguments: 1...6)
  func walksInTheShop(seed: UInt64) throws {
    var source = IDSource(seed: seed)
    func random(_ count: Int) -> Int { Int((UInt64(source.next(), radix: 16) ?? 0) % UInt64(count)) }
    let keys: [Key] =
      [
        .up, .down, .enter, .enter, .tab, .left, .right, .escape, .pageUp, .end, .character(" "),
        .paste("1\n"),
      ]
      + "39.805tadfbuwxnFo#+-".unicodeScalars.map { .character($0) }
    var harness = Harness(try Samples.shopper())
    harness.press(all: seed % 2 == 0 ? Ways.checkout : Ways.threeMerchants)
    for _ in 0..<250 {
      if random(25) == 0 { harness.send(.resized(Size(columns: random(90) + 36, rows: random(30) + 9))) }
      harness.press(keys[random(keys.count)])
      #expect(harness.app.view().size == harness.app.context.size)
    }
    let placed = harness.performed.count { if case .order(.place) = $0.request { true } else { false } }
    #expect(harness.wallet.orders.count <= placed)
  }

  @Test func hiddenAmountsStayHidden() throws {
    try screen(
      "checkout-masked", of: Samples.shopper(), keys: Ways.cart + [.letter("m"), .enter])
  }

  @Test func rolesOfTheCheckout() throws {
    try screen(
      "checkout", of: Samples.shopper(), styled: true, keys: Ways.checkout + [.home, .down, .character(" ")])
  }

  @Test func fromCheckoutToCancelling() throws {
    var harness = Harness(try Samples.shopper())
    harness.press(all: Ways.checkout)
    #expect(harness.checkout?.focus == .back)
    #expect(harness.checkout?.way == nil)
    harness.press(.right, .enter)
    #expect(harness.performed.isEmpty)
    #expect(harness.checkout?.wayError == CheckoutText.chooseHow)
    harness.press(.character(" "), .enter)
    #expect(harness.checkout?.focus == .amount(0))
    harness.type("99.06")
    #expect(harness.checkout?.parts[0].error != nil)
    harness.press(.tab, .right, .enter)
    #expect(harness.performed.isEmpty && harness.checkout?.focus == .amount(0))
    harness.press(.control("u"))
    harness.type("99.60")
    #expect(harness.checkout?.parts[0].error == nil)
    harness.press(.enter, .right, .enter)
    #expect(harness.performed.count == 1)
    #expect(harness.receipt?.outcomes.first?.order == "o1")
    #expect(harness.app.context.cart.isEmpty)
    harness.press(.enter, .letter("d"), .enter)
    #expect(harness.wallet.orders.first?.state == .placed)
    harness.press(.letter("d"), .tab, .enter)
    #expect(harness.wallet.orders.first?.state == .cancelled)
    #expect(harness.app.notice?.kind == .done)
    harness.press(.letter("d"))
    #expect(harness.app.notice?.lines == [OrderPageText.ended])
    harness.press(.escape, .escape)
    #expect(harness.app.stack.depth == 1 && harness.app.tab == .merchants)
  }

  /// The amount that confirms may be typed at once; where there are two, which one has to be said.
  @Test func digitsGoIntoTheOnlyAmount() throws {
    var harness = Harness(try Samples.shopper())
    harness.press(all: Ways.checkout)
    harness.type("98")
    #expect(harness.checkout?.focus == .amount(0) && harness.checkout?.parts[0].error != nil)
    harness.press(.tab)
    harness.type("99.60")
    #expect(harness.checkout?.parts[0].typed.text == "99.60" && harness.checkout?.parts[0].error == nil)
    #expect(harness.performed.isEmpty && harness.checkout?.way == nil)
    harness = Harness(try Samples.shopper())
    harness.press(all: Ways.threeMerchants + [.enter])
    harness.type("98")
    #expect(harness.checkout?.focus == .back && harness.app.tab == .merchants)
  }

  @Test func escapeAndResizeLoseNothing() throws {
    var harness = Harness(try Samples.shopper())
    harness.press(all: Ways.checkout + Self.payLater + [.enter, .letter("9")])
    harness.send(.resized(.small))
    #expect(harness.checkout?.focus == .amount(0))
    #expect(harness.checkout?.parts[0].typed.text == "9")
    harness.press(.escape, .escape)
    #expect(harness.checkout == nil && harness.app.context.cart.items.count == 2)
    harness.press(.enter)
    #expect(harness.checkout?.focus == .back)
    #expect(harness.performed.isEmpty)
  }

  @Test func queuedKeysNeverConfirm() throws {
    var harness = Harness(try Samples.shopper())
    harness.press(all: Ways.cart)
    harness.batch(.enter, .home, .down, .character(" "), .end, .right, .enter)
    #expect(harness.checkout?.way == nil)
    #expect(harness.performed.isEmpty)
    harness.press(all: Self.payLater + [.enter] + Self.amount + [.enter, .right, .paste("\n")])
    #expect(harness.performed.isEmpty)
  }

  @Test func theDayTurningBeginsAnew() throws {
    var harness = Harness(try Samples.shopper())
    harness.press(all: Ways.checkout + Self.payLater + [.enter] + Self.amount + [.enter, .right])
    #expect(harness.checkout?.focus == .confirm)
    harness.turn(to: Harness.today + 1)
    #expect(harness.checkout?.focus == .back)
    #expect(harness.checkout?.generation == 1)
    #expect(harness.checkout?.parts[0].typed.text == "99.60")
  }

  @Test func gatesRefuseAndPayingAtOnceIsAWayOut() throws {
    var harness = Harness(try Samples.shopper())
    harness.press(.letter("3"), .down, .down, .down, .enter, .down, .enter, .letter("t"), .enter)
    // Paying later is shown as what cannot be chosen, and says why when it is tried.
    #expect(harness.picture.contains("[-] 先用后付   检查没有通过"))
    harness.press(.home, .down, .character(" "))
    #expect(harness.checkout?.way == nil)
    #expect(harness.app.notice?.lines == [CheckoutText.nonePasses(key: "F")])
    harness.press(.enter)
    #expect(harness.checkout?.way == nil && harness.checkout?.focus == .way(.later))
    harness.press(.end, .right, .enter)
    #expect(harness.performed.isEmpty)
    #expect(harness.app.context.cart.items.count == 1)
    harness.press(.home, .down, .down, .character(" "), .end, .right, .enter)
    #expect(harness.checkout?.wayError == CheckoutText.tooLittle("¥820.00"))
    harness.press(.down, .character(" "), .end, .right, .enter)
    #expect(harness.wallet.orders.first?.paidFrom == "card")
    #expect(harness.receipt?.outcomes.count == 1)
  }

  @Test func oneRefusalDoesNotUndoTheOthers() throws {
    var harness = Harness(try Samples.shopper())
    harness.press(all: Ways.threeMerchants + [.enter])
    #expect(harness.checkout?.parts.map(\.passes) == [true, true, false])
    harness.press(.home, .down, .character(" "), .enter)
    harness.type("39.80")
    harness.press(.enter)
    harness.type("58.60")
    harness.press(.enter, .right, .enter)
    #expect(harness.performed.map(\.id).count == 2)
    #expect(Set(harness.performed.map(\.id)).count == 2)
    #expect(harness.receipt?.outcomes.map { $0.order == nil } == [false, false, true])
    #expect(harness.app.context.cart.merchants == ["morning-market"])
    try expectPicture("ordered-some", of: harness)
  }

  @Test func troubleKeepsItAllAndTheID() throws {
    var harness = Harness(try Samples.shopper())
    harness.press(all: Ways.checkout + Self.payLater + [.enter] + Self.amount + [.enter])
    harness.trouble = Notice(.refusal, Phrase("磁盘已满，没有保存", "The disk is full, nothing was saved"))
    harness.press(.right, .enter)
    #expect(harness.checkout?.focus == .confirm)
    #expect(harness.app.notice == harness.trouble)
    harness.trouble = nil
    harness.press(.enter)
    #expect(harness.wallet.orders.count == 1)
    #expect(Set(harness.performed.map(\.id)).count == 1)
  }

  @Test func aChangeElsewhereIsRefusedAndTold() throws {
    var harness = Harness(try Samples.shopper())
    harness.press(all: Ways.checkout + Self.payLater + [.enter] + Self.amount + [.enter, .right])
    harness.freezeBehindItsBack()
    #expect(harness.checkout?.focus == .confirm)
    harness.press(.enter)
    #expect(harness.wallet.orders.isEmpty)
    #expect(harness.app.notice?.kind == .refusal)
    #expect(harness.checkout?.focus == .back)
    #expect(harness.app.context.cart.items.count == 2)
  }

  @Test func anAddressIsAddedOnTheWay() throws {
    var harness = Harness(try Samples.shopper())
    harness.press(all: Ways.checkout + [.letter("a")])
    for text in ["公司", "赵一", "13800138000", "上海市长宁区 1 号"] {
      harness.type(text)
      harness.press(.enter)
    }
    harness.press(.enter)
    #expect(harness.wallet.addresses.count == 2)
    #expect(harness.checkout?.focus == .back)
    #expect(harness.checkout?.address == harness.wallet.addresses.last?.id)
    harness.press(.home, .left)
    #expect(harness.checkout?.address == harness.wallet.addresses.first?.id)
  }

  @Test func theReceiptIsPutOffOnce() throws {
    var harness = Harness(try Samples.busy())
    harness.press(.letter("1"), .down, .down, .enter)
    let before = try #require(harness.wallet.orders.last?.autoReceiptOn)
    harness.press(.letter("e"), .tab, .enter)
    #expect(harness.wallet.orders.last?.autoReceiptOn == before + 7)
    harness.press(.letter("e"))
    #expect(harness.app.notice?.lines == [OrderPageText.alreadyExtended])
    harness.press(.letter("c"), .tab, .enter)
    #expect(harness.wallet.orders.last?.state == .received)
  }
}

/// 'Buy today, pay when' beside the ways to pay.
@Suite struct PayWhenScreenTests {
  private func opened(accounts: Bool = true, size: Size = .normal, language: Language = .zh) throws -> Harness
  {
    var harness = Harness(try Samples.shopper(), size: size, language: language)
    if accounts {
      try harness.elsewhere(.account(.add(provider: "花呗")))
      try harness.elsewhere(
        .account(
          .add(
            provider: "银行信用卡 with a long name",
            details: AccountDetails(billDay: .number(25), due: .after(20)))))
    }
    for key in Ways.checkout { harness.press(key) }
    return harness
  }

  @Test(arguments: CheckoutTests.sizes, Language.allCases)
  func pictures(size: Size, language: Language) throws {
    let tail = "\(size.columns)-\(language)"
    var harness = try opened(size: size, language: language)
    try expectPicture("paywhen-checkout-\(tail)", of: harness)
    harness.press(.letter("M"))
    try expectPicture("paywhen-\(tail)", of: harness)
    harness = try opened(accounts: false, size: size, language: language)
    harness.press(.letter("M"))
    try expectPicture("paywhen-none-\(tail)", of: harness)
  }

  /// The checkout waits as it was: the way that was chosen, and what was typed.
  @Test func nothingIsLost() throws {
    var harness = try opened()
    for key in CheckoutTests.payLater + [.enter] { harness.press(key) }
    harness.type("99")
    harness.press(.tab)
    let before = harness.app.page as? CheckoutPage
    harness.press(.letter("M"))
    #expect(harness.app.page is PayWhenPage, "\(harness.picture)")
    harness.press(.escape)
    #expect(harness.app.page as? CheckoutPage == before && before?.isDirty == true)
  }
}
