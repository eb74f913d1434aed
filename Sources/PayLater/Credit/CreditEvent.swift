/// What happened to the score and the limit.
public enum CreditEvent: Topic, Equatable, Sendable {
  case inputsTaken(cutoff: Day, inputs: ScoreInputs)
  case evaluated(evaluation: Evaluation)
  case limitChanged(limit: LimitChange)
  case limitCutAnnounced(cut: Limit.Cut, total: Money)
  case growthStopped(reviews: Int)
  case growthReviewed

  /// Their kinds, with the names that they have in the journal.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case inputsTaken, evaluated, limitChanged, limitCutAnnounced, growthStopped, growthReviewed
  }

  var kind: CodingKeys {
    switch self {
    case .inputsTaken: .inputsTaken
    case .evaluated: .evaluated
    case .limitChanged: .limitChanged
    case .limitCutAnnounced: .limitCutAnnounced
    case .growthStopped: .growthStopped
    case .growthReviewed: .growthReviewed
    }
  }
}

extension Wallet {
  mutating func change(_ event: CreditEvent) {
    switch event {
    case .inputsTaken(let cutoff, let inputs): monthInputs = MonthInputs(cutoff: cutoff, inputs: inputs)
    case .evaluated(let evaluation): evaluate(evaluation)
    case .limitChanged(let change): changeLimit(change)
    case .limitCutAnnounced(let cut, _): limit.pending = cut
    case .growthStopped(let reviews): limit.growthOff = reviews
    case .growthReviewed: limit.growthOff = max(0, limit.growthOff - 1)
    }
  }
}

/// A change of the limit that takes effect.
public struct LimitChange: Codable, Equatable, Sendable {
  public var row: Int
  public var incomeLimit: Money
  public var total: Money
}
