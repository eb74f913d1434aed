/// What the entries of an account come to by their kinds: counted for the invariants alone, apart from ``AccountSums``.
struct AccountTurnover: Equatable, Sendable {
  private(set) var bought = Money.zero
  private(set) var refunded = Money.zero
  private(set) var paid = Money.zero
  /// How many there are, those that were taken back too.
  private(set) var entries = 0

  /// Takes an entry in, or out again.
  mutating func count(_ entry: AccountEntry, out: Bool = false) {
    entries += out ? -1 : 1
    guard entry.reversed == nil else { return }
    let amount = out ? -entry.amount : entry.amount
    switch entry.kind {
    case .purchase: bought += amount
    case .refund: refunded += amount
    case .payment: paid += amount
    }
  }
}

extension Account {
  /// What must hold of an account and its entries after every event (section 12); each line names what does not.
  func violations(_ entries: [AccountEntry], on day: Day) -> [String] {
    var turnover = AccountTurnover()
    for entry in entries { turnover.count(entry) }
    return (areSums(of: entries) ? [] : ["M1 sums of entries"]) + violations(turnover, on: day)
  }

  /// Whether its sums are those of its entries, counted anew. Linear in the entries.
  func areSums(of entries: [AccountEntry]) -> Bool {
    sums == AccountSums(of: entries, terms.rules, figures)
  }

  /// What can be told from what the entries come to in all.
  func violations(_ turnover: AccountTurnover, on day: Day) -> [String] {
    var found: [String] = []
    let (bills, credit) = settlement(on: day)
    let own = bills.map { $0.total - $0.carried }.sum
    let unexplained = bills.map(\.unexplained).sum
    if own != turnover.bought - turnover.refunded + unexplained {
      found.append("M2 bills are what was bought")
    }
    if bills.map(\.left).sum - credit != own - turnover.paid { found.append("M3 left is what was not paid") }
    if bills.contains(where: { $0.left < .zero }) || credit < .zero { found.append("M4 nothing below zero") }
    let ends = bills.flatMap { [$0.days.lowerBound, $0.days.upperBound] }
    if ends != ends.sorted() { found.append("M5 no day in two bills") }
    if turnover.entries != entryCount { found.append("M6 number of entries") }
    return found
  }
}
