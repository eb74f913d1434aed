import PayLater
import TerminalKit
import WalletText

/// Mine: every section with what it is now; Enter opens its page, or switches where there is nothing to open.
struct MinePage: Page {
  enum Action: Equatable, Sendable { case open }

  private var list = ScrollState(count: MineRow.allCases.count)

  private var row: MineRow { MineRow.allCases[list.selection] }

  var isBroad: Bool { true }

  func title(in context: Context) -> Phrase { MineText.title }

  func bindings(in context: Context) -> [Binding<Action>] {
    let isSwitch = row == .language || row == .amounts
    return [
      Binding(.open, action: .open, isSwitch ? ButtonText.change : ButtonText.open)
    ]
  }

  mutating func perform(_ action: Action, in context: Context) -> [Step] {
    row.steps(in: context)
  }

  mutating func move(_ key: Key, in context: Context) {
    _ = list.handle(key, visible: MineRow.allCases.count)
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
    for (index, row) in MineRow.allCases.enumerated() {
      if row.beginsGroup, !context.isVeryNarrow { canvas.skip() }
      canvas.put(
        Line([.init(pad(context[row.words], to: labels), .label), .init(context.value(of: row))]),
        selected: index == list.selection)
    }
  }
}
