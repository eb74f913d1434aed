extension Handling {
  /// T16: moves the due day 10 days on; free.
  mutating func extendDue(_ id: ObligationID) throws(Refusal) {
    let obligation = try obligation(id, in: .active)
    if let flaw = wallet.extensionFlaw(of: obligation) { throw .cannotReschedule(flaw) }
    guard let due = obligation.extensionDue else { throw .cannotReschedule(.hasInstalments) }
    record(.reschedule(.extended(obligation: id, due: due)))
    answer.due = due
  }

  /// T17: splits what is owed into instalments.
  mutating func split(_ id: ObligationID, into count: Int) throws(Refusal) {
    let obligation = try obligation(id, in: .active)
    if let flaw = obligation.splitFlaw(on: today) { throw .cannotReschedule(flaw) }
    guard let quote = obligation.instalmentQuotes(on: today).first(where: { $0.count == count }) else {
      throw .invalid(.count, .malformed)
    }
    record(.reschedule(.split(obligation: id, schedule: quote.schedule)))
    answer.due = quote.schedule[0].due
  }

  /// T21: agrees a hardship plan over `count` months.
  mutating func startPlan(_ id: ObligationID, _ count: Int, declaring isDeclared: Bool) throws(Refusal) {
    let obligation = try obligation(id, in: .active)
    if let flaw = obligation.planFlaw(on: today, declared: isDeclared) { throw .cannotReschedule(flaw) }
    guard obligation.terms.planCounts.contains(count) else { throw .invalid(.count, .malformed) }
    guard obligation.outstanding.fen >= Int64(count) else { throw .invalid(.count, .tooLarge) }
    let schedule = obligation.planSchedule(count, on: today)
    record(
      .reschedule(
        .planStarted(
          obligation: id,
          plan: HardshipPlan(
            agreedOn: today, count: count, frozenDaysPastDue: obligation.daysPastDue(on: today)),
          schedule: schedule)))
    answer.due = schedule[0].due
  }
}

/// Why a due date cannot be moved in the way that was asked for (T16, T17, T21).
public enum RescheduleFlaw: String, Codable, CaseIterable, Sendable {
  case nothingOwed, pastDue, paused, hasPlan, hasInstalments, alreadyExtended, extensionsUsedUp, tooSmall
  case notInHardship
}

extension Wallet {
  /// What stands against an extension of `obligation` (T16); nil: nothing.
  public func extensionFlaw(of obligation: Obligation) -> RescheduleFlaw? {
    if let flaw = obligation.flaw { return flaw }
    if obligation.plan != nil { return .hasPlan }
    if obligation.schedule.count != 1 { return .hasInstalments }
    if obligation.daysPastDue(on: businessDay) > 0 { return .pastDue }
    if obligation.extended { return .alreadyExtended }
    return extensionsThisYear >= obligation.terms.extensionsAYear ? .extensionsUsedUp : nil
  }

  /// Extensions granted in the calendar year.
  public var extensionsThisYear: Int {
    activity.extensions.filter { $0.month.year == businessDay.year }.map(\.count).reduce(0, +)
  }
}

extension Obligation {
  /// The due day that an extension gives it (T16); nil where nothing falls due.
  public var extensionDue: Day? { schedule.first.map { $0.due + terms.extensionDays } }

  /// What stands against moving any due day of it.
  fileprivate var flaw: RescheduleFlaw? {
    if outstanding == .zero { return .nothingOwed }
    return pause == nil ? nil : .paused
  }

  /// What stands against splitting it on `day` (T17); nil: nothing.
  public func splitFlaw(on day: Day) -> RescheduleFlaw? {
    guard state == .active else { return .nothingOwed }
    if let flaw { return flaw }
    if plan != nil { return .hasPlan }
    if schedule.count != 1 { return .hasInstalments }
    if isPastGrace(on: day) { return .pastDue }
    return outstanding < terms.instalmentsFrom ? .tooSmall : nil
  }

  /// What stands against a hardship plan on `day` (T21); nil: nothing.
  public func planFlaw(on day: Day, declared: Bool) -> RescheduleFlaw? {
    guard state == .active else { return .nothingOwed }
    if let flaw { return flaw }
    if plan != nil { return .hasPlan }
    return daysPastDue(on: day) > 0 || declared ? nil : .notInHardship
  }
}
