import PayLater
import TerminalKit
import Testing
import WalletText

@testable import WalletUI

/// Monthly accounts on the screens: opened, their bill noted in two fields, paid, put right, closed.
@Suite struct MonthlyAccountTests {
  private static let keys: [Key] = [.letter("4"), .letter("M")]

  private func opened(size: Size = .normal, _ language: Language = .zh) throws -> Harness {
    var harness = Harness(try Samples.busy(), size: size, language: language)
    for key in Self.keys { harness.press(key) }
    return harness
  }

  /// 花呗 with a bill of November and a purchase of December's, 白条 by its own days.
  private func kept(size: Size = .normal, _ language: Language = .zh) throws -> Harness {
    var harness = try opened(size: size, language)
    try harness.elsewhere(.account(.add(provider: "花呗")))
    let id = try #require(harness.wallet.accounts.first?.id)
    try harness.elsewhere(
      .account(
        .recordBill(
          account: id, bill: Month(year: 2026, month: 11), totalFen: Money(fen: 123_456),
          minimumFen: Money(fen: 12_346))))
    try harness.elsewhere(
      .account(.recordPurchase(account: id, amountFen: Money(fen: 29_900), title: "键盘", parts: 3)))
    try harness.elsewhere(
      .account(
        .add(provider: "京东白条", details: AccountDetails(billDay: .number(15), due: .after(9)))))
    return harness
  }

  @Test(arguments: MinePictures.sizes, Language.allCases)
  func pictures(size: Size, language: Language) throws {
    try expectPicture("accounts-empty-\(size.columns)-\(language)", of: try opened(size: size, language))
    var harness = try kept(size: size, language)
    try expectPicture("accounts-\(size.columns)-\(language)", of: harness)
    harness.press(.enter)
    try expectPicture("account-\(size.columns)-\(language)", of: harness)
    harness.press(.enter)
    try expectPicture("account-bill-\(size.columns)-\(language)", of: harness)
  }

  /// From nothing: the account, two fields for its bill, the payment, and nothing is owed.
  @Test func aBillIsNotedAndPaidByKeys() throws {
    var harness = try opened()
    harness.press(.letter("a"))
    harness.type("花呗")
    harness.press(.enter, .enter, .enter, .enter)
    let account = try #require(harness.wallet.accounts.first)
    #expect(harness.app.dialog == nil && !account.terms.confirmed)
    harness.press(.enter, .enter)
    harness.type("980")
    harness.press(.enter, .enter, .enter)
    #expect(harness.wallet.accounts[0].owed(on: Harness.today) == Money(fen: 98_000), "\(harness.picture)")
    harness.press(.letter("p"))
    #expect(harness.picture.contains("980.00"))
    harness.press(.tab, .enter)
    #expect(harness.wallet.accounts[0].owed(on: Harness.today) == .zero, "\(harness.picture)")
    // The entry that was noted can be taken back, with a reason.
    harness.press(.end, .letter("d"), .shiftTab, .letter(" "), .tab, .tab, .enter)
    #expect(harness.wallet.accounts[0].owed(on: Harness.today) == Money(fen: 98_000), "\(harness.picture)")
  }

  @Test func daysThatAreNoneAreSaidBesideTheField() throws {
    var harness = try opened()
    harness.press(.letter("a"))
    harness.type("美团月付")
    harness.press(.enter)
    harness.type("31")
    harness.press(.enter, .enter, .enter)
    #expect(harness.wallet.accounts.isEmpty && harness.app.dialog != nil)
    let field = harness.app.dialog?.form.fields.first { $0.name == .billDay }
    #expect(field?.error != nil && harness.picture.contains("美团月付"))
  }

  /// An account of which something is owed is not closed; one without is, and can be used again.
  @Test func closingNeedsNothingOwed() throws {
    var harness = try kept()
    harness.press(.letter("d"))
    #expect(harness.app.dialog == nil && harness.wallet.accounts[0].closedOn == nil)
    harness.press(.down, .letter("d"), .tab, .enter)
    #expect(harness.wallet.accounts[1].closedOn != nil, "\(harness.picture)")
    harness.press(.letter("d"), .tab, .enter)
    #expect(harness.wallet.accounts[1].closedOn == nil, "\(harness.picture)")
  }
}
