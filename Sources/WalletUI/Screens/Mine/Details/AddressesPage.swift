import PayLater
import TerminalKit
import WalletText

/// The addresses: added, changed and removed.
struct AddressesPage: ListPage {
  var list = ListBody<Address>()

  func title(in context: Context) -> Phrase { MineText.addresses }

  func groups(in context: Context) -> [ListBody<Address>.Group] { plain(context.wallet.addresses) }

  func bindings(in context: Context) -> [Binding<Never>] {
    let empty = list.isEmpty ? context.words(EmptyText.addresses(key:), by: .add) : nil
    func change() -> Step? {
      selected.map { .open(Screen(EntryPage(.address($0.id), in: context))) }
    }
    return [
      Binding(.add, .open(Screen(EntryPage(.address(), in: context)))),
      Binding(.open, change(), ButtonText.change, unless: empty),
      Binding(.change, change(), unless: empty, hinted: false),
      Binding(.remove, selected.map { .ask(.remove($0, in: context)) }, unless: empty),
    ]
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
        [.init(canvas.padded(part("label"), to: 10), .label), .init(part("text"))],
        trailing: context.isVeryNarrow ? nil : .init(person, .label))
      canvas.put(line, selected: isSelected)
    }
  }

  private func maskedPerson(_ name: String, _ phone: String, in context: Context) -> String {
    context.maskedName(name) + "  " + Contact.masked(.phone, phone)
  }
}
