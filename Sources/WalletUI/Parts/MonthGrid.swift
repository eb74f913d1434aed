import PayLater
import TerminalKit
import WalletText

/// A calendar month with marked days: `x` late, `!` due, `+` done; today stands in brackets.
struct MonthGrid: Equatable, Sendable {
  let month: Month
  let today: Day
  var marks: [Day: Mark] = [:]

  /// What is to be said of a day; the worse one wins.
  enum Mark: Int, Comparable, Sendable {
    case done, due, soon, late

    var letter: String {
      switch self {
      case .done: "+"
      case .due, .soon: "!"
      case .late: "x"
      }
    }

    var style: Style {
      switch self {
      case .done: .label
      case .due: .value
      case .soon: .warning
      case .late: .danger
      }
    }

    /// What it means, for whoever does not see where it stands.
    var words: Phrase {
      switch self {
      case .done: CalendarText.settled
      case .due, .soon: CalendarText.due
      case .late: CalendarText.late
      }
    }

    /// That of a payment that falls due; nil while it is paused: no day counts.
    init?(_ item: DueItem) {
      switch item.style {
      case .danger: self = .late
      case .warning: self = .soon
      default:
        guard item.standing != .paused else { return nil }
        self = .due
      }
    }

    static func < (a: Mark, b: Mark) -> Bool { a.rawValue < b.rawValue }
  }

  /// The columns of a day and of the whole.
  static let cell = 5
  static let width = 7 * cell

  mutating func mark(_ day: Day, _ mark: Mark) { marks[day] = max(marks[day] ?? mark, mark) }

  /// A month with what falls due in it and what was paid.
  init(_ month: Month, of wallet: Wallet) {
    self.month = month
    today = wallet.businessDay
    for item in wallet.dueItems(from: month.firstDay, through: month.lastDay) {
      if let mark = Mark(item) { self.mark(item.due, mark) }
    }
    let closed = wallet.obligations.compactMap(\.closedOn) + wallet.debts.compactMap(\.closedOn)
    for day in closed where day.calendarMonth == month { mark(day, .done) }
  }
}

extension MonthGrid {
  /// What its marks mean, as far as it has any; in so many columns, closer together where they are few.
  func legend(columns: Int, in context: Context) -> String {
    guard !marks.isEmpty else { return "" }
    var seen: Set<String> = []
    var words = marks.values.sorted().reversed().filter { seen.insert($0.letter).inserted }
      .map { $0.letter + " " + context[$0.words] }
    if today.calendarMonth == month { words.append("[ ] " + context[CalendarText.today]) }
    let whole = words.joined(separator: "  ")
    return TerminalKit.width(of: whole) <= columns ? whole : words.joined(separator: " ")
  }
}

extension Canvas {
  /// Draws a month: title, weekdays, one row a week, and what its marks mean where there is room for that.
  mutating func put(_ grid: MonthGrid) {
    put(grid.month.title, .title)
    guard !isPlain else { return putDays(of: grid) }
    for (index, name) in WeekdayText.narrow.enumerated() {
      frame.write(
        pad(context[name], to: 3, align: .right), at: line.point(x: index * MonthGrid.cell), .label, within: 3
      )
    }
    row += 1
    var day = grid.month.firstDay
    var column = day.weekday - 1
    while day <= grid.month.lastDay {
      put(day, of: grid, at: line.point(x: column * MonthGrid.cell))
      day = day + 1
      column += 1
      if column == 7, day <= grid.month.lastDay {
        column = 0
        row += 1
      }
    }
    row += 1
    let legend = grid.legend(columns: area.width, in: context)
    if context.size.rows >= 20, !legend.isEmpty { put(Line(legend, .label)) }
  }

  /// The marked days of a month, a line each.
  private mutating func putDays(of grid: MonthGrid) {
    let marked = grid.marks.sorted { $0.key < $1.key }
    if marked.isEmpty { put(RepayText.monthEmpty, .label) }
    for (day, mark) in marked {
      put(Line(mark.letter + "  " + context.date(day) + "  " + context[mark.words]))
    }
  }

  private mutating func put(_ day: Day, of grid: MonthGrid, at point: Point) {
    let isToday = day == grid.today
    let mark = grid.marks[day]
    let number = pad("\(day.dayOfMonth)", to: 2, align: .right)
    let text = isToday ? "[\(number)]" : " \(number) "
    frame.write(text, at: point, isToday ? .strong : mark?.style ?? .normal)
    if let mark { frame.write(mark.letter, at: point.moved(x: isToday ? 4 : 3), mark.style) }
  }
}
