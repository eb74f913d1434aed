extension Obligation {
  /// Principal of instalments more than 3 days late on `day`: what the late charge is counted on.
  func overduePrincipal(on day: Day) -> Money {
    guard state == .active, pause == nil, plan == nil else { return .zero }
    return schedule.filter { $0.daysPastDue(on: day) > Policy.v1.graceDays }.map(\.outstanding).sum
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
