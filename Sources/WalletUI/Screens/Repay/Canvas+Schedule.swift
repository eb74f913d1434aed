import PayLater
import TerminalKit
import WalletText

extension Canvas {
  /// The payments of an obligation or a debt one by one: when, what of each is paid and what is left, which ends where
  /// all amounts do.
  ///
  /// `graceDays` are those in which it is not late yet; what does not count any more is neither due nor late. `late` are
  /// the numbers of those that were paid late.
  mutating func put(
    schedule: [Instalment], graceDays: Int = Policy.current.graceDays, late: Set<Int> = []
  ) {
    put(schedule.map(PlannedRow.init), .cny, graceDays, counts: true, late)
  }

  /// The planned payments of a debt from elsewhere; another provider's grace is not known.
  mutating func put(schedule debt: Debt) {
    var rows = debt.instalments.map(PlannedRow.init)
    // Of a record that was taken back nothing is left to pay, as it says above.
    if debt.reversed != nil { for index in rows.indices { rows[index].left = .zero } }
    put(rows, debt.currency, 0, counts: debt.reversed == nil, [])
  }

  private mutating func put(
    _ schedule: [PlannedRow], _ currency: Currency, _ graceDays: Int, counts: Bool, _ late: Set<Int>
  ) {
    let parts = schedule.map {
      SchedulePart(
        $0, of: schedule.count, on: context.wallet.businessDay, graceDays, counts: counts, currency,
        paidLate: late.contains($0.number))
    }
    guard !context.isNarrow, !isPlain else {
      section(ObligationPageText.schedule)
      for part in parts { put(folded: part) }
      return
    }
    skip()
    let amounts = SchedulePart.Amounts(schedule, counts: counts)
    let texts = parts.map { $0.texts(amounts, in: context) }
    let table = SchedulePart.table(amounts, in: context).fitted(to: texts, in: area.width)
    table.drawHeadings(into: &frame, in: line)
    frame.write(context[ObligationPageText.schedule], at: line.origin, .label)
    row += 1
    for (part, texts) in zip(parts, texts) {
      let styles: [Style] = amounts.shown.map { $0 == .left ? .value : $0 == .principal ? .normal : .label }
      put(texts, [part.style, part.style, .label, .label] + styles, in: table)
    }
  }

  /// A payment in two rows, where there is no room for a table.
  private mutating func put(folded shown: SchedulePart) {
    let part = shown.part
    put(
      Line(
        [
          .init(pad(shown.mark, to: 2), shown.style), .init(context[shown.when], shown.style),
          .init("  " + shown.number, .label),
        ], trailing: .init(context.money(part.left, shown.currency), .value)))
    var words = [part.due.map { context.date($0) } ?? context[DebtText.noDay]]
    if part.paid > .zero { words.append(context[ObligationPageText.paidPart(part.paid, shown.currency)]) }
    if part.charge > .zero { words.append(context[ObligationPageText.charge(part.charge)]) }
    put(Line("  " + words.joined(separator: "  "), .label))
  }
}

/// One payment of a schedule as it is shown.
private struct SchedulePart {
  let part: PlannedRow
  let currency: Currency
  /// Which one it is: '1/3'.
  let number: String
  let mark: String
  let when: Phrase
  let style: Style

  init(
    _ part: PlannedRow, of count: Int, on day: Day, _ graceDays: Int, counts: Bool, _ currency: Currency,
    paidLate: Bool
  ) {
    let days = part.due.map { day - $0 }
    let standing: Standing =
      part.left > .zero ? days.map { .of(days: $0, graceDays: graceDays) } ?? .upcoming : .settled
    self.part = part
    self.currency = currency
    number = "\(part.number)/\(count)"
    switch standing {
    case _ where !counts: (mark, when, style) = ("", Phrase(same: ""), .label)
    case .settled where paidLate:
      (mark, when, style) = (Standing.overdue.mark, ObligationPageText.paidLate, .danger)
    case .settled: (mark, when, style) = (standing.mark, Obligation.State.settled.phrase, .label)
    case .inGrace:
      (mark, when, style) = (standing.mark, DayText.grace(days ?? 0), standing.style(days: days ?? 0))
    case .held, .upcoming, .dueToday, .overdue, .paused, .chargeOnly, .voided, .chargedOff, .recovered:
      let words = part.due?.asDue(on: day) ?? DebtText.noDay
      (mark, when, style) = (standing.mark, words, standing.style(days: days ?? -1))
    }
  }

  /// Which amounts are said of each: without any of them paid or charged there is only one.
  struct Amounts {
    enum Kind { case principal, charge, paid, left }

    let shown: [Kind]

    init(_ schedule: [PlannedRow], counts: Bool) {
      let isCharged = schedule.contains { $0.charge > .zero }
      let isPaid = schedule.contains { $0.paid > .zero }
      shown =
        (isCharged || isPaid ? [.principal] : []) + (isCharged ? [.charge] : [])
        + (isPaid ? [.paid] : []) + (counts || isPaid ? [.left] : [.principal])
    }
  }

  static func table(_ amounts: Amounts, in context: Context) -> Table {
    Table(
      [
        Column("", .fixed(1)), Column("", .fixed(12)), Column("", .fixed(5)),
        Column(context[MoneyWords.dueDate], .flex(1, minimum: 10)),
      ] + amounts.shown.map { Column(context[$0.heading], .fixed(10), align: .right) }, gap: 1)
  }

  func texts(_ amounts: Amounts, in context: Context) -> [String] {
    [mark, context[when], number, part.due.map { context.date($0) } ?? ""]
      + amounts.shown.map { kind in
        let amount = part.amount(kind)
        return amount == .zero && (kind == .charge || kind == .paid) ? "" : context.money(amount, currency)
      }
  }
}

extension SchedulePart.Amounts.Kind {
  fileprivate var heading: Phrase {
    switch self {
    case .principal: ObligationPageText.principal
    case .charge: ObligationPageText.chargeColumn
    case .paid: ObligationPageText.payments
    case .left: ObligationPageText.left
    }
  }
}

/// One planned payment, of an own obligation or of a debt from elsewhere.
private struct PlannedRow {
  var number: Int
  /// nil: without a day.
  var due: Day?
  var principal: Money
  var charge = Money.zero
  var paid: Money
  var left: Money

  init(_ part: Instalment) {
    number = part.number
    due = part.due
    principal = part.principal
    charge = part.charge
    paid = part.clearedPrincipal + part.paidCharge
    left = part.outstanding + part.unpaidCharge
  }

  /// What a shop took off it counts with what was paid, as it does for an own obligation.
  init(_ part: DebtInstalment) {
    number = part.number
    due = part.due
    principal = part.amount
    paid = part.paid + part.refunded
    left = part.outstanding
  }

  func amount(_ kind: SchedulePart.Amounts.Kind) -> Money {
    switch kind {
    case .principal: principal
    case .charge: charge
    case .paid: paid
    case .left: left
    }
  }
}
