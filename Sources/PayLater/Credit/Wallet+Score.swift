extension Wallet {
  /// What the scorecard would look at with this cut-off day.
  public func scoreInputs(cutoff: Day) -> ScoreInputs { ScoreInputs() }
  /// The day of the next monthly evaluation and limit review.
  public var nextReview: Day { businessDay }
}
