import PayLater
import TerminalKit
import Testing
import WalletText

@testable import WalletUI

/// Repaying by keys only.
@Suite struct RepayJourneys {
  @Test func paysAPartAfterErrors() throws {
    var harness = Harness(try Samples.busy())
    harness.press(.letter("4"), .letter("p"))
    // It starts on 'back', with the payoff filled in and no source chosen.
    #expect(harness.app.dialog?.form.focusedButton == 0)
    #expect(harness.app.dialog?.form.text(.amount) == "58.60")
    #expect(harness.app.dialog?.form.choice(.fundingSource) == nil)
    harness.press(.right, .enter)
    #expect(harness.performed.isEmpty && harness.error(.fundingSource) != nil)
    harness.press(.right, .up, .control("u"))
    harness.type("12x")
    harness.confirm()
    #expect(harness.error(.amount) != nil)
    harness.press(.control("u"))
    harness.type("58.61")
    harness.confirm()
    #expect(harness.error(.amount)?.zh.contains("¥58.60") == true)
    harness.press(.control("u"))
    harness.type("20")
    #expect(harness.picture.contains("¥455.80  ->  ¥435.80"))
    harness.confirm()
    #expect(harness.wallet.owed == Money(fen: 435_80))
    #expect(harness.app.notice?.kind == .done && harness.app.dialog == nil)
    #expect(harness.performed.count == 1)
  }

  @Test func paysAll() throws {
    var harness = Harness(try Samples.late())
    harness.press(.letter("4"), .letter("P"), .shiftTab, .right, .right)
    harness.confirm()
    #expect(harness.wallet.openInOrder.isEmpty)
    #expect(harness.app.notice?.kind == .done)
    harness.press(.letter("P"))
    #expect(harness.app.dialog == nil && harness.app.notice?.kind == .refusal)
  }

  @Test func aSourceThatHoldsTooLittleIsNamed() throws {
    var harness = Harness(try Samples.poor())
    harness.press(.letter("4"), .letter("p"))
    // The only source is chosen already.
    #expect(harness.app.dialog?.form.choice(.fundingSource) == 0)
    harness.confirm()
    #expect(harness.error(.fundingSource)?.zh.contains("¥10.00") == true)
    #expect(harness.performed.isEmpty)
    harness.press(.escape, .letter("P"))
    harness.confirm()
    #expect(harness.error(.fundingSource) != nil && harness.performed.isEmpty)
  }

  @Test func autopayIsSwitchedOnAndOff() throws {
    var harness = Harness(try Samples.busy())
    // The form of Mine: sources, then off; nothing is chosen beforehand.
    harness.press(.letter("4"), .letter("A"), .tab, .tab, .enter)
    #expect(harness.performed.isEmpty)
    harness.press(.right, .right, .tab, .tab, .enter)
    #expect(harness.wallet.mandate == "card" && harness.app.stack.depth == 1)
    harness.press(.letter("T"), .shiftTab, .right, .right)
    harness.confirm()
    #expect(harness.wallet.own("o1")?.autopay == false)
    harness.press(.letter("A"), .right, .tab, .tab, .enter)
    #expect(harness.wallet.mandate == nil)
  }

  @Test func aDebtFromElsewhereIsNotedAsPaid() throws {
    var harness = Harness(try Samples.busy())
    harness.press(.letter("4"), .down, .enter, .letter("p"))
    #expect(harness.app.dialog?.form.text(.amount) == "198.60")
    harness.confirm()
    #expect(harness.wallet.debts.first?.outstanding == Money(fen: 198_60))
  }

  @Test func aDebtIsAdded() throws {
    var harness = Harness(try Samples.active())
    harness.press(.letter("4"), .letter("a"))
    #expect(harness.app.dialog?.question == .recordDebt)
  }

  @Test func theCalendarTurnsBackAndForth() throws {
    var harness = Harness(try Samples.busy())
    harness.press(.letter("4"), .letter("C"))
    let now = harness.picture
    harness.press(.letter("]"))
    #expect(harness.picture.contains("2026 年 12 月") && harness.picture.contains("¥198.60"))
    harness.press(.letter("]"))
    #expect(harness.picture.contains("2027 年 1 月"))
    harness.press(.letter("["), .letter("["), .letter("["))
    #expect(harness.picture.contains("2026 年 10 月"))
    harness.press(.letter("."))
    #expect(harness.picture == now)
    harness.press(.letter("]"), .enter)
    #expect(harness.app.stack.depth == 3)
  }

  @Test func aDayPassesInASandbox() throws {
    var harness = Harness(try Samples.busy())
    harness.press(.letter(">"))
    #expect(harness.wallet.businessDay == Harness.today + 1)
    #expect(harness.app.context.today == Harness.today + 1)
    #expect(harness.app.notice?.lines.first?.zh.contains("2026-11-23") == true)
  }
}

extension Harness {
  /// What stands beside a field of the dialog.
  func error(_ name: Refusal.Field) -> Phrase? {
    app.dialog?.form.fields.first { $0.name == name }?.error
  }

  /// Goes to the button that says yes and presses it.
  mutating func confirm() {
    var tries = 0
    while app.dialog != nil, app.dialog?.form.focusedButton != 0, tries < 20 {
      press(.tab)
      tries += 1
    }
    press(.right, .enter)
  }
}

extension RepayJourneys {
  @Test func aPaymentStandsOnItsPageAtOnce() throws {
    var harness = Harness(try Samples.busy())
    harness.press(.letter("4"), .enter, .letter("p"), .shiftTab, .right)
    harness.press(.up, .control("u"))
    harness.type("20")
    harness.confirm()
    harness.press(.letter("G"))
    #expect(harness.picture.contains("主动还款  余额"))
    try expectPicture("owed-paid-80-zh", of: harness)
  }
}
