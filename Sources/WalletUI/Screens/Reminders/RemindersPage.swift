import PayLater
import TerminalKit
import WalletText

/// What is due, newest first, with the calendar of the month. To be written.
struct RemindersPage: Page {
  func title(in context: Context) -> Phrase { TabText.reminders }

  func draw(on canvas: inout Canvas) {
    canvas.empty(StubText.notYet)
  }
}
