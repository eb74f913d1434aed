import PayLater
import TerminalKit
import Testing
import WalletText

@testable import WalletUI

/// The records of debts from elsewhere on the screens: all that can be said of one, what was noted of it and taken back,
/// several at once (rule 10).
@Suite struct DebtRecordScreenTests {
  /// Five debts: a long one with terms and a note, one late, one in euros, one without a day, one settled.
  static func wallet() throws -> Wallet {
    var history = try History(Samples.fresh)
    func lend(_ provider: String, _ title: String, _ plan: [PlannedPayment], _ details: DebtDetails? = nil)
      throws
    {
      try history.make(.debt(.record(provider: provider, title: title, instalments: plan, details: details)))
    }
    let today = Harness.today
    try lend(
      "花呗", "手机", PlannedPayment.plan(Money(fen: 99_30), first: today + 14, parts: 12, .monthly),
      DebtDetails(
        paidInstalments: 3, note: "客服 95017", yearlyRateHundredths: 1_560, lateFeeFen: Money(fen: 10_00)))
    try lend(
      "花呗", "耳机", [PlannedPayment(due: today - 10, amountFen: Money(fen: 50_00))],
      DebtDetails(yearlyRateHundredths: 3_650, lateFeeFen: Money(fen: 5_00)))
    try lend(
      "Klarna", "Shoes", [9, 23, 41].map { PlannedPayment(due: today + $0, amountFen: Money(fen: 25_00)) },
      DebtDetails(currency: Currency(code: "EUR")))
    try lend("小王", "借款", [PlannedPayment(due: nil, amountFen: Money(fen: 300_00))])
    try lend("白条", "键盘", [PlannedPayment(due: today + 3, amountFen: Money(fen: 88_00))])
    try history.make(.debt(.recordPayment(debt: "e5", amountFen: Money(fen: 88_00), on: today - 1)))
    try history.make(.debt(.recordPayment(debt: "e3", amountFen: Money(fen: 25_00), on: today - 2)))
    try history.make(.debt(.recordRefund(debt: "e3", amountFen: Money(fen: 10_00), spread: .last)))
    try history.make(.debt(.recordPayment(debt: "e3", amountFen: Money(fen: 5_00))))
    try history.make(.debt(.reversePayment(payment: "e3p2", reason: .returned)))
    return history.wallet
  }

  private func harness(_ language: Language = .zh, at debt: DebtID? = nil) throws -> Harness {
    var harness = Harness(try Self.wallet(), language: language)
    if let debt { harness.open(Screen(ObligationPage(subject: .debt(debt)))) }
    return harness
  }

  @Test(arguments: RepayTests.sizes, Language.allCases)
  func pictures(size: Size, language: Language) throws {
    let wallet = try Self.wallet()
    func screen(_ name: String, _ keys: Key...) throws {
      try WalletUITests.screen(name, size, language, of: wallet, keys: keys)
    }
    try screen("debts-home", .letter("1"))
    try screen("debts-repay", .letter("4"))
    try screen("debts-marked", .letter("4"), .letter(" "), .letter(" "), .letter("p"))
    try screen("debts-reminders", .letter("5"))
    try screen("debts-calendar", .letter("C"), .letter("n"))
    let euros: [Key] = [.letter("4"), .down, .enter]
    try WalletUITests.screen(
      "debts-terms", size, language, of: wallet, keys: [.letter("4"), .down, .down, .enter])
    try WalletUITests.screen("debts-refund", size, language, of: wallet, keys: euros + [.letter("B")])
    try WalletUITests.screen("debts-entries", size, language, of: wallet, keys: euros + [.enter])
    try WalletUITests.screen(
      "debts-unpay", size, language, of: wallet, keys: euros + [.enter, .down, .letter("d")])
    try WalletUITests.screen(
      "debts-more", size, language, of: wallet,
      keys: [.letter("4"), .down, .down, .letter("E")] + Array(repeating: .tab, count: 8))
    try WalletUITests.screen(
      "debts-what-if", size, language, of: wallet, keys: [.letter("4"), .letter("x"), .enter])
  }

  // MARK: more in the form

  /// Everything that a debt can be said to be is asked for once that is wanted, and recorded.
  @Test(arguments: Language.allCases)
  func moreIsRecorded(language: Language) throws {
    var harness = Harness(Samples.fresh, language: language)
    harness.press(.letter("4"), .letter("a"))
    for text in ["Tabby", "椅子", "12", "12-06", "3", "2 weeks"] {
      if text == "3" { harness.press(.control("u")) }
      harness.type(text)
      harness.press(.enter)
    }
    #expect(harness.app.dialog?.form.fields.count == 7)
    harness.press(.right)
    #expect(harness.app.dialog?.form.fields.count == 13 && harness.app.dialog?.form.focusedField == .details)
    harness.press(.enter, .right, .enter)
    for text in ["kwd", "1", "客服 95017", "15.6%", "1.500"] {
      harness.type(text)
      harness.press(.enter)
    }
    #expect(harness.app.dialog?.form.focusedButton == 1 && harness.performed.isEmpty)
    harness.press(.enter)
    let debt = try #require(harness.wallet.debts.first)
    // A total of 12 in three, the odd fils last: 4 each; the first is paid.
    #expect(
      debt.currency == Currency(code: "KWD") && debt.plan.map(\.amountFen.fen) == [4_000, 4_000, 4_000])
    #expect(debt.instalments.compactMap(\.due) == [14, 28, 42].map { Harness.today + $0 })
    #expect(debt.paidInstalments == 1 && debt.outstanding == Money(fen: 8_000))
    #expect(debt.yearlyRateHundredths == 1_560 && debt.lateFee == Money(fen: 1_500))
    #expect(harness.app.context.opened(.debt(debt.id, "note")) == "客服 95017")
  }

  /// What is more is only left out while nothing is put into it, and Esc keeps it like everything else.
  @Test func moreIsKept() throws {
    var harness = Harness(Samples.fresh)
    harness.press(.letter("4"), .letter("a"))
    for _ in 0..<6 { harness.press(.tab) }
    harness.press(.right, .tab, .tab, .tab)
    harness.type("3")
    harness.press(.shiftTab, .shiftTab, .shiftTab, .left)
    #expect(harness.app.dialog?.form.fields.count == 13 && harness.app.dialog?.form.choice(.details) == 1)
    #expect(harness.picture.contains(DebtText.moreFilled.zh))
    harness.press(.escape, .escape, .letter("a"))
    #expect(harness.app.dialog?.form.text(.paid) == "3")
    // Once it is empty the choice leaves it out.
    for _ in 0..<9 { harness.press(.tab) }
    harness.press(.control("u"))
    for _ in 0..<3 { harness.press(.shiftTab) }
    harness.press(.left)
    #expect(harness.app.dialog?.form.fields.count == 7)
  }

  /// A wrong word in a further field is said beside it, in the words of its currency.
  @Test(arguments: Language.allCases)
  func flawsStandBesideTheirField(language: Language) throws {
    var harness = Harness(Samples.fresh, language: language)
    harness.press(.letter("4"), .letter("a"))
    harness.type("X")
    harness.press(.tab)
    harness.type("Y")
    harness.press(.tab)
    harness.type("5.25")
    harness.press(.tab)
    harness.type("12-06")
    for _ in 0..<3 { harness.press(.tab) }
    harness.press(.right, .tab, .tab)
    harness.type("xyz")
    harness.press(.tab)
    #expect(harness.error(.currency) == Refusal.Flaw.malformed.phrase(of: .currency))
    harness.press(.shiftTab, .control("u"))
    harness.type("jpy")
    harness.press(.tab)
    harness.confirm()
    let yen = try #require(Currency(code: "JPY"))
    #expect(harness.error(.amount) == DebtText.amounts(of: yen) && harness.performed.isEmpty)
  }

  /// The record says what it says: opened to be changed and saved unchanged, nothing changes; each detail can be.
  @Test(arguments: ["e1", "e2", "e3", "e4"])
  func changingStartsFromWhatIsThere(id: String) throws {
    var harness = try harness(at: DebtID(id))
    let before = harness.wallet
    harness.press(.letter("E"))
    harness.confirm()
    #expect(harness.wallet == before && harness.app.dialog?.notice != nil)
  }

  @Test func detailsAreChanged() throws {
    var harness = try harness(at: "e1")
    harness.press(.letter("E"))
    harness.fill(.note, "new")
    harness.fill(.rate, "")
    harness.fill(.lateFee, "0")
    harness.fill(.paid, "4")
    harness.confirm()
    let debt = try #require(harness.wallet.debt("e1"))
    #expect(debt.yearlyRateHundredths == nil && debt.lateFee == nil && debt.paidInstalments == 4)
    #expect(harness.app.context.opened(.debt("e1", "note")) == "new")
    #expect(debt.outstanding == Money(fen: 8 * 99_30))
    harness.press(.letter("u"))
    #expect(harness.wallet.debt("e1")?.outstanding == Money(fen: 9 * 99_30))
    #expect(harness.app.context.opened(.debt("e1", "note")) == "客服 95017")
  }

  // MARK: payments

  /// For a day in the past, for a planned payment that is named.
  @Test func aPaymentOnItsDayForItsPart() throws {
    var harness = try harness(at: "e1")
    harness.press(.letter("p"))
    harness.fill(.amount, "50")
    harness.fill(.day, "2026-11-20")
    harness.fill(.instalment, "7")
    harness.confirm()
    let payment = try #require(harness.wallet.debt("e1")?.payments.first)
    #expect(payment.on == Harness.today - 2 && payment.instalment == 7)
    #expect(harness.wallet.debt("e1")?.instalments[6].outstanding == Money(fen: 49_30))
  }

  @Test(arguments: [
    (Refusal.Field.day, "2026-11-23", Refusal.Flaw.future.phrase(of: .day)),
    (.instalment, "13", FormText.number(1...12)), (.instalment, "x", FormText.number(1...12)),
    (.amount, "893.71", RepayText.overPayoff(Money(fen: 893_70))),
  ])
  func paymentsThatAreWrong(_ field: Refusal.Field, _ text: String, _ words: Phrase) throws {
    var harness = try harness(at: "e1")
    harness.press(.letter("p"))
    harness.fill(field, text)
    harness.confirm()
    #expect(harness.wallet.debt("e1")?.payments.isEmpty == true && harness.error(field) == words)
  }

  /// What looks like a slip is said, and the same button once more takes it.
  @Test(arguments: Language.allCases)
  func repeatedIsAsked(language: Language) throws {
    var harness = try harness(language, at: "e4")
    for expected in [1, 1, 2] {
      if harness.app.dialog == nil { harness.press(.letter("p")) }
      harness.fill(.amount, "100")
      harness.confirm()
      #expect(harness.wallet.debt("e4")?.payments.count == expected)
    }
    #expect(harness.app.dialog == nil)
  }

  @Test func aDebtThatIsThereIsAsked() throws {
    var harness = try harness()
    harness.press(.letter("4"), .letter("a"))
    for text in ["小王", "借款", "300", "-"] {
      harness.type(text)
      harness.press(.enter)
    }
    harness.press(.enter, .enter, .enter, .enter)
    #expect(harness.wallet.debts.count == 5 && harness.picture.contains("e4"))
    harness.press(.enter)
    #expect(harness.wallet.debts.count == 6)
    // Another amount is another debt: it is not asked about.
    #expect(harness.wallet.debts.last?.plan == [PlannedPayment(due: nil, amountFen: Money(fen: 300_00))])
  }

  /// Several at once, in three currencies or none: all their next payments in one request, and all taken back by one.
  @Test func severalAtOnce() throws {
    var harness = try harness()
    let owed = harness.wallet.owed
    harness.press(.letter("4"), .letter(" "), .letter(" "), .letter(" "))
    harness.press(.letter("p"))
    harness.confirm()
    #expect(harness.performed.count == 1)
    #expect(harness.wallet.owed == owed - Money(fen: 50_00 + 99_30))
    let euro = try #require(Currency(code: "EUR"))
    #expect(harness.wallet.owed(in: euro) == Money(fen: 15_00))
    harness.press(.letter("u"))
    #expect(harness.wallet.owed == owed)
    // The marks are gone with what they were for.
    #expect((harness.app.page as? RepayPage)?.marked.isEmpty == true)
  }

  /// One that was refused is none noted; what was marked stays marked.
  @Test func ownOnesAreNotMarked() throws {
    var harness = Harness(try Samples.busy())
    harness.press(.letter("4"), .letter(" "))
    #expect((harness.app.page as? RepayPage)?.marked.isEmpty == true)
    #expect(harness.app.notice?.lines.first == DebtText.markOwn)
  }

  /// The same in lines: marked by their numbers, noted together, one taken back with a reason.
  @Test(arguments: Language.allCases)
  func inThePlainMode(language: Language) throws {
    var harness = Harness(try Self.wallet(), size: LinearTalk.size, language: language, plain: true)
    var talk = LinearTalk()
    func number(_ words: Phrase) throws -> String {
      let item = LinearPage(harness.app).items.first { $0.words.hasPrefix(words[language]) }
      return String(try #require(item, "\(words[language])").number)
    }
    @discardableResult func say(_ line: String) -> String {
      if case .keys(let keys) = talk.take(line, harness.app) { for key in keys { harness.press(key) } }
      return talk.say(harness.app).lines.joined(separator: "\n")
    }
    harness.press(.letter("4"))
    _ = talk.say(harness.app)
    for _ in 0..<2 { say(try number(DebtText.mark)) }
    #expect(say(try number(DebtText.noteMarked(2))).contains("EUR 25.00"))
    say(try number(ButtonText.save))
    #expect(harness.wallet.debt("e2")?.outstanding == .zero)
    #expect(harness.wallet.debt("e3")?.outstanding == Money(fen: 15_00))

    harness.open(Screen(ObligationPage(subject: .debt("e3"))))
    _ = talk.say(harness.app)
    #expect(say(try number(DebtText.entries)).contains(DebtText.paid("e3p3")[language]))
    say(try number(ActionText.reverseDebtPayment))
    say(try number(EntryReversal.duplicate.phrase))
    say(try number(DebtText.takeBack))
    #expect(harness.performed.last?.request == .debt(.reversePayment(payment: "e3p3", reason: .duplicate)))
    #expect(harness.wallet.debt("e3")?.outstanding == Money(fen: 40_00))
  }

  // MARK: taken back

  /// A payment that was noted is taken back with a reason and stands again; so is a refund.
  @Test func entriesAreCorrected() throws {
    var harness = try harness(at: "e3")
    let before = try #require(harness.wallet.debt("e3"))
    harness.press(.enter)
    let page = try #require(harness.app.page as? DebtEntriesPage)
    #expect(page.debt == "e3")
    // The newest first: e3p2 (sent back by the bank), e3r1, e3p1.
    harness.press(.down, .letter("d"))
    harness.confirm()
    #expect(harness.performed.isEmpty && harness.error(.reason) != nil)
    harness.press(.right)
    harness.confirm()
    #expect(harness.performed.last?.request == .debt(.reverseRefund(refund: "e3r1", reason: .mistake)))
    #expect(harness.wallet.debt("e3")?.outstanding == before.outstanding + Money(fen: 10_00))
    harness.press(.letter("d"))
    harness.confirm()
    #expect(harness.wallet.debt("e3")?.instalments == before.instalments)
    harness.press(.up, .letter("d"))
    harness.confirm()
    #expect(harness.performed.last?.request == .debt(.restorePayment(payment: "e3p2")))
    #expect(harness.wallet.debt("e3")?.outstanding == before.outstanding - Money(fen: 5_00))
  }

  /// A refund as the provider does it; what is more than is owed came back.
  @Test func aRefundIsNoted() throws {
    var harness = try harness(at: "e3")
    harness.press(.letter("B"))
    harness.fill(.amount, "45")
    harness.confirm()
    // 75 − 25 paid − 10 refunded: 40 are owed, and 5 came back.
    #expect(harness.wallet.debt("e3")?.outstanding == .zero)
    #expect(harness.wallet.debt("e3")?.returned == Money(fen: 5_00))
    #expect(harness.picture.contains("EUR 5.00"))
    harness.press(.letter("B"))
    harness.fill(.amount, "25")
    harness.confirm()
    let euro = try #require(Currency(code: "EUR"))
    #expect(harness.error(.amount) == RepayText.overRefundable(Money(fen: 20_00), euro))
  }

  /// A record that was taken back is put in force again where it was taken back.
  @Test func aRecordStandsAgain() throws {
    var harness = try harness(at: "e4")
    harness.press(.letter("d"), .shiftTab, .right)
    harness.confirm()
    #expect(harness.wallet.debt("e4")?.reversed == .mistake)
    harness.press(.letter("d"))
    harness.confirm()
    #expect(harness.performed.last?.request == .debt(.restore(debt: "e4")))
    #expect(harness.wallet.debt("e4")?.outstanding == Money(fen: 300_00))
  }

  /// Sums of many currencies are all there, in a narrow window as well.
  @Test(arguments: RepayTests.sizes)
  func manyCurrencies(size: Size) throws {
    var history = try History(Samples.fresh)
    for code in ["EUR", "GBP", "HKD", "JPY", "KWD", "SEK", "USD"] {
      let payment = PlannedPayment(due: Harness.today + 40, amountFen: Money(fen: 1_234_567_890))
      try history.make(
        .debt(
          .record(
            provider: code, title: "x", instalments: [payment],
            details: DebtDetails(currency: Currency(code: code)))))
    }
    for tab: Unicode.Scalar in ["1", "4"] {
      var harness = Harness(history.wallet, size: size)
      harness.press(.letter(tab), .letter("g"), .pageUp, .pageUp)
      let drawn = harness.picture.filter { !$0.isWhitespace }
      #expect(drawn.contains("JPY1,234,567,890") && drawn.contains("USD12,345,678.90"), "\(harness.picture)")
      #expect(!harness.picture.contains(".."))
    }
  }

  // MARK: what lateness costs

  /// Ten days late at 36.5 % a year: 0.1 % a day of ¥50 is ¥0.50, and the fee of ¥5 once (rule 10: used in what-if).
  @Test(arguments: Language.allCases)
  func lateCost(language: Language) throws {
    var harness = try harness(language, at: "e2")
    #expect(harness.picture.contains("¥5.50"))
    harness.press(.letter("x"), .enter)
    #expect(harness.picture.contains("¥5.50"))
  }

  /// Masked, nothing of it can be read.
  @Test func masked() throws {
    var harness = try harness(at: "e3")
    harness.press(.letter("m"))
    for key: Key in [.letter("p"), .escape, .letter("B"), .escape, .enter, .letter("d"), .escape] {
      #expect(!harness.picture.contains("25.00") && !harness.picture.contains("40.00"))
      harness.press(key)
    }
  }
}

extension Harness {
  /// Puts a text into a field in place of what it holds.
  fileprivate mutating func fill(_ name: Refusal.Field, _ text: String) {
    let count = (app.dialog?.form.fields.count ?? 0) + 2
    for _ in 0..<count where app.dialog?.form.focusedField != name { press(.tab) }
    press(.control("e"), .control("u"))
    type(text)
  }
}

extension DebtRecordScreenTests {
  /// One mark is what `p` means, also where the cursor went on to the next row.
  @Test func oneMarkIsMeant() throws {
    var harness = Harness(try Samples.many())
    harness.press(.letter("4"))
    let first = try #require((harness.app.page as? RepayPage)?.selected?.subject)
    harness.press(.character(" "), .letter("p"))
    #expect(harness.app.dialog?.question == .paying(first))
  }

  /// What was paid before it was recorded is part of the plan: only payments that were noted are said to stay.
  @Test func whatStaysIsWhatWasNoted() throws {
    var history = try History()
    let plan = (1...3).map {
      PlannedPayment(due: history.wallet.businessDay + 30 * $0, amountFen: Money(fen: 100_00))
    }
    try history.make(
      .debt(.record(provider: "花呗", title: "手机", instalments: plan, details: DebtDetails(paidInstalments: 1)))
    )
    func said(_ wallet: Wallet) -> Bool {
      let context = Harness(wallet).app.context
      let question = Question.changeDebt("e1")
      return question.lines(Form(question.fields(nil, context), buttons: []), context).contains {
        $0.spans.map(\.text).joined().contains("不变")
      }
    }
    #expect(!said(history.wallet))
    try history.make(.debt(.recordPayment(debt: "e1", amountFen: Money(fen: 40_00))))
    #expect(said(history.wallet))
  }
}
