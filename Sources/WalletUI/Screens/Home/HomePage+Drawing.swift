import PayLater
import TerminalKit
import WalletText

extension HomePage {
  func draw(on canvas: inout Canvas) {
    guard !canvas.context.isWide || canvas.isPlain else { return drawWide(on: &canvas) }
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
    let items = HomeItem.all(in: canvas.context)
    let urgent = items.filter(\.needsAttention)
    canvas.section(HomeText.attention)
    if urgent.isEmpty { canvas.put(HomeText.nothingDue) }
    for (index, item) in urgent.enumerated() { draw(item, index, on: &canvas) }
    canvas.section(HomeText.recent)
    if urgent.count == items.count { canvas.put(HomeText.nothingRecent) }
    for (index, item) in items.enumerated() where !item.needsAttention { draw(item, index, on: &canvas) }
  }

  /// The three figures where there is no room for columns: a line each.
  private func drawFigures(on canvas: inout Canvas) {
    let (context, wallet) = (canvas.context, canvas.context.wallet)
    canvas.put(.labelled(context[MoneyWords.owed], context.money(wallet.owed), .strong))
    let limit = wallet.hasLimit ? context.money(max(.zero, wallet.limit.available)) : nil
    canvas.put(.labelled(context[MoneyWords.available], limit ?? context[HomeText.noLimit]))
    let score = wallet.evaluation.map { ScoreText.scoreAndBand($0.score) }
    canvas.put(.labelled(context[MoneyWords.score], context[score ?? HomeText.noScore]))
  }

  private func drawOwed(on canvas: inout Canvas) {
    let wallet = canvas.context.wallet
    canvas.put(MoneyWords.owed, .label)
    canvas.put(Line(canvas.context.money(wallet.owed), .strong))
    canvas.put(
      CountText.payments(wallet.dueItems.count + wallet.obligations.count { $0.state == .chargedOff }), .label
    )
    canvas.put(Line(canvas.context[HomeText.in30Days(wallet.dueIn30Days().text)], .label))
  }

  private func draw(_ item: HomeItem, _ index: Int, on canvas: inout Canvas) {
    let isSelected = index == list.selection
    switch item {
    case .activate:
      canvas.put(Line("  " + canvas.context[ActivationText.title]), selected: isSelected)
    case .due(let due): canvas.put(due, selected: isSelected)
    case .warning(let id, let warning): canvas.put(canvas.context.row(of: warning, id), selected: isSelected)
    case .credit(let amount):
      let context = canvas.context
      let row = MoneyRow(
        mark: "+", when: context[HomeText.credit],
        name: context[context.creditGoes?.words ?? CreditText.none],
        amount: context.money(amount), date: context.creditGoes?.date ?? "", style: .good)
      canvas.put(row, selected: isSelected)
    case .arriving(let order):
      let context = canvas.context
      let row = MoneyRow(
        when: order.shippedOn.map { context.date($0) } ?? "", name: context[order.merchantName],
        detail: context[order.state.next ?? order.state.phrase], amount: context.money(order.amount))
      canvas.put(row, selected: isSelected)
    case .waited(let announcement):
      let context = canvas.context
      let row = MoneyRow(
        when: context.date(announcement.from), name: context[announcement.merchantName],
        detail: context[CheckoutText.canOrder], amount: context.money(announcement.amount))
      canvas.put(row, selected: isSelected)
    case .news(let reminder):
      let context = canvas.context
      let day = pad(context.date(reminder.day), to: 12)
      let words = context[reminder.about.words(in: context)]
      canvas.put(Line([.init("  " + day, .label), .init(words)]), selected: isSelected)
    }
  }
}

extension Context {
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
