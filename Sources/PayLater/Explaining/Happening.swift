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
      let before = copy.daysPastDue
      copy.apply(event)
      happenings += copy.happenings(of: event, since: before)
    }
    return happenings
  }

  /// What an event brought that was just applied; `before` are the days past due until then.
  func happenings(of event: Event, since before: [ObligationID: Int]) -> [Happening] {
    guard case .dayClosed(_, let outcomes) = event else {
      return event.isTold ? [Happening(day: businessDay, what: .event(event))] : []
    }
    let told = outcomes.filter(\.isTold).map { Happening.What.event($0) }
    return (rungs(since: before) + told + fallingDue).map { Happening(day: businessDay, what: $0) }
  }

  /// How late each obligation is.
  var daysPastDue: [ObligationID: Int] {
    Dictionary(
      obligations.map { ($0.id, $0.daysPastDue(on: businessDay)) }, uniquingKeysWith: { one, _ in one })
  }

  /// Obligations that the last close brought to a rung of the ladder on which something changes (rule 4).
  private func rungs(since before: [ObligationID: Int]) -> [Happening.What] {
    obligations.compactMap { obligation in
      let days = obligation.daysPastDue(on: businessDay)
      let earlier = before[obligation.id] ?? 0
      guard obligation.state == .active, days > earlier, obligation.terms.ladder.contains(days) else {
        return nil
      }
      return .late(obligation.id, daysPastDue: days, charge: obligation.lateDue)
    }
  }

  private var fallingDue: [Happening.What] {
    dueItems(from: businessDay, through: businessDay).filter { $0.standing != .paused }.map { .due($0) }
  }
}

extension Event {
  /// Whether a what-if tells of it: not of what only keeps the books, nor of what the ladder or the due days tell.
  fileprivate var isTold: Bool {
    switch self {
    case .dayClosed, .identity(.codeSent), .identity(.codeRejected), .agreement(.consentRecorded),
      .credit(.inputsTaken), .credit(.growthStopped), .credit(.growthReviewed), .repayment(.lateCharged),
      .reminder(.reminded), .reminder(.read):
      false
    default: true
    }
  }
}
