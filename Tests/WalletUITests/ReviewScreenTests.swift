import PayLater
import TerminalKit
import Testing
import WalletText

@testable import WalletUI

/// Rows of bills that wait: alike ones together, decided alone or all at once, once or as a rule.
@Suite struct ReviewScreenTests {
  private static func row(_ title: String, _ fen: Int64?, _ reason: LookReason = .candidate) -> RowToKeep {
    var row = RowToKeep(source: "alipay", reason: reason, words: "{}")
    row.provider = "先用后付"
    row.title = title
    row.kind = .purchase
    row.amountFen = fen.map(Money.init(fen:))
    row.on = Harness.today - 3
    return row
  }

  /// Three cups, one lamp of which no amount is known, and an account.
  private func waiting(size: Size = .normal, language: Language = .zh) throws -> Harness {
    var harness = Harness(try Samples.busy(), size: size, language: language)
    for fen: Int64 in [10_00, 20_00, 30_00] { try harness.elsewhere(.row(.keep(row: Self.row("杯子", fen)))) }
    try harness.elsewhere(
      .row(.keep(row: Self.row("台灯 with a very long name that no window holds", nil, .badAmount))))
    try harness.elsewhere(.account(.add(provider: "花呗")))
    return harness
  }

  private func opened(size: Size = .normal, language: Language = .zh) throws -> Harness {
    var harness = try waiting(size: size, language: language)
    harness.press(.letter("4"), .letter("Y"))
    return harness
  }

  @Test(arguments: MinePictures.sizes, Language.allCases)
  func pictures(size: Size, language: Language) throws {
    let tail = "\(size.columns)-\(language)"
    var harness = Harness(try Samples.busy(), size: size, language: language)
    harness.press(.letter("4"), .letter("Y"))
    try expectPicture("review-empty-\(tail)", of: harness)
    harness = try waiting(size: size, language: language)
    harness.press(.letter("4"))
    try expectPicture("review-waits-\(tail)", of: harness)
    harness.press(.letter("Y"))
    try expectPicture("review-\(tail)", of: harness)
    harness.press(.letter("a"), .character(" "), .character(" "))
    try expectPicture("review-decide-\(tail)", of: harness)
    harness.press(.escape, .escape, .enter)
    try expectPicture("review-rows-\(tail)", of: harness)
  }

  /// The whole group becomes debts; the key takes all of them back, and they wait again.
  @Test func aGroupIsDecidedAtOnce() throws {
    var harness = try opened()
    let before = harness.wallet.debts.count
    harness.press(.letter("a"), .character(" "), .character(" "), .enter)
    harness.type("12-30")
    harness.press(.enter, .enter, .enter)
    #expect(harness.wallet.debts.count == before + 3, "\(harness.picture)")
    #expect(harness.wallet.waitingRows.count == 1 && harness.wallet.rowRules.isEmpty)
    #expect(harness.picture.contains("已决定 3 行，按 u 撤销"), "\(harness.picture)")
    harness.press(.letter("u"))
    #expect(harness.wallet.waitingRows.count == 4)
    #expect(harness.wallet.debts.filter { $0.reversed == nil }.count == before)
  }

  /// One of them, on the only account there is; the others wait.
  @Test func oneRowIsDecidedAlone() throws {
    var harness = try opened()
    harness.press(.enter, .enter, .left, .tab, .tab, .enter, .enter)
    #expect(harness.wallet.waitingRows.count == 3, "\(harness.picture)")
    let account = try #require(harness.wallet.accounts.first)
    #expect(harness.wallet.entries(of: account.id).map(\.amount) == [Money(fen: 10_00)])
  }

  /// A debt that came of a row and was deducted as a later file says is offered to be noted as paid, on that day.
  @Test(arguments: Language.allCases)
  func whatWasDeductedIsNotedAsPaid(language: Language) throws {
    var harness = try waiting(language: language)
    let row = try #require(harness.wallet.waitingRows.first)
    try harness.elsewhere(.row(.owe(row: row.id, due: Harness.today + 5)))
    let debt = try #require(harness.wallet.debts.last)
    var later = Self.row("杯子", 10_00)
    later.deductedOn = Harness.today - 1
    try harness.elsewhere(.row(.keep(row: later, id: row.id)))
    harness.press(.letter("4"), .letter("Y"))
    try expectPicture("review-deducted-80-\(language)", of: harness)
    harness.press(.enter)
    try expectPicture("review-deducted-ask-80-\(language)", of: harness)
    harness.press(.right, .enter)
    let paid = try #require(harness.wallet.debt(debt.id))
    #expect(paid.outstanding == .zero && paid.payments.map(\.on) == [Harness.today - 1], "\(harness.picture)")
    #expect(harness.wallet.deductedRows.isEmpty)
  }

  /// What is said once for all is a rule, which can be changed and removed.
  @Test func aDecisionBecomesARule() throws {
    var harness = try opened()
    harness.press(.letter("a"), .character(" "), .enter, .character(" "), .enter, .enter)
    #expect(harness.wallet.rowRules.map(\.outcome) == [.drop], "\(harness.picture)")
    try harness.elsewhere(.row(.keep(row: Self.row("杯子", 5_00))))
    #expect(harness.wallet.waitingRows.count == 1)
    harness.press(.end, .enter)
    #expect(harness.app.page is RowRulesPage, "\(harness.picture)")
    harness.press(.enter, .tab, .tab, .character(" "), .tab)
    harness.type("14")
    harness.press(.enter, .enter)
    #expect(harness.wallet.rowRules.map(\.outcome) == [.owe(days: 14)], "\(harness.picture)")
    harness.press(.letter("d"), .right, .enter)
    #expect(harness.wallet.rowRules.isEmpty, "\(harness.picture)")
    harness.press(.letter("u"))
    #expect(harness.wallet.rowRules.count == 1)
  }

  /// What cannot be said is not offered, and what is not said waits.
  @Test func whatIsNotKnownIsNotOffered() throws {
    var harness = try opened()
    harness.press(.down, .letter("a"), .character(" "), .character(" "), .character(" "))
    #expect(harness.app.dialog?.form.choice(.decision) == 0)
    harness.press(.escape, .escape, .escape)
    #expect(harness.wallet.waitingRows.count == 4 && harness.app.page is RepayPage)
    harness.press(.letter("Y"), .letter("a"), .enter, .enter, .enter)
    #expect(harness.wallet.waitingRows.count == 4 && harness.app.dialog != nil, "\(harness.picture)")
  }
}
