/// What the scorecard looks at: 16 characteristics rest on these facts, taken at a cut-off day.
///
/// Windows are calendar months up to the cut-off's; ages are complete months (rule 8).
public struct ScoreInputs: Codable, Equatable, Sendable {
  public var verified = false
  public var contacts = 0
  /// Complete months since a verified contact was last replaced or removed, else since the first was added.
  public var contactAgeMonths = 0
  public var fundingSources = 0
  /// nil: not declared.
  public var monthlyIncomeFen: Money?
  public var dueIn30DaysFen: Money = .zero
  public var tenureMonths = 0
  public var closed24 = 0
  public var onTime24 = 0
  public var worstDaysPastDue24 = 0
  /// Complete months since anything was last more than 3 days past due; nil: never.
  public var monthsSinceLate: Int?
  /// Highest use of the limit in 3 months, in whole percent; nil: unused.
  public var peakUsePercent90: Int?
  public var daysPastDueNow = 0
  public var closed6 = 0
  public var onTimePercent6 = 0
  public var debitAttempts6 = 0
  public var failedDebits6 = 0
  public var activeMonths12 = 0
  public var merchants12 = 0
  public var disputesLost12 = 0
  public var chargedOff12 = false

  /// The inputs of an empty wallet.
  public init() {}
}
