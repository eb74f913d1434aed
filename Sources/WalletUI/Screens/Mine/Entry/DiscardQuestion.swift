import PayLater
import WalletText

/// Asks before a half-filled form of Mine is left.
struct DiscardQuestion: Asking {
  var yes: Phrase? { DetailText.discardYes }

  func title(in context: Context) -> Phrase { DetailText.discardTitle }

  func lines(for form: Form, in context: Context) -> [Line] { [Line(context[DetailText.discard])] }

  func confirmed(_ form: Form, in context: Context) throws(Refusal) -> [Step] { [.back] }
}
