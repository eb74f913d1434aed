import PayLater
import TerminalKit
import Testing
import WalletText

@testable import WalletUI

/// Text that arrives where nothing is typed.
@Suite struct LooseTextTests {
  /// Every tab, help, and a question without fields.
  @Test(arguments: [[Key.letter("1")], [.letter("3")], [.letter("5")], [.letter("6")], [.letter("?")]])
  func itDoesNothingAndOneLineSaysSo(keys: [Key]) throws {
    var harness = Harness(try Samples.busy())
    for key in keys { harness.press(key) }
    let before = harness.app.stack
    harness.batch(.paste("Reply from shop"), .enter, .letter("q"), .paste("zA12"), .enter)
    #expect(harness.app.stack == before && harness.app.dialog == nil)
    #expect(harness.performed.isEmpty && harness.effects.isEmpty)
    #expect(harness.app.notice == Notice(.refusal, AppText.looseText))
    #expect(harness.app.notice?.lines.count == 1)
    harness.press(.letter("q"))
    #expect(harness.effects == [.quit] || keys == [.letter("?")])
  }

  @Test func aQuestionThatAsksForMoneyTakesNoneOfIt() {
    var harness = Harness(Samples.fresh)
    harness.ask(.confirmReceipt("o1"))
    harness.batch(.paste("yes please now"), .right, .enter)
    #expect(harness.performed.isEmpty && harness.app.dialog?.form.focusedButton == 0)
    #expect(harness.app.notice == Notice(.refusal, AppText.looseText))
  }

  @Test func whereTextIsTypedItIsText() {
    var harness = Harness(Samples.fresh)
    harness.press(.letter("a"))
    harness.batch(.paste("Reply from shop"), .tab, .paste("parcel"))
    #expect(harness.picture.contains("Reply from shop") && harness.picture.contains("parcel"))
    #expect(harness.app.notice == nil)
  }

  @Test func theLineIsInSight() throws {
    for language in Language.allCases {
      var harness = Harness(try Samples.busy(), size: .small, language: language)
      harness.batch(.paste("Reply from shop"))
      let line = harness.picture.filter { !$0.isWhitespace && $0 != "!" }
      #expect(line.contains(AppText.looseText[language].filter { !$0.isWhitespace }))
    }
  }
}
