import PayLater

/// What would happen to an obligation, day by day, if nothing more is paid (rules.md section 4).
struct LateLadder: Equatable, Sendable {
  private(set) var steps: [Step] = []

  struct Step: Equatable, Sendable {
    /// Days after the due day.
    var days: Int
    var day: Day
    /// The late charge that would be owed then.
    var charge: Money
  }

  /// The last free day, and the days on which something changes.
  static let days = [Policy.v1.graceDays] + Policy.v1.ladder

  /// The steps still ahead; none where the days past due stand still or nothing is owed.
  init(of obligation: Obligation, on today: Day) {
    guard obligation.state == .active, obligation.pause == nil, let due = obligation.nextDue?.due else {
      return
    }
    for days in LateLadder.days where due + days >= today {
      let day = due + days
      steps.append(Step(days: days, day: day, charge: obligation.lateDue(on: day, seenOn: today)))
    }
  }
}

extension Obligation {
  /// The late charge owed on `day` if nothing is paid until then: each close on which principal is more than
  /// 3 days late adds its share, at most 25 % of what was captured, rounded down once.
  func lateDue(on day: Day, seenOn today: Day) -> Money {
    let policy = Policy.v1
    var sum = lateSum
    var next = today + 1
    while next <= day {
      let overdue = schedule.filter { $0.daysPastDue(on: next) > policy.graceDays }.map(\.outstanding).sum
      sum += overdue.fen * policy.lateRate
      next = next + 1
    }
    let most = captured.fen * policy.lateCapPercent / 100 * 10_000
    return Money(fen: max(lateSum, min(sum, most)) / 10_000) - latePaid - lateWaived
  }
}
