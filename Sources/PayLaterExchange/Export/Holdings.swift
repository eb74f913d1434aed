import PayLater

/// What an obligation, an order or a debt has on each account.
typealias Holdings = [Holding: Money]

/// An account in one currency.
struct Holding: Hashable {
  var account: Book.Account
  var currency: Currency
}

extension Holdings {
  /// What moved since then; nothing of what stayed.
  func less(_ before: Holdings) -> Holdings {
    merging(before.mapValues { -$0 }) { $0 + $1 }.filter { $0.value != .zero }
  }

  /// The amounts as postings, what is spent first and where it came from last.
  var postings: [Book.Posting] {
    map { Book.Posting($0.key.account, $0.key.currency, $0.value) }
      .sorted { ($0.currency, $0.account.rank) < ($1.currency, $1.account.rank) }
  }

  fileprivate init(_ currency: Currency, _ amounts: [(Book.Account, Money)]) {
    self = [:]
    for (account, amount) in amounts {
      self[Holding(account: account, currency: currency), default: .zero] += amount
    }
  }
}

extension Book.Account {
  /// Where it stands among the postings of an entry.
  fileprivate var rank: Int {
    switch self {
    case .purchases: 0
    case .charges: 1
    case .payLater: 2
    case .chargedOff: 3
    case .elsewhere: 4
    case .credit: 5
    case .funding: 6
    case .outside: 7
    }
  }
}

extension Obligation {
  /// What was bought and charged, less what was paid and what came back, is what is owed.
  func holdings(on day: Day, paidFrom purse: Book.Account) -> Holdings {
    let due = state == .active ? chargesDue(on: day) : .zero
    let paidCharges = latePaid + instalmentChargesPaid
    return Holdings(
      .cny,
      [
        (.purchases, captured - refundedPrincipal - refundedToBalance),
        (.charges, due + paidCharges - chargesReturned),
        (state == .chargedOff ? .chargedOff : .payLater, -payoff(on: day)),
        (purse, -paidPrincipal - paidCharges),
        (.credit, refundedToBalance + chargesReturned),
      ])
  }
}

extension Order {
  /// What a purchase that was paid at once cost.
  func holdings(paidFrom purse: Book.Account) -> Holdings {
    guard paidFrom != nil, state != .cancelled, state != .expired else { return [:] }
    return Holdings(.cny, [(.purchases, amount), (purse, -amount)])
  }
}

extension Account {
  /// What its bills come to, less what was paid; what was paid beyond them is owed back.
  var holdings: Holdings {
    // On every day the same: what is left changes with what is noted alone.
    let owed = owed(on: openedOn) - credit(on: openedOn)
    return Holdings(
      currency, [(.purchases, owed + paid), (.elsewhere, -owed), (.outside, -paid)])
  }
}

extension Debt {
  /// What was planned, less what was paid before it was recorded, was bought; a record that was taken back counts nowhere.
  var holdings: Holdings {
    guard reversed == nil else { return [:] }
    let before = instalments.filter { $0.number <= paidInstalments }.map(\.amount).sum
    let noted = payments.filter { $0.reversed == nil }.map(\.amount).sum
    return Holdings(
      currency,
      [
        (.purchases, planned - before - refunded - returned), (.elsewhere, -outstanding),
        (.outside, returned - noted),
      ])
  }
}
