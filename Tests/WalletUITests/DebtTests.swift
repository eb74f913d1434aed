import PayLater
import TerminalKit
import Testing
import WalletText

@testable import WalletUI

/// Debts from elsewhere: put in, corrected, noted as paid, taken back.
@Suite struct DebtTests {
  private static func form(amount: String, due: String, parts: String, every: String = "") -> Form {
    var debt = DebtForm()
    (debt.amounts, debt.dues, debt.parts, debt.every) = (amount, due, parts, every)
    return Form(debt.fields(in: Harness(Samples.fresh).app.context), buttons: [])
  }

  /// What is typed as amounts, days, number and rhythm, and the payments that it means on 2026-11-22.
  @Test(arguments: [
    ("99.30", "12-06", "1", "", "2026-12-06 9930"),
    ("99.30", "2026-12-31", "3", "", "2026-12-31 9930, 2027-01-31 9930, 2027-02-28 9930"),
    ("¥ 20", "12-06", "2", "2 周", "2026-12-06 2000, 2026-12-20 2000"),
    ("20 元", "12-06", "2", "7", "2026-12-06 2000, 2026-12-13 2000"),
    ("20", "12-06", "2", "10 days", "2026-12-06 2000, 2026-12-16 2000"),
    ("20", "12-06", "2", "3个月", "2026-12-06 2000, 2027-03-06 2000"),
    // Days one by one; a day without its year is the next such day after the one before.
    ("20", "12-06 12-24 01-05", "1", "", "2026-12-06 2000, 2026-12-24 2000, 2027-01-05 2000"),
    ("20", "2026-12-06，2026-12-24", "2", "", "2026-12-06 2000, 2026-12-24 2000"),
    ("20 30 1000", "12-06", "1", "", "2026-12-06 2000, 2027-01-06 3000, 2027-02-06 100000"),
    ("20; 30", "12-06、12-07", "1", "", "2026-12-06 2000, 2026-12-07 3000"),
    // Without a day: all of it, or some.
    ("20", "-", "1", "", "- 2000"), ("20", "none", "2", "", "- 2000, - 2000"),
    ("20 30", "12-06 没有", "1", "", "2026-12-06 2000, - 3000"),
  ])
  func plans(_ amount: String, _ due: String, _ parts: String, _ every: String, _ plan: String) throws {
    let form = Self.form(amount: amount, due: due, parts: parts, every: every)
    let found = try form.plan(from: Harness.today).map { "\($0.due?.description ?? "-") \($0.amountFen.fen)" }
    #expect(found.joined(separator: ", ") == plan)
  }

  /// A total is divided evenly; the odd fen goes where it is said (rule 10).
  @Test(arguments: [
    (PlannedPayment.Odd.last, "33.33 33.33 33.34"), (.first, "33.34 33.33 33.33"),
  ])
  func totals(_ odd: PlannedPayment.Odd, _ amounts: String) throws {
    var debt = DebtForm()
    (debt.amounts, debt.dues, debt.parts, debt.total) = ("100", "12-06", "3", odd)
    debt.isMore = true
    let form = Form(debt.fields(in: Harness(Samples.fresh).app.context), buttons: [])
    let plan = try form.plan(from: Harness.today)
    #expect(plan.map(\.amountFen.bare).joined(separator: " ") == amounts)
  }

  @Test(arguments: [
    ("", "12-06", "1", Refusal.invalid(.amount, .empty)), ("x", "12-06", "1", .invalid(.amount, .notANumber)),
    ("20 x", "12-06", "1", .invalid(.amount, .notANumber)), ("20", "", "1", .invalid(.due, .empty)),
    ("20", "13-06", "1", .invalid(.due, .malformed)), ("20", "12-06 x", "1", .invalid(.due, .malformed)),
    ("20", "12-06", "0", .invalid(.quantity, .tooSmall)),
    ("20", "12-06", "61", .invalid(.quantity, .tooLong)),
    ("20", "12-06", "x", .invalid(.quantity, .notANumber)),
    ("20 30", "12-06 12-07 12-08", "1", .invalid(.amount, .uneven)),
    ("20", "12-06 12-07", "9", .invalid(.quantity, .uneven)),
  ])
  func flaws(_ amount: String, _ due: String, _ parts: String, _ flaw: Refusal) {
    #expect(throws: flaw) {
      try Self.form(amount: amount, due: due, parts: parts).plan(from: Harness.today)
    }
  }

  /// A wallet with a debt of twelve payments, a long name, and two of them paid.
  static func long() throws -> Wallet {
    var history = try History(Samples.active())
    try history.make(
      .debt(
        .record(
          provider: "一家名字非常非常长的分期付款服务公司及其合作银行信用卡中心",
          title: "Noise cancelling headphones with a long name and two years of warranty",
          instalments: PlannedPayment.plan(
            Money(fen: 1_299_00), first: Harness.today + 3, parts: 12, .monthly)))
    )
    try history.make(.debt(.recordPayment(debt: "e1", amountFen: Money(fen: 2_000_00))))
    history.turn(to: Harness.today)
    return history.wallet
  }

  @Test(arguments: RepayTests.sizes, Language.allCases)
  func pictures(size: Size, language: Language) throws {
    let wallet = try Self.long()
    try screen("debt-long", size, language, of: wallet, keys: [.letter("4"), .enter])
    try screen("debt-change", size, language, of: wallet, keys: [.letter("4"), .letter("E")])
    try screen("debt-reverse", size, language, of: wallet, keys: [.letter("4"), .enter, .letter("d")])
    try screen("repay-long", size, language, of: wallet, keys: [.letter("4")])
  }

  @Test(arguments: Language.allCases)
  func takenBack(language: Language) throws {
    var harness = Harness(try Samples.busy(), language: language)
    harness.press(.letter("4"), .down, .letter("d"), .tab)
    harness.confirm()
    #expect(harness.performed.isEmpty && harness.error(.reason) != nil)
    harness.press(.right, .right)
    harness.confirm()
    #expect(harness.performed.map(\.request) == [.debt(.reverse(debt: "e1", reason: .duplicate))])
    #expect(harness.wallet.owed == Money(fen: 58_60))
    harness.press(.letter("G"))
    try expectPicture("repay-taken-back-80-\(language.rawValue)", of: harness)
    harness.press(.enter)
    try expectPicture("debt-taken-back-80-\(language.rawValue)", of: harness)
    harness.press(.letter("E"))
    #expect(harness.app.dialog == nil)
  }

  @Test func correctedAndPaid() throws {
    var harness = Harness(try Samples.busy())
    harness.press(.letter("4"), .down, .enter, .letter("p"))
    harness.confirm()
    harness.press(.letter("E"))
    #expect(harness.app.dialog?.form.text(.amount) == "198.60")
    // Thirty days apart are no months.
    #expect(harness.app.dialog?.form.text(.due) == "2026-12-01")
    #expect(harness.app.dialog?.form.text(.every) == "30 天")
    harness.press(.tab, .control("u"))
    harness.type("耳机")
    harness.press(.tab, .control("u"))
    harness.type("50")
    harness.confirm()
    // Less than was paid already: it says so and keeps what was typed.
    #expect(harness.error(.amount) == Refusal.Flaw.belowPaid.phrase(of: .amount))
    harness.press(.control("u"))
    harness.type("150")
    harness.confirm()
    let debt = try #require(harness.wallet.debts.first)
    #expect(debt.paid == Money(fen: 198_60) && debt.outstanding == Money(fen: 101_40))
    try expectPicture("debt-changed-80-zh", of: harness)
  }

  @Test func foundByProvider() throws {
    var harness = Harness(try Samples.busy())
    harness.press(.letter("4"), .letter("/"))
    harness.type("淘宝")
    #expect((harness.app.page as? RepayPage)?.list.selected?.subject == .debt("e1"))
    harness.press(.escape, .letter("/"))
    harness.type("芝麻")
    harness.press(.enter)
    #expect(!harness.picture.contains("淘宝") && harness.picture.contains("¥58.60"))
  }
}
