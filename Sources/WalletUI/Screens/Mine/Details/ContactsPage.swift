import PayLater
import TerminalKit
import WalletText

/// The contacts: shown in part, added, replaced and removed.
struct ContactsPage: ListPage {
  enum Action: Equatable, Sendable { case add, replace, remove, reveal, activate }

  var list = ListBody<Contact>()
  private var isRevealed = false

  func title(in context: Context) -> Phrase { MineText.contacts }

  func groups(in context: Context) -> [ListBody<Contact>.Group] { plain(context.wallet.contacts) }

  func bindings(in context: Context) -> [Binding<Action>] {
    let contacts = context.wallet.contacts
    let first = context.wallet.identity == nil ? DetailText.identityFirst : nil
    let empty = contacts.isEmpty ? context.words(EmptyText.contacts(key:), by: .add) : nil
    return [
      Binding(.add, action: .add, unless: first),
      first == nil
        ? Binding(.open, action: .replace, DetailText.replace, unless: empty)
        : Binding(.open, action: .activate, ActivationText.title),
      Binding(.change, action: .replace, DetailText.replace, unless: first ?? empty, hinted: false),
      Binding(
        .remove, action: .remove,
        unless: empty ?? selected.flatMap { context.whyNot(.removeContact(contact: $0.id)) }),
      Binding(
        .reveal, action: .reveal, isRevealed ? DetailText.conceal : DetailText.reveal, unless: empty),
    ]
  }

  mutating func perform(_ action: Action, in context: Context) -> [Step] {
    switch (action, selected) {
    case (.activate, _): return [.open(.activation(ActivationPage()))]
    case (.add, _): return [.open(.entry(EntryPage(.contact(ContactEntry()), in: context)))]
    case (.replace, let contact?):
      return [.open(.entry(EntryPage(.contact(ContactEntry(replacing: contact.id)), in: context)))]
    case (.remove, let contact?): return [.ask(.remove(RemovalQuestion(.contact(contact.id))))]
    case (.reveal, _): isRevealed.toggle()
    default: break
    }
    return []
  }

  mutating func refresh(in context: Context) {
    isRevealed = false
    show(in: context)
  }

  func draw(on canvas: inout Canvas) {
    let context = canvas.context
    guard context.wallet.identity != nil else {
      return canvas.empty(DetailText.noIdentity, key: .open, ActivationText.title)
    }
    if context.wallet.contacts.isEmpty {
      canvas.paragraph(context.words(EmptyText.contacts(key:), by: .add), .label)
    }
    for (contact, isSelected) in list.marked {
      let value = isRevealed ? context.opened(.contact(contact.id)) : context.contact(contact)
      canvas.put(
        Line(
          [.init(pad(context[contact.kind.phrase.capitalised], to: 8), .label), .init(value)],
          trailing: .init(context[DetailText.verified(on: context.date(contact.verifiedOn))], .label)),
        selected: isSelected)
    }
  }
}
