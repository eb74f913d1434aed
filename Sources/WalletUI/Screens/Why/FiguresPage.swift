import PayLater
import TerminalKit
import WalletText

/// The figures of the page below: each can be asked why it is what it is.
struct FiguresPage: Page {
  enum Action: Equatable, Sendable { case open }

  let asked: Asked
  private(set) var list = ScrollState(count: 0)

  /// A page for what was asked.
  init(_ asked: Asked) { self.asked = asked }

  func title(in context: Context) -> Phrase { WhyText.why }

  var isFlowing: Bool { false }

  /// Those of the page that the wallet has; where it has none, what is always worth asking.
  private func derivations(in context: Context) -> [Derivation] {
    let explainer = asked.explainer(in: context.wallet)
    let own = asked.figures.compactMap { explainer.derivation(of: $0) }
    return own.isEmpty ? Asked.everywhere.compactMap { explainer.derivation(of: $0) } : own
  }

  func bindings(in context: Context) -> [Binding<Action>] {
    [Binding(.open, action: .open, ButtonText.why), Binding(.why, action: .open, hinted: false)]
  }

  mutating func perform(_ action: Action, in context: Context) -> [Step] {
    let derivations = derivations(in: context)
    guard derivations.indices.contains(list.selection) else { return [] }
    return [.open(.why(WhyPage(derivations[list.selection].figure, asked)))]
  }

  mutating func move(_ key: Key, in context: Context) { _ = list.handle(key, visible: visible(in: context)) }

  mutating func refresh(in context: Context) {
    list.resize(count: derivations(in: context).count, visible: visible(in: context))
  }

  /// Whether the figures are those after other orders.
  private var showsOthers: Bool { asked.purchases.count > 1 }

  private func visible(in context: Context) -> Int { max(1, context.bodyRows - (showsOthers ? 2 : 1)) }

  func draw(on canvas: inout Canvas) {
    let context = canvas.context
    let derivations = derivations(in: context)
    let isOwn = asked.figures.contains(derivations.first?.figure ?? .owed)
    canvas.put(isOwn ? WhyText.figures : WhyText.noFigures, .label)
    if showsOthers { canvas.put(WhyText.afterOthers, .warning) }
    canvas.list(list) { canvas, index in
      let one = derivations[index]
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
