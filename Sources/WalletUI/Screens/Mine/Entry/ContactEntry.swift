import PayLater
import TerminalKit
import WalletText

/// Adds or replaces a contact: a code is sent to it and typed back.
struct ContactEntry: Entry {
  /// Which one is replaced; nil: one is added.
  var replaced: ContactID?
  /// The code that the demo issuer 'sent'; nil while there is none that can be typed.
  private(set) var sent: String?
  /// Whether one was sent: from then on it is asked for.
  private var isSent = false

  init(replacing contact: ContactID? = nil) { replaced = contact }

  func title(in context: Context) -> Phrase {
    replaced == nil ? DetailText.addContact : DetailText.replaceContact
  }

  func lines(for form: Form, in context: Context) -> [Line] {
    var lines: [Line] = []
    if let contact = context.wallet.contacts.first(where: { $0.id == replaced }) {
      lines.append(Line(context[DetailText.replacing(context.contact(contact))], .label))
    }
    lines.append(
      sent.map { Line(context[IdentityText.codeSent($0)], .good) }
        ?? Line(context[DetailText.contactAbout], .label))
    return lines
  }

  func fields(in context: Context) -> [Field] {
    let to = Field.text(.phone, DetailText.contact, kind: .contact, hint: DetailText.contactHint)
    guard isSent else { return [to] }
    return [to, .text(.code, DetailText.code, kind: .code, hint: DetailText.codeHint, limit: 12)]
  }

  func buttons(in context: Context) -> [Phrase] {
    guard isSent else { return [DetailText.sendCode] }
    return [DetailText.sendCode, replaced == nil ? ButtonText.add : DetailText.replace]
  }

  func request(_ button: Int, _ form: Form, in context: Context) throws(Refusal) -> Request {
    let value = form.text(.phone)
    // An address has an @ and a number has none, so nobody has to say which it is.
    let kind: Contact.Kind = value.contains("@") || value.contains("＠") ? .email : .phone
    if button == 0 { return .requestCode(kind: kind, value: value) }
    let code = form.text(.code)
    guard let replaced else { return .addContact(kind: kind, value: value, code: code) }
    return .replaceContact(contact: replaced, kind: kind, value: value, code: code)
  }

  mutating func accepted(_ answer: Answer, _ form: Form, in context: Context) -> Accepted {
    if let code = answer.code {
      (sent, isSent) = (code, true)
      return .next(.code)
    }
    if let tries = answer.triesLeft {
      if tries == 0 { sent = nil }
      return .flaw(.code, IdentityText.wrongCode(triesLeft: tries))
    }
    return .done(DetailText.contactSaved)
  }

  func place(of field: Refusal.Field) -> Refusal.Field { field == .email ? .phone : field }
}
