import PayLater
import TerminalKit
import WalletText

/// Asks before the copies of an erased wallet that still hold its key are removed, and names each.
struct RemoveCopiesQuestion: Asking {
  var yes: Phrase? { AccountText.removeCopies }

  func title(in context: Context) -> Phrase { AccountText.removeCopies }

  func lines(for form: Form, in context: Context) -> [Line] {
    [Line(context[AccountText.removedForGood], .warning)]
      + context.copies.map { Line("  " + SafeText($0).text) }
  }

  func confirmed(_ form: Form, in context: Context) throws(Refusal) -> [Step] {
    [.tell(Notice(.done, AccountText.copiesRemoved)), .effect(.removeCopies(context.copies))]
  }
}
