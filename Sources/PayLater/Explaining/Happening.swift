/// Something that would happen on a day and is worth telling.
public struct Happening: Equatable, Sendable {
  public var day: Day
  public var what: What

  /// Something on a day.
  public init(day: Day, what: What) {
    self.day = day
    self.what = what
  }

  public enum What: Equatable, Sendable {
    /// What the journal would say.
    case event(Event)
    /// A payment falls due and nobody has paid it.
    case due(DueItem)
    /// An obligation reaches a rung of the ladder of lateness, with the late charge owed by then.
    case late(ObligationID, daysPastDue: Int, charge: Money)
  }
}

extension Wallet {
  /// What `events`, which would follow on this wallet, bring that is worth telling: closes day by day.
  func happenings(of events: [Event]) -> [Happening] {
    var copy = self
    var happenings: [Happening] = []
    for event in events {
      let before = copy
      copy.apply(event)
      guard case .dayClosed(_, let outcomes) = event else {
        if event.isTold { happenings.append(Happening(day: copy.businessDay, what: .event(event))) }
        continue
      }
      let told = outcomes.filter(\.isTold).map { Happening.What.event($0) }
      let whats = copy.rungs(since: before) + told + copy.fallingDue
      happenings += whats.map { Happening(day: copy.businessDay, what: $0) }
    }
    return happenings
  }

  /// Obligations that the last close brought to a rung of the ladder on which something changes (rule 4).
  private func rungs(since before: Wallet) -> [Happening.What] {
    obligations.compactMap { obligation in
      let days = obligation.daysPastDue(on: businessDay)
      let earlier = before.obligation(obligation.id)?.daysPastDue(on: before.businessDay) ?? 0
      guard obligation.state == .active, days > earlier, Policy.v1.ladder.contains(days) else { return nil }
      return .late(obligation.id, daysPastDue: days, charge: obligation.lateDue)
    }
  }

  private var fallingDue: [Happening.What] {
    dueItems.filter { $0.due == businessDay && $0.standing != .paused }.map { .due($0) }
  }
}

extension Event {
  /// Whether a what-if tells of it: not of what only keeps the books, nor of what the ladder or the due days tell.
  fileprivate var isTold: Bool {
    switch self {
    case .inputsTaken, .growthStopped, .growthReviewed, .reminded, .lateCharged, .remindersRead, .dayClosed,
      .codeSent, .codeRejected, .consentRecorded:
      false
    default: true
    }
  }
}
