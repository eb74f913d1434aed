import PayLater
import TerminalKit
import Testing
import WalletText

@testable import WalletUI

/// The one rule of all forms: where Enter leads, what Esc leaves behind, and that nothing typed is dropped without a
/// word nor taken for a command.
@Suite struct FormRuleTests {
  private func words(of harness: Harness) -> String {
    harness.app.notice?.lines.map { harness.app.context[$0] }.joined(separator: " ") ?? ""
  }

  private func opened(_ wallet: Wallet, at row: MineRow, _ language: Language = .zh) -> Harness {
    var harness = Harness(wallet, language: language, day: wallet.businessDay)
    for key in mine(row) { harness.press(key) }
    return harness
  }

  // MARK: Enter

  /// Text and Enter alone record a debt: each Enter goes on, from the last field to the deed, which is pressed by its
  /// own.
  @Test(arguments: Language.allCases, [Size.small, .normal, .large])
  func enterAloneRecordsADebt(language: Language, size: Size) throws {
    var harness = Harness(Samples.fresh, size: size, language: language)
    harness.press(.letter("4"), .letter("a"))
    for text in ["测试", "东西", "5", "12-30"] {
      harness.type(text)
      harness.press(.enter)
    }
    harness.press(.enter, .enter, .enter)
    #expect(harness.performed.isEmpty && harness.app.dialog?.form.focusedButton == 1)
    harness.press(.enter)
    #expect(harness.wallet.debts.map(\.outstanding) == [Money(fen: 5_00)] && harness.app.dialog == nil)
    // What takes it back is said with it, and does.
    #expect(words(of: harness).contains(language == .zh ? "按 u 撤销" : "u undoes it"))
    harness.press(.letter("u"))
    #expect(harness.wallet.debts.first?.reversed == .mistake)
  }

  /// A full page takes the same keys: it is saved, said and closed, and the next key is a command again.
  @Test(arguments: Language.allCases)
  func aPageSavesSaysAndCloses(language: Language) throws {
    var harness = opened(try Samples.active(), at: .sources, language)
    harness.press(.enter)
    harness.type("500")
    harness.press(.enter)
    #expect(harness.performed.isEmpty && (harness.app.page as? EntryPage)?.form.focusedButton == 1)
    harness.press(.enter)
    #expect(harness.wallet.fundingSources.first?.balance == Money(fen: 500_00))
    #expect(harness.app.page is SourcesPage && words(of: harness).contains("¥500.00"))
    #expect(words(of: harness).contains(language == .zh ? "按 u 撤销" : "u undoes it"))
    harness.press(.letter("u"))
    #expect(
      harness.wallet.fundingSources.first?.balance == (try Samples.active()).fundingSources.first?.balance)

    harness = opened(try Samples.active(), at: .rules, language)
    harness.press(.enter)
    harness.type("300")
    harness.press(.enter, .enter)
    #expect(harness.wallet.rules.monthlyCap == Money(fen: 300_00) && harness.app.page is OwnRulesPage)
    #expect(
      words(of: harness).contains(OwnRulesText.monthlyCap[language]) && words(of: harness).contains("¥300.00")
    )
    harness.press(.letter("1"))
    #expect(harness.app.tab == .home)
  }

  /// A repayment starts on 'back'; an amount and Enters pay it, the last of them by itself.
  @Test func moneyNeedsItsOwnEnter() throws {
    var harness = Harness(try Samples.poor())
    harness.ask(.repay("o1"))
    #expect(harness.app.dialog?.form.focusedButton == 0)
    harness.type("5")
    harness.press(.enter, .enter)
    #expect(harness.performed.isEmpty && harness.app.dialog?.form.focusedButton == 1)
    harness.press(.enter)
    #expect(
      harness.performed.map(\.request) == [
        .repayment(.repay(obligation: "o1", amountFen: Money(fen: 5_00), from: "balance"))
      ])
  }

  /// Pasted line ends confirm nothing.
  @Test func pastedLineEndsConfirmNothing() throws {
    var harness = Harness(try Samples.poor())
    harness.ask(.repay("o1"))
    harness.type("5")
    harness.press(.paste("\n\n\n"))
    #expect(harness.performed.isEmpty && harness.app.dialog?.form.focus == 0)
  }

  /// Wherever there is a form: from its last field Enter leads to its deed, which is never 'back'.
  @Test func enterLeadsToTheDeedEverywhere() throws {
    var count = 0
    for found in try Everywhere.found.get() {
      guard var form = found.harness.form, !form.fields.isEmpty else { continue }
      count += 1
      form.focus(on: form.fields[form.fields.count - 1].name)
      #expect(form.handle(.enter) == .handled)
      let button = try #require(form.focusedButton, "\(found.name)")
      #expect(form.buttons[button] != ButtonText.back, "\(found.name)")
    }
    #expect(count > 20)
  }

  // MARK: Esc

  /// Wherever there is a form: untouched it closes at once; changed it says so first, and then it closes.
  @Test func escLeavesAtOnceOrIsAskedTwiceEverywhere() throws {
    for found in try Everywhere.found.get() {
      guard let form = found.harness.form, form.hasText else { continue }
      var untouched = found.harness
      untouched.press(.escape)
      #expect(untouched.kind != found.harness.kind, "\(found.name)")
      var changed = found.harness
      for _ in 0..<20 where changed.form?.isTyping == false { changed.press(.tab) }
      changed.press(.letter("7"), .letter("7"))
      guard changed.form?.isDirty == true else { continue }
      changed.press(.escape)
      #expect(changed.kind == found.harness.kind && words(of: changed).contains("再按一次 Esc"), "\(found.name)")
      changed.press(.escape)
      #expect(
        changed.kind != found.harness.kind && changed.performed.count == found.harness.performed.count,
        "\(found.name)")
    }
  }

  @Test(arguments: Language.allCases)
  func theTextIsThereWhenADialogIsOpenedAgain(language: Language) {
    var harness = Harness(Samples.fresh, language: language)
    harness.press(.letter("a"))
    harness.type("京东")
    harness.press(.enter)
    harness.type("书")
    harness.press(.escape)
    #expect(
      words(of: harness) == (language == .zh ? "再按一次 Esc 离开，填的内容会留着。" : "Esc again leaves; the text is kept.")
    )
    // Whatever is done in between takes the question back.
    harness.type("架")
    harness.press(.escape)
    #expect(harness.app.dialog != nil)
    harness.press(.escape)
    #expect(harness.app.dialog == nil && harness.performed.isEmpty)
    harness.press(.letter("a"))
    #expect(harness.app.dialog?.form.text(.provider) == "京东" && harness.app.dialog?.form.text(.title) == "书架")
    // Nothing was put in since: it closes at once and keeps it all the same.
    harness.press(.escape)
    #expect(harness.app.dialog == nil)
    harness.press(.letter("a"), .tab, .tab)
    harness.type("5")
    harness.press(.enter)
    harness.type("12-30")
    harness.press(.enter, .enter, .enter, .enter, .enter)
    #expect(harness.wallet.debts.count == 1)
    // Once it is saved the next one begins empty.
    harness.press(.letter("4"), .letter("a"))
    #expect(harness.app.dialog?.form.text(.provider) == "")
  }

  /// The first button leaves as Esc does.
  @Test func theBackButtonDropsNothing() {
    var harness = Harness(Samples.fresh)
    harness.press(.letter("a"))
    harness.type("京东")
    harness.press(.shiftTab, .left, .enter)
    #expect(harness.app.dialog?.form.focusedButton == 0 && words(of: harness).contains("填的内容会留着"))
    harness.press(.enter)
    #expect(harness.app.dialog == nil)
    harness.press(.letter("a"))
    #expect(harness.app.dialog?.form.text(.provider) == "京东")
  }

  /// What is kept makes quitting ask.
  @Test func whatIsKeptIsNotLostUnasked() {
    var harness = Harness(Samples.fresh)
    harness.press(.letter("a"))
    harness.type("京东")
    harness.press(.escape, .escape, .letter("q"))
    #expect(harness.effects.isEmpty && harness.app.dialog != nil)
    harness.press(.tab, .enter)
    #expect(harness.effects == [.quit])
  }

  @Test func aPageKeepsItsTextButNoNumbers() throws {
    var harness = opened(try Samples.active(), at: .addresses, .en)
    harness.press(.letter("a"))
    harness.type("Office")
    harness.press(.enter, .enter)
    harness.type("13900139000")
    harness.press(.escape)
    #expect(words(of: harness) == "Esc again leaves; the text is kept, but not numbers and codes.")
    harness.press(.escape, .letter("a"))
    let form = try #require(harness.form)
    #expect(form.text(.label) == "Office" && form.text(.phone) == "")
  }

  /// The wizard keeps the name; the identity number, the phone and the code are gone, and that is said.
  @Test func theWizardKeepsNoIdentityNumber() throws {
    var harness = Harness(Samples.fresh)
    harness.press(.letter("S"))
    harness.type("赵一")
    harness.press(.enter)
    harness.type("11010519491231002X")
    harness.press(.escape)
    #expect(words(of: harness).contains("号码和验证码除外") && harness.app.page is ActivationPage)
    harness.press(.escape)
    #expect(!(harness.app.page is ActivationPage))
    harness.press(.letter("S"))
    let form = try #require((harness.app.page as? ActivationPage)?.host?.form)
    #expect(form.text(.name) == "赵一" && form.text(.idNumber) == "")
  }

  /// In Mine as in the wizard: a wrong code is emptied, once all tries are used up only a new one goes on, and for
  /// another number it is asked anew. Every request that was accepted had an id of its own.
  @Test func aCodeIsTypedBackInMine() throws {
    var harness = opened(try Samples.active(), at: .contacts)
    let count = harness.wallet.contacts.count
    harness.press(.letter("a"))
    harness.type("13900139000")
    harness.press(.enter, .enter)
    for left in [2, 1, nil] {
      harness.type("000001")
      harness.press(.enter, .enter)
      #expect(harness.wallet.pendingCode?.triesLeft == left && harness.form?.text(.code) == "")
    }
    harness.press(.enter)
    #expect(harness.wallet.pendingCode?.triesLeft == 3)
    harness.press(.shiftTab, .backspace)
    harness.type("1")
    harness.press(.tab)
    harness.type(harness.wallet.pendingCode?.code ?? "")
    harness.press(.enter, .enter)
    #expect(harness.form?.fields.last?.error == ActivationText.numberChanged)
    harness.press(.shiftTab, .backspace)
    harness.type("0")
    harness.press(.enter, .enter, .enter)
    #expect(harness.wallet.contacts.count == count + 1 && harness.app.page is ContactsPage)
    #expect(Set(harness.performed.map(\.id)).count == harness.performed.count)
  }

  /// Going to the tab that is in sight leaves a form as Esc does, and no form is a trap.
  @Test func theTabInSightLeavesLikeEsc() throws {
    var harness = opened(try Samples.active(), at: .autopay)
    harness.press(.right)
    harness.press(.letter("6"))
    #expect(harness.app.page is EntryPage && harness.app.notice != nil)
    harness.press(.letter("6"))
    #expect(!(harness.app.page is EntryPage))
  }

  // MARK: what fails

  /// After a failed save the form stays, and the next Enter tries the same request again.
  @Test(arguments: [true, false])
  func aFailedSaveIsTriedAgainByEnter(isMoney: Bool) throws {
    var harness = Harness(try Samples.poor())
    harness.ask(
      isMoney
        ? .repay("o1") : .recordDebtPayment("e1"))
    harness.type("5")
    for _ in 0..<9 where harness.app.dialog?.form.focusedButton == nil { harness.press(.enter) }
    harness.trouble = Notice(.refusal, Phrase("磁盘已满，没有保存", "The disk is full, nothing was saved"))
    harness.press(.enter)
    #expect(harness.performed.count == 1 && harness.app.dialog?.form.text(.amount) == "5")
    #expect(harness.app.dialog?.form.focusedButton == 1 && harness.app.dialog?.notice?.kind == .refusal)
    harness.trouble = nil
    harness.press(.enter)
    #expect(harness.performed.count == 2 && Set(harness.performed.map(\.id)).count == 1)
    #expect(harness.app.dialog == nil)
  }

  /// Keys that waited while it failed are no second try.
  @Test func waitingKeysAreNoSecondTry() throws {
    var harness = Harness(try Samples.poor())
    harness.ask(.repay("o1"))
    harness.type("5")
    harness.press(.enter, .enter)
    harness.trouble = Notice(.refusal, Phrase("磁盘已满，没有保存", "The disk is full, nothing was saved"))
    harness.batch(.enter, .enter, .enter)
    #expect(harness.performed.count == 1)
  }

  /// An order that was not saved stands on its deed as well.
  @Test func anOrderThatFailedIsTriedAgain() throws {
    var harness = Harness(try Samples.shopper(), size: .large)
    harness.press(all: Ways.checkout)
    harness.press(.down, .enter)
    harness.type("99.60")
    harness.press(.enter)
    harness.trouble = Notice(.refusal, Phrase("磁盘已满，没有保存", "The disk is full, nothing was saved"))
    harness.press(.enter)
    #expect(harness.performed.count == 1 && harness.checkout?.focus == .confirm)
    harness.trouble = nil
    harness.press(.enter)
    #expect(Set(harness.performed.map(\.id)).count == 1 && harness.wallet.orders.count == 1)
  }

  // MARK: letters and numbers

  /// A letter on a choice or a button of a form with text is no command, and says so.
  @Test func lettersAreNoCommandsInAForm() throws {
    var harness = opened(try Samples.active(), at: .sources)
    harness.press(.letter("a"))
    for letter: Unicode.Scalar in ["u", "m", "q", ":", "1", ">"] {
      harness.press(.letter(letter))
      #expect(harness.app.page is EntryPage && harness.app.notice == .noText && harness.app.dialog == nil)
    }
    #expect(!harness.app.context.options.mask && harness.app.palette == nil)
    // Help is there everywhere.
    harness.press(.letter("?"))
    #expect(harness.app.help != nil)
  }

  /// `# a b`: nothing is put in the cart, nothing blocked; it says what is typed here.
  @Test(arguments: Language.allCases)
  func lettersInAQuantityDoNothingAndSaySo(language: Language) throws {
    var harness = Harness(try Samples.shopper(), language: language)
    harness.press(all: Ways.merchant)
    harness.press(.letter("#"))
    for letter: Unicode.Scalar in ["a", "b", "f", "t", "q"] {
      harness.press(.letter(letter))
      #expect(harness.picture.contains(FormText.digitsOnly[language]), "\(letter)")
    }
    #expect(harness.performed.isEmpty && harness.app.dialog == nil && harness.app.context.cart.isEmpty)
    harness.type("２")
    #expect(harness.merchantPage?.entry.field.text == "2")
    harness.press(.letter("b"), .enter)
    #expect(harness.app.context.cart.items.map(\.quantity) == [2])
    harness.press(.letter("t"), .letter("#"), .letter("d"), .letter("x"))
    #expect(harness.picture.contains(FormText.digitsOnly[language]))
    #expect(harness.app.context.cart.items.map(\.quantity) == [2])
  }

  /// Two amounts in one field are two where several go, and are refused where one goes.
  @Test(arguments: ["100 200", "100，200", "100;200", "100、200"])
  func severalAmountsAreNeverOne(typed: String) throws {
    var harness = Harness(Samples.fresh)
    harness.press(.letter("a"))
    for text in ["苏宁", "电视", typed, "12-20 2027-01-20"] {
      harness.type(text)
      harness.press(.enter)
    }
    harness.press(.enter, .enter, .enter, .enter)
    #expect(
      harness.wallet.debts.first?.instalments.map(\.amount) == [Money(fen: 100_00), Money(fen: 200_00)])

    harness = opened(try Samples.active(), at: .sources)
    harness.press(.enter)
    harness.type("100 2")
    #expect(harness.picture.contains("这里只填一个金额"))
    harness.type("00")
    harness.press(.enter, .enter)
    #expect(harness.performed.isEmpty && harness.picture.contains("这里只填一个金额"))
  }

  /// What was typed is stored as it was typed, and drawn so that every column is where it is counted.
  @Test func picturesAreStoredAsTyped() throws {
    var harness = Harness(Samples.fresh)
    harness.press(.letter("a"))
    for text in ["淘宝", "❤️礼物 1️⃣ 👨‍👩‍👧 👍🏽", "100", "12-20"] {
      harness.type(text)
      harness.press(.enter)
    }
    harness.press(.enter, .enter, .enter, .enter)
    let debt = try #require(harness.wallet.debts.first)
    #expect(TestSealer().open(debt.title, at: .debt(debt.id, "title")) == "❤️礼物 1️⃣ 👨‍👩‍👧 👍🏽")
    harness.press(.letter("4"))
    #expect(!harness.picture.contains("\u{FFFD}") && harness.picture.contains("❤礼物 1\u{20E3} 👨👩👧 👍"))
  }

  // MARK: the filter

  @Test(arguments: Language.allCases)
  func aFilterOpenedAgainIsReplaced(language: Language) throws {
    var harness = Harness(try Samples.busy(), language: language)
    harness.press(.letter("3"), .letter("/"))
    harness.type("yssd")
    #expect(harness.picture.contains(FilterText.merchants[language]))
    harness.press(.enter, .letter("/"))
    #expect(harness.merchants?.filter.text == "yssd" && harness.merchants?.filter.isSelected == true)
    harness.type("sh")
    #expect(harness.merchants?.filter.text == "sh")
    // A key that moves in it keeps it.
    harness.press(.enter, .letter("/"), .left, .end)
    harness.type("x")
    #expect(harness.merchants?.filter.text == "shx")
    harness.press(.enter, .letter("/"), .backspace)
    #expect(harness.merchants?.filter.text == "" && harness.merchants?.filter.isOpen == true)
  }

  /// In a category it says that it looks only there, and one key looks everywhere.
  @Test(arguments: Language.allCases)
  func aFilterSaysWhereItLooks(language: Language) throws {
    var harness = Harness(try Samples.busy(), language: language)
    harness.press(.letter("3"), .letter("n"), .letter("/"))
    let shelf = try #require(harness.merchants?.shelf.words(in: harness.app.context))
    harness.type("山禾")
    #expect(harness.merchants?.list.count == 0)
    #expect(harness.picture.contains(FilterText.only(shelf, all: "Tab")[language]))
    harness.press(.tab)
    #expect(harness.merchants?.shelf == .all && harness.merchants?.list.count == 1)
    #expect(
      harness.merchants?.filter.text == "山禾" && harness.picture.contains(FilterText.merchants[language]))
  }

  // MARK: the plain mode

  /// The same in lines: an answer goes on, the last one to the deed, and what is left half filled in says so.
  @Test(arguments: Language.allCases)
  func thePlainModeKeepsTheRule(language: Language) throws {
    var harness = Harness(Samples.fresh, size: LinearTalk.size, language: language, plain: true)
    var talk = LinearTalk()
    @discardableResult func say(_ line: String) -> String {
      if case .keys(let keys) = talk.take(line, harness.app) { for key in keys { harness.press(key) } }
      return talk.say(harness.app).lines.joined(separator: "\n")
    }
    _ = talk.say(harness.app)
    say("a")
    say("京东")
    #expect(say(".").contains(language == .zh ? "再按一次 . 离开，填的内容会留着" : ". again leaves; the text is kept"))
    say(".")
    #expect(harness.app.dialog == nil)
    say("a")
    #expect(harness.app.dialog?.form.text(.provider) == "京东")
    for line in ["", "书", "5", "12-30", "1", ""] { say(line) }
    // The last question is a choice; its answer leads to the deed.
    let enough = LinearPage(harness.app).items.first { $0.words.hasPrefix(DebtText.noMore[language]) }
    say(String(try #require(enough).number))
    #expect(harness.app.dialog?.form.focusedButton == 1)
    let save = try #require(LinearPage(harness.app).items.first { $0.words == ButtonText.save[language] })
    #expect(say(String(save.number)).contains(language == .zh ? "按 u 撤销" : "u undoes it"))
    #expect(harness.wallet.debts.count == 1)
  }
}

extension Harness {
  /// The form in sight.
  fileprivate var form: Form? { app.dialog?.form ?? (app.page as? EntryPage)?.form }
}
