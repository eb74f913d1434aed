import PayLater

/// What `score --json` shows of the evaluation in force.
public struct ScoreReport: Encodable, Equatable {
  /// 350 to 950.
  @OrNull public var score: Int?
  /// The points' sum before the cap.
  @OrNull public var raw: Int?
  /// The most that the facts allow.
  @OrNull public var cap: Int?
  @OrNull public var band: Band?
  /// Points by characteristic; with the base they are `raw`.
  public var points: [String: Int]
  /// What lowers it most, the heaviest first, at most four.
  public var reasons: [Characteristic]
  /// The two that come closest to their full marks.
  public var strengths: [Characteristic]
  /// The business day on which it was made.
  @OrNull public var evaluated: Day?
  /// The day up to which facts count.
  @OrNull public var cutoff: Day?
  /// The version of the scorecard.
  @OrNull public var scorecard: Int?
  /// The facts that were counted.
  @OrNull public var inputs: ScoreInputs?
  /// How it moved since the one before; null for the first.
  @OrNull public var change: Change?
  /// The day of the next evaluation that will really happen; null without an authorisation.
  @OrNull public var nextReview: Day?

  /// How the score moved since the evaluation before: points by characteristic and the cap add up to it.
  public struct Change: Encodable, Equatable {
    /// Points by which the score moved.
    public var score: Int
    /// Points by which each characteristic moved; those that did not are left out.
    public var points: [String: Int]
    /// Points that the cap took or gave back.
    public var cap: Int
  }

  /// The report of `wallet`; without an evaluation its fields are null.
  public init(_ wallet: Wallet) {
    let evaluation = wallet.evaluation
    let rating = evaluation?.rating
    score = rating?.score
    raw = rating?.raw
    cap = rating?.cap
    band = rating?.band
    points = rating?.pointsByCode ?? [:]
    reasons = rating?.reasons ?? []
    strengths = rating?.strengths ?? []
    evaluated = evaluation?.day
    cutoff = evaluation?.cutoff
    scorecard = evaluation?.scorecard
    inputs = evaluation?.inputs
    nextReview = wallet.nextEvaluationDay
    if let evaluation {
      change = Change(ScoreChange(evaluation: evaluation, before: wallet.previousEvaluation))
    }
  }
}

/// What `score --simulate` prints for inputs of the user's choice.
public struct SimulationReport: Encodable, Equatable {
  /// 350 to 950.
  public var score: Int
  /// The points' sum before the cap.
  public var raw: Int
  /// The most that the inputs allow.
  public var cap: Int
  public var band: Band
  /// Points by characteristic; with the base they are `raw`.
  public var points: [String: Int]
  /// What lowers it most, the heaviest first, at most four.
  public var reasons: [Characteristic]

  /// The rating of `inputs` by the newest scorecard.
  public init(_ inputs: ScoreInputs) {
    let rating = Scorecard.v1.rate(inputs)
    score = rating.score
    raw = rating.raw
    cap = rating.cap
    band = rating.band
    points = rating.pointsByCode
    reasons = rating.reasons
  }
}

extension Rating {
  var pointsByCode: [String: Int] {
    Dictionary(uniqueKeysWithValues: zip(Characteristic.allCases.map(\.rawValue), points))
  }
}
