import PayLater
import TerminalKit
import Testing
import WalletText

@testable import WalletUI

/// `u` takes the last request back where a request does that cleanly, and says what it took back.
@Suite struct UndoTests {
  @Test func aFavouriteIsTakenBack() throws {
    var harness = Harness(try Samples.shopper())
    harness.press(.letter("3"), .letter("u"))
    #expect(harness.app.notice?.lines == [UndoText.nothing])
    harness.press(.letter("f"))
    #expect(harness.wallet.favourites == ["spruce-books"])
    // Wherever one is.
    harness.press(.letter("1"), .letter("u"))
    #expect(harness.wallet.favourites.isEmpty)
    #expect(harness.app.notice?.lines == [Phrase("已撤销：收藏", "Undone: Make a favourite")])
    // Once: taking back is not taken back.
    harness.press(.letter("u"))
    #expect(harness.wallet.favourites.isEmpty && harness.performed.count == 2)
  }

  /// Raising a cap acts the next day (rule 11), so it can be taken back; lowering one acts at once, so it cannot.
  @Test func onlyALooseningIsTakenBack() throws {
    var history = try History(Samples.active())
    try history.make(.rule(.setMonthlyCap(amountFen: Money(fen: 500_00))))
    let inverse = { [wallet = history.wallet] in wallet.inverse(of: $0, answer: Answer()) }
    #expect(
      inverse(.rule(.setMonthlyCap(amountFen: Money(fen: 800_00))))
        == .rule(.setMonthlyCap(amountFen: Money(fen: 500_00))))
    #expect(inverse(.rule(.setMonthlyCap(amountFen: nil))) != nil)
    #expect(inverse(.rule(.setMonthlyCap(amountFen: Money(fen: 400_00)))) == nil)
    #expect(inverse(.rule(.setLimitCap(amountFen: Money(fen: 400_00)))) == nil)
    #expect(inverse(.rule(.freeze(days: 7))) == nil)
    #expect(inverse(.rule(.block(merchant: "spruce-books"))) == nil)
  }

  /// An inverse leaves the wallet as it was.
  @Test(arguments: [
    Request.rule(.setFavourite(merchant: "spruce-books", on: true)), .rule(.setMonthlyCap(amountFen: nil)),
    .rule(.setMonthlyCap(amountFen: Money(fen: 900_00))), .rule(.unblock(merchant: "hillside-fruit")),
    .detail(.setBalance(source: "balance", balanceFen: .zero)), .repayment(.useCredit(use: .nextDue)),
    .detail(.addSource(id: nil, kind: .debitCard, name: "招商银行", balanceFen: Money(fen: 10_00))),
    .detail(.addAddress(label: "公司", recipient: "赵一", phone: "13800138000", text: "杭州市滨江区")),
  ])
  func anInverseLeavesNothing(request: Request) throws {
    var history = try History(Samples.active())
    try history.make(.rule(.setMonthlyCap(amountFen: Money(fen: 500_00))))
    try history.make(.rule(.block(merchant: "hillside-fruit")))
    let before = history.wallet
    let answer = try history.make(request)
    let inverse = try #require(before.inverse(of: request, answer: answer))
    #expect(history.wallet != before)
    try history.make(inverse)
    #expect(history.wallet.rules == before.rules && history.wallet.favourites == before.favourites)
    #expect(history.wallet.fundingSources == before.fundingSources)
    #expect(history.wallet.creditUse == before.creditUse && history.wallet.addresses == before.addresses)
  }

  @Test func aDeclaredIncomeIsTakenBack() throws {
    var history = try History(Samples.active())
    for income in [Money(fen: 9_000_00), nil] {
      let before = history.wallet
      let request = Request.detail(.declareIncome(monthlyFen: income))
      let answer = try history.make(request)
      let inverse = try #require(before.inverse(of: request, answer: answer))
      try history.make(inverse)
      #expect(history.wallet.monthlyIncome == before.monthlyIncome)
      try history.make(request)
    }
  }

  /// What was changed in a record becomes what it was, with its words and what was paid.
  @Test func aChangedDebtIsTakenBack() throws {
    var harness = Harness(try Samples.busy())
    let before = try #require(harness.wallet.debts.first)
    harness.press(.letter("4"), .down, .letter("E"), .control("u"))
    harness.type("京东")
    harness.press(.tab, .control("u"))
    harness.type("键盘")
    harness.confirm()
    let changed = try #require(harness.wallet.debts.first)
    #expect(changed.provider != before.provider && changed.title != before.title)
    harness.press(.letter("u"))
    let after = try #require(harness.wallet.debts.first)
    #expect(harness.picture.contains("淘宝") && !harness.picture.contains("京东"))
    #expect(after.instalments == before.instalments && after.paid == before.paid)
  }

  /// A record that was just typed is taken back as a mistake: that one, also where another terminal's came between.
  @Test func aNewDebtIsTakenBack() throws {
    var harness = Harness(try Samples.shopper())
    try harness.recordDebtBehindItsBack()
    harness.press(.letter("4"), .letter("a"))
    harness.type("淘宝")
    harness.press(.tab)
    harness.type("耳机")
    harness.press(.tab)
    harness.type("199")
    harness.press(.tab)
    harness.type("2026-12-01")
    harness.confirm()
    #expect(harness.wallet.debts.map(\.id) == ["e1", "e2"])
    harness.press(.letter("u"))
    #expect(harness.wallet.debts.map(\.reversed) == [nil, .mistake])
    #expect(harness.app.notice?.lines == [Phrase("已撤销：记下别处的欠款", "Undone: Add a debt from elsewhere")])
  }

  @Test func whatWentIntoTheCartIsTakenBack() throws {
    var harness = Harness(try Samples.shopper())
    harness.press(all: Ways.cart)
    let quantities = { (harness: Harness) in harness.app.context.cart.items.map(\.quantity) }
    #expect(quantities(harness) == [2, 1])
    harness.press(.letter("+"), .letter("u"))
    #expect(quantities(harness) == [2, 1])
    #expect(harness.app.notice?.lines == [UndoText.undone(MerchantsText.changeQuantity)])
    // What was taken out goes back to its place; a change that changes nothing is none.
    harness.press(.letter("d"), .letter("u"))
    #expect(quantities(harness) == [2, 1])
    harness.press(.letter("d"), .letter("+"), .letter("#"), .letter("2"), .enter, .letter("u"))
    #expect(quantities(harness) == [1])
    // On the merchant's page, too.
    harness.press(.escape, .up, .letter("a"))
    #expect(quantities(harness) == [1, 1])
    harness.press(.letter("u"))
    #expect(quantities(harness) == [1])
    #expect(harness.app.notice?.lines == [UndoText.undone(MerchantsText.put)])
  }

  /// What was ordered is not put in the cart again.
  @Test func anOrderIsNotTakenBack() throws {
    var harness = Harness(try Samples.shopper())
    harness.press(all: Ways.checkout + [.tab, .tab, .tab, .character(" "), .enter])
    harness.type("99.60")
    harness.press(.enter, .right, .enter)
    #expect(harness.wallet.orders.count == 1 && harness.app.context.cart.isEmpty)
    harness.press(.letter("u"))
    #expect(harness.app.context.cart.isEmpty && harness.app.notice?.lines == [UndoText.nothing])
  }

  /// Another request, another day, or another terminal ends it.
  @Test func itEndsWithWhatComesAfter() throws {
    var harness = Harness(try Samples.shopper())
    harness.press(.letter("3"), .letter("f"))
    harness.turn(to: Harness.today + 1)
    harness.press(.letter("u"))
    #expect(harness.wallet.favourites == ["spruce-books"])
    harness.press(.letter("3"), .down, .letter("f"))
    harness.freezeBehindItsBack()
    harness.send(.wallet(harness.wallet, personal: [:]))
    harness.press(.letter("u"))
    #expect(harness.wallet.favourites.count == 2)
  }

  @Test(arguments: Language.allCases)
  func picture(language: Language) throws {
    try screen(
      "undone", .normal, language, of: Samples.shopper(), keys: [.letter("3"), .letter("f"), .letter("u")])
  }
}
