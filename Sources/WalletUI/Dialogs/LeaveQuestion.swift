import PayLater
import WalletText

/// Asks before a half-filled form is lost.
struct LeaveQuestion: Asking {
  var yes: Phrase? { ButtonText.quit }

  func title(in context: Context) -> Phrase { DialogText.leaveTitle }

  func lines(for form: Form, in context: Context) -> [Line] { [Line(context[DialogText.leave])] }

  func confirmed(_ form: Form, in context: Context) throws(Refusal) -> [Step] { [.effect(.quit)] }
}
