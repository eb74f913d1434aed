/// The bill rules of an account, one after the other: a change takes effect with the first bill that is still open after
/// the day on which it is made, and bills that are closed keep their days (section 12).
///
/// A bill goes by the month of its bill day, so no month has two. A bill day that moves to an earlier number can leave a
/// month without one: the open bill then becomes that of the next month.
public struct BillRules: Codable, Equatable, Sendable {
  /// The oldest first; the first one reaches back without end.
  private(set) var steps: [Step]

  struct Step: Codable, Equatable, Sendable {
    var rule: BillRule
    /// The first day whose entries follow it; nil: no rule was before.
    var from: Day?
    /// The month of the last bill of the rule before.
    var after: Month?
    /// The month of its own first bill, later than `after`.
    var first: Month?
  }

  /// One rule, from ever on.
  public init(_ rule: BillRule) { steps = [Step(rule: rule)] }

  /// The rule that was set last.
  public var current: BillRule { steps[steps.count - 1].rule }

  /// Sets another rule on `day`.
  mutating func change(to rule: BillRule, on day: Day) {
    let last = lastMade(on: day)
    let from = step(of: last).rule.end(of: last)
    // A rule under which no bill was closed leaves nothing behind.
    steps.removeAll { step in step.first.map { $0 > last } ?? false }
    var first = last + 1
    while rule.billDay(of: first) <= day { first = first + 1 }
    guard rule != current || first != last + 1 else { return }
    steps.append(Step(rule: rule, from: from, after: last, first: first))
  }

  private func step(of period: Month) -> Step {
    steps.last { step in step.first.map { $0 <= period } ?? true } ?? steps[0]
  }

  /// The month itself where a bill is made in it, else the next one in which one is.
  public func existing(_ month: Month) -> Month {
    for step in steps {
      if let after = step.after, let first = step.first, after < month, month < first { return first }
    }
    return month
  }

  /// The bill before and the bill after one.
  func previous(_ period: Month) -> Month { step(of: period).first == period ? after(period) : period + -1 }
  func next(_ period: Month) -> Month { existing(period + 1) }

  private func after(_ period: Month) -> Month { step(of: period).after ?? period + -1 }

  /// The bill that takes what happens on `day`: that depends on the day and the rule in force on it alone.
  public func period(of day: Day) -> Month {
    let step = steps.last { step in step.from.map { $0 <= day } ?? true } ?? steps[0]
    let natural = step.rule.period(of: day)
    return step.first.map { max($0, natural) } ?? natural
  }

  /// The day on which a bill is made.
  public func billDay(of period: Month) -> Day { step(of: period).rule.billDay(of: period) }

  /// The day on which it is due.
  public func dueDay(of period: Month) -> Day { step(of: period).rule.dueDay(after: billDay(of: period)) }

  /// The days whose entries it takes; none where a change of the rule left it without any.
  public func days(of period: Month) -> Range<Day> {
    let before = previous(period)
    let start = step(of: before).rule.end(of: before)
    return start..<max(start, step(of: period).rule.end(of: period))
  }

  /// The last bill whose bill day has come by `day`.
  public func lastMade(on day: Day) -> Month {
    var period = day.calendarMonth
    while existing(period) != period || billDay(of: period) > day { period = period + -1 }
    return period
  }

  /// The first bill that is open on `day`: a bill is until its bill day is over.
  public func open(on day: Day) -> Month { next(lastMade(on: day - 1)) }
}

extension BillRules {
  /// Fails where the steps are not in order: nothing that a request made, but a damaged file could.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    steps = try container.decode([Step].self, forKey: .steps)
    var last: Step?
    for step in steps {
      let isInOrder =
        if let before = last {
          step.from != nil && step.after != nil && step.first != nil
            && before.from.map { $0 < step.from ?? $0 } ?? true
            && before.first.map { $0 <= step.after ?? $0 } ?? true
            && step.after.map { $0 < step.first ?? $0 } ?? false
        } else {
          step.from == nil && step.after == nil && step.first == nil
        }
      guard isInOrder else {
        throw DecodingError.dataCorruptedError(
          forKey: .steps, in: container, debugDescription: "bill rules out of order")
      }
      last = step
    }
    guard last != nil else {
      throw DecodingError.dataCorruptedError(
        forKey: .steps, in: container, debugDescription: "no bill rule")
    }
  }

  private enum CodingKeys: String, CodingKey { case steps }
}
