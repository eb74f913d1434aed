import PayLater
import TerminalKit
import WalletText

/// The wizard that opens the service, from the first step still open. To be written.
struct ActivationPage: Page {
  func title(in context: Context) -> Phrase { ActivationText.title }

  func draw(on canvas: inout Canvas) {
    canvas.empty(StubText.notYet)
  }
}
