import PayLater
import TerminalKit
import WalletText

extension RemindersPage {
  /// Rows of the words about the selected one, below the list.
  private static func wordRows(_ context: Context) -> Int { context.size.rows >= 20 ? 6 : 2 }

  /// The rows at the bottom that say whether logins remind by themselves; 0 where there is no room for them.
  private static func healthRows(_ context: Context) -> Int {
    context.reminding != nil && context.size.rows >= 20 ? 2 : 0
  }

  /// Rows of month and chart where they stand below the list; 0 where there is no room for them.
  private static func lowerRows(_ context: Context) -> Int {
    context.isNarrow && context.bodyRows >= 30 ? 15 : 0
  }

  func rowsAround(in context: Context) -> Int {
    RemindersPage.wordRows(context) + RemindersPage.lowerRows(context) + RemindersPage.healthRows(context)
  }

  func draw(on canvas: inout Canvas) {
    let context = canvas.context
    guard !list.isEmpty || filter.rows > 0 else { return drawEmpty(on: &canvas) }
    let lower = RemindersPage.lowerRows(context)
    guard context.isNarrow else {
      return canvas.aside(gap: gap(context), { drawList(on: &$0) }, { $0.putMonth() })
    }
    drawList(keeping: lower, on: &canvas)
    guard lower > 0 else { return }
    canvas.row = context.bodyRows - lower
    canvas.putMonth()
  }

  private func drawEmpty(on canvas: inout Canvas) {
    guard canvas.context.isNarrow else {
      return canvas.aside(gap: gap(canvas.context), { drawNothing(on: &$0) }, { $0.putMonth() })
    }
    drawNothing(on: &canvas)
    guard canvas.context.bodyRows >= 14 else { return }
    canvas.skip()
    canvas.putMonth()
  }

  private func drawNothing(on canvas: inout Canvas) {
    canvas.paragraph(RemindersText.nothing, .value)
    canvas.paragraph(RemindersText.nothingAbout, .label)
    if let words = canvas.context.reminding { canvas.paragraph(words, .label) }
  }

  /// What divides list and month.
  private func gap(_ context: Context) -> Int { context.isWide ? Chrome.gap : 3 }

  private func drawList(keeping lower: Int = 0, on canvas: inout Canvas) {
    let words = RemindersPage.wordRows(canvas.context)
    let health = RemindersPage.healthRows(canvas.context)
    let items = list.entries.compactMap { if case .due(let item) = $0 { item } else { nil } }
    let texts = RemindersPage.texts(among: items, in: canvas.context)
    let table = RemindersPage.table(items, in: canvas.context)
      .fitted(to: items.map { texts($0, .max) }, in: canvas.area.width)
    let columns = canvas.isPlain ? .max : table.spans(in: canvas.area.width)[2]?.count ?? 0
    canvas.put(filter, in: FilterText.reminders)
    if list.isEmpty { canvas.paragraph(canvas.context.words(EmptyText.filtered(key:), by: .cancel), .label) }
    canvas.list(list, keeping: words + health + lower) { canvas, entry in
      switch entry {
      case .due(let item):
        canvas.put(texts(item, columns), [item.style, item.style, .normal, .value], in: table)
      case .told(let reminder): draw(reminder, on: &canvas)
      }
    }
    guard !canvas.isPlain else {
      canvas.skip()
      drawWords(rows: .max, on: &canvas)
      if let words = canvas.context.reminding { canvas.paragraph(words, .label) }
      return
    }
    let bottom = canvas.context.bodyRows - lower - health
    // Right below the list where it is short.
    canvas.row = min(bottom - words, canvas.row) + (words > 2 ? 1 : 0)
    drawWords(rows: min(words, bottom - canvas.row), on: &canvas)
    guard health > 0, let reminding = canvas.context.reminding else { return }
    canvas.row = bottom
    canvas.paragraph(reminding, .label)
  }

  /// Mark, when in words, who, how much: never cut, so as wide as the largest.
  private static func table(_ items: [DueItem], in context: Context) -> Table {
    let widest = items.map { width(of: context.money($0.amount, $0.currency)) }.max() ?? 0
    return Table(
      [
        Column("", .fixed(1)), Column("", .fixed(12)), Column("", .flex(1, minimum: 6)),
        Column("", .fixed(widest), align: .right),
      ], gap: 1)
  }

  /// What stands in the columns of a payment, who it is to in so many of them. Where names are alike, what tells them
  /// apart comes first; which payment of several it is stays where the rest is cut.
  private static func texts(
    among items: [DueItem], in context: Context
  ) -> (DueItem, _ columns: Int) -> [String] {
    let telling = LoginText.telling(among: items, context.names)
    return { item, columns in
      let row = context.row(of: item)
      let what = telling(item).map { words in
        context.options.plain ? context.title(of: item.subject).detail : context[words]
      }
      let who = (what.map { $0 + " " } ?? "") + row.name
      let part = item.part.isEmpty ? "" : " " + item.part
      let isWhole = width(of: who + part) <= columns
      let name = isWhole ? who : pad(who, to: max(0, columns - width(of: part)))
      return [row.mark, row.when, name + part, row.amount]
    }
  }

  private func draw(_ reminder: Reminder, on canvas: inout Canvas) {
    let context = canvas.context
    canvas.put(
      Line([
        .init(reminder.read ? "  " : "* ", .key), .init(context.date(reminder.day) + "  ", .label),
        .init(context[reminder.about.words(in: context)], reminder.read ? .label : .normal),
      ]))
  }

  /// What the selected one means: what not paying brings, or what was told.
  private func drawWords(rows: Int, on canvas: inout Canvas) {
    let context = canvas.context
    var lines: [Line] = []
    switch list.selected {
    case .due(let item):
      if rows > 2 {
        let row = context.row(of: item)
        lines.append(Line([.init(row.name, .value), .init("  " + row.detail, .label)]))
        lines.append(Line(context[RemindersText.ifUnpaid], .label))
      }
      let words = context[context.ifUnpaid(item)]
      lines += wrapped(words, to: canvas.area.width).map { Line($0) }
      if let until = context.wallet.currentSnoozes.first(where: { $0.subject == item.subject.id })?.until {
        lines.insert(Line(context[RemindersText.snoozed(context.date(until))], .key), at: 0)
      }
    case .told(let reminder):
      lines = wrapped(context[context.detail(of: reminder.about)], to: canvas.area.width).map { Line($0) }
    case nil: break
    }
    for line in lines.prefix(rows) { canvas.put(line) }
  }
}

extension DueItem {
  /// Which payment of several it is: '2/3'; empty for a single one.
  fileprivate var part: String { instalments > 1 ? "\(instalment)/\(instalments)" : "" }
}

extension Context {
  /// What not paying something brings, before it does.
  func ifUnpaid(_ item: DueItem) -> Phrase {
    guard case .obligation(let id) = item.subject, let own = wallet.own(id) else {
      return ObligationPageText.elsewhereTerms
    }
    let days = wallet.businessDay - item.due
    switch item.standing {
    case .paused: return LatenessText.paused
    case .chargeOnly: return LatenessText.chargeOnly
    default: break
    }
    if own.plan != nil { return planned(own, item.instalment, due: item.due, days: days) }
    if days > own.terms.graceDays {
      return LatenessText.step(daysPastDue: days, due: item.due, by: own.terms, on: wallet.businessDay)
    }
    let principal = own.schedule.first { $0.number == item.instalment }?.outstanding ?? own.outstanding
    return LatenessText.ifUnpaid(
      due: item.due, daily: own.dailyCharge(on: principal), by: own.terms, on: wallet.businessDay)
  }

  /// The line below a reminder; a plan has other consequences than the ladder.
  fileprivate func detail(of about: Reminder.About) -> Phrase {
    if case .due(let id, let number, let due, let days) = about, let own = wallet.own(id), own.plan != nil {
      return planned(own, number, due: due, days: days)
    }
    return about.detail(names, on: wallet.businessDay)
  }

  /// What a part of a plan brings that is not paid (T21, T22).
  private func planned(_ own: Obligation, _ number: Int, due: Day, days: Int) -> Phrase {
    let missed = own.plan?.missed ?? []
    let isLast = missed.count >= own.terms.planMissesAllowed && !missed.contains(number)
    return LatenessText.inPlan(
      daysPastDue: days, due: due, isLast: isLast, by: own.terms, on: wallet.businessDay)
  }
}
