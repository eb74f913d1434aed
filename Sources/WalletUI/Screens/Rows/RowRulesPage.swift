import PayLater
import TerminalKit
import WalletText

/// The rules that answer rows of bills: the first that fits, from the top.
struct RowRulesPage: ListPage {
  var list = ListBody<RowRule>()

  var isFlowing: Bool { false }

  func title(in context: Context) -> Phrase { RowScreenText.rules }

  func groups(in context: Context) -> [Group] { plain(context.wallet.rowRules) }

  func entryRows(in context: Context) -> Int { 2 }

  func bindings(in context: Context) -> [Binding<Never>] {
    let none = selected == nil ? EmptyText.nothing : nil
    return [
      Binding(.open, selected.map { .ask(.changeRule($0)) }, RowScreenText.changeRule, unless: none),
      Binding(.remove, selected.map { .ask(.removeRule($0)) }, RowScreenText.removeRule, unless: none),
    ]
  }

  func why(in context: Context) -> Asked { Asked() }

  func draw(on canvas: inout Canvas) {
    let context = canvas.context
    guard !list.isEmpty else {
      return canvas.paragraph(context.words(RowScreenText.noRules(key:), by: .back), .label)
    }
    let names = context.names
    canvas.list(list) { canvas, rule in
      canvas.put(Line(context[context.pattern(of: rule)], .value))
      canvas.put(Line("  " + context[RowText.outcome(rule.outcome, names)], .label))
    }
  }
}
