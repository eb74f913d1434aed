/// A second, independent wallet: written from the rules' text alone, to be compared with the real program.
///
/// It knows only what the life of a year needs: plain purchases, repayments, autopay, debts from elsewhere.
struct YearModel {
  /// An order with its obligation.
  struct Order {
    var id: String
    var merchant: String
    var placed: YearDay
    var amount: Int
    var state = "placed"
    /// The obligation's state; nil for an order that was paid at once.
    var obligation: String?
    var isWithheld = false
    var isReceiptExtended = false
    var shipped: YearDay?
    var autoReceipt: YearDay?
    var captured = 0
    var paid = 0
    /// The late charge in ten-thousandths of a fen, and what was paid of it.
    var lateSum = 0
    var latePaid = 0
    var due: YearDay?
    var dueSet: YearDay?
    var autopay = true
    var usedTolerance = false
    var active: YearDay?
    var closed: YearDay?
    var worst = 0
    var lastLate: YearDay?

    var outstanding: Int { obligation == "active" ? captured - paid : 0 }
    var charge: Int { min(lateSum / 10_000, captured / 4) - latePaid }
    var payoff: Int { obligation == "active" ? outstanding + charge : 0 }
    var isOpen: Bool { obligation == "held" || obligation == "active" }
    var isOnTime: Bool { worst <= 3 }

    func daysPastDue(on day: YearDay) -> Int {
      guard obligation == "active", let due else { return 0 }
      return max(0, day - due)
    }
  }

  /// A debt from elsewhere.
  struct Debt {
    var id: String
    var provider: String
    var title: String
    var instalments: [(due: YearDay, amount: Int, paid: Int)]
    var closed: YearDay?
    var outstanding: Int { instalments.reduce(0) { $0 + $1.amount - $1.paid } }
  }

  struct Source {
    var id: String
    var balance: Int
  }

  /// An evaluation of the score.
  struct Evaluation {
    var inputs: Inputs
    var cutoff: YearDay
    var evaluated: YearDay
  }

  let merchants: [String: YearMerchant]
  var day: YearDay
  var agreement = "none"
  var contacts = 0
  var firstContact: YearDay?
  var income: Int?
  var sources: [Source] = []
  var mandate: String?
  var orders: [Order] = []
  var debts: [Debt] = []
  var tenureSince: YearDay?
  var evaluation: Evaluation?
  var previousScore: Int?
  var stored: Inputs?
  /// The row of the table in force, 0 for a score under 600, and the limit.
  var row = 0
  var limit = 0
  var announced: (row: Int, limit: Int)?
  /// The highest use of the limit by calendar month, in whole percent.
  var peaks: [Int: Int] = [:]
  var tries: [(day: YearDay, failed: Bool)] = []
  /// The reminders of what is due that were recorded: whose, instalment, due day, days from it.
  var reminded: Set<String> = []

  init(on day: YearDay, merchants: [String: YearMerchant]) {
    self.day = day
    self.merchants = merchants
  }

  var held: Int { orders.filter { $0.obligation == "held" }.reduce(0) { $0 + $1.amount } }
  var used: Int { orders.reduce(0) { $0 + $1.outstanding } }
  var available: Int { limit - held - used }
  var isPastGrace: Bool { orders.contains { $0.daysPastDue(on: day) > 3 } }

  /// What is owed in all: own principal and charges, and the debts from elsewhere.
  var owed: Int { orders.reduce(0) { $0 + $1.payoff } + debts.reduce(0) { $0 + $1.outstanding } }

  /// What must be paid, with its day: own obligations with the charge so far, and debts from elsewhere.
  var payments: [(due: YearDay, amount: Int)] {
    let own = orders.compactMap { order in order.due.map { (due: $0, amount: order.payoff) } }
    let others = debts.flatMap(\.instalments).map { (due: $0.due, amount: $0.amount - $0.paid) }
    return (own + others).filter { $0.amount > 0 }
  }

  /// What is overdue or falls due today or on the 29 days after.
  var dueIn30Days: Int {
    payments.filter { $0.due <= day + 29 }.reduce(0) { $0 + $1.amount }
  }

  // MARK: Steps of an order

  mutating func ship(_ index: Int) {
    orders[index].state = "shipped"
    orders[index].shipped = day
    orders[index].autoReceipt = day + 10
  }

  mutating func receive(_ index: Int) {
    orders[index].state = "received"
    guard orders[index].obligation == "held" else {
      orders[index].closed = day
      return
    }
    orders[index].obligation = "active"
    orders[index].captured = orders[index].amount
    orders[index].active = day
    orders[index].due = merchants[orders[index].merchant]?.due(receivedOn: day)
    orders[index].dueSet = day
  }

  mutating func void(_ index: Int, as state: String) {
    orders[index].state = state
    if orders[index].obligation != nil { orders[index].obligation = "voided" }
    orders[index].closed = day
  }

  /// Settles `amount` of an obligation: its late charge first, then its principal.
  mutating func pay(_ index: Int, _ amount: Int) {
    let late = orders[index].daysPastDue(on: day)
    let isDue = orders[index].due.map { $0 <= day } ?? false
    let charge = min(amount, orders[index].charge)
    orders[index].latePaid += charge
    orders[index].paid += amount - charge
    let rest = orders[index].outstanding
    if rest == 0, orders[index].charge == 0 {
      orders[index].obligation = "settled"
      orders[index].closed = day
    } else if isDue, late <= 3, (1...1000).contains(rest), orders[index].captured > 1000,
      !orders[index].usedTolerance
    {
      orders[index].usedTolerance = true
      orders[index].due = orders[index].due.map { $0 + 30 }
      orders[index].dueSet = day
    }
  }

  /// The suspension comes and goes by itself.
  mutating func reviewSuspension() {
    if agreement == "active", isPastGrace { agreement = "suspended" }
    if agreement == "suspended", !isPastGrace { agreement = "active" }
  }

  /// Records what a payment's day, and the days around it, call for.
  mutating func remind() {
    let offsets: Set = [-5, -1, 0, 1, 3, 4, 7, 14, 21, 28, 31, 61, 84]
    for order in orders where order.payoff > 0 {
      guard let due = order.due, offsets.contains(day - due) else { continue }
      reminded.insert("\(order.id) 1 \(due) \(day - due)")
    }
    for debt in debts {
      for (index, part) in debt.instalments.enumerated()
      where part.paid < part.amount && offsets.contains(day - part.due) {
        reminded.insert("\(debt.id) \(index + 1) \(part.due) \(day - part.due)")
      }
    }
  }

  /// Notes the use of the limit after an event.
  mutating func noteUse() {
    guard used > 0 else { return }
    peaks[day.month] = max(peaks[day.month] ?? 0, limit > 0 ? 100 * used / limit : 100)
  }
}
