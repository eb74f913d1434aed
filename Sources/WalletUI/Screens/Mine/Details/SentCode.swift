import PayLater
import TerminalKit
import WalletText

/// A one-time code that went out to a number or an address, and is typed back.
struct SentCode: Equatable, Sendable {
  /// Where the last one went; nil: it is not known.
  var target: String?
  /// The code, which the demo issuer shows; nil once all tries are used up.
  var code: String?

  /// The message that carries it.
  func line(in context: Context) -> Line? { code.map { Line(context[IdentityText.codeSent($0)], .good) } }

  /// What follows an answer about codes: one went out, or a wrong one was typed; nil: it is about none.
  static func next(
    _ answer: Answer, _ form: Form, after sent: SentCode?, _ question: (SentCode) -> Question
  ) -> Accepted? {
    if let code = answer.code { return .next(question(SentCode(target: form.target, code: code)), at: .code) }
    guard let tries = answer.triesLeft else { return nil }
    let left = SentCode(target: sent?.target, code: tries == 0 ? nil : sent?.code)
    return .wrong(question(left), .code, IdentityText.wrongCode(triesLeft: tries), isOver: tries == 0)
  }

  /// What is wrong where it is typed back for another number than it was sent to.
  func flaws(in form: Form) -> [FormButton.Flaw] {
    form.target == target ? [] : [(.code, ActivationText.numberChanged)]
  }
}

extension Field {
  /// The one-time code, as it is typed back.
  static var code: Field {
    .text(.code, DetailText.code, kind: .code, hint: DetailText.codeHint, limit: 12)
  }
}

extension FormButton {
  /// Sends a code to the number or address that was typed, or another one.
  static func sendCode(again: Bool) -> FormButton {
    FormButton(again ? ActivationText.sendAgain : DetailText.sendCode) { form, _ in
      .identity(.requestCode(kind: Contact.Kind(typed: form.text(.phone)), value: form.text(.phone)))
    }
  }
}

extension Form {
  /// The number or address that was typed, as it is kept.
  fileprivate var target: String? {
    try? Contact.normalised(Contact.Kind(typed: text(.phone)), text(.phone))
  }
}

extension Contact.Kind {
  /// What somebody typed: an address has an at sign.
  init(typed: String) { self = typed.contains("@") ? .email : .phone }
}
