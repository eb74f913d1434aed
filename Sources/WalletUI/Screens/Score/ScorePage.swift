import PayLater
import TerminalKit
import WalletText

/// The credit score: gauge, dimensions, history, reasons, the way up, simulator. To be written.
struct ScorePage: Page {
  func title(in context: Context) -> Phrase { TabText.score }

  func draw(on canvas: inout Canvas) {
    canvas.empty(StubText.notYet)
  }
}
