@testable import PayLater

/// Section 12 once more, told in another way: bill days are found by walking the calendar day by day, entries are lines
/// that look for the first bill that takes them, and payments are handed out one by one. It shares the calendar with the
/// domain and nothing else.
struct AccountModel {
  /// A number, or 0 for the month's last day.
  struct Rule: Equatable {
    var day: Int
    var takesDay: Bool
    var due: Due

    enum Due: Equatable {
      case number(Int)
      case plus(Int)
    }
  }

  struct Line {
    var id: String
    var kind: Character
    var fen: Int
    var on: Day
    var parts = 1
    var oddFirst = false
    /// Months since year 0.
    var named: Int?
    var stands = true
  }

  struct Made {
    var day: Day
    var rule: Rule
    var month: Int { day.year * 12 + day.month - 1 }
  }

  struct BillState: Equatable {
    var month = 0
    var day = Day(number: 0)
    var due = Day(number: 0)
    var state = ""
    var bought = 0
    var refunded = 0
    var carried = 0
    var total = 0
    var unexplained = 0
    var paid = 0
    var left = 0
  }

  let start: Day
  private(set) var made: [Made] = []
  /// The place of the bill of every day.
  private var places: [Int] = []
  private(set) var rule: Rule
  var lines: [Line] = []
  var totals: [Int: Int] = [:]

  init(from day: Day, _ rule: Rule) {
    start = day - 500
    self.rule = rule
    walk(from: start, until: day + 3_200)
  }

  /// Whether `day` is the one that a number (0: the last) means in its month.
  private static func isDay(_ number: Int, _ day: Day) -> Bool {
    number == 0 ? (day + 1).month != day.month : day.dayOfMonth == number
  }

  private mutating func walk(from first: Day, until last: Day) {
    var day = first
    while day < last {
      if Self.isDay(rule.day, day), made.last?.month != Made(day: day, rule: rule).month {
        made.append(Made(day: day, rule: rule))
      }
      day = day + 1
    }
    places = []
    for (place, bill) in made.enumerated() {
      while places.count < bill.day - start + (bill.rule.takesDay ? 1 : 0) { places.append(place) }
    }
  }

  /// Another rule from the first bill that is open after `day`.
  mutating func change(to new: Rule, on day: Day) {
    let last = made.last?.day ?? day
    made.removeAll { $0.day > day }
    rule = new
    walk(from: day + 1, until: last + 1)
  }

  /// The rule that it has always had.
  mutating func confirm(_ new: Rule) {
    let last = made.last?.day ?? start
    made = []
    rule = new
    walk(from: start, until: last + 1)
  }

  /// The first bill that is made after a day, or on it where it takes that.
  func place(of day: Day) -> Int { places[day - start] }

  /// The bill of a month, or of the next one that has any.
  func place(ofMonth month: Int) -> Int {
    var place = max(0, min(made.count - 1, month - made[0].month))
    while place > 0, made[place - 1].month >= month { place -= 1 }
    return place
  }

  func due(_ bill: Made) -> Day {
    switch bill.rule.due {
    case .plus(let days): return bill.day + days
    case .number(let number):
      var day = bill.day + 1
      while !Self.isDay(number, day) { day = day + 1 }
      return day
    }
  }

  /// The places of the bills that a line is in.
  func places(of line: Line) -> [Int] {
    guard line.kind == "b" else { return [place(of: line.on)] }
    let own = made[place(of: line.on)].month
    return (0..<line.parts).map { place(ofMonth: own + $0) }
  }

  /// All bills of which anything is known, and what is left over of payments and refunds.
  func bills(on today: Day) -> (bills: [BillState], credit: Int) {
    var states: [Int: BillState] = [:]
    var named: [Int: Int] = [:]
    let open = made.firstIndex { $0.day >= today } ?? 0
    states[open] = BillState()
    for month in totals.keys { states[place(ofMonth: month)] = BillState() }
    var queue: [Int] = []
    let standing = lines.filter(\.stands)
    let earlier = standing.map(\.on).min().map { place(of: $0) - 1 }
    let isKnown = earlier.map { earlier in totals.keys.contains { place(ofMonth: $0) <= earlier } } ?? true
    for line in standing {
      switch line.kind {
      case "b":
        let places = places(of: line)
        var fen = Array(repeating: line.fen / line.parts, count: line.parts)
        fen[line.oddFirst ? 0 : line.parts - 1] += line.fen % line.parts
        for (place, part) in zip(places, fen) { states[place, default: BillState()].bought += part }
      case "r": states[place(of: line.on), default: BillState()].refunded += line.fen
      default:
        if let month = line.named {
          named[place(ofMonth: month), default: 0] += line.fen
        } else if let earlier, !isKnown, line.on <= due(made[earlier]) {
          named[earlier, default: 0] += line.fen
        } else {
          queue.append(line.fen)
        }
      }
    }
    for place in named.keys where states[place] == nil { states[place] = BillState() }
    var carried = 0
    var bills: [BillState] = []
    for place in states.keys.sorted() {
      var bill = states[place] ?? BillState()
      let one = made[place]
      (bill.month, bill.day, bill.due, bill.carried) = (one.month, one.day, due(one), carried)
      let known = carried + bill.bought - bill.refunded
      bill.total = totals[one.month] ?? known
      bill.paid = named[place] ?? 0
      if bill.paid > 0, bill.total < bill.paid { bill.total = bill.paid }
      bill.unexplained = bill.total - known
      while bill.paid < bill.total, let first = queue.first {
        let coin = min(first, bill.total - bill.paid)
        bill.paid += coin
        queue[0] -= coin
        if queue[0] == 0 { queue.removeFirst() }
      }
      bill.left = bill.total < 0 ? 0 : bill.total - bill.paid
      bill.state = one.day >= today ? "open" : bill.left == 0 ? "paid" : bill.due < today ? "late" : "billed"
      carried = bill.total < 0 ? bill.total : 0
      bills.append(bill)
    }
    return (bills, queue.reduce(0, +) - carried)
  }
}
