import PayLater
import TerminalKit
import Testing
import WalletText

@testable import WalletUI

/// Where amounts are hidden none stands anywhere: on no page, in no dialog, in help, palette and notices.
@Suite struct MaskTests {
  /// Amounts in a picture; the texts that are agreed to keep the numbers of the rules.
  private func amounts(in harness: Harness) -> [Substring] {
    harness.picture.matches(of: /¥[0-9][0-9.,]*/).map(\.output)
  }

  @Test(arguments: Language.allCases)
  func noAmountIsDrawn(language: Language) throws {
    for found in try Everywhere.all(language, mask: true) {
      var harness = found.harness
      #expect(amounts(in: harness).isEmpty, "\(found.name)\n\(harness.picture)")
      // One mask wherever it stands, not hidden twice.
      #expect(!harness.picture.contains("¥****"), "\(found.name)\n\(harness.picture)")
      harness.press(.letter("?"))
      #expect(amounts(in: harness).isEmpty, "\(found.name)")
    }
  }

  /// Amounts without their sign, where nothing is typed: `used 99.60`. The checkout names the amount that is to be typed.
  @Test func noBareAmountIsDrawn() throws {
    for found in try Everywhere.all(mask: true) where found.harness.app.dialog == nil {
      let page = found.harness.app.page
      guard !(page is EntryPage || page is ActivationPage || page is ConsentPage || page is CheckoutPage)
      else { continue }
      let bare = found.harness.picture.matches(of: /[0-9]\.[0-9][0-9]/).map(\.output)
      #expect(bare.isEmpty, "\(found.name)\n\(found.harness.picture)")
    }
  }

  /// Hidden and shown again by its key each page is as it would have been from the start.
  @Test func theKeyHidesWhatIsInSight() throws {
    for found in try Everywhere.all()
    where found.harness.app.dialog == nil && !found.harness.app.page.isTyping {
      var harness = found.harness
      let before = harness.picture
      harness.press(.letter("m"))
      // The checkout names the amount that is to be typed.
      if !(harness.app.page is CheckoutPage) {
        #expect(amounts(in: harness).isEmpty, "\(found.name)\n\(harness.picture)")
      }
      harness.press(.letter("m"))
      #expect(harness.picture == before, "\(found.name)")
    }
  }

  @Test func refusalsAreMaskedToo() throws {
    var harness = Harness(try Samples.busy(), settings: [Setting(.mask, .flag(true))])
    harness.press(.letter("4"), .letter("p"), .shiftTab, .right, .shiftTab)
    harness.type("99999")
    harness.press(.tab, .tab, .tab, .enter)
    #expect(amounts(in: harness).isEmpty, "\(harness.picture)")
    // What was typed is seen by whoever typed it.
    #expect(harness.picture.contains("99999"))
  }
}
