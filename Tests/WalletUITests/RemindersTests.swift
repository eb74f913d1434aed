import PayLater
import TerminalKit
import Testing
import WalletText

@testable import WalletUI

@Suite struct RemindersTests {
  @Test(arguments: [Size.small, .normal, .large], Language.allCases)
  func pictures(size: Size, language: Language) throws {
    try screen("reminders", size, language, of: Samples.busy(), keys: [.letter("5")])
    try screen("reminders-late", size, language, of: Samples.late(), keys: [.letter("5")])
    try screen("reminders-none", size, language, of: Samples.fresh, keys: [.letter("5")])
  }

  @Test(arguments: [Size.small, .normal, Size(columns: 70, rows: 50)])
  func many(size: Size) throws {
    try screen("reminders-many", size, of: Samples.many(), keys: [.letter("5"), .pageDown])
  }

  @Test func toldOnes() throws {
    try screen("reminders-told", of: Samples.busy(), keys: [.letter("5"), .letter("G")])
    try screen("snooze", of: Samples.busy(), keys: [.letter("5"), .down, .letter("z")])
  }

  /// Whether logins remind by themselves stands in a row of its own, below the rest, wherever there is room.
  @Test(arguments: [Size.normal, .large]) func whetherLoginsRemindIsSaid(size: Size) throws {
    for wallet in [try Samples.busy(), Samples.fresh, try Samples.many()] {
      var harness = Harness(wallet, size: size)
      harness.press(.letter("5"))
      let before = harness.picture
      harness.send(.reminding(Phrase("登录提醒 bash", "Reminded by bash")))
      #expect(!before.contains("登录提醒 bash") && harness.picture.contains("登录提醒 bash"))
      // A command in it is of use only whole.
      let long = "登录时还不会提醒：sesame hook bash --install"
      harness.send(.reminding(Phrase(long, "Logins do not remind yet: sesame hook bash --install")))
      #expect(harness.picture.contains("--install"))
      harness.send(.reminding(nil))
      #expect(harness.picture == before)
    }
  }

  @Test func oneIsSnoozedButNotBeyondItsDueDay() throws {
    var harness = Harness(try Samples.busy())
    harness.press(.letter("5"), .letter("z"))
    #expect(harness.app.dialog == nil && harness.app.notice?.kind == .refusal)
    harness.press(.down, .letter("z"), .control("u"))
    harness.type("2026-12-02")
    harness.confirm()
    #expect(harness.error(.until) != nil)
    harness.press(.control("u"))
    harness.type("12-01")
    harness.confirm()
    #expect(harness.wallet.snoozes.map(\.until.text) == ["2026-12-01"])
    #expect(harness.app.dialog == nil)
  }

  @Test func oneIsMarkedAsReadAndThenAll() throws {
    var harness = Harness(try Samples.busy())
    let unread = harness.wallet.reminders.count { !$0.read }
    harness.press(.letter("5"), .letter("G"), .letter("r"))
    #expect(harness.wallet.reminders.count { !$0.read } == unread - 1)
    harness.press(.letter("R"))
    #expect(!harness.wallet.reminders.contains { !$0.read })
    harness.press(.letter("R"))
    #expect(harness.app.notice?.kind == .refusal)
  }

  @Test func opensAndPays() throws {
    var harness = Harness(try Samples.busy())
    #expect(harness.app.tab == .reminders)
    harness.press(.letter("p"))
    #expect(harness.app.dialog?.question == .repay("o1"))
    harness.press(.escape, .enter)
    #expect(harness.isOnPage(of: .obligation("o1")))
    harness.press(.escape, .letter("C"))
    #expect(harness.app.stack.depth == 2)
  }
}
