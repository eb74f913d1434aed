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
    try history.make(.setMonthlyCap(amountFen: Money(fen: 500_00)))
    let wallet = history.wallet
    #expect(
      wallet.inverse(of: .setMonthlyCap(amountFen: Money(fen: 800_00)))
        == .setMonthlyCap(amountFen: Money(fen: 500_00)))
    #expect(wallet.inverse(of: .setMonthlyCap(amountFen: nil)) != nil)
    #expect(wallet.inverse(of: .setMonthlyCap(amountFen: Money(fen: 400_00))) == nil)
    #expect(wallet.inverse(of: .setLimitCap(amountFen: Money(fen: 400_00))) == nil)
    #expect(wallet.inverse(of: .freeze(days: 7)) == nil)
    #expect(wallet.inverse(of: .blockMerchant(merchant: "spruce-books")) == nil)
  }

  /// An inverse leaves the wallet as it was.
  @Test(arguments: [
    Request.setFavourite(merchant: "spruce-books", on: true), .setMonthlyCap(amountFen: nil),
    .setMonthlyCap(amountFen: Money(fen: 900_00)), .unblockMerchant(merchant: "hillside-fruit"),
    .setBalance(source: "balance", balanceFen: .zero), .useCreditBalance(use: .nextDue),
  ])
  func anInverseLeavesNothing(request: Request) throws {
    var history = try History(Samples.active())
    try history.make(.setMonthlyCap(amountFen: Money(fen: 500_00)))
    try history.make(.blockMerchant(merchant: "hillside-fruit"))
    let before = history.wallet
    let inverse = try #require(before.inverse(of: request))
    try history.make(request)
    #expect(history.wallet != before)
    try history.make(inverse)
    #expect(history.wallet.rules == before.rules && history.wallet.favourites == before.favourites)
    #expect(history.wallet.fundingSources == before.fundingSources)
    #expect(history.wallet.creditUse == before.creditUse)
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
