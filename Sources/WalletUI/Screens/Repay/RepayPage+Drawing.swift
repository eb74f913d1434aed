import PayLater
import TerminalKit
import WalletText

extension RepayPage {
  func draw(on canvas: inout Canvas) {
    drawFigures(on: &canvas)
    canvas.wide({ drawList(on: &$0) }, { $0.putMonth() })
  }

  private func drawList(on canvas: inout Canvas) {
    let context = canvas.context
    canvas.put(filter, in: FilterText.owed)
    if list.isEmpty {
      canvas.paragraph(empty: context.words(EmptyText.owed(key:), by: .merchants), filteredBy: filter)
      if filter.text.isEmpty { canvas.paragraph(context.words(EmptyText.debts(key:), by: .add), .label) }
    }
    let table = canvas.fitted(
      context.isVeryNarrow ? MoneyRow.table : MoneyRow.wide, to: list.entries.map(\.row))
    let spans = table.spans(in: canvas.area.width)
    canvas.list(list, amountsEnd: spans[4]?.upperBound) { canvas, entry in
      var row = entry.row
      if isMarked(entry) { (row.mark, row.style) = (Context.marked, .key) }
      let whole = row.detail + " " + entry.inAll
      if context.isWide, !entry.inAll.isEmpty, width(of: whole) <= spans[3]?.count ?? 0 { row.detail = whole }
      canvas.put(row, in: table)
    }
  }

  private func drawFigures(on canvas: inout Canvas) {
    let (context, wallet) = (canvas.context, canvas.context.wallet)
    guard !context.isVeryNarrow else {
      for line in context.owedInAll { canvas.put(line) }
      drawCredit(on: &canvas)
      return drawWaiting(on: &canvas)
    }
    let autopay = context[wallet.mandate == nil ? RepayText.off : RepayText.on]
    let figures: [(inout Canvas) -> Void] = [
      { $0.figure(MoneyWords.owed, context.money(wallet.owed), .strong) },
      { $0.figure(RepayText.in30Days, context.money(wallet.dueIn30Days())) },
      { $0.figure(RepayText.autopay, autopay) },
    ]
    if context.isWide {
      canvas.aside({ $0.columns(least: 14, [figures[0], figures[1]]) }, figures[2])
    } else {
      canvas.columns(least: 14, figures)
    }
    drawForeign(on: &canvas)
    drawCredit(on: &canvas)
    drawWaiting(on: &canvas)
    canvas.skip()
  }

  /// What is owed in other currencies, where there is any: one total each, in as many lines as that takes.
  func foreign(in context: Context) -> [Line] {
    let owed = context.foreign { context.wallet.owed(in: $0) }
    guard !owed.isEmpty else { return [] }
    let soon = context.foreign { context.wallet.dueIn30Days(in: $0) }
    let label = Line.Span(context[MoneyWords.otherCurrencies] + "  ", .label)
    let whole = soon.isEmpty ? "" : "  " + context[RepayText.in30Days] + " " + soon
    return Line([label, .init(owed, .strong), .init(whole, .label)]).folded(to: context.columns)
  }

  private func drawForeign(on canvas: inout Canvas) {
    for line in foreign(in: canvas.context) { canvas.put(line) }
  }

  /// That rows of bills wait, where some do, and the key that leads to them.
  private func drawWaiting(on canvas: inout Canvas) {
    guard let words = canvas.context.rowsWait else { return }
    canvas.put(canvas.context.keyLine(.review, words, gap: 2, .warning))
  }

  /// Money that is owed to the user, where there is any: what becomes of it, and the key to choose.
  private func drawCredit(on canvas: inout Canvas) {
    let context = canvas.context
    guard let goes = context.creditGoes else { return }
    canvas.put(
      Line(
        [
          .init(context.keys.name(.creditBalance) + " ", .key),
          .init(context[MoneyWords.creditBalance], .label),
          .init(" " + context[goes.sentence], .label),
        ], trailing: .init(context.money(context.wallet.creditBalance), .good)))
  }
}

extension Context {
  /// What is owed in every currency, CNY first, in as many lines as that takes.
  var owedInAll: [Line] {
    let sums = [money(wallet.owed), foreign { wallet.owed(in: $0) }].filter { !$0.isEmpty }
    return Line.labelled(self[MoneyWords.owed], sums.joined(separator: " + "), .strong).folded(to: columns)
  }
}

extension Canvas {
  /// A quiet label with its value below.
  mutating func figure(_ label: Phrase, _ value: String, _ style: Style = .value) {
    put(label, .label)
    put(Line(value, style))
  }
}
