extension Derivation {
  /// The rule that a figure comes from.
  public enum Rule: String, Codable, CaseIterable, Sendable {
    case businessDay, service, suspension, verification, consent
    case buckets, capture, payoff, creditBalance, refund, pause
    case lateCharge, lateCap, grace, dueDate, moved, plan, chargeOff
    case limit, limitTable, incomeLimit, gates, affordability, dueIn30Days, disclosure
    case repayment, instalments
    case score, scorecard, ceiling, scoreCap, scoreInput
    case debtsElsewhere, monthlyBills, ownRules, statedByUser

    /// The section of the rules in which it stands.
    public var section: Int {
      switch self {
      case .businessDay: 1
      case .service, .suspension, .verification, .consent: 2
      case .buckets, .capture, .payoff, .creditBalance, .refund, .pause, .plan, .chargeOff, .statedByUser: 3
      case .lateCharge, .lateCap, .grace: 4
      case .dueDate, .moved, .limit, .limitTable, .incomeLimit, .gates, .affordability, .dueIn30Days,
        .disclosure:
        5
      case .repayment, .instalments: 6
      case .score, .scorecard, .ceiling, .scoreCap, .scoreInput: 8
      case .debtsElsewhere: 10
      case .ownRules: 11
      case .monthlyBills: 12
      }
    }
  }
}
