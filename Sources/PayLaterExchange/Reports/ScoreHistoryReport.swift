import PayLater

/// What `score --history` prints: every stored evaluation, the oldest first.
public struct ScoreHistoryReport: Encodable, Equatable {
  public var evaluations: [Entry]

  /// One evaluation: its snapshot, how it moved, and whether it comes out the same when it is computed again.
  public struct Entry: Encodable, Equatable {
    public var seq: Int64
    public var hash: String
    public var evaluated: Day
    public var cutoff: Day
    public var scorecard: Int
    public var score: Int
    public var raw: Int
    public var cap: Int
    public var band: Band
    public var points: [String: Int]
    public var inputs: ScoreInputs
    public var reproduced: Bool
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
