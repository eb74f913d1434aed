@testable import PayLater

extension ScoreInputs {
  /// Consistent inputs: nothing closes more often on time than at all, and so on.
  static func random(_ random: inout SplitMix64) -> ScoreInputs {
    var inputs = ScoreInputs()
    inputs.verified = Bool.random(using: &random)
    inputs.contacts = .random(in: 0...3, using: &random)
    inputs.contactAgeMonths = .random(in: 0...30, using: &random)
    inputs.fundingSources = .random(in: 0...3, using: &random)
    if Bool.random(using: &random) {
      inputs.monthlyIncomeFen = Money(fen: .random(in: 0...200_00, using: &random))
    }
    inputs.dueIn30DaysFen = Money(fen: .random(in: 0...100_00, using: &random))
    inputs.tenureMonths = .random(in: 0...40, using: &random)
    inputs.closed24 = .random(in: 0...40, using: &random)
    inputs.onTime24 = .random(in: 0...inputs.closed24, using: &random)
    inputs.worstDaysPastDue24 = Bool.random(using: &random) ? 0 : .random(in: 0...40, using: &random)
    if Bool.random(using: &random) { inputs.monthsSinceLate = .random(in: 0...40, using: &random) }
    if Bool.random(using: &random) { inputs.peakUsePercent90 = .random(in: 0...100, using: &random) }
    inputs.daysPastDueNow = Bool.random(using: &random) ? 0 : .random(in: 0...40, using: &random)
    inputs.closed6 = .random(in: 0...inputs.closed24, using: &random)
    if inputs.closed6 > 0 {
      inputs.onTimePercent6 = 100 * Int.random(in: 0...inputs.closed6, using: &random) / inputs.closed6
    }
    inputs.debitAttempts6 = .random(in: 0...6, using: &random)
    inputs.failedDebits6 = .random(in: 0...inputs.debitAttempts6, using: &random)
    inputs.activeMonths12 = .random(in: 0...12, using: &random)
    inputs.merchants12 = .random(in: 0...9, using: &random)
    inputs.disputesLost12 = Bool.random(using: &random) ? 0 : .random(in: 0...3, using: &random)
    inputs.chargedOff12 = Int.random(in: 0..<10, using: &random) == 0
    return inputs
  }
}
