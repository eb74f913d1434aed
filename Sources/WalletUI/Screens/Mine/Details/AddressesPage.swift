import PayLater
import TerminalKit
import WalletText

/// The addresses: added, changed and removed.
struct AddressesPage: Page {
  enum Action: Equatable, Sendable { case add, change, remove }

  private var list = ScrollState(count: 0)

  func title(in context: Context) -> Phrase { MineText.addresses }

  private func selected(in context: Context) -> Address? {
    let addresses = context.wallet.addresses
    return addresses.indices.contains(list.selection) ? addresses[list.selection] : nil
  }

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
    switch (action, selected(in: context)) {
    case (.add, _): [.open(.entry(EntryPage(.address(), in: context)))]
    case (.change, let address?):
      [.open(.entry(EntryPage(.address(address.id), in: context)))]
    case (.remove, let address?): [.ask(.remove(address, in: context))]
    default: []
    }
  }

  mutating func move(_ key: Key, in context: Context) { _ = list.handle(key, visible: list.count) }

  mutating func refresh(in context: Context) {
    list.resize(count: context.wallet.addresses.count, visible: context.wallet.addresses.count)
  }

  func draw(on canvas: inout Canvas) {
    let context = canvas.context
    if context.wallet.addresses.isEmpty {
      canvas.paragraph(context.words(EmptyText.addresses(key:), by: .add), .label)
    }
    for (index, address) in context.wallet.addresses.enumerated() {
      func part(_ column: String) -> String { context.opened(.address(address.id, column)) }
      let person = maskedPerson(part("recipient"), part("phone"), in: context)
      let line = Line(
        [.init(pad(part("label"), to: 10), .label), .init(part("text"))],
        trailing: context.isVeryNarrow ? nil : .init(person, .label))
      canvas.put(line, selected: index == list.selection)
    }
  }

  private func maskedPerson(_ name: String, _ phone: String, in context: Context) -> String {
    context.maskedName(name) + "  " + Contact.masked(.phone, phone)
  }
}
