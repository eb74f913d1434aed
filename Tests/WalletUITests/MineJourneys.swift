import PayLater
import TerminalKit
import Testing
import WalletText

@testable import WalletUI

/// What people do in Mine, by keys only.
@Suite struct MineJourneys {
  func opened(_ wallet: Wallet, at row: MineRow) -> Harness {
    var harness = Harness(wallet, day: wallet.businessDay)
    for key in mine(row) { harness.press(key) }
    return harness
  }

  @Test func aContactIsAddedAfterAWrongCode() throws {
    var harness = opened(try Samples.active(), at: .contacts)
    harness.press(.letter("a"))
    harness.type("139")
    harness.press(.enter)
    #expect(harness.picture.contains("11 位手机号"))
    harness.press(.tab)
    harness.type("00139000")
    harness.press(.enter, .enter)
    let code = try #require(harness.wallet.pendingCode?.code)
    #expect(harness.picture.contains(code))
    harness.type(code == "000000" ? "000001" : "000000")
    harness.press(.enter, .enter)
    #expect(harness.picture.contains("还可以试 2 次"))
    // Hidden where it was left, shown in full by C-r.
    #expect(harness.picture.contains("139****9000"))
    harness.press(.control("r"))
    #expect(harness.picture.contains("139 0013 9000"))
    harness.press(.control("u"))
    harness.type(code)
    harness.press(.enter, .enter)
    #expect(harness.wallet.contacts.count == 3)
    #expect(harness.app.notice?.kind == .done)
    #expect(harness.picture.contains("139****9000"))
  }

  @Test func theLastContactCannotGo() throws {
    var harness = opened(try Samples.active(), at: .contacts)
    harness.press(.letter("d"), .tab, .enter)
    #expect(harness.wallet.contacts.count == 1)
    harness.press(.letter("d"))
    #expect(harness.app.dialog == nil)
    #expect(harness.app.notice?.kind == .refusal)
    #expect(harness.wallet.contacts.count == 1)
  }

  @Test func anAddressIsAddedAfterErrors() throws {
    var harness = opened(try Samples.active(), at: .addresses)
    harness.press(.letter("a"))
    harness.type("公司")
    harness.press(.enter)
    harness.type("赵一")
    harness.press(.enter)
    harness.type("12345")
    harness.press(.enter)
    harness.type("杭州市文一路 1 号")
    harness.press(.enter, .enter)
    #expect(harness.picture.contains("11 位手机号"))
    #expect(harness.wallet.addresses.count == 1)
    // Another size and another tab lose nothing.
    harness.send(.resized(.small))
    harness.send(.resized(.normal))
    #expect(harness.picture.contains("杭州市文一路 1 号"))
    harness.press(.control("u"))
    harness.type("13800138000")
    harness.press(.enter, .enter, .enter)
    #expect(harness.wallet.addresses.count == 2)
    #expect(harness.app.stack.depth == 2)
  }

  @Test func leavingAHalfFilledFormAsks() throws {
    var harness = opened(try Samples.active(), at: .addresses)
    harness.press(.letter("a"))
    harness.type("公司")
    harness.press(.escape)
    #expect(harness.picture.contains("公司") && harness.picture.contains("再按一次 Esc"))
    harness.press(.escape)
    #expect(harness.app.stack.depth == 2)
    #expect(harness.performed.isEmpty)
  }

  @Test func lettersInAnAmountAreRefusedBesideTheField() throws {
    var harness = opened(try Samples.active(), at: .sources)
    harness.press(.letter("a"), .enter)
    harness.type("工资卡")
    harness.press(.enter)
    harness.type("12a")
    harness.press(.enter, .enter)
    #expect(harness.picture.contains("请选择"))
    harness.press(.right, .enter, .enter, .enter, .enter)
    #expect(harness.picture.contains("请填写数字"))
    harness.press(.backspace, .enter, .enter)
    #expect(harness.wallet.fundingSources.last?.balance == Money(fen: 12_00))
    #expect(harness.performed.count == 1)
  }

  @Test func aSourceThatServesAutopayCannotGo() throws {
    var harness = opened(try Samples.active(), at: .autopay)
    harness.press(.enter, .right, .enter)
    #expect(harness.wallet.mandate == nil)
    #expect(harness.picture.contains("请选择扣款账户"))
    harness.press(.right, .enter, .right, .enter)
    #expect(harness.wallet.mandate == "balance")
    #expect(harness.wallet.consents.last?.purpose == .autopay)
    harness.press(.up, .enter, .letter("d"))
    #expect(harness.app.dialog == nil)
    #expect(harness.app.notice?.kind == .refusal)
    harness.press(.letter("A"), .right, .enter, .right, .enter)
    #expect(harness.wallet.mandate == nil)
    harness.press(.letter("d"), .tab, .enter)
    #expect(harness.wallet.fundingSources.count == 1)
  }

  @Test func incomeIsDeclaredAndTakenBack() throws {
    var harness = opened(try Samples.active(), at: .income)
    harness.type("9000")
    harness.press(.enter, .enter)
    #expect(harness.wallet.monthlyIncome == Money(fen: 9_000_00))
    harness.press(.enter, .tab, .right, .enter)
    #expect(harness.wallet.monthlyIncome == nil)
    #expect(harness.app.notice?.lines == [UndoText.done(DetailText.incomeTakenBack, key: "u")])
  }

  /// What erasing does not reach is named before and after, and can be removed.
  @Test(arguments: Language.allCases) func copiesOfAnErasedWalletAreListedAndRemoved(language: Language)
    throws
  {
    var harness = Harness(try Samples.active(), language: language, day: Samples.start)
    harness.copies = ["wallet.sqlite.before-2-whole-life-of-a-debt", "mine.sqlite"]
    harness.press(.letter("6"), .enter, .enter, .tab, .enter, .down, .enter)
    #expect(harness.copies.allSatisfy(harness.picture.contains))
    #expect(harness.picture.contains(AccountText.eraseCopies[language].prefix(12)))
    harness.press(.shiftTab)
    harness.type(language == .zh ? "抹除" : "erase")
    harness.press(.tab, .tab, .enter)
    #expect(harness.wallet.agreement.stage == .erased)
    #expect(harness.picture.contains(AccountText.copiesLeft[language]))
    #expect(harness.copies.allSatisfy(harness.picture.contains))
    harness.press(.enter)
    #expect(harness.app.dialog != nil)
    harness.press(.enter)
    #expect(harness.copies.count == 2)
    harness.press(.enter, .tab, .enter)
    #expect(harness.copies.isEmpty)
    #expect(harness.app.notice?.lines == [AccountText.copiesRemoved])
    #expect(!harness.picture.contains(AccountText.copiesLeft[language]))
    // A name may hold anything.
    harness.copies = ["a\u{202E}b\u{1B}[2J"]
    harness.press(.escape, .enter)
    #expect(!harness.picture.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\u{1B}" })
    #expect(harness.picture.contains(AccountText.copiesLeft[language]))
  }

  @Test func theServiceIsClosedInFiveKeysAndErased() throws {
    var harness = Harness(try Samples.active(), day: Samples.start)
    harness.press(.letter("6"), .enter, .enter, .tab, .enter)
    #expect(harness.wallet.agreement.stage == .closed)
    harness.press(.down, .enter, .shiftTab)
    harness.type("抹掉")
    harness.press(.tab, .tab, .enter)
    #expect(harness.wallet.agreement.stage == .closed)
    #expect(harness.app.dialog?.form.fields.first?.error != nil)
    harness.press(.control("u"))
    harness.type("抹除")
    harness.press(.tab, .tab, .enter)
    #expect(harness.wallet.agreement.stage == .erased)
    #expect(harness.app.dialog == nil)
    harness.press(.enter)
    #expect(harness.app.notice?.kind == .refusal)
    // What is left can only be looked at.
    harness.press(.escape, .down, .enter)
    #expect(harness.app.notice?.kind == .news)
    #expect(harness.app.stack.depth == 1)
  }

  @Test func aClosedServiceCanBeOpenedAgain() throws {
    var harness = Harness(try Samples.closedWithDebt())
    harness.press(.letter("6"), .enter, .enter)
    #expect(harness.app.stack.top.page is ActivationPage)
  }

  @Test func anUnshippedOrderIsCancelledByClosing() throws {
    var harness = Harness(try Samples.placed())
    harness.press(.letter("6"), .enter, .enter)
    #expect(harness.picture.contains("未发货的 1 笔订单会取消"))
    harness.press(.tab, .enter)
    #expect(harness.wallet.agreement.stage == .closed)
    #expect(harness.wallet.orders.last?.state == .cancelled)
  }

  @Test func aSuspensionIsClearedFromTheAccount() throws {
    var history = try History(Samples.active())
    try history.make(.detail(.removeSource(source: "card")))
    try history.make(.detail(.removeSource(source: "balance")))
    var harness = opened(history.wallet, at: .service)
    #expect(harness.wallet.agreement.suspension == [.noFundingSource])
    harness.press(.enter, .right, .tab)
    harness.type("现金")
    harness.press(.tab)
    harness.type("100")
    harness.press(.enter, .enter)
    #expect(harness.wallet.agreement.suspension.isEmpty)
    #expect(harness.picture.contains("已开通"))
  }

  @Test func aFreezeIsChosenAndCannotBeShortened() throws {
    var harness = opened(try Samples.active(), at: .rules)
    harness.press(.down, .down, .down, .enter, .tab, .tab, .enter)
    #expect(harness.wallet.rules.frozenUntil == nil)
    harness.press(.right, .right, .tab, .tab, .enter)
    #expect(harness.wallet.rules.frozenUntil == harness.wallet.businessDay + 30)
    // 7 and 30 days would end no later than the freeze that is on: they are passed over.
    harness.press(.enter, .right)
    #expect(harness.app.dialog?.form.choice(.days) == 2)
    harness.press(.right)
    #expect(harness.app.dialog?.form.choice(.days) == 2)
  }

  @Test func theLanguageSwitchesAtOnce() throws {
    var harness = opened(try Samples.active(), at: .language)
    #expect(harness.picture.contains("Funding sources"))
    harness.press(.enter)
    #expect(harness.picture.contains("扣款账户"))
    harness.press(.down, .enter)
    #expect(harness.app.context.options.mask)
    #expect(!harness.picture.contains("5,820"))
  }

  @Test func identityIsConcealedAgainWhenThePageWasLeft() throws {
    var harness = opened(try Samples.active(), at: .identity)
    #expect(!harness.picture.contains("11010519491231002X"))
    harness.press(.letter("v"))
    #expect(harness.picture.contains("11010519491231002X"))
    harness.press(.letter("1"), .letter("6"))
    #expect(!harness.picture.contains("11010519491231002X"))
  }

  @Test func theJournalIsReadToItsBeginning() throws {
    var harness = Harness(try Samples.active())
    harness.journal = try Samples.journal()
    for key in mine(.journal) { harness.press(key) }
    for _ in 0..<6 { harness.press(.end) }
    #expect(harness.picture.contains("沙盒钱包已建立"))
    harness.press(.letter("V"))
    #expect(harness.app.notice?.kind == .done)
  }

  @Test func troubleKeepsWhatWasTyped() throws {
    var harness = opened(try Samples.active(), at: .income)
    harness.trouble = Notice(.refusal, Phrase("磁盘已满，没有保存", "The disk is full, nothing was saved"))
    harness.type("9000")
    harness.press(.enter)
    #expect(harness.picture.contains("9000"))
    harness.trouble = nil
    harness.press(.enter)
    #expect(harness.wallet.monthlyIncome == Money(fen: 9_000_00))
    #expect(Set(harness.performed.map(\.id)).count == 1)
  }
}
