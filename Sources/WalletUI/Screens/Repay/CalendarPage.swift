import PayLater
import TerminalKit
import WalletText

/// A month with its due days, and what falls due on them; other months are a key away.
struct CalendarPage: ListPage {
  enum Action: Equatable, Sendable { case previous, next, now }

  /// Months from the current one.
  private(set) var offset = 0
  private var start: Day?
  var list = ListBody<DueItem>()

  /// Begins with the month of a day; with the current one where none is given.
  init(around day: Day? = nil) { start = day }

  var isBroad: Bool { true }

  func title(in context: Context) -> Phrase {
    let month = month(in: context).title
    return context.isVeryNarrow ? month : [RepayText.calendar, month].joined()
  }

  func bindings(in context: Context) -> [Binding<Action>] {
    let reason = selected == nil ? RepayText.monthEmpty : nil
    return [
      Binding(.previous, action: .previous, RepayText.previousMonth),
      Binding(.next, action: .next, RepayText.nextMonth),
      Binding(.today, action: .now, hinted: offset != 0),
      Binding(
        .open, selected.map { .open(Screen(ObligationPage(subject: $0.subject))) }, ButtonText.open,
        unless: reason),
      Binding(.pay, selected.map { .ask(.paying($0.subject)) }, unless: reason),
    ]
  }

  mutating func perform(_ action: Action, in context: Context) -> [Step] {
    switch action {
    case .previous: turn(to: offset - 1, in: context)
    case .next: turn(to: offset + 1, in: context)
    case .now: turn(to: 0, in: context)
    }
    return []
  }

  func whatIfs(in context: Context) -> [WhatIfOffer] {
    selected.map { context.whatIfs(about: $0.subject) } ?? context.whatIfs
  }

  private mutating func turn(to offset: Int, in context: Context) {
    self.offset = min(max(offset, -120), 120)
    list.restart()
    show(in: context)
  }

  mutating func refresh(in context: Context) {
    if let start {
      offset = start.calendarMonth - context.wallet.businessDay.calendarMonth
      self.start = nil
    }
    show(in: context)
  }

  func month(in context: Context) -> Month { context.wallet.businessDay.calendarMonth + offset }

  /// What falls due in the month: all that its total counts.
  func groups(in context: Context) -> [ListBody<DueItem>.Group] {
    let month = month(in: context)
    return plain(context.wallet.dueItems(from: month.firstDay, through: month.lastDay))
  }

  func draw(on canvas: inout Canvas) {
    let context = canvas.context
    let grid = MonthGrid(month(in: context), of: context.wallet)
    guard !context.isNarrow else {
      canvas.put(grid)
      canvas.skip()
      drawItems(of: grid, on: &canvas)
      return
    }
    canvas.beside(MonthGrid.width, { $0.put(grid) }, { drawItems(of: grid, on: &$0) })
  }

  private func drawItems(of grid: MonthGrid, on canvas: inout Canvas) {
    let context = canvas.context
    canvas.put(
      .labelled(context[MoneyWords.total], context.money(context.wallet.due(in: month(in: context))), .strong)
    )
    let foreign = context.foreign { context.wallet.due(in: month(in: context), $0) }
    if !foreign.isEmpty { canvas.put(Line("", trailing: .init("+ " + foreign, .value))) }
    // In the plain mode a month without marks has said so.
    let isSaid = canvas.isPlain && grid.marks.isEmpty
    if list.isEmpty, !isSaid { canvas.put(RepayText.monthEmpty, .label) }
    for (item, isSelected) in list.marked {
      let title = context.title(of: item.subject)
      let amount = context.money(item.amount, item.currency)
      let part = item.instalments > 1 ? " \(item.instalment)/\(item.instalments)" : ""
      var spans: [Line.Span] = [
        .init(pad(item.mark, to: 2), item.style), .init(context.date(item.due) + "  ", .label),
        .init(title.name),
      ]
      let taken = spans.reduce(width(of: amount) + 1) { $0 + width(of: $1.text) }
      // What would be cut to a few letters says nothing: only which part it is stays.
      let detail = ["  " + title.detail + part, " " + part]
        .first { taken + width(of: $0) <= canvas.room }
      spans.append(.init(detail ?? "", .label))
      canvas.put(Line(spans, trailing: .init(amount, .value)), selected: isSelected)
    }
  }
}
