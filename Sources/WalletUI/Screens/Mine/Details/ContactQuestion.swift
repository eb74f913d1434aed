import PayLater
import TerminalKit
import WalletText

extension Question {
  /// Adds a contact, or replaces one: a code is sent to it and typed back.
  static func contact(replacing contact: ContactID? = nil) -> Question { Question.contact(contact, nil) }

  private static func contact(_ replaced: ContactID?, _ sent: SentCode?) -> Question {
    var question = Question(
      "contact \(replaced?.text ?? "")",
      replaced == nil ? DetailText.addContact : DetailText.replaceContact, startsOnFields: true
    ) { _, context in
      let contact = context.wallet.contacts.first { $0.id == replaced }
      let replaces = contact.map { DetailText.replacing(context.contact($0)) }
      let code = sent?.code.map { Line(context[IdentityText.codeSent($0)], .good) }
      return (replaces.map { [Line(context[$0], .label)] } ?? [])
        + [code ?? Line(context[DetailText.contactAbout], .label)]
    } fields: { _, _ in
      let to = Field.text(.phone, DetailText.contact, kind: .contact, hint: DetailText.contactHint)
      return sent == nil ? [to] : [to, .code]
    } accepted: { answer, form, _ in
      SentCode.next(answer, form, after: sent) { contact(replaced, $0) } ?? .done([DetailText.contactSaved])
    }
    question.buttons = [FormButton(DetailText.sendCode) { form, _ in form.requestCode }]
    guard sent != nil else { return question }
    question.buttons.append(
      FormButton(replaced == nil ? ButtonText.add : DetailText.replace) { form, _ in
        let (typed, code) = (form.text(.phone), form.text(.code))
        let kind = Contact.Kind(typed: typed)
        guard let replaced else { return .addContact(kind: kind, value: typed, code: code) }
        return .replaceContact(contact: replaced, kind: kind, value: typed, code: code)
      })
    return question
  }
}

/// A one-time code that went out to a number or an address.
struct SentCode: Equatable, Sendable {
  /// The code that the demo issuer shows; nil once it can no longer be typed.
  var code: String?

  /// What follows an answer about codes: one went out, or a wrong one was typed; nil: it is about none.
  static func next(
    _ answer: Answer, _ form: Form, after sent: SentCode?, _ question: (SentCode?) -> Question
  ) -> Accepted? {
    if let code = answer.code { return .next(question(SentCode(code: code)), at: .code) }
    guard let tries = answer.triesLeft else { return nil }
    let left = SentCode(code: tries == 0 ? nil : sent?.code)
    return .next(question(left), at: .code, IdentityText.wrongCode(triesLeft: tries))
  }
}

extension Field {
  /// The one-time code, as it is typed back.
  static var code: Field {
    .text(.code, DetailText.code, kind: .code, hint: DetailText.codeHint, limit: 12)
  }
}

extension Form {
  /// Sends a code to the number or address that was typed.
  var requestCode: Request {
    .requestCode(kind: Contact.Kind(typed: text(.phone)), value: text(.phone))
  }
}
