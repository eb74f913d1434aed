/// The money of one pay-later purchase: held, then owed by a schedule, then closed.
public struct Obligation: Codable, Equatable, Sendable {
  public let id: ObligationID
  public var order: OrderID
  public var merchant: MerchantID
  public var merchantName: Name
  /// The version of the policy that its order was placed under; nil: the first.
  public var policy: Int?
  public var state: State
  /// Principal last held against the limit.
  public var held: Money
  public var captured: Money = .zero
  public var capturedOn: Day?
  /// One instalment for a plain purchase.
  public var schedule: [Instalment] = []
  public var paidPrincipal: Money = .zero
  /// Principal that refunds took off what was owed.
  public var refundedPrincipal: Money = .zero
  /// Principal that refunds gave back as credit balance after it had been paid.
  public var refundedToBalance: Money = .zero
  /// Charges that were paid and came back as credit balance with a whole refund.
  public var chargesReturned: Money = .zero
  /// Late charge in 1/10,000 fen, before it is rounded down.
  public var lateSum: Int64 = 0
  public var latePaid: Money = .zero
  public var lateWaived: Money = .zero
  /// Late charge that a hardship plan spread over its instalments.
  public var lateInPlan: Money = .zero
  /// Charges of instalments, of this schedule and of earlier ones.
  public var instalmentChargesPaid: Money = .zero
  public var instalmentChargesWaived: Money = .zero
  /// Whether the autopay mandate may try this one.
  public var autopay: Bool = true
  /// A return or problem that is not decided yet.
  public var dispute: Dispute?
  /// The kinds that were reported; each can be once.
  public var disputed: [Dispute.Kind] = []
  public var pause: Pause?
  public var plan: HardshipPlan?
  /// Set where it was settled after a part of a plan was missed.
  public var settledMissed: Bool?
  public var toleranceUsed: Bool = false
  public var extended: Bool = false
  /// The most days past due reached in each month.
  public var worstByMonth: [MonthCount] = []
  /// The last day on which it was more than 3 days past due.
  public var lastLateOn: Day?
  public var closedOn: Day?

  public enum State: String, Codable, CaseIterable, Sendable {
    case held, active, settled, voided, chargedOff, recovered

    public var isTerminal: Bool { self == .settled || self == .voided || self == .recovered }
  }
}

/// A number counted in a calendar month.
public struct MonthCount: Codable, Equatable, Sendable {
  public var month: Month
  public var count: Int
}

extension Wallet {
  /// Whether autopay takes this one as things stand: the mandate is on, it is not left out, and nothing pauses it.
  public func debits(_ own: Obligation) -> Bool {
    mandate != nil && own.autopay && own.pause == nil && (own.state == .active || own.state == .held)
  }
}

extension Obligation {
  /// The numbers that its order was placed under.
  public var terms: Policy { Policy.version(policy ?? 1) }

  /// Principal still owed, charged off or not.
  public var outstanding: Money { schedule.map(\.outstanding).sum }

  /// Principal that is charged off and not recovered.
  public var chargedOff: Money { state == .chargedOff ? outstanding : .zero }

  /// Principal that refunds brought back so far, wherever it went.
  public var refunded: Money { refundedPrincipal + refundedToBalance }

  /// What can still be refunded (T12).
  public var refundable: Money { captured - refunded }

  /// Whether refunds brought back all of it: then it never counts as late, nor as closed (T13).
  public var isWhollyRefunded: Bool { captured > .zero && refundable == .zero }

  /// Late charge so far: `floor(sum / 10,000)`, rounded once, downward (rule 4).
  public var lateAccrued: Money { Money(fen: lateSum / 10_000) }

  /// Late charge still owed.
  public var lateDue: Money { lateAccrued - latePaid - lateWaived - lateInPlan }

  /// The last day whose shares of a charge are earned, seen from `day`: in a pause no month begins (T14).
  public func earned(by day: Day) -> Day { pause.map { min(day, $0.since) } ?? day }

  /// Charges of instalments earned by `day` and not yet paid.
  public func chargeDue(on day: Day) -> Money {
    let day = earned(by: day)
    return schedule.filter { $0.earnedOn <= day }.map(\.unpaidCharge).sum
  }

  /// Every charge that is owed on `day`: late charge and what instalments earned.
  public func chargesDue(on day: Day) -> Money { lateDue + chargeDue(on: day) }

  /// What settles it on `day`: principal, late charge and the earned part of the instalments' charge.
  public func payoff(on day: Day) -> Money {
    switch state {
    case .active: outstanding + chargesDue(on: day)
    case .chargedOff: outstanding
    case .held, .settled, .voided, .recovered: .zero
    }
  }

  /// Days past due on `day`: the highest of its instalments; frozen while paused and while a plan is kept; 0 where
  /// only a charge is left.
  public func daysPastDue(on day: Day) -> Int {
    guard state == .active || state == .chargedOff, nextDue != nil else { return 0 }
    if let pause { return pause.frozenDaysPastDue }
    if let plan { return plan.frozenDaysPastDue }
    return schedule.map { $0.daysPastDue(on: day) }.max() ?? 0
  }

  /// Whether it is past the days after the due day that are on time in every respect.
  public func isPastGrace(on day: Day) -> Bool { daysPastDue(on: day) > terms.graceDays }

  /// The next due day: of the earliest instalment with anything outstanding.
  public var nextDue: Instalment? { schedule.first { $0.outstanding > .zero } }

  /// Whether it was never more than 3 days past due.
  public var wasOnTime: Bool { lastLateOn == nil }

  /// Whether some of it was paid more than 3 days late, if only a part of a plan, during which the days past due that
  /// the score counts stand still.
  public var wasLate: Bool { !wasOnTime || settledMissed == true || plan?.missed.isEmpty == false }

  /// What falls due and when, as seen on `day`: past days count as `day`; the late charge goes with the earliest.
  public func dues(on day: Day) -> [(due: Day, amount: Money)] {
    guard state == .active else { return [] }
    var dues = schedule.compactMap { part -> (due: Day, amount: Money)? in
      let amount = part.outstanding + part.unpaidCharge
      return amount > .zero ? (max(day, part.due), amount) : nil
    }
    if lateDue > .zero {
      if dues.isEmpty { dues.append((day, lateDue)) } else { dues[0].amount += lateDue }
    }
    return dues
  }

  /// Where it stands on `day`, derived from facts.
  public func standing(on day: Day) -> Standing {
    switch state {
    case .held: return .held
    case .settled: return .settled
    case .voided: return .voided
    case .chargedOff: return .chargedOff
    case .recovered: return .recovered
    case .active:
      if pause != nil { return .paused }
      return nextDue.map { .of($0, on: day, graceDays: terms.graceDays) } ?? .chargeOnly
    }
  }
}

/// Where an obligation stands, in a word. Derived, never stored.
public enum Standing: String, Codable, CaseIterable, Sendable {
  case held, upcoming, dueToday, inGrace, overdue, paused, chargeOnly, settled, voided, chargedOff, recovered
}
