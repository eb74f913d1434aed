import PayLater

/// What `score --json` shows of the evaluation in force.
public struct ScoreReport: Encodable, Equatable {
  @OrNull public var score: Int?
  @OrNull public var raw: Int?
  @OrNull public var cap: Int?
  @OrNull public var band: Band?
  public var points: [String: Int]
  public var reasons: [Characteristic]
  public var strengths: [Characteristic]
  @OrNull public var evaluated: Day?
  @OrNull public var cutoff: Day?
  @OrNull public var scorecard: Int?
  @OrNull public var inputs: ScoreInputs?
  @OrNull public var change: Change?
  /// The day of the next evaluation that will really happen; null without an authorisation.
  @OrNull public var nextReview: Day?

  /// How the score moved since the evaluation before: points by characteristic and the cap add up to it.
  public struct Change: Encodable, Equatable {
    public var score: Int
    public var points: [String: Int]
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
  public var score: Int
  public var raw: Int
  public var cap: Int
  public var band: Band
  public var points: [String: Int]
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
