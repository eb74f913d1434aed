import PayLater
import TerminalKit
import WalletText

/// The contacts: shown in part, added, replaced and removed.
struct ContactsPage: Page {
  enum Action: Equatable, Sendable { case add, replace, remove, reveal, activate }

  private var list = ScrollState(count: 0)
  private var isRevealed = false

  func title(in context: Context) -> Phrase { MineText.contacts }

  private func selected(in context: Context) -> Contact? {
    let contacts = context.wallet.contacts
    return contacts.indices.contains(list.selection) ? contacts[list.selection] : nil
  }

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
        unless: empty ?? (contacts.count == 1 ? DetailText.lastContact : nil)),
      Binding(
        .reveal, action: .reveal, isRevealed ? DetailText.conceal : DetailText.reveal, unless: empty),
    ]
  }

  mutating func perform(_ action: Action, in context: Context) -> [Step] {
    switch (action, selected(in: context)) {
    case (.activate, _): return [.open(.activation(ActivationPage()))]
    case (.add, _): return [.open(.entry(EntryPage(.contact(), in: context)))]
    case (.replace, let contact?):
      return [.open(.entry(EntryPage(.contact(replacing: contact.id), in: context)))]
    case (.remove, let contact?): return [.ask(.remove(contact, in: context))]
    case (.reveal, _): isRevealed.toggle()
    default: break
    }
    return []
  }

  mutating func move(_ key: Key, in context: Context) { _ = list.handle(key, visible: list.count) }

  mutating func refresh(in context: Context) {
    isRevealed = false
    list.resize(count: context.wallet.contacts.count, visible: context.wallet.contacts.count)
  }

  func draw(on canvas: inout Canvas) {
    let context = canvas.context
    guard context.wallet.identity != nil else {
      return canvas.empty(DetailText.noIdentity, key: .open, ActivationText.title)
    }
    if context.wallet.contacts.isEmpty {
      canvas.paragraph(context.words(EmptyText.contacts(key:), by: .add), .label)
    }
    for (index, contact) in context.wallet.contacts.enumerated() {
      let value = isRevealed ? context.opened(.contact(contact.id)) : context.contact(contact)
      canvas.put(
        Line(
          [.init(pad(context[contact.kind.phrase.capitalised], to: 8), .label), .init(value)],
          trailing: .init(context[DetailText.verified(on: context.date(contact.verifiedOn))], .label)),
        selected: index == list.selection)
    }
  }
}
