/// An evaluation beside the one before it: what moved adds up exactly to the change of the score (rule 8).
public struct ScoreChange: Equatable, Sendable {
  public var evaluation: Evaluation
  /// nil: it is the first.
  public var before: Evaluation?

  /// An evaluation beside the one before it.
  public init(evaluation: Evaluation, before: Evaluation?) {
    self.evaluation = evaluation
    self.before = before
  }

  /// How the score moved; nil for the first evaluation.
  public var score: Int? { before.map { evaluation.score - $0.score } }

  /// The characteristics whose points moved, and what the cap took or gave back.
  public var moved: (points: [(Characteristic, Int)], cap: Int)? {
    before.map { evaluation.rating.difference(since: $0.rating) }
  }

  /// Evaluations, the oldest first, each beside the one before it.
  public static func all(_ evaluations: [Evaluation]) -> [ScoreChange] {
    zip(evaluations, [nil] + evaluations.map { Optional($0) }).map { ScoreChange(evaluation: $0, before: $1) }
  }
}

extension Evaluation {
  /// What its own scorecard says of its stored inputs now.
  public var recomputed: Rating { Scorecard.version(scorecard).rate(inputs) }

  /// Whether that is what was stored; it must be, for ever.
  public var isReproduced: Bool { recomputed == rating }
}
