import PayLater
import TerminalKit
import WalletText

/// Cart and checkout of one merchant: lines, address, how to pay, gates, disclosure. To be written.
struct CheckoutPage: Page {
  func title(in context: Context) -> Phrase { TabText.merchants }

  func draw(on canvas: inout Canvas) {
    canvas.empty(StubText.notYet)
  }
}
