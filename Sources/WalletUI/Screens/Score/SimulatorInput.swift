import PayLater
import WalletText

/// The 21 facts that the scorecard looks at, as the simulator changes them.
enum SimulatorInput: CaseIterable, Equatable, Sendable {
  case verified, contacts, contactAge, sources, income, due, tenure, closed24, onTime24, worst, sinceLate,
    peak
  case daysNow, closed6, onTime6, attempts, failed, active, merchants, disputes, chargedOff

  /// What kind of value it is.
  enum Kind: Sendable {
    case flag
    case number(most: Int, step: Int, path: any (WritableKeyPath<ScoreInputs, Int> & Sendable))
    /// A number that may be missing.
    case optional(most: Int, step: Int, path: any (WritableKeyPath<ScoreInputs, Int?> & Sendable))
    /// An amount in fen; the income may be missing.
    case money(step: Int64)
  }

  var kind: Kind {
    switch self {
    case .verified, .chargedOff: .flag
    case .contacts: .number(most: 20, step: 1, path: \.contacts)
    case .contactAge: .number(most: 600, step: 1, path: \.contactAgeMonths)
    case .sources: .number(most: 100, step: 1, path: \.fundingSources)
    case .income: .money(step: 500_00)
    case .due: .money(step: 100_00)
    case .tenure: .number(most: 600, step: 1, path: \.tenureMonths)
    case .closed24: .number(most: 9_999, step: 1, path: \.closed24)
    case .onTime24: .number(most: 9_999, step: 1, path: \.onTime24)
    case .worst: .number(most: 999, step: 1, path: \.worstDaysPastDue24)
    case .sinceLate: .optional(most: 600, step: 1, path: \.monthsSinceLate)
    case .peak: .optional(most: 100, step: 5, path: \.peakUsePercent90)
    case .daysNow: .number(most: 999, step: 1, path: \.daysPastDueNow)
    case .closed6: .number(most: 9_999, step: 1, path: \.closed6)
    case .onTime6: .number(most: 100, step: 5, path: \.onTimePercent6)
    case .attempts: .number(most: 9_999, step: 1, path: \.debitAttempts6)
    case .failed: .number(most: 9_999, step: 1, path: \.failedDebits6)
    case .active: .number(most: 12, step: 1, path: \.activeMonths12)
    case .merchants: .number(most: 999, step: 1, path: \.merchants12)
    case .disputes: .number(most: 999, step: 1, path: \.disputesLost12)
    }
  }

  var words: Phrase {
    switch self {
    case .verified: SimulatorText.verified
    case .contacts: SimulatorText.contacts
    case .contactAge: SimulatorText.contactAge
    case .sources: SimulatorText.sources
    case .income: SimulatorText.income
    case .due: SimulatorText.due
    case .tenure: SimulatorText.tenure
    case .closed24: SimulatorText.closed24
    case .onTime24: SimulatorText.onTime24
    case .worst: SimulatorText.worst
    case .sinceLate: SimulatorText.sinceLate
    case .peak: SimulatorText.peak
    case .daysNow: SimulatorText.daysNow
    case .closed6: SimulatorText.closed6
    case .onTime6: SimulatorText.onTime6
    case .attempts: SimulatorText.attempts
    case .failed: SimulatorText.failed
    case .active: SimulatorText.active
    case .merchants: SimulatorText.merchants
    case .disputes: SimulatorText.disputes
    case .chargedOff: SimulatorText.chargedOff
    }
  }

  /// The characteristics that look at it.
  var characteristics: [Characteristic] {
    switch self {
    case .verified: [.i1]
    case .contacts: [.i2]
    case .contactAge: [.i3]
    case .sources: [.c3]
    case .income, .due: [.c1]
    case .tenure: [.h2, .h3]
    case .closed24: [.h1, .c1, .c2, .b1, .b2]
    case .onTime24: [.h4]
    case .worst: [.h1]
    case .sinceLate: [.h2]
    case .peak: [.c2]
    case .daysNow: [.c4]
    case .closed6, .onTime6: [.b1]
    case .attempts, .failed: [.b2]
    case .active: [.b3]
    case .merchants: [.m1]
    case .disputes: [.m2]
    case .chargedOff: []
    }
  }
}
