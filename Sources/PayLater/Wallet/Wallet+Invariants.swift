extension Wallet {
  /// What must hold after every event (I1 to I9); each line names what does not, so none is good.
  public var invariantViolations: [String] {
    violations(sums: true, of: obligations) { $0.violations(entries(of: $0.id), on: businessDay) }
  }

  /// The same of these obligations and of what is looked at of each account; where `sums` is false, what is owed of all
  /// obligations is known to be as it was.
  func violations(
    sums: Bool, of changed: some Sequence<Obligation>, _ accountViolations: (Account) -> [String]
  ) -> [String] {
    var found: [String] = []
    func check(_ holds: Bool, _ name: String) { if !holds { found.append(name) } }
    let limit = limit
    check(limit.available + limit.held + limit.used + limit.chargedOff == limit.total, "I1 A+H+U+X = L")
    check(
      limit.held >= .zero && limit.used >= .zero && limit.chargedOff >= .zero && creditBalance >= .zero,
      "I2 H, U, X, CB not negative")
    if sums {
      func sum(_ state: Obligation.State, _ amount: (Obligation) -> Money) -> Money {
        obligations.filter { $0.state == state }.map(amount).sum
      }
      check(limit.held == sum(.held, \.held), "I3 held")
      check(limit.used == sum(.active, \.outstanding), "I3 used")
      check(limit.chargedOff == sum(.chargedOff, \.outstanding), "I3 charged off")
    }
    check((creditSince == nil) == (creditBalance == .zero), "since when there is a credit balance")
    for obligation in changed {
      for name in obligation.violations(on: businessDay) { found.append("\(name): \(obligation.id)") }
    }
    for account in accounts {
      for name in accountViolations(account) { found.append("\(name): \(account.id)") }
    }
    for source in fundingSources { check(source.balance >= .zero, "balance not negative: \(source.id)") }
    return found
  }
}

extension Obligation {
  fileprivate func violations(on day: Day) -> [String] {
    var found: [String] = []
    // What is charged off is the outstanding of that state.
    if state != .held, state != .voided, captured != outstanding + paidPrincipal + refundedPrincipal {
      found.append("I4")
    }
    if captured > held { found.append("I5") }
    if refundedToBalance > paidPrincipal { found.append("I6") }
    if lateAccrued.fen > captured.fen * 25 / 100 || lateDue < .zero { found.append("I7") }
    if schedule.contains(where: { $0.unpaidCharge < .zero || $0.outstanding < .zero }) { found.append("I7") }
    if chargesReturned > latePaid + instalmentChargesPaid { found.append("I7") }
    if lateSum > 0, worstByMonth.allSatisfy({ $0.count <= 3 }) { found.append("I8") }
    if state.isTerminal, payoff(on: day) != .zero || outstanding != .zero || lateDue != .zero {
      found.append("I9")
    }
    return found
  }
}
