/// A return or a problem that the user reported, until it is decided (T14).
public struct Dispute: Codable, Equatable, Sendable {
  public var kind: Kind
  /// The refund that is asked for.
  public var asked: Money
  public var reportedOn: Day
  /// When the merchant's answer comes; nil: the merchant does not answer.
  public var decisionOn: Day?

  public enum Kind: String, Codable, CaseIterable, Sendable { case returning, problem }
}

/// A time in which the days past due stand still: charges and debits stop (T14).
public struct Pause: Codable, Equatable, Sendable {
  public var since: Day
  /// The day it ends on at the latest.
  public var until: Day
  /// What is shown, and what gates, suspension and score use meanwhile.
  public var frozenDaysPastDue: Int
}

extension Obligation {
  /// The day on which its pause ends at the latest: that of the answer, where one comes before the pause is over.
  public var pauseEndsOn: Day? {
    pause.map { min($0.until, dispute?.decisionOn ?? $0.until) }
  }
}

extension Policy {
  /// Days that a dispute of this kind pauses an obligation at most.
  func pauseDays(_ kind: Dispute.Kind) -> Int {
    switch kind {
    case .returning: returnPauseDays
    case .problem: problemPauseDays
    }
  }
}
