import PayLater
import TerminalKit
import Testing
import WalletText

@testable import WalletUI

@Suite struct AppTests {
  @Test func quitsAtOnceAndByKey() {
    var harness = Harness(Samples.fresh)
    harness.press(.letter("q"), .control("c"))
    #expect(harness.effects == [.quit, .quit])
  }

  @Test func goesAroundTheTabs() {
    var harness = Harness(Samples.fresh)
    harness.press(.shiftTab)
    #expect(harness.app.tab == .mine)
    harness.press(.tab, .tab)
    #expect(harness.app.tab == .score)
    harness.press(.letter("4"))
    #expect(harness.app.tab == .repay)
    harness.press(.escape)
    #expect(harness.app.tab == .home)
  }

  /// The header names the page at its left and the tab at its right: no word stands there twice.
  @Test(arguments: Language.allCases)
  func noTitleSaysItsTabAgain(language: Language) {
    var harness = Harness(Samples.fresh, language: language)
    for key: Key in [.letter("1"), .letter("2"), .letter("3"), .letter("4"), .letter("5"), .letter("6")] {
      harness.press(key)
      let title = harness.app.page.title(in: harness.app.context)[language]
      #expect(title != harness.app.tab.words[language])
    }
  }

  @Test func theSandboxOpensFromTheFirstPage() {
    var harness = Harness(Samples.fresh)
    harness.press(.letter("j"), .enter)
    #expect(harness.effects == [.openSandbox])
  }

  @Test func amountsCanBeMasked() {
    var harness = Harness(Samples.fresh)
    harness.press(.letter("m"))
    #expect(harness.app.context.options.mask)
  }

  @Test func keysQueuedBeforeADialogWasDrawnAreDropped() {
    var harness = Harness(Samples.fresh)
    harness.ask(.confirmReceipt("o1"), then: [.right, .enter])
    #expect(harness.app.dialog?.form.focusedButton == 0)
    #expect(harness.performed.isEmpty)
  }

  @Test func aDialogStartsOnBackAndSendsUnderItsOwnID() {
    var harness = Harness(Samples.fresh)
    harness.ask(.confirmReceipt("o1"))
    let id = harness.app.dialog?.id
    harness.press(.enter)
    #expect(harness.app.dialog == nil && harness.performed.isEmpty)
    harness.ask(.confirmReceipt("o1"))
    #expect(harness.app.dialog?.id != id)
  }

  @Test func aRefusalKeepsTheDialogAndItsID() {
    var harness = Harness(Samples.fresh)
    harness.ask(.confirmReceipt("o1"))
    harness.press(.tab, .enter)
    #expect(harness.performed.count == 1)
    #expect(harness.app.dialog?.notice?.kind == .refusal)
    harness.press(.tab, .enter)
    #expect(harness.performed.count == 2)
    #expect(Set(harness.performed.map(\.id)).count == 1)
  }

  /// Whoever sent a request is in sight until it is answered: no key and no command leads away from it, and the answer
  /// comes with the wallet in one message.
  @Test func whatAskedIsInSightUntilItIsAnswered() throws {
    let asked = try Samples.active()
    var harness = Harness(asked, day: asked.businessDay)
    harness.open(Screen(EntryPage(.address(), in: harness.app.context)))
    for text in ["Office", "Li", "13800138000", "1 Long Street, Shanghai"] {
      harness.type(text)
      harness.press(.tab)
    }
    harness.press(.tab)
    var app = harness.app
    let sent = app.update(.input(.enter))
    guard case .perform(let submissions)? = sent.first, let submission = submissions.first else {
      Issue.record("nothing was sent: \(sent)")
      return
    }
    let waiting = app.page as? EntryPage
    for message: Message in [
      .drawn, .input(.enter), .input(.tab), .input(.escape), .input(.escape), .command(.nextTab),
    ] {
      #expect(app.update(message).isEmpty)
      #expect(waiting != nil && app.page as? EntryPage == waiting && app.tab == .home)
    }
    #expect(app.update(.input(.control("c"))) == [.quit])
    var wallet = harness.wallet
    let answer = try wallet.handle(
      submission.request, at: .sandbox(wallet.businessDay, seed: 7), with: Harness.outside)
    let reply = Reply(to: submission, .accepted(answer))
    _ = app.update(.answered([reply], wallet, personal: wallet.personal(TestSealer())))
    #expect(app.page is HomePage && app.context.wallet == wallet && app.notice?.kind == .done)
    _ = app.update(.command(.nextTab))
    #expect(app.tab == .score)
  }

  @Test func aPasteNeverConfirms() {
    var harness = Harness(Samples.fresh)
    harness.ask(.confirmReceipt("o1"))
    harness.press(.tab, .paste("\n\n"), .paste("y"))
    #expect(harness.performed.isEmpty)
    #expect(harness.app.dialog != nil)
  }

  @Test func theDayTurningRebuildsADialog() {
    var harness = Harness(Samples.fresh)
    harness.ask(.confirmReceipt("o1"))
    let id = harness.app.dialog?.id
    harness.press(.tab)
    harness.turn(to: Harness.today + 1)
    #expect(harness.app.dialog?.id != id)
    #expect(harness.app.dialog?.form.focusedButton == 0)
  }

  @Test func opensOnRemindersWhenSomethingIsDue() throws {
    #expect(Harness(try Samples.busy()).app.tab == .reminders)
    #expect(Harness(try Samples.active()).app.tab == .home)
  }

  @Test func confirmsAReceiptFromHome() throws {
    var harness = Harness(try Samples.busy())
    harness.press(.letter("1"), .down, .down, .letter("c"), .tab, .enter)
    #expect(harness.wallet.orders.last?.state == .received)
    #expect(harness.app.dialog == nil)
    #expect(harness.app.notice?.kind == .done)
  }
}
