import PayLater
import TerminalKit
import WalletText

/// The other side of an order in a sandbox: everything that the merchant and the issuer can do about it.
struct IssuerPage: ListPage {
  let order: OrderID
  var list = ListBody<IssuerAct>()

  init(_ order: OrderID) { self.order = order }

  func title(in context: Context) -> Phrase {
    [SandboxText.issuer, order.phrase.capitalised].joined()
  }

  func bindings(in context: Context) -> [Binding<Never>] {
    [
      Binding(
        .open, selected.map { .ask(.issuer($0, about: order)) }, ButtonText.select,
        unless: selected?.unavailable(order, in: context))
    ]
  }

  func groups(in context: Context) -> [ListBody<IssuerAct>.Group] { plain(IssuerAct.allCases) }

  func draw(on canvas: inout Canvas) {
    let context = canvas.context
    canvas.put(context.heading(of: order))
    canvas.paragraph(SandboxText.about, .label)
    canvas.skip()
    let column = 2 + (IssuerAct.allCases.map { width(of: context[$0.words]) }.max() ?? 0)
    for (act, isSelected) in list.marked {
      let reason = act.unavailable(order, in: context)
      let words = Line.Span(pad(context[act.words], to: column), reason == nil ? .normal : .disabled)
      let isTold = column + (reason.map { width(of: context[$0]) } ?? 0) <= canvas.room
      canvas.put(
        Line([words] + (isTold ? reason.map { [.init(context[$0], .label)] } ?? [] : [])),
        selected: isSelected)
      guard !isTold, isSelected, let reason else { continue }
      canvas.put(indented: context[reason], .label)
    }
  }
}
