import PayLater
import TerminalKit
import WalletText

/// The merchants: categories, filter, offers, the cart. To be written.
struct MerchantsPage: Page {
  func title(in context: Context) -> Phrase { TabText.merchants }

  func draw(on canvas: inout Canvas) {
    canvas.empty(StubText.notYet)
  }
}
