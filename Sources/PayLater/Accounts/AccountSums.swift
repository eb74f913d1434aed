/// What the standing entries of an account come to in each bill, and what of payments belongs to none.
struct AccountSums: Codable, Equatable, Sendable {
  /// One for each bill that has any, the oldest first.
  var bills: [BillSum] = []
  /// Payments that name no bill: they go to the oldest that is unpaid.
  var unnamed = Money.zero

  struct BillSum: Codable, Equatable, Sendable {
    var bill: Month
    var bought = Money.zero
    var refunded = Money.zero
    /// Payments that belong to this bill alone.
    var paid = Money.zero
  }

  /// Those of `entries`, all of one account, under its rules. Linear in the entries.
  init(of entries: some Sequence<AccountEntry>, _ rules: BillRules, _ figures: [BillFigure]) {
    let standing = entries.filter { $0.reversed == nil }
    let early = AccountSums.early(standing.lazy.map(\.on).min(), rules, figures)
    for entry in standing { add(entry, rules, early) }
  }

  /// Nothing.
  init() {}

  /// The bill that was made last before the first entry, and its due day.
  typealias Early = (bill: Month, due: Day)

  /// Adds what one entry comes to, in the time of its bills; `early` is that of all entries together with it.
  mutating func add(_ entry: AccountEntry, _ rules: BillRules, _ early: Early?) {
    for (bill, amount, part) in AccountSums.parts(of: entry, rules, early) {
      if let bill { add(amount, bill, part) } else { unnamed += amount }
    }
  }

  /// Takes away what one entry came to, as far as that can be told without the others: false where a bill has nothing
  /// left, which it may owe to others that come to nothing; then all must be counted anew.
  mutating func subtract(_ entry: AccountEntry, _ rules: BillRules, _ early: Early?) -> Bool {
    for (bill, amount, part) in AccountSums.parts(of: entry, rules, early) {
      guard let bill else {
        unnamed -= amount
        continue
      }
      guard let place = bills.lastIndex(where: { $0.bill == bill }) else { return false }
      bills[place][keyPath: part] -= amount
      guard bills[place] != BillSum(bill: bill) else { return false }
    }
    return true
  }

  /// What an entry comes to in which part of which bill; nil: in none.
  private static func parts(
    of entry: AccountEntry, _ rules: BillRules, _ early: Early?
  ) -> [(bill: Month?, amount: Money, part: WritableKeyPath<BillSum, Money>)] {
    switch entry.kind {
    case .purchase: return entry.billed(under: rules).map { ($0.bill, $0.share, \.bought) }
    case .refund: return [(rules.period(of: entry.on), entry.amount, \.refunded)]
    case .payment:
      let isEarly = early.map { entry.on <= $0.due } ?? false
      return [(entry.bill.map(rules.existing) ?? (isEarly ? early?.bill : nil), entry.amount, \.paid)]
    }
  }

  private mutating func add(_ amount: Money, _ bill: Month, _ part: WritableKeyPath<BillSum, Money>) {
    // Most entries are of the last bills.
    let place = bills.lastIndex { $0.bill <= bill }
    if let place, bills[place].bill == bill { return bills[place][keyPath: part] += amount }
    let new = place.map { $0 + 1 } ?? 0
    bills.insert(BillSum(bill: bill), at: new)
    bills[new][keyPath: part] += amount
  }

  /// The bill that was made last before the first entry: its purchases stand nowhere, so a payment up to its due day is
  /// for it. Where its figure, or an older one's, is known, it is a bill like any other. `first` is the first day of the
  /// entries that stand.
  static func early(_ first: Day?, _ rules: BillRules, _ figures: [BillFigure]) -> Early? {
    guard let first else { return nil }
    let bill = rules.previous(rules.period(of: first))
    guard figures.allSatisfy({ $0.bill > bill }) else { return nil }
    return (bill, rules.dueDay(of: bill))
  }
}

extension AccountEntry {
  /// The bills that a purchase is in, each with its share: part i in the i-th from the day's own.
  func billed(under rules: BillRules) -> [(bill: Month, share: Money)] {
    let own = rules.period(of: on)
    return shares.enumerated().map { (rules.existing(own + $0.offset), $0.element) }
  }
}

extension Account {
  /// The bill that a payment belongs to though it names none: the last one made before the first of `entries`, all of
  /// this account; nil: it goes to the oldest that is unpaid.
  func earlyBill(of payment: AccountEntry, _ entries: [AccountEntry]) -> Month? {
    guard payment.kind == .payment, payment.bill == nil else { return nil }
    let first = entries.lazy.filter { $0.reversed == nil }.map(\.on).min()
    let early = AccountSums.early(first, terms.rules, figures)
    return early.flatMap { payment.on <= $0.due ? $0.bill : nil }
  }
}
