/// What the scorecard looks at: 16 characteristics rest on these facts, taken at a cut-off day.
///
/// Windows are calendar months up to the cut-off's; ages are complete months (rule 8).
public struct ScoreInputs: Codable, Equatable, Sendable {
  /// Whether the identity is verified (I1).
  public var verified = false
  /// Verified contacts (I2).
  public var contacts = 0
  /// Complete months since a verified contact was last replaced or removed, else since the first was added.
  public var contactAgeMonths = 0
  /// Sources that were added and not removed (C3).
  public var fundingSources = 0
  /// nil: not declared.
  public var monthlyIncomeFen: Money?
  /// What falls due within 30 days or is late, in fen of CNY (C1).
  public var dueIn30DaysFen: Money = .zero
  /// Complete months since the first activation (H3).
  public var tenureMonths = 0
  /// Obligations closed in 24 months (H1, C2, B1).
  public var closed24 = 0
  /// Those of them never more than 3 days past due (H4).
  public var onTime24 = 0
  /// The most days past due on any day of 24 months, open ones too (H1).
  public var worstDaysPastDue24 = 0
  /// Complete months since anything was last more than 3 days past due; nil: never.
  public var monthsSinceLate: Int?
  /// Highest use of the limit in 3 months, in whole percent; nil: unused.
  public var peakUsePercent90: Int?
  /// The most days past due at the cut-off (C4, caps).
  public var daysPastDueNow = 0
  /// Obligations closed in 6 months (B1).
  public var closed6 = 0
  /// Those of them on time, in whole percent rounded down; 0 where none closed (B1).
  public var onTimePercent6 = 0
  /// Tries of autopay in 6 months (B2).
  public var debitAttempts6 = 0
  /// Those of them that failed (B2).
  public var failedDebits6 = 0
  /// Months of 12 on a day of which an own obligation was active (B3).
  public var activeMonths12 = 0
  /// Merchants with an obligation closed on time in 12 months (M1).
  public var merchants12 = 0
  /// Disputes lost in 12 months (M2).
  public var disputesLost12 = 0
  /// Whether anything was charged off in 12 months (caps).
  public var chargedOff12 = false

  /// The inputs of an empty wallet.
  public init() {}
}
