/// Requests that move what falls due (rule 6).
public enum RescheduleRequest: Topic, Equatable, Sendable {
  /// Moves the due day 10 days on; free.
  case extend(obligation: ObligationID)
  /// Splits what is owed into 3, 6 or 12 monthly instalments.
  case split(obligation: ObligationID, count: Int)
  /// Agrees a hardship plan of 3 to 12 months; hardship is declared where nothing is past due.
  case startPlan(obligation: ObligationID, count: Int, declaresHardship: Bool)

  enum CodingKeys: String, CodingKey, CaseIterable {
    case startPlan
    case extend = "extendDue"
    case split = "splitIntoInstalments"
  }
}

extension Handling {
  mutating func decide(_ request: RescheduleRequest) throws(Refusal) {
    switch request {
    case .extend(let id): try extendDue(id)
    case .split(let id, let count): try split(id, into: count)
    case .startPlan(let id, let count, let isDeclared): try startPlan(id, count, declaring: isDeclared)
    }
  }
}
