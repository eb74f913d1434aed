import PayLater
import TerminalKit
import WalletText

/// Mine: every section with what it is now; Enter opens its page, or switches where there is nothing to open.
struct MinePage: ListPage {
  var list = ListBody<MineRow>()

  var isBroad: Bool { true }

  func title(in context: Context) -> Phrase { MineText.title }

  func groups(in context: Context) -> [ListBody<MineRow>.Group] { plain(MineRow.allCases) }

  func bindings(in context: Context) -> [Binding<Never>] {
    let isSwitch = selected == .language || selected == .amounts
    return [
      Binding(
        .open, steps: selected?.steps(in: context) ?? [], isSwitch ? ButtonText.change : ButtonText.open),
      .review(in: context),
    ]
  }

  /// The limit and the score beside the sections, where there is room: what all of this leads to.
  func draw(on canvas: inout Canvas) {
    canvas.wide(
      { drawSections(on: &$0) },
      {
        $0.limit()
        $0.skip()
        $0.score()
      })
  }

  private func drawSections(on canvas: inout Canvas) {
    let context = canvas.context
    let labels = (MineRow.allCases.map { width(of: context[$0.words]) }.max() ?? 0) + 3
    for (row, isSelected) in list.marked {
      if row.beginsGroup, !context.isVeryNarrow { canvas.skip() }
      canvas.put(
        Line([.init(pad(context[row.words], to: labels), .label), .init(context.value(of: row))]),
        selected: isSelected)
    }
  }
}
