/// One bill of a monthly account: computed from its rules, entries and figures for a day, never stored (section 12).
public struct Bill: Equatable, Sendable {
  public let account: AccountID
  /// Its name: the month of its bill day.
  public let period: Month
  public let currency: Currency
  /// The days whose entries it takes.
  public let days: Range<Day>
  public let billDay: Day
  public let due: Day
  public let state: State
  /// Purchases and parts of them.
  public let bought: Money
  public let refunded: Money
  /// What the bill before had below zero; never more than nothing.
  public let carried: Money
  /// The provider's own figure.
  public let figure: BillFigure?
  /// What is to be paid of it in all; below zero where it is carried into the next.
  public let total: Money
  /// Payments that belong to it alone: they name it, or come before what stands in any file.
  public let paidByName: Money
  /// What of the other payments went to it.
  public let paidInTurn: Money
  /// Whether its day and due day are only assumed: the user has not confirmed the account's rule.
  public let isAssumed: Bool
  /// Whether the provider takes what is due by itself.
  public let autopay: Bool

  /// How far a bill is.
  public enum State: String, Codable, CaseIterable, Sendable {
    /// Its bill day is not over: what is in it is 'so far'.
    case open
    /// Made, and something is left to be paid by the due day.
    case billed
    /// Made, and nothing is left.
    case paid
    /// Something is left after the due day.
    case late
  }

  /// What its entries come to, with what was carried.
  public var sum: Money { carried + bought - refunded }
  /// What of the total no entry explains.
  public var unexplained: Money { total - sum }
  /// All that was paid of it; in an open bill that is prepaid.
  public var paid: Money { paidByName + paidInTurn }
  /// What is still to be paid.
  public var left: Money { max(.zero, total) - paid }
  /// What of the minimum is still to be paid; nil: none is known, or it is paid.
  public var minimumLeft: Money? {
    figure?.minimum.flatMap { $0 > paid ? $0 - paid : nil }
  }
  /// Whether more can still come to it.
  public var isSoFar: Bool { state == .open }
  /// Whether it is known by its payments alone.
  public var isKnownByPayments: Bool { figure == nil && bought == .zero && paidByName > .zero }
}

extension Account {
  /// Its bills on `day`, the oldest first: every one of which anything is known, and the one that is open now.
  public func bills(on day: Day) -> [Bill] { settlement(on: day).bills }

  /// One of them; nil: nothing is known of it.
  public func bill(_ period: Month, on day: Day) -> Bill? { bills(on: day).first { $0.period == period } }

  /// Its bills on a day, and what was paid or refunded beyond them. Linear in the bills.
  func settlement(on day: Day) -> (bills: [Bill], credit: Money) {
    let rules = terms.rules
    let sums = Dictionary(uniqueKeysWithValues: sums.bills.map { ($0.bill, $0) })
    let figures = Dictionary(figures.map { ($0.bill, $0) }, uniquingKeysWith: { $1 })
    let open = rules.open(on: day)
    let known = Set(sums.keys).union(figures.keys).union(closedOn == nil ? [open] : [])
    var (bills, rest, carried): ([Bill], Money, Money) = ([], self.sums.unnamed, .zero)
    for period in known.sorted() {
      let sum = sums[period] ?? AccountSums.BillSum(bill: period)
      let own = carried + sum.bought - sum.refunded
      // What was paid for it was asked for: the provider's figure, or the entries that are known, cannot be less.
      let least = figures[period]?.total ?? own
      let total = sum.paid > .zero ? max(least, sum.paid) : least
      let inTurn = min(rest, max(.zero, total) - sum.paid)
      let due = rules.dueDay(of: period)
      let isPaid = max(.zero, total) == sum.paid + inTurn
      bills.append(
        Bill(
          account: id, period: period, currency: currency, days: rules.days(of: period),
          billDay: rules.billDay(of: period), due: due,
          state: period >= open ? .open : isPaid ? .paid : due < day ? .late : .billed,
          bought: sum.bought, refunded: sum.refunded, carried: carried, figure: figures[period], total: total,
          paidByName: sum.paid, paidInTurn: inTurn, isAssumed: !terms.confirmed, autopay: terms.autopay))
      rest -= inTurn
      carried = min(.zero, total)
    }
    return (bills, rest - carried)
  }

  /// The bill that an entry is in, and the later ones of a purchase in parts; of a payment the one it belongs to alone,
  /// none where it goes to the oldest that is unpaid.
  func periods(of entry: AccountEntry) -> [Month] {
    switch entry.kind {
    case .purchase: entry.billed(under: terms.rules).map(\.bill)
    case .refund: [terms.rules.period(of: entry.on)]
    case .payment: entry.bill.map { [terms.rules.existing($0)] } ?? []
    }
  }
}
