extension Wallet {
  /// What the scorecard would look at with this cut-off day, the business day at the latest (rule 8).
  public func scoreInputs(cutoff: Day) -> ScoreInputs {
    let month = cutoff.calendarMonth
    let closed24 = records.filter { $0.closed.isWithin(24, monthsUpTo: month) }
    let closed6 = records.filter { $0.closed.isWithin(6, monthsUpTo: month) }
    let kept12 = records.filter { $0.onTime && $0.closed.isWithin(12, monthsUpTo: month) }
    var inputs = ScoreInputs()
    inputs.verified = identity != nil
    inputs.contacts = contacts.count
    inputs.contactAgeMonths = contactsSince?.completeMonths(to: cutoff) ?? 0
    inputs.fundingSources = fundingSources.count
    inputs.monthlyIncomeFen = monthlyIncome
    inputs.dueIn30DaysFen = dueIn30Days()
    inputs.tenureMonths = agreement.firstActivatedOn?.completeMonths(to: cutoff) ?? 0
    inputs.closed24 = closed24.count
    inputs.onTime24 = closed24.filter(\.onTime).count
    inputs.worstDaysPastDue24 = worstDaysPastDue(24, upTo: month)
    inputs.monthsSinceLate = lastLateOn?.completeMonths(to: cutoff)
    inputs.peakUsePercent90 = activity.peakUse.within(3, upTo: month).max()
    inputs.daysPastDueNow = daysPastDue(on: cutoff)
    inputs.closed6 = closed6.count
    inputs.onTimePercent6 = closed6.isEmpty ? 0 : 100 * closed6.filter(\.onTime).count / closed6.count
    inputs.debitAttempts6 = activity.debitAttempts.within(6, upTo: month).reduce(0, +)
    inputs.failedDebits6 = activity.failedDebits.within(6, upTo: month).reduce(0, +)
    inputs.activeMonths12 = activity.activeMonths.filter { $0.isWithin(12, monthsUpTo: month) }.count
    inputs.merchants12 = Set(kept12.map(\.merchant)).count
    inputs.disputesLost12 = activity.disputesLost.within(12, upTo: month).reduce(0, +)
    inputs.chargedOff12 = activity.chargeOffs.contains { $0.on.calendarMonth.isWithin(12, monthsUpTo: month) }
    return inputs
  }

  /// The day of the next review of the limit, the next 6th; nil: without an authorisation none comes.
  public var nextLimitReview: Day? { agreement.authorisation == .given ? nextSixth : nil }

  /// The day on which the score is really evaluated next if nothing is done (rule 8); nil: without an authorisation
  /// none comes.
  ///
  /// The next 6th is passed over where its inputs were not taken, or the evaluation in force is as new as they are.
  public var nextEvaluationDay: Day? {
    guard let day = nextLimitReview else { return nil }
    let cutoff = day - Policy.current.reviewDay
    let hasInputs = cutoff >= businessDay || monthInputs?.cutoff == cutoff
    let isNewer = evaluation.map { $0.cutoff < cutoff } ?? true
    return hasInputs && isNewer ? day : (day.calendarMonth + 1).firstDay + (Policy.current.reviewDay - 1)
  }

  private var nextSixth: Day {
    let number = Policy.current.reviewDay
    let month = businessDay.calendarMonth
    return businessDay.dayOfMonth < number
      ? month.firstDay + (number - 1) : (month + 1).firstDay + (number - 1)
  }

  /// The highest days past due of an own obligation on `day`.
  public func daysPastDue(on day: Day) -> Int { obligations.map { $0.daysPastDue(on: day) }.max() ?? 0 }

  /// Whether an own obligation is past the grace period now.
  public var isPastGrace: Bool { obligations.contains { $0.isPastGrace(on: businessDay) } }

  /// Whether an own obligation ever was past the grace period.
  public var wasEverPastGrace: Bool { isPastGrace || lastLateOn != nil }

  private var lastLateOn: Day? {
    let own = obligations.filter { !$0.isWhollyRefunded }
    return (records.compactMap(\.lastLateOn) + own.compactMap(\.lastLateOn)).max()
  }

  private func worstDaysPastDue(_ months: Int, upTo month: Month) -> Int {
    let open = obligations.filter { !$0.state.isTerminal }
    let all = records.map(\.worstByMonth) + open.map(\.worstByMonth)
    return all.flatMap { $0.within(months, upTo: month) }.max() ?? 0
  }
}
