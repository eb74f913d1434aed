import PayLater
import TerminalKit
import WalletText

extension HomePage {
  func draw(on canvas: inout Canvas) {
    guard !canvas.context.isWide else { return drawWide(on: &canvas) }
    if canvas.context.isVeryNarrow {
      drawFigures(on: &canvas)
    } else {
      canvas.columns(least: 18, [drawOwed, { $0.limit() }, { $0.score() }])
    }
    drawItems(on: &canvas)
  }

  /// The month beside the list, below the score.
  private func drawWide(on canvas: inout Canvas) {
    canvas.aside({ $0.columns(least: 18, [drawOwed, { $0.limit() }]) }, { $0.score() })
    canvas.aside(
      { drawItems(on: &$0) },
      {
        $0.skip()
        $0.putMonth()
      })
  }

  private func drawItems(on canvas: inout Canvas) {
    let urgent = list.marked.filter(\.entry.needsAttention)
    let recent = list.marked.filter { !$0.entry.needsAttention }
    let table = canvas.fitted(to: urgent.compactMap { canvas.context.row(of: $0.entry) })
    canvas.section(HomeText.attention)
    if urgent.isEmpty { canvas.put(HomeText.nothingDue) }
    for (item, isSelected) in urgent { draw(item, isSelected, in: table, on: &canvas) }
    canvas.section(HomeText.recent)
    if recent.isEmpty { canvas.put(HomeText.nothingRecent) }
    for (item, isSelected) in recent { draw(item, isSelected, in: table, on: &canvas) }
  }

  /// The three figures where there is no room for columns: a line each.
  private func drawFigures(on canvas: inout Canvas) {
    let (context, wallet) = (canvas.context, canvas.context.wallet)
    for line in context.owedInAll { canvas.put(line) }
    let limit = wallet.hasLimit ? context.money(max(.zero, wallet.limit.available)) : nil
    let bar = context.wallet.orderBar
    let state = bar.map { context[$0.short(on: wallet.businessDay)] } ?? ""
    canvas.put(
      Line(
        [.init(context[MoneyWords.available], .label), .init(limit == nil ? "" : "  " + state, .warning)],
        trailing: .init(limit ?? context[context.orderBar ?? HomeText.noLimit], .value)))
    let score = wallet.evaluation.map { ScoreText.scoreAndBand($0.score) }
    canvas.put(.labelled(context[MoneyWords.score], context[score ?? HomeText.noScore]))
  }

  private func drawOwed(on canvas: inout Canvas) {
    let wallet = canvas.context.wallet
    canvas.put(MoneyWords.owed, .label)
    canvas.put(Line(canvas.context.money(wallet.owed), .strong))
    let foreign = canvas.context.foreign { wallet.owed(in: $0) }
    if !foreign.isEmpty { canvas.paragraph(Phrase(same: "+ " + foreign), .value) }
    canvas.put(
      CountText.payments(wallet.dueItems.count + wallet.obligations.count { $0.state == .chargedOff }), .label
    )
    canvas.put(Line(canvas.context[HomeText.in30Days(wallet.dueIn30Days().text)], .label))
  }

  private func draw(_ item: HomeItem, _ isSelected: Bool, in table: Table, on canvas: inout Canvas) {
    let context = canvas.context
    if let row = context.row(of: item) { return canvas.put(row, in: table, selected: isSelected) }
    switch item {
    case .news(let reminder):
      let day = pad(context.date(reminder.day), to: 12)
      let words = context[reminder.about.words(in: context)]
      let record = context.isVeryNarrow ? nil : ReminderText.record(reminder.about)
      canvas.put(
        Line([.init("  " + day, .label), .init(words)], trailing: record.map { .init(context[$0], .label) }),
        selected: isSelected)
    default: canvas.put(Line("  " + context[ActivationText.title]), selected: isSelected)
    }
  }
}

extension Context {
  /// A line about money as a row; nil for one that is words only.
  fileprivate func row(of item: HomeItem) -> MoneyRow? {
    switch item {
    case .due(let due): row(of: due)
    case .warning(let id, let warning): row(of: warning, id)
    case .closing(let rest): row(of: rest)
    case .credit(let amount):
      MoneyRow(
        mark: "+", when: self[HomeText.credit], name: self[creditGoes?.words ?? CreditText.none],
        amount: money(amount), date: creditGoes?.date ?? "", style: .good)
    case .arriving(let order):
      MoneyRow(
        when: order.shippedOn.map { date($0) } ?? "", name: self[order.merchantName],
        detail: self[order.state.next ?? order.state.phrase], amount: money(order.amount))
    case .waited(let announcement):
      MoneyRow(
        when: date(announcement.from), name: self[announcement.merchantName],
        detail: self[CheckoutText.canOrder], amount: money(announcement.amount))
    case .activate, .news: nil
    }
  }

  /// An obligation that something threatens, as a row.
  fileprivate func row(of warning: HomeItem.Warning, _ id: ObligationID) -> MoneyRow {
    let title = title(of: .obligation(id))
    switch warning {
    case .chargedOff(let amount):
      return MoneyRow(
        mark: "x", when: self[MoneyWords.chargedOff], name: title.name, detail: title.detail,
        amount: money(amount), style: .danger)
    case .planAtRisk(let day):
      return MoneyRow(
        mark: "!", when: self[HomeText.planAtRisk], name: title.name, detail: title.detail, date: date(day),
        style: .warning)
    case .pauseEnds(let day):
      return MoneyRow(
        mark: "!", when: self[HomeText.pauseEnds], name: title.name, detail: title.detail, date: date(day),
        style: .warning)
    }
  }
}
