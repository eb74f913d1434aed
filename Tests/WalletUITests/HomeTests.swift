import PayLater
import TerminalKit
import Testing

@testable import WalletUI

@Suite struct HomeTests {
  @Test func linesOpenWhatTheyTellOf() throws {
    var harness = Harness(try Samples.busy())
    harness.press(.letter("1"), .enter)
    #expect(harness.isOnPage(of: .obligation("o1")))
    harness.press(.escape, .letter("p"))
    #expect(harness.app.dialog?.question == .repay("o1"))
    harness.press(.escape, .letter("G"), .enter)
    #expect(harness.app.stack.depth == 2 && harness.app.tab == .home)
  }

  /// A repayment by hand is the newest of the recent events.
  @Test func aRepaymentIsTold() throws {
    var history = try History(Samples.busy())
    try history.make(.repayment(.repay(obligation: "o1", amountFen: Money(fen: 20_00), from: "balance")))
    try history.make(.repayment(.repay(obligation: "o1", amountFen: Money(fen: 38_60), from: "balance")))
    var harness = Harness(history.wallet)
    harness.press(.letter("1"))
    try expectPicture("home-repaid-80-zh", of: harness)
    let rows = harness.picture.split(separator: "\n").map(String.init)
    let title = try #require(rows.firstIndex { $0.contains("最近") })
    #expect(rows[title + 1].contains("还款 ¥38.60  山禾鲜果，按时") && rows[title + 1].contains("信用记录 +1"))
    #expect(rows[title + 2].contains("还款 ¥20.00  山禾鲜果"))
  }

  /// While the service is closing Home says so, what is still to be paid and until when.
  @Test(arguments: [Size.small, .normal], Language.allCases)
  func closingIsTold(size: Size, language: Language) throws {
    var history = try History(Samples.busy())
    try history.make(.agreement(.close))
    var harness = Harness(history.wallet, size: size, language: language)
    harness.press(.letter("1"))
    try expectPicture("home-closing-\(size.columns)-\(language)", of: harness)
    // The first line leads to what is to be paid.
    harness.press(.enter)
    #expect(harness.app.tab == .repay)
  }

  @Test func theScoreHasItsLine() throws {
    var history = try History(Samples.busy())
    history.turn(to: Harness.today + 30)
    var harness = Harness(history.wallet, day: Harness.today + 30)
    let last = try #require(history.wallet.evaluation)
    let first = history.wallet.previousEvaluation ?? last
    harness.send(.evaluations([first, last]))
    harness.press(.letter("1"))
    try expectPicture("home-spark-80-zh", of: harness)
  }
}
