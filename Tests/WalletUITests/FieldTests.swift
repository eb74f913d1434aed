import PayLater
import TerminalKit
import Testing
import WalletText

@testable import WalletUI

/// Fields that know what they take: what is taken, how it is drawn, what is said beside it and when.
@Suite struct FieldTests {
  static let today = Harness.today  // 2026-11-22, a Sunday

  /// A form of one field, then a plain one to go to.
  private func form(_ kind: FieldKind, _ name: Refusal.Field = .amount, _ text: String = "") -> Form {
    let words = Phrase(same: "x")
    return Form([.text(name, words, text, kind: kind), .text(.title, words)], buttons: [words])
  }

  private func type(_ text: String, into form: inout Form) {
    for scalar in text.unicodeScalars { _ = form.handle(.character(scalar)) }
  }

  /// What is drawn, in English.
  private func picture(_ form: Form, columns: Int = 80) -> [String] {
    let context = Context(
      wallet: Samples.fresh, today: Self.today, size: Size(columns: columns, rows: 24),
      settings: Settings(terminalLanguage: .en))
    var canvas = Canvas(size: Size(columns: columns, rows: 12), context: context, margin: 0)
    canvas.put(form)
    return (0..<canvas.row).map { canvas.frame.row($0) }
  }

  // MARK: what is taken

  static let taken: [(FieldKind, typed: String, text: String)] = [
    (.phone, "138 0013-8000", "13800138000"), (.phone, "１３８００１３８０００", "13800138000"),
    (.identityNumber, "110105 19491231 002x", "11010519491231002X"),
    (.identityNumber, "１１０１０５19491231002Ｘ", "11010519491231002X"),
    (.amount, "１，２３４．５６", "1,234.56"), (.amount, "￥12", "￥12"), (.number(1...60), "１２", "12"),
    (.day(today: today), "２０２６－１２－０１", "2026-12-01"), (.plain, "１ 2", "１ 2"),
    (.contact, "a b@x.cn", "a b@x.cn"),
  ]

  /// What is wrong stands beside the field when it is left, also where several can be put in.
  @Test func lists() {
    let today = Harness.today
    #expect(FieldKind.days(today: today).flaw(of: "2026-13-40") == .malformed)
    #expect(FieldKind.days(today: today).flaw(of: "2026-12-01 2026-02-30") == .malformed)
    #expect(FieldKind.days(today: today).flaw(of: "2026-12-01 +14") == nil)
    #expect(FieldKind.amounts.flaw(of: "12.345") == .tooManyDecimals)
    #expect(
      FieldKind.amounts.flaw(of: "12 30.50") == nil && FieldKind.amounts.flaw(of: "12 x") == .notANumber)
    #expect(
      FieldKind.name.hopeless("13800138000") == .characters && FieldKind.name.hopeless("O'Neil 赵·一") == nil)
  }

  @Test(arguments: taken.indices)
  func gapsAndWideDigitsAreTakenAsNumbers(index: Int) {
    let (kind, typed, text) = Self.taken[index]
    var form = form(kind)
    type(typed, into: &form)
    #expect(form.text(.amount) == text)
    var pasted = self.form(kind)
    _ = pasted.handle(.paste(typed))
    #expect(pasted.text(.amount) == text)
  }

  // MARK: what is drawn

  static let drawn: [(FieldKind, typed: String, row: String)] = [
    (.phone, "1380013", "x  138 0013"), (.phone, "13800138000", "x  138 0013 8000"),
    (.phone, "+8613800138000", "x  +86 138 0013 8000"), (.contact, "13800138000", "x  138 0013 8000"),
    (.contact, "ab@example.cn", "x  ab@example.cn"),
    (.identityNumber, "11010519491231002X", "x  110105 19491231 002X"),
    (.amount, "1234.5", "x  1234.5          ¥1,234.50"), (.amount, "１，２３４", "x  1,234           ¥1,234.00"),
    (.amount, "12,", "x  12,"), (.amount, "", "x"), (.amounts, "12 13", "x  12 13"),
    (.day(today: today), "12-01", "x  12-01           2026-12-01 Tue  in 9 days"),
    (.day(today: today), "2026-12-01", "x  2026-12-01      Tue  in 9 days"),
    (.day(today: today), "+1", "x  +1              2026-11-23 Mon  tomorrow"),
    (.day(today: today), "today", "x  today           2026-11-22 Sun  today"),
    (.day(today: today), "2026-12", "x  2026-12"),
  ]

  @Test(arguments: drawn.indices)
  func whatItMeansStandsBesideIt(index: Int) throws {
    let (kind, typed, row) = Self.drawn[index]
    var form = form(kind)
    type(typed, into: &form)
    let seen = try #require(picture(form).first)
    #expect(seen.hasPrefix(row), "\(seen)")
  }

  /// Where nothing fits beside it, it stands below while it is typed, and nowhere afterwards.
  @Test func inANarrowWindowItStandsBelow() {
    var form = form(.amount)
    type("1234567.8", into: &form)
    #expect(picture(form, columns: 24)[1] == "   ¥1,234,567.80")
    _ = form.handle(.tab)
    #expect(picture(form, columns: 24)[1].hasPrefix("x"))
  }

  @Test func whatIsPrivateIsHiddenWhenItIsLeft() {
    var form = form(.identityNumber, .idNumber, "11010519491231002X")
    #expect(picture(form)[0].contains("110105 19491231 002X"))
    _ = form.handle(.tab)
    #expect(picture(form)[0].contains("110*************2X") && picture(form)[0].contains("C-r"))
    #expect(form.text(.idNumber) == "11010519491231002X")
    _ = form.handle(.control("r"))
    #expect(picture(form)[0].contains("110105 19491231 002X"))
    _ = form.handle(.control("r"))
    #expect(!picture(form)[0].contains("19491231"))
    var phone = self.form(.phone, .phone, "13800138000")
    _ = phone.handle(.tab)
    #expect(picture(phone)[0].contains("138****8000"))
  }

  // MARK: what is wrong, and when it is said

  /// A text that is too long is not cut unseen: how long it may be is said as soon as it is too long, in the words of
  /// the store.
  @Test(arguments: [(Refusal.Field.label, 20), (.name, 40), (.provider, 40), (.title, 80), (.address, 120)])
  func tooLong(name: Refusal.Field, most: Int) {
    var form = form(.plain, name, String(repeating: "长", count: most))
    #expect(form.fields[0].error == nil)
    type("了", into: &form)
    #expect(form.fields[0].error == Phrase("最多 \(most) 个字", "at most \(most) characters"))
    #expect(form.fields[0].error == Refusal.invalid(name, .tooLong).beside?.words)
    #expect(form.text(name).count == most + 1)
    _ = form.handle(.backspace)
    #expect(form.fields[0].error == nil)
  }

  /// What is typed at first, and whether something is said before the field is left, and after.
  static let wrong: [(FieldKind, typed: String, at: Bool, after: Bool)] = [
    (.amount, "1", false, false), (.amount, "1,", false, true), (.amount, "1,23", false, true),
    (.amount, "1,234", false, false), (.amount, "1.", false, false), (.amount, "1.5", false, false),
    (.amount, "¥", false, true), (.amount, "1.234", true, true), (.amount, "-1", true, true),
    (.amount, "12元", false, false), (.amount, "abc", true, true), (.amount, "1,,", true, true),
    (.amount, "10000000.01", true, true), (.amount, "", false, false),
    (.phone, "1", false, true), (.phone, "138001380", false, true), (.phone, "13800138000", false, false),
    (.phone, "12", true, true), (.phone, "138001380001", true, true), (.phone, "+86138", false, true),
    (.phone, "1a", true, true),
    (.identityNumber, "110105", false, true), (.identityNumber, "9", true, true),
    (.identityNumber, "1101051949123", false, true), (.identityNumber, "11010519491331", true, true),
    (.identityNumber, "11010519491231002X", false, false),
    (.identityNumber, "110105194912310021", true, true), (.identityNumber, "1101051949123100X", true, true),
    (.identityNumber, "11010519491231002X1", true, true),
    (.day(today: today), "2026-12", false, true), (.day(today: today), "2026-12-01", false, false),
    (.day(today: today), "2026-02-30", true, true), (.day(today: today), "tom", false, true),
    (.day(today: today), "tomorrow", false, false), (.day(today: today), "明天", false, false),
    (.day(today: today), "yesterday", true, true), (.day(today: today), "+", false, true),
    (.day(today: today), "+10", false, false),
    (.contact, "xiaoyu", false, true), (.contact, "a@b.cn", false, false), (.contact, "138", false, true),
    (.contact, "a@@", true, true), (.contact, "1380013800012", true, true),
    (.amounts, "2x", true, true), (.amounts, "12 3x", true, true), (.amounts, "12 1,", false, false),
    (.amounts, "1, 12", false, false), (.amounts, "12 1,234", false, true), (.amounts, "12 ", false, false),
    (.amounts, "12 元", false, false),
    (.days(today: today), "12-01 tom", false, true), (.days(today: today), "tom 12-01", true, true),
    (.days(today: today), "12-01 +14", false, false), (.days(today: today), "2026-13-45", true, true),
    (.number(1...60), "0", true, true), (.number(1...60), "6", false, false),
    (.number(1...60), "61", true, true), (.number(1...60), "x", true, true),
    (.number(3...12), "1", false, true), (.number(3...12), "2", true, true),
    (.number(3...12), "12", false, false), (.code, "12345", false, true), (.code, "123456", false, false),
    (.code, "12x", true, true), (.code, "1234567", true, true), (.plain, "!!", false, false),
  ]

  @Test(arguments: wrong.indices)
  func itIsSaidOnceItCannotBecomeRightOrWasLeft(index: Int) {
    let (kind, typed, at, after) = Self.wrong[index]
    var form = form(kind)
    type(typed, into: &form)
    #expect((form.fields[0].error != nil) == at, "\(typed)")
    _ = form.handle(.tab)
    #expect((form.fields[0].error != nil) == after, "\(typed) when it was left")
  }

  /// The reason is the right one: a day is no amount below zero, and a number has its bounds.
  @Test func theReasonIsTheRightOne() {
    let reasons: [(FieldKind, typed: String, words: Phrase)] = [
      (.amounts, "2026-13-45", Refusal.Flaw.notANumber.phrase(of: .amount)),
      (.amounts, "-5", Refusal.Flaw.negative.phrase(of: .amount)),
      (.number(1...60), "0", Phrase("请填 1 到 60 的整数", "a whole number from 1 to 60")),
      (.code, "12345", Refusal.Flaw.malformed.phrase(of: .code)),
    ]
    for (kind, typed, words) in reasons {
      var form = form(kind, kind == .code ? .code : .amount)
      type(typed, into: &form)
      _ = form.handle(.tab)
      #expect(form.fields[0].wrong == words, "\(typed)")
    }
  }

  /// Once it was left, each key says whether it is right.
  @Test func comingBackItIsSaidAtOnce() {
    var form = form(.phone, .phone)
    type("1380013800", into: &form)
    _ = form.handle(.tab)
    _ = form.handle(.shiftTab)
    #expect(form.fields[0].error != nil)
    type("0", into: &form)
    #expect(form.fields[0].error == nil)
    _ = form.handle(.backspace)
    #expect(form.fields[0].error != nil)
    _ = form.handle(.control("u"))
    #expect(form.fields[0].error == nil)
  }

  // MARK: days by keys

  static let steps: [(from: String, keys: [Key], day: String)] = [
    ("", [.control("n")], "2026-11-22"), ("x", [.control("p")], "2026-11-22"),
    ("2026-11-30", [.control("n")], "2026-12-01"), ("2026-12-01", [.control("p")], "2026-11-30"),
    ("2027-01-31", [.control("f")], "2027-02-28"), ("2026-12-31", [.control("b")], "2026-11-30"),
    ("12-01", [.control("n"), .control("n")], "2026-12-03"), ("tomorrow", [.control("n")], "2026-11-24"),
    ("9999-12-31", [.control("n")], "9999-12-31"), ("9999-12-31", [.control("f")], "9999-12-31"),
  ]

  @Test(arguments: steps.indices)
  func aDayMovesByKeys(index: Int) {
    let (from, keys, day) = Self.steps[index]
    var form = form(.day(today: Self.today), .due, from)
    for key in keys {
      let outcome = form.handle(key)
      #expect(outcome == .handled)
    }
    #expect(form.text(.due) == day)
    // Where several days may be listed, one of them moves as well, a list stays.
    var several = self.form(.days(today: Self.today), .due, from)
    for key in keys { _ = several.handle(key) }
    #expect(several.text(.due) == day)
    var list = self.form(.days(today: Self.today), .due, "2026-12-01 2027-01-01")
    for key in keys { _ = list.handle(key) }
    #expect(list.text(.due) == "2026-12-01 2027-01-01")
  }

  static let words: [(typed: String, day: String)] = [
    ("今天", "2026-11-22"), ("明天", "2026-11-23"), ("后天", "2026-11-24"), ("Tomorrow", "2026-11-23"),
    ("+10", "2026-12-02"), ("+0", "2026-11-22"), ("11-22", "2026-11-22"), ("11-21", "2027-11-21"),
  ]

  @Test(arguments: words.indices)
  func aDayMayBeAWord(index: Int) throws {
    let (typed, day) = Self.words[index]
    #expect(try form(.day(today: Self.today), .due, typed).day(.due, from: Self.today).text == day)
  }

  /// The line of hints names the keys of a day while one is typed, and help all of them.
  @Test func theKeysOfADayAreHinted() {
    var harness = Harness(Samples.fresh, language: .en)
    harness.press(.letter("a"))
    let keys = ["C-p A day earlier", "C-n A day later"]
    func hinted(_ harness: Harness) -> [Bool] {
      let bar = harness.picture.split(separator: "\n").dropLast(2).last ?? ""
      return keys.map { bar.contains($0) }
    }
    #expect(hinted(harness) == [false, false])
    harness.press(.tab, .tab, .tab)
    #expect(hinted(harness) == [true, true])
    harness.press(.tab)
    #expect(hinted(harness) == [false, false])
    let helped = harness.app.helpGroups.flatMap(\.hints).map(\.command)
    #expect(helped.contains(.monthLater) && helped.contains(.dayEarlier))
  }

  // MARK: choices

  @Test func whatCannotBeChosenSaysWhyAndIsPassedOver() {
    let words = ["a", "b", "c"].map { Phrase(same: $0) }
    func choice(_ closed: [Int: Phrase], chosen: Int? = nil) -> Form {
      Form([.choice(.days, Phrase(same: "x"), words, chosen: chosen, unless: closed)], buttons: [])
    }
    var form = choice([1: Phrase(same: "no room")])
    #expect(picture(form)[0] == "x  [ ] a   [-] b  no room   [ ] c")
    for expected in [0, 2, 0] {
      _ = form.handle(.right)
      #expect(form.choice(.days) == expected)
    }
    _ = form.handle(.left)
    #expect(form.choice(.days) == 2)
    var none = choice([0: words[0], 1: words[0], 2: words[0]])
    let outcome = none.handle(.right)
    #expect(outcome == .ignored && none.choice(.days) == nil)
  }

  /// A freeze that would end before the one that is on, and a source that holds nothing.
  @Test func theWalletClosesWhatCannotBe() throws {
    var history = try History(Samples.busy())
    try history.make(.rule(.freeze(days: 30)))
    try history.make(.detail(.setBalance(source: "card", balanceFen: .zero)))
    var harness = Harness(history.wallet, language: .en)
    harness.ask(.freeze)
    harness.press(.right)
    #expect(harness.app.dialog?.form.choice(.days) == 2)
    #expect(harness.picture.contains("[-] 7 days") && harness.picture.contains("frozen until"))
    #expect(harness.app.context.fundingField(holding: Money(fen: 1)).closed.count == 1)
    #expect(harness.app.context.fundingField().closed.isEmpty)
  }
}
