import PayLater

/// What `score --history` prints: every stored evaluation, the oldest first.
public struct ScoreHistoryReport: Encodable, Equatable {
  /// The oldest first.
  public var evaluations: [Entry]

  /// One evaluation: its snapshot, how it moved, and whether it comes out the same when it is computed again.
  public struct Entry: Encodable, Equatable {
    /// The journal entry that holds it, from 1.
    public var seq: Int64
    /// The hash of that entry, 64 hexadecimal digits.
    public var hash: String
    /// The business day on which it was made.
    public var evaluated: Day
    /// The day up to which facts count.
    public var cutoff: Day
    /// The version of the scorecard.
    public var scorecard: Int
    /// 350 to 950.
    public var score: Int
    /// The points' sum before the cap.
    public var raw: Int
    /// The most that the facts allow.
    public var cap: Int
    public var band: Band
    /// Points by characteristic; with the base they are `raw`.
    public var points: [String: Int]
    /// The facts that were counted.
    public var inputs: ScoreInputs
    /// Whether the scorecard gives the same for `inputs` today.
    public var reproduced: Bool
    /// How it moved since the one before; null for the first.
    @OrNull public var change: ScoreReport.Change?
  }

  /// The report of evaluations with the journal entries that stand for them.
  public init(_ stored: [(seq: Int64, hash: String, evaluation: Evaluation)]) {
    let changes = ScoreChange.all(stored.map(\.evaluation))
    evaluations = zip(stored, changes).map { stored, change in
      let (evaluation, rating) = (stored.evaluation, stored.evaluation.rating)
      return Entry(
        seq: stored.seq, hash: stored.hash, evaluated: evaluation.day, cutoff: evaluation.cutoff,
        scorecard: evaluation.scorecard, score: rating.score, raw: rating.raw, cap: rating.cap,
        band: rating.band, points: rating.pointsByCode, inputs: evaluation.inputs,
        reproduced: evaluation.isReproduced, change: ScoreReport.Change(change))
    }
  }
}

extension ScoreReport.Change {
  /// How the score moved; nil for the first evaluation.
  init?(_ change: ScoreChange) {
    guard let score = change.score, let moved = change.moved else { return nil }
    self.init(
      score: score,
      points: Dictionary(uniqueKeysWithValues: moved.points.map { ($0.0.rawValue, $0.1) }), cap: moved.cap)
  }
}
