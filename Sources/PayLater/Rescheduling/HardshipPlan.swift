/// A plan agreed in hardship: equal monthly instalments, during which no charge accrues and the days past due
/// stand still (T21).
public struct HardshipPlan: Codable, Equatable, Sendable {
  public var agreedOn: Day
  public var count: Int
  /// The days past due when it was agreed: what gates, suspension, score and caps use while it is kept.
  public var frozenDaysPastDue: Int
  /// Instalments that were more than 3 days late; the second ends the plan (T22).
  public var missed: [Int] = []
}

extension Obligation {
  /// The instalments of a plan of `count` agreed on `day`: principal and charges so far (T21).
  public func planSchedule(_ count: Int, on day: Day) -> [Instalment] {
    Instalment.monthly(
      count, from: day, principal: outstanding, charge: chargesDue(on: day), isEarned: true)
  }

  /// The day on which the plan ends if the next instalment is not paid, where one was missed before.
  public var planBreaksOn: Day? {
    guard let plan, plan.missed.count == terms.planMissesAllowed,
      let next = schedule.first(where: { $0.outstanding > .zero && !plan.missed.contains($0.number) })
    else { return nil }
    return next.due + terms.graceDays + 1
  }
}
