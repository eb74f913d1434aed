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
    #expect(harness.app.dialog?.question == .repay(RepayQuestion(obligation: "o1")))
    harness.press(.escape, .letter("G"), .enter)
    #expect(harness.app.stack.depth == 2 && harness.app.tab == .home)
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
