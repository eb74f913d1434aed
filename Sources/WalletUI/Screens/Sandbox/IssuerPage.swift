import PayLater
import TerminalKit
import WalletText

/// The other side of an order in a sandbox: everything that the merchant and the issuer can do about it.
struct IssuerPage: Page {
  enum Action: Equatable, Sendable { case act }

  let order: OrderID
  private var list = ScrollState(count: IssuerAct.allCases.count)

  init(_ order: OrderID) { self.order = order }

  func title(in context: Context) -> Phrase {
    [SandboxText.issuer, order.phrase.capitalised].joined()
  }

  func bindings(in context: Context) -> [Binding<Action>] {
    [
      Binding(
        .open, action: .act, ButtonText.select,
        unless: selected.unavailable(order, in: context.wallet))
    ]
  }

  mutating func perform(_ action: Action, in context: Context) -> [Step] {
    [.ask(.issuer(selected, about: order))]
  }

  mutating func move(_ key: Key, in context: Context) {
    _ = list.handle(key, visible: IssuerAct.allCases.count)
  }

  private var selected: IssuerAct { IssuerAct.allCases[list.selection] }

  func draw(on canvas: inout Canvas) {
    let context = canvas.context
    canvas.put(context.heading(of: order))
    canvas.paragraph(SandboxText.about, .label)
    canvas.skip()
    let column = 2 + (IssuerAct.allCases.map { width(of: context[$0.words]) }.max() ?? 0)
    for (index, act) in IssuerAct.allCases.enumerated() {
      let reason = act.unavailable(order, in: context.wallet)
      let words = Line.Span(pad(context[act.words], to: column), reason == nil ? .normal : .disabled)
      let isTold = column + (reason.map { width(of: context[$0]) } ?? 0) <= canvas.area.width
      canvas.put(
        Line([words] + (isTold ? reason.map { [.init(context[$0], .label)] } ?? [] : [])),
        selected: index == list.selection)
      guard !isTold, index == list.selection, let reason else { continue }
      canvas.put(indented: context[reason], .label)
    }
  }
}
