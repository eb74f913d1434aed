import PayLater
import TerminalKit
import WalletText

/// The contacts: shown in part, added, replaced and removed.
struct ContactsPage: ListPage {
  enum Action: Equatable, Sendable { case reveal }

  var list = ListBody<Contact>()
  private var isRevealed = false

  func title(in context: Context) -> Phrase { MineText.contacts }

  func groups(in context: Context) -> [ListBody<Contact>.Group] { plain(context.wallet.contacts) }

  func bindings(in context: Context) -> [Binding<Action>] {
    let first = context.wallet.identity == nil ? DetailText.identityFirst : nil
    let empty = list.isEmpty ? context.words(EmptyText.contacts(key:), by: .add) : nil
    func replace() -> Step? {
      selected.map { .open(Screen(EntryPage(.contact(replacing: $0.id), in: context))) }
    }
    return [
      Binding(.add, .open(Screen(EntryPage(.contact(), in: context))), unless: first),
      first == nil
        ? Binding(.open, replace(), DetailText.replace, unless: empty)
        : Binding(.open, .open(Screen(ActivationPage())), ActivationText.title),
      Binding(.change, replace(), DetailText.replace, unless: first ?? empty, hinted: false),
      Binding(
        .remove, selected.map { .ask(.remove($0, in: context)) },
        unless: empty ?? selected.flatMap { context.whyNot(.identity(.removeContact(contact: $0.id))) }),
      Binding(
        .reveal, action: .reveal, isRevealed ? DetailText.conceal : DetailText.reveal, unless: empty),
    ]
  }

  mutating func perform(_ action: Action, in context: Context) -> [Step] {
    isRevealed.toggle()
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
