import PayLater
import TerminalKit
import WalletText

/// All obligations, own and from elsewhere; opens on one where `subject` names it. To be written.
struct RepayPage: Page {
  /// What to open on: the thing that another screen sent here.
  var subject: DueItem.Subject?

  func title(in context: Context) -> Phrase { TabText.repay }

  func draw(on canvas: inout Canvas) {
    canvas.empty(StubText.notYet)
  }
}
