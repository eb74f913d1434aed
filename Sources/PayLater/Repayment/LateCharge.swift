extension Obligation {
  /// Principal of instalments more than 3 days late on `day`: what the late charge is counted on.
  func overduePrincipal(on day: Day) -> Money {
    guard state == .active, pause == nil, plan == nil else { return .zero }
    let grace = terms.graceDays
    return schedule.filter { $0.daysPastDue(on: day) > grace }.map(\.outstanding).sum
  }
}

extension Obligation {
  /// What one day of late charge on `principal` comes to, rounded down to a fen (rule 4).
  public func dailyCharge(on principal: Money) -> Money {
    Money(fen: principal.fen * terms.lateRate / 10_000)
  }

  /// What the next day on which a late charge is added counts, seen from `day`, if nothing is paid: of several parts at
  /// first only the earliest.
  public func nextOverdue(after day: Day) -> (principal: Money, on: Day)? {
    guard let due = nextDue?.due else { return nil }
    let charged = max(day, due + terms.graceDays) + 1
    let principal = overduePrincipal(on: charged)
    return principal > .zero ? (principal, charged) : nil
  }
}

extension Wallet {
  /// The late charges owed now, of all own obligations.
  public var lateDue: Money { obligations.filter { $0.state == .active }.map(\.lateDue).sum }

  /// The late charge that one more day would add if nothing is paid, rounded down for each obligation (rule 4).
  public var latePerDay: Money {
    let tomorrow = businessDay + 1
    return obligations.map { $0.dailyCharge(on: $0.overduePrincipal(on: tomorrow)) }.sum
  }
}
