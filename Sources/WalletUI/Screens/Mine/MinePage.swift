import PayLater
import TerminalKit
import WalletText

/// The account and everything the user can change. To be written.
struct MinePage: Page {
  func title(in context: Context) -> Phrase { TabText.mine }

  func draw(on canvas: inout Canvas) {
    canvas.empty(StubText.notYet)
  }
}
