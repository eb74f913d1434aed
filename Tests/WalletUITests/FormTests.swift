import PayLater
import TerminalKit
import Testing
import WalletText

@testable import WalletUI

@Suite struct FormTests {
  @Test func aDebtIsTypedAndRecorded() throws {
    var harness = Harness(Samples.fresh)
    harness.press(.letter("a"))
    harness.type("淘宝")
    harness.press(.tab)
    harness.type("手机 q1?")
    harness.press(.enter)
    harness.type("198.60")
    harness.press(.enter)
    harness.type("2026-12-01")
    harness.press(.enter, .backspace)
    harness.type("2")
    harness.press(.enter, .enter, .enter, .right, .enter)
    let debt = try #require(harness.wallet.debts.first)
    #expect(TestSealer().open(debt.title, at: .debt(debt.id, "title")) == "手机 q1?")
    #expect(debt.instalments.compactMap(\.due?.text) == ["2026-12-01", "2027-01-01"])
    #expect(debt.outstanding == Money(fen: 397_20))
    #expect(harness.app.dialog == nil)
    #expect(harness.app.notice?.kind == .done)
    #expect(harness.app.stack.top == Screen(HomePage()) || harness.app.stack.depth == 1)
  }

  @Test func aFlawStandsBesideItsField() {
    var harness = Harness(Samples.fresh)
    harness.press(.letter("a"), .shiftTab, .enter)
    #expect(harness.performed.isEmpty)
    let error = harness.app.dialog?.form.fields.first { $0.name == .amount }?.error
    #expect(error == Phrase("请填写「每期金额」", "please fill in 'Each payment'"))
    #expect(harness.app.dialog?.form.focus == 2)
  }

  /// In a small window the record of a debt is saved by one key, and what is missing is seen with its field.
  @Test func aSmallWindowSavesAtOnceAndShowsWhatIsWrong() throws {
    var harness = Harness(Samples.fresh, size: .small)
    harness.press(.letter("a"))
    harness.type("淘宝")
    harness.press(.tab, .tab)
    harness.type("46")
    harness.press(.tab)
    harness.type("12-01")
    harness.press(.tab, .tab, .tab, .tab, .right, .enter)
    #expect(harness.wallet.debts.isEmpty)
    #expect(harness.app.dialog?.form.focus == 1)
    let error = try #require(harness.app.dialog?.form.fields[1].error)
    let rows = harness.picture.split(separator: "\n")
    #expect(rows.contains { $0.contains(error.zh) } && rows.contains { $0.contains(DebtText.what.zh) })
    harness.type("手机")
    harness.press(.tab, .tab, .tab, .tab, .tab, .tab, .tab, .right, .enter)
    #expect(harness.wallet.debts.count == 1)
  }

  /// Money is confirmed only after all was in sight, and that is said; what is missing is said before.
  @Test(arguments: Language.allCases)
  func whatWaitsForReadingSaysSo(language: Language) throws {
    var harness = Harness(try Samples.busy(), size: .small, language: language)
    harness.ask(.repay("o1"))
    harness.press(.right, .enter)
    let missing = try #require(harness.app.dialog?.form.fields.last?.error)
    #expect(harness.app.dialog?.form.focus == 1 && harness.app.notice == nil)
    let seen = harness.picture
    #expect(seen.contains(missing[language].prefix(8)))
    harness.press(.right, .tab, .right, .enter)
    #expect(harness.performed.isEmpty && harness.app.notice == .readFirst(in: harness.app.context))
    #expect(harness.picture.contains(language == .zh ? "请先读到末尾" : "Please read to the end first (PgDn)."))
    for _ in 0..<9 where harness.performed.isEmpty { harness.press(.enter) }
    #expect(harness.performed.count == 1 && harness.app.dialog == nil)
  }

  /// That an amount is more than is owed, or than the source holds, is said with the key that makes it so.
  @Test func tooMuchIsSaidAtOnce() throws {
    var harness = Harness(try Samples.busy(), language: .en)
    harness.ask(.repay("o1"))
    func said(_ name: Refusal.Field) -> Phrase? {
      harness.app.dialog?.form.fields.first { $0.name == name }?.wrong
    }
    harness.press(.tab, .tab, .control("u"))
    harness.type("58.6")
    #expect(said(.amount) == nil && harness.picture.contains(RepayText.fillIn.en))
    harness.type("1")
    #expect(said(.amount) == RepayText.overPayoff(Money(fen: 58_60)))
    #expect(harness.picture.contains(RepayText.overPayoff(Money(fen: 58_60)).en))
    #expect(!harness.picture.contains(RepayText.fillIn.en))
    harness.press(.backspace)
    #expect(said(.amount) == nil)
    harness.press(.tab, .right)
    #expect(said(.amount) == nil && said(.fundingSource) == nil && harness.performed.isEmpty)
  }

  /// What does not go together is said when a field is left: more days than amounts, and nothing in an amount.
  @Test func whatDoesNotGoTogetherIsSaidOnLeaving() throws {
    var harness = Harness(Samples.fresh, language: .en)
    harness.press(.letter("a"))
    harness.type("A")
    harness.press(.tab)
    harness.type("B")
    harness.press(.tab)
    harness.type("1 2 3")
    harness.press(.tab)
    harness.type("12-01 12-15")
    let amount = { harness.app.dialog?.form.fields.first { $0.name == .amount }?.wrong }
    #expect(amount() == nil)
    harness.press(.tab)
    #expect(amount() == Refusal.Flaw.uneven.phrase(of: .amount))
    harness.press(.shiftTab)
    harness.type(" +14")
    #expect(amount() == nil)
    harness.press(.shiftTab, .control("u"))
    harness.type("0")
    #expect(amount() == nil)
    harness.press(.tab)
    #expect(amount() == Refusal.Flaw.tooSmall.phrase(of: .amount))
  }

  /// Whoever types an amount at once, while the focus is on 'back', types it into the field.
  @Test func digitsOnAButtonGoIntoTheAmount() throws {
    var harness = Harness(try Samples.busy())
    let tab = harness.app.tab
    harness.ask(.repay("o1"), then: [.letter("9")])
    // What was typed before it was drawn means nothing.
    #expect(harness.app.dialog?.form.text(.amount) == "58.60" && harness.app.dialog?.form.focusedButton == 0)
    harness.type("20")
    #expect(harness.app.dialog?.form.text(.amount) == "20" && harness.app.dialog?.form.focus == 0)
    harness.press(.tab, .right, .tab, .right)
    harness.type("35.5")
    #expect(harness.app.dialog?.form.text(.amount) == "35.5" && harness.performed.isEmpty)
    harness.press(.escape)
    // Where no amount is asked for, or several, a digit goes nowhere.
    harness.ask(.reportProblem("o1"))
    harness.type("12")
    #expect(harness.app.dialog?.form.text(.amount) == "12")
    harness.press(.escape)
    harness.ask(.repayAll)
    harness.type("12")
    #expect(harness.app.dialog?.form.focusedButton == 0 && harness.app.tab == tab)
  }

  @Test func troubleKeepsTheInputAndTheID() {
    var harness = Harness(Samples.fresh)
    harness.press(.letter("a"))
    harness.type("A")
    harness.press(.tab)
    harness.type("B")
    harness.press(.tab)
    harness.type("1")
    harness.press(.tab)
    harness.type("12-01")
    harness.trouble = Notice(.refusal, Phrase("磁盘已满，没有保存", "The disk is full, nothing was saved"))
    harness.press(.tab, .tab, .tab, .tab, .right, .enter)
    #expect(harness.performed.count == 1)
    #expect(harness.app.dialog?.form.text(.provider) == "A")
    harness.trouble = nil
    harness.press(.enter)
    #expect(harness.performed.count == 2)
    #expect(Set(harness.performed.map(\.id)).count == 1)
    #expect(harness.wallet.debts.count == 1)
  }

  @Test func aDayMayLackItsYear() throws {
    let form = Form(
      [.text(.due, Phrase("磁盘已满，没有保存", "The disk is full, nothing was saved"), "1-5")], buttons: [])
    #expect(try form.day(.due, from: Harness.today).text == "2027-01-05")
  }

  @Test func nothingIsPreselected() throws {
    var form = Form(
      [
        .choice(
          .autopay, Phrase("磁盘已满，没有保存", "The disk is full, nothing was saved"),
          [
            Phrase("磁盘已满，没有保存", "The disk is full, nothing was saved"),
            Phrase("磁盘已满，没有保存", "The disk is full, nothing was saved"),
          ])
      ], buttons: [])
    #expect(throws: Refusal.invalid(.autopay, .missing)) { try form.chosen(.autopay) }
    #expect(form.handle(.right) == .handled)
    #expect(try form.chosen(.autopay) == 0)
  }
}
