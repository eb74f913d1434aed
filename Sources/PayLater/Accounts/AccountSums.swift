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
    let early = AccountSums.early(standing, rules, figures)
    for entry in standing { add(entry, rules, early) }
  }

  /// Nothing.
  init() {}

  /// The bill that was made last before the first entry, and its due day.
  typealias Early = (bill: Month, due: Day)

  /// Adds what one entry comes to, in the time of its bills; `early` is that of all entries together with it.
  mutating func add(_ entry: AccountEntry, _ rules: BillRules, _ early: @autoclosure () -> Early?) {
    switch entry.kind {
    case .purchase:
      for (bill, share) in entry.billed(under: rules) { add(share, bill, \.bought) }
    case .refund: add(entry.amount, rules.period(of: entry.on), \.refunded)
    case .payment:
      if let bill = entry.bill {
        add(entry.amount, rules.existing(bill), \.paid)
      } else if let early = early(), entry.on <= early.due {
        add(entry.amount, early.bill, \.paid)
      } else {
        unnamed += entry.amount
      }
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
  /// for it. Where its figure, or an older one's, is known, it is a bill like any other.
  static func early(
    _ standing: some Sequence<AccountEntry>, _ rules: BillRules, _ figures: [BillFigure]
  ) -> Early? {
    guard let first = standing.lazy.map(\.on).min() else { return nil }
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
    let early = AccountSums.early(entries.filter { $0.reversed == nil }, terms.rules, figures)
    return early.flatMap { payment.on <= $0.due ? $0.bill : nil }
  }
}
