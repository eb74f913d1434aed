import PayLater
import TerminalKit
import Testing
import WalletText

@testable import WalletUI

/// A debt in another currency is shown and paid in that currency everywhere, never as yuan (rule 10).
@Suite struct ForeignDebtTests {
  private func wallet() throws -> Wallet {
    var history = try History(Samples.fresh)
    let payment = PlannedPayment(due: Harness.today + 3, amountFen: Money(fen: 1_500))
    try history.make(
      .debt(
        .record(
          provider: "Shop", title: "Lamp", instalments: [payment, payment],
          details: DebtDetails(currency: Currency(code: "KWD")))))
    return history.wallet
  }

  @Test(arguments: Language.allCases)
  func isShownAndPaidInItsCurrency(language: Language) throws {
    var harness = Harness(try wallet(), language: language)
    for tab: Unicode.Scalar in ["1", "4", "5"] {
      harness.press(.letter(tab))
      #expect(harness.picture.contains("KWD 1.500") && !harness.picture.contains("¥1"), "\(tab)")
    }
  }
}
