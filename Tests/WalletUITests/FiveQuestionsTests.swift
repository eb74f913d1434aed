import PayLater
import TerminalKit
import Testing
import WalletText

@testable import WalletUI

/// What people ask a pay-later service most is answered from Home by two keys at most, by keys that the table has.
@Suite struct FiveQuestionsTests {
  /// A wallet, the keys from Home, and what has to be in sight then.
  struct Question {
    let wallet: Wallet
    let keys: [Command]
    let answers: [String]
  }

  private func pictured(_ question: Question, _ size: Size) throws -> String {
    #expect(question.keys.count <= 2)
    var harness = Harness(question.wallet, size: size, day: question.wallet.businessDay)
    harness.press(.letter("1"))
    for command in question.keys { harness.press(try #require(harness.app.context.keys[command].first)) }
    return harness.picture
  }

  private func expect(_ question: Question, _ sizes: [Size] = [.small, .normal, .large]) throws {
    for size in sizes {
      let picture = try pictured(question, size)
      for answer in question.answers { #expect(picture.contains(answer), "\(answer)\n\(picture)") }
    }
  }

  /// ¥58.60 and two parts of ¥198.60.
  @Test func whatDoIOwe() throws {
    try expect(Question(wallet: try Samples.busy(), keys: [], answers: ["待还", "¥455.80"]))
  }

  @Test func whenDoIPay() throws {
    try expect(
      Question(wallet: try Samples.busy(), keys: [], answers: ["今天", "¥58.60", "9 天后"]), [.normal, .large])
    try expect(Question(wallet: try Samples.busy(), keys: [.reminders], answers: ["今天", "¥58.60"]))
  }

  /// The least of the row of the score, the part of the income, and the own cap.
  @Test func whyThisLimit() throws {
    try expect(
      Question(
        wallet: try Samples.busy(), keys: [.why, .open],
        answers: ["信用额度", "¥500.00", "取最小", "收入决定的部分", "¥4,800.00"]))
  }

  /// A return under way says what was asked for and until when it is decided; a refund says where it went.
  @Test func whereIsMyRefund() throws {
    try expect(
      Question(
        wallet: try Samples.returning().wallet, keys: [.repay, .open], answers: ["退货处理中", "最晚到 12-18"]))
    try expect(
      Question(wallet: try Samples.credited().wallet, keys: [], answers: ["溢缴款", "自动转出", "¥20.00"]))
    // ¥58.60 came back: ¥40.00 were still owed, the rest is the user's.
    try expect(
      Question(
        wallet: try Samples.returned().wallet, keys: [.reminders],
        answers: ["退款到了 ¥58.60", "其中 ¥18.60 是溢缴款"]))
  }

  @Test func howDoICloseIt() throws {
    try expect(
      Question(wallet: try Samples.busy(), keys: [.mine, .open], answers: ["可以做", "关闭服务  不问理由"]))
  }
}
