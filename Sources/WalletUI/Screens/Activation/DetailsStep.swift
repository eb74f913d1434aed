import PayLater
import TerminalKit
import WalletText

/// The third step: what can be added, each in a form that keeps what was typed until it is saved.
struct DetailsStep: Equatable, Sendable {
  private(set) var list = ScrollState(count: Detail.allCases.count)
  /// The one whose form is open.
  private(set) var open: Detail?
  private(set) var contact = DetailsStep.newContact
  private var forms: [Detail: Form] = [:]

  private static let newContact = CodeForm(
    [
      .text(
        .phone, ActivationText.contactField, kind: .contact, hint: Phrase(same: "name@example.cn"))
    ],
    verify: ActivationText.verify)

  /// The form that is open, if it is not that of the contact.
  var form: Form? { open.flatMap { forms[$0] } }

  var isTyping: Bool {
    switch open {
    case .contact: contact.isTyping
    case nil: false
    default: form?.isTyping ?? false
    }
  }

  var isDirty: Bool { contact.isDirty || forms.values.contains { $0.isDirty } }

  var selected: Detail { Detail(rawValue: list.selection) ?? .next }

  mutating func move(_ key: Key) { if open == nil { _ = list.handle(key, visible: Detail.allCases.count) } }

  mutating func select(_ detail: Detail) { list.select(detail.rawValue, visible: Detail.allCases.count) }

  /// Opens the form of a detail, with what was typed into it before.
  mutating func open(_ detail: Detail, in context: Context) {
    select(detail)
    if forms[detail] == nil {
      forms[detail] = detail.form(in: context)
      forms[detail]?.restore(context.drafts["\(detail)"])
    }
    open = detail
  }

  /// Asks to leave; what is kept then, nil: nothing was put in, or it was asked before.
  mutating func leave() -> FormText.Keeping? {
    var asked = [contact.leave()].compactMap(\.self)
    for detail in forms.keys {
      if let kept = forms[detail]?.leave() { asked.append(kept) }
    }
    return asked.allSatisfy { $0 == asked.first } ? asked.first : .notNumbers
  }

  /// What is kept of its forms.
  var drafts: [Step] { forms.map { .keep("\($0)", $1.draft(choices: true)) } }

  /// Closes the form and keeps what was typed; false if none was open.
  mutating func close() -> Bool {
    defer { open = nil }
    return open != nil
  }

  /// Takes a key into the open form; the request to make, and whether the key meant anything.
  mutating func type(_ key: Key, in context: Context) -> (request: Request?, isTaken: Bool) {
    guard let detail = open else { return (nil, false) }
    if detail == .contact { return typeContact(key) }
    guard var form = forms[detail] else { return (nil, false) }
    defer { forms[detail] = form }
    switch form.handle(key) {
    case .handled: return (nil, true)
    case .ignored, .misplaced: return (nil, false)
    case .pressed:
      form.clearErrors()
      do throws(Refusal) { return (try detail.request(of: form), true) } catch {
        if let flaw = error.fieldError {
          // The name of a source is not that of a person.
          let isSource = error == .invalid(.name, .empty)
          _ = form.show(isSource ? ActivationText.sourceNameMissing : flaw.words, at: flaw.field)
        }
        return (nil, true)
      }
    }
  }

  private mutating func typeContact(_ key: Key) -> (request: Request?, isTaken: Bool) {
    switch contact.handle(key) {
    case .handled: return (nil, true)
    case .ignored: return (nil, false)
    case .send:
      contact.clearErrors()
      let typed = contact.form.text(.phone)
      return (.requestCode(kind: Contact.Kind(typed: typed), value: typed), true)
    case .verify:
      contact.clearErrors()
      let typed = contact.form.text(.phone)
      let kind = Contact.Kind(typed: typed)
      guard (try? Contact.normalised(kind, typed)) == contact.target else {
        _ = contact.show([(.code, ActivationText.numberChanged)])
        return (nil, true)
      }
      return (.addContact(kind: kind, value: typed, code: contact.form.text(.code)), true)
    }
  }

  /// A code went out to the number or address in the form.
  mutating func sent(_ answer: Answer) {
    let typed = contact.form.text(.phone)
    guard let code = answer.code, let target = try? Contact.normalised(Contact.Kind(typed: typed), typed)
    else { return }
    contact.sent(code, to: target)
  }

  mutating func wrong(triesLeft: Int) { contact.wrong(triesLeft: triesLeft) }

  /// What the open form held is in the wallet: it is closed and emptied, the next row selected.
  mutating func saved() {
    guard let detail = open else { return }
    forms[detail] = nil
    if detail == .contact { contact = DetailsStep.newContact }
    open = nil
    select(Detail(rawValue: detail.rawValue + 1) ?? .next)
  }

  /// Shows a refusal beside its field; false where it belongs to none.
  mutating func refused(_ refusal: Refusal) -> Bool {
    guard let detail = open else { return false }
    if detail == .contact {
      if refusal == .codeExpired { return contact.show([(.code, IdentityText.wrongCode(triesLeft: 0))]) }
      guard let flaw = refusal.fieldError else { return false }
      // One field takes both a number and an address.
      return contact.show([(flaw.field == .email ? .phone : flaw.field, flaw.words)])
    }
    guard let flaw = refusal.fieldError else { return false }
    return forms[detail]?.show(flaw.words, at: flaw.field) ?? false
  }
}

extension Contact.Kind {
  /// What somebody typed: an address has an at sign.
  init(typed: String) { self = typed.contains("@") ? .email : .phone }
}
