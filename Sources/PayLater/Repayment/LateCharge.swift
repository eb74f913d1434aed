extension Obligation {
  /// Principal of instalments more than 3 days late on `day`: what the late charge is counted on.
  func overduePrincipal(on day: Day) -> Money {
    guard state == .active, pause == nil, plan == nil else { return .zero }
    return schedule.filter { $0.daysPastDue(on: day) > Policy.v1.graceDays }.map(\.outstanding).sum
  }
}

extension Obligation {
  /// What the next day on which a late charge is added counts, seen from `day`, if nothing is paid: of several parts at
  /// first only the earliest.
  public func nextOverdue(after day: Day) -> (principal: Money, on: Day)? {
    guard let due = nextDue?.due else { return nil }
    let charged = max(day, due + Policy.v1.graceDays) + 1
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
    return Money(
      fen: obligations.map { $0.overduePrincipal(on: tomorrow).fen * Policy.v1.lateRate / 10_000 }
        .reduce(0, +))
  }
}
