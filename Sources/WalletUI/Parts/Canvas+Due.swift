import PayLater
import TerminalKit
import WalletText

/// One row about money: mark, when in words, who, which one, how much, and the date.
struct MoneyRow: Equatable, Sendable {
  var mark = ""
  var when = ""
  var name: String
  var detail = ""
  var amount = ""
  var date = ""
  /// Of mark and when: danger for late, warning for soon.
  var style = Style.normal

  fileprivate var texts: [String] { [mark, when, name, detail, amount, date] }

  /// What a filter finds it by: all that is shown of it.
  var words: String { [name, detail, when, amount, date].joined(separator: " ") }

  /// Columns give way from the right: first the date, then the detail.
  static let table = Table(
    [
      Column("", .fixed(1)), Column("", .fixed(12)), Column("", .flex(2, minimum: 8)),
      Column("", .flex(3, minimum: 12), isOptional: true), Column("", .fixed(13), align: .right),
      Column("", .fixed(10), isOptional: true),
    ], gap: 1)

  /// The same with room for where a payment stands, in words.
  static let wide = Table(
    [
      Column("", .fixed(1)), Column("", .fixed(15)), Column("", .flex(2, minimum: 10)),
      Column("", .flex(3, minimum: 12), isOptional: true), Column("", .fixed(13), align: .right),
      Column("", .fixed(10), isOptional: true),
    ], gap: 1)
}

extension Canvas {
  /// Draws a row about money, its amounts in the same column as all others.
  mutating func put(_ row: MoneyRow, in table: Table = MoneyRow.table) {
    guard !context.isVeryNarrow || isPlain else { return put(narrow: row) }
    put(
      row.texts,
      [row.style, row.style, .normal, .label, .value, .label], in: table)
  }

  /// The same where there is no room for all of it: the name gets what the amount leaves; a row without an amount ends
  /// in its date.
  private mutating func put(narrow row: MoneyRow) {
    let last = row.amount.isEmpty ? row.date : row.amount
    let table = Table(
      [
        Column("", .fixed(1)), Column("", .fixed(12)), Column("", .flex(1, minimum: 4)),
        Column("", .fixed(width(of: last)), align: .right),
      ], gap: 1)
    put(
      [row.mark, row.when, row.name, last],
      [row.style, row.style, .normal, row.amount.isEmpty ? .label : .value], in: table)
  }

  /// Draws a row about money as an entry of a list.
  mutating func put(_ row: MoneyRow, in table: Table = MoneyRow.table, selected: Bool) {
    let first = self.row
    put(row, in: table)
    entry(rows(from: first), selected: selected)
  }

  /// A table of rows about money for all of a list, in the width of this canvas: their names are only cut where the
  /// row has no room.
  func fitted(_ table: Table = MoneyRow.table, to rows: [MoneyRow]) -> Table {
    table.fitted(to: rows.map(\.texts), in: area.width)
  }
}

extension Standing {
  /// Danger for money already late, warning for what is due within three days; `days` are those past due.
  func style(days: Int) -> Style {
    switch self {
    case .overdue, .chargedOff: .danger
    case .dueToday, .inGrace: .warning
    case .upcoming where days >= -3: .warning
    case .held, .upcoming, .paused, .chargeOnly, .settled, .voided, .recovered: .normal
    }
  }
}

extension DueItem {
  /// What its urgency looks like.
  var style: Style { standing.style(days: daysPastDue) }
}

extension Context {
  /// A payment that falls due as a row.
  func row(of due: DueItem) -> MoneyRow {
    let title = title(of: due.subject)
    let part = due.instalments > 1 ? self[CountText.instalment(due.instalment, of: due.instalments)] : ""
    return MoneyRow(
      mark: due.mark, when: self[when(of: due)], name: title.name,
      detail: title.detail + (part.isEmpty ? "" : " " + part), amount: money(due.amount, due.currency),
      date: date(due.due),
      style: due.style)
  }

  /// When a payment falls due, in words; in grace it is not late yet.
  private func when(of due: DueItem) -> Phrase {
    if due.standing == .paused || due.standing == .chargeOnly { return due.shortStanding }
    guard due.standing == .inGrace, case .obligation = due.subject else {
      return due.due.asDue(on: wallet.businessDay)
    }
    return DayText.grace(due.daysPastDue)
  }

  /// An opened personal value, made safe again; `other` while it is locked or gone.
  private func safe(_ place: SealPlace, else other: String) -> String {
    personal[place].map { SafeText($0).text } ?? other
  }

  /// From whom a payment is, and what for.
  func title(of subject: DueItem.Subject) -> (name: String, detail: String) {
    switch subject {
    case .obligation(let id):
      guard let own = wallet.obligations.first(where: { $0.id == id }) else { return (id.text, "") }
      return (self[own.merchantName], self[own.order.phrase])
    case .debt(let id):
      return (safe(.debt(id, "provider"), else: id.text), safe(.debt(id, "title"), else: ""))
    case .account(let id):
      return (safe(.account(id, "provider"), else: id.text), safe(.account(id, "title"), else: ""))
    }
  }
}
