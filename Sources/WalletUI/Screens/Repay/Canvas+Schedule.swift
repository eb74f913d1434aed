import PayLater
import TerminalKit
import WalletText

extension Canvas {
  /// The instalments of an own obligation: when, principal, charge, what is paid and what is left of each.
  mutating func put(schedule: [Instalment]) {
    guard !context.isNarrow, !isPlain else {
      section(ObligationPageText.schedule)
      for part in schedule { put(folded: part, of: schedule.count) }
      return
    }
    let context = context
    let words = { (phrase: Phrase) in context[phrase] }
    let table = Table(
      [
        Column("", .fixed(1)), Column("", .flex(1, minimum: 11)),
        Column("", .fixed(5)), Column(words(ObligationPageText.principal), .fixed(10), align: .right),
        Column(words(ObligationPageText.chargeColumn), .fixed(9), align: .right),
        Column(words(ObligationPageText.payments), .fixed(10), align: .right),
        Column(words(ObligationPageText.left), .fixed(10), align: .right),
        Column(words(MoneyWords.dueDate), .fixed(10)),
      ], gap: 1)
    skip()
    table.drawHeadings(into: &frame, in: line)
    frame.write(context[ObligationPageText.schedule], at: line.origin, .label)
    row += 1
    for part in schedule {
      table.draw(
        [
          part.mark(on: today), context[part.when(on: today)], "\(part.number)/\(schedule.count)",
          context.money(part.principal), part.charge == .zero ? "" : context.money(part.charge),
          part.paid == .zero ? "" : context.money(part.paid),
          context.money(part.left), context.date(part.due),
        ],
        [part.style(on: today), part.style(on: today), .label, .normal, .label, .label, .value, .label],
        into: &frame, in: line)
      row += 1
    }
  }

  private var today: Day { context.wallet.businessDay }

  /// An instalment in two rows, where there is no room for a table.
  private mutating func put(folded part: Instalment, of count: Int) {
    let mark = part.mark(on: today)
    put(
      Line(
        [
          .init(pad(mark, to: 2), part.style(on: today)),
          .init(context[part.when(on: today)], part.style(on: today)),
          .init("  \(part.number)/\(count)", .label),
        ], trailing: .init(context.money(part.left), .value)))
    var words = [context.date(part.due)]
    if part.paid > .zero { words.append(context[ObligationPageText.paidPart(part.paid)]) }
    if part.charge > .zero { words.append(context[ObligationPageText.charge(part.charge)]) }
    put(Line("  " + words.joined(separator: "  "), .label))
  }
}

extension Instalment {
  fileprivate var paid: Money { clearedPrincipal + paidCharge }
  fileprivate var left: Money { outstanding + unpaidCharge }
  private var isOpen: Bool { left > .zero }

  fileprivate func mark(on day: Day) -> String {
    guard isOpen else { return "+" }
    return day - due > Policy.v1.graceDays ? "x" : day >= due ? "!" : ""
  }

  fileprivate func when(on day: Day) -> Phrase {
    isOpen ? due.asDue(on: day) : Obligation.State.settled.phrase
  }

  fileprivate func style(on day: Day) -> Style {
    guard isOpen else { return .label }
    return day - due > Policy.v1.graceDays ? .danger : day - due >= -3 ? .warning : .normal
  }
}
