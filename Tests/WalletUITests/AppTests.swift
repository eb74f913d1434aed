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
