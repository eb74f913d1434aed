/// What moved the due days of an obligation, and what became of its plan.
public enum RescheduleEvent: Topic, Equatable, Sendable {
  case extended(obligation: ObligationID, due: Day)
  case split(obligation: ObligationID, schedule: [Instalment])
  /// The charges so far are in the schedule.
  case planStarted(obligation: ObligationID, plan: HardshipPlan, schedule: [Instalment])
  case planMissed(obligation: ObligationID, instalment: Int)
  case planBroken(obligation: ObligationID, instalment: Instalment)

  /// Their kinds, with the names that they have in the journal.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case extended, split, planStarted, planMissed, planBroken
  }

  var kind: CodingKeys {
    switch self {
    case .extended: .extended
    case .split: .split
    case .planStarted: .planStarted
    case .planMissed: .planMissed
    case .planBroken: .planBroken
    }
  }

  /// The id of the one thing that it concerns: the obligation.
  var subject: String {
    switch self {
    case .extended(let id, _), .split(let id, _), .planStarted(let id, _, _), .planMissed(let id, _),
      .planBroken(let id, _):
      id.text
    }
  }
}

extension Wallet {
  mutating func change(_ event: RescheduleEvent) {
    switch event {
    case .extended(let id, let due): extend(id, due)
    case .split(let id, let schedule): reschedule(id, schedule) { _ in }
    case .planStarted(let id, let plan, let schedule): startPlan(plan, of: id, schedule)
    case .planMissed(let id, let instalment): change(id) { $0.plan?.missed.append(instalment) }
    case .planBroken(let id, let instalment): reschedule(id, [instalment]) { $0.plan = nil }
    }
  }
}
