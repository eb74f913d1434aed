import PayLater
import TerminalKit
import WalletText

extension Question {
  /// Adds a contact, or replaces one: a code is sent to it and typed back.
  static func contact(replacing replaced: ContactID? = nil, after sent: SentCode? = nil) -> Question {
    var question = Question(
      "contact \(replaced?.text ?? "")",
      replaced == nil ? DetailText.addContact : DetailText.replaceContact, startsOnFields: true
    ) { _, context in
      let contact = context.wallet.contacts.first { $0.id == replaced }
      let replaces = contact.map { [Line(context[DetailText.replacing(context.contact($0))], .label)] } ?? []
      return replaces + [sent?.line(in: context) ?? Line(context[DetailText.contactAbout], .label)]
    } fields: { _, _ in
      let to = Field.text(.phone, DetailText.contact, kind: .contact, hint: DetailText.contactHint)
      return sent == nil ? [to] : [to, .code]
    } accepted: { answer, form, _ in
      SentCode.next(answer, form, after: sent) { contact(replacing: replaced, after: $0) }
        ?? .done([DetailText.contactSaved])
    }
    question.buttons = [.sendCode(again: sent != nil)]
    guard let sent else { return question }
    var confirm = FormButton(replaced == nil ? ButtonText.add : DetailText.replace) { form, _ in
      let (typed, code) = (form.text(.phone), form.text(.code))
      let kind = Contact.Kind(typed: typed)
      guard let replaced else { return .identity(.addContact(kind: kind, value: typed, code: code)) }
      return .identity(.replaceContact(contact: replaced, kind: kind, value: typed, code: code))
    }
    confirm.flaws = { form, _ in sent.flaws(in: form) }
    question.buttons.append(confirm)
    return question
  }
}
