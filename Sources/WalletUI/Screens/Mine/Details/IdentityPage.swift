import PayLater
import TerminalKit
import WalletText

/// The verified identity, shown in part; in full only while this page is open and asked to.
struct IdentityPage: Page {
  enum Action: Equatable, Sendable { case reveal }

  private(set) var isRevealed = false

  func title(in context: Context) -> Phrase { MineText.identity }

  func bindings(in context: Context) -> [Binding<Action>] {
    guard context.wallet.identity != nil else {
      return [Binding(.open, .open(Screen(ActivationPage())), ActivationText.title)]
    }
    return [Binding(.reveal, action: .reveal, isRevealed ? DetailText.conceal : DetailText.reveal)]
  }

  mutating func perform(_ action: Action, in context: Context) -> [Step] {
    isRevealed.toggle()
    return []
  }

  mutating func refresh(in context: Context) { isRevealed = false }

  func draw(on canvas: inout Canvas) {
    let context = canvas.context
    guard let identity = context.wallet.identity else {
      return canvas.empty(DetailText.noIdentity, key: .open, ActivationText.title)
    }
    let (name, number) = (context.opened(.identity("name")), context.opened(.identity("number")))
    let phone = context.wallet.contacts.first { $0.kind == .phone }
    let full = phone.map { context.opened(.contact($0.id)) } ?? ""
    let rows: [(Phrase, String)] = [
      (DetailText.name, isRevealed ? name : context.maskedName(name)),
      (DetailText.number, isRevealed ? number : IdentityNumber.masked(number)),
      (DetailText.phone, isRevealed ? full : phone.map { context.contact($0) } ?? ""),
      (DetailText.verifiedOn, identity.verifiedOn.text),
    ]
    for line in context.pairs(rows) { canvas.put(line) }
    canvas.skip()
    canvas.paragraph(DetailText.concealed, .label)
  }
}
