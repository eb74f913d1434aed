import PayLater
import TerminalKit
import WalletText

/// The addresses: added, changed and removed.
struct AddressesPage: ListPage {
  enum Action: Equatable, Sendable { case add, change, remove }

  var list = ListBody<Address>()

  func title(in context: Context) -> Phrase { MineText.addresses }

  func groups(in context: Context) -> [ListBody<Address>.Group] { plain(context.wallet.addresses) }

  func bindings(in context: Context) -> [Binding<Action>] {
    let empty = context.wallet.addresses.isEmpty ? context.words(EmptyText.addresses(key:), by: .add) : nil
    return [
      Binding(.add, action: .add),
      Binding(.open, action: .change, ButtonText.change, unless: empty),
      Binding(.change, action: .change, unless: empty, hinted: false),
      Binding(.remove, action: .remove, unless: empty),
    ]
  }

  mutating func perform(_ action: Action, in context: Context) -> [Step] {
    switch (action, selected) {
    case (.add, _): [.open(.entry(EntryPage(.address(AddressEntry()), in: context)))]
    case (.change, let address?):
      [.open(.entry(EntryPage(.address(AddressEntry(changed: address.id)), in: context)))]
    case (.remove, let address?): [.ask(.remove(RemovalQuestion(.address(address.id))))]
    default: []
    }
  }

  func draw(on canvas: inout Canvas) {
    let context = canvas.context
    if context.wallet.addresses.isEmpty {
      canvas.paragraph(context.words(EmptyText.addresses(key:), by: .add), .label)
    }
    for (address, isSelected) in list.marked {
      func part(_ column: String) -> String { context.opened(.address(address.id, column)) }
      let person = maskedPerson(part("recipient"), part("phone"), in: context)
      let line = Line(
        [.init(pad(part("label"), to: 10), .label), .init(part("text"))],
        trailing: context.isVeryNarrow ? nil : .init(person, .label))
      canvas.put(line, selected: isSelected)
    }
  }

  private func maskedPerson(_ name: String, _ phone: String, in context: Context) -> String {
    context.maskedName(name) + "  " + Contact.masked(.phone, phone)
  }
}
