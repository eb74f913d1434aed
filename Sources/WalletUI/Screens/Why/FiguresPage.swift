import PayLater
import TerminalKit
import WalletText

/// The figures of the page below: each can be asked why it is what it is.
struct FiguresPage: ListPage {
  let asked: Asked
  var list = ListBody<Derivation>()

  /// A page for what was asked.
  init(_ asked: Asked) { self.asked = asked }

  func title(in context: Context) -> Phrase { WhyText.why }

  var isFlowing: Bool { false }

  /// Those of the page that the wallet has; where it has none, what is always worth asking.
  func groups(in context: Context) -> [ListBody<Derivation>.Group] {
    let explainer = asked.explainer(in: context.wallet)
    let own = asked.figures.compactMap { explainer.derivation(of: $0) }
    return plain(own.isEmpty ? Asked.everywhere.compactMap { explainer.derivation(of: $0) } : own)
  }

  func bindings(in context: Context) -> [Binding<Never>] {
    func why() -> Step? { selected.map { .open(Screen(WhyPage($0.figure, asked))) } }
    return [Binding(.open, why(), ButtonText.why), Binding(.why, why(), hinted: false)]
  }

  /// Whether the figures are those after other orders.
  private var showsOthers: Bool { asked.purchases.count > 1 }

  func rowsAround(in context: Context) -> Int { showsOthers ? 2 : 1 }

  func draw(on canvas: inout Canvas) {
    let context = canvas.context
    let isOwn = asked.figures.contains(list.entries.first?.figure ?? .owed)
    canvas.put(isOwn ? WhyText.figures : WhyText.noFigures, .label)
    if showsOthers { canvas.put(WhyText.afterOthers, .warning) }
    canvas.list(list) { canvas, one in
      let words = context[one.figure.phrase(context.names, on: context.wallet.businessDay)]
      canvas.put(
        Line(
          words.firstUpper, trailing: .init(context[one.shown(masked: context.options.mask)], .value)))
    }
  }
}

extension String {
  /// With a capital at its beginning, for where it stands alone.
  var firstUpper: String { prefix(1).uppercased() + dropFirst() }
}
