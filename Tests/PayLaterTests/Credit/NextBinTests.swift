import Testing

@testable import PayLater

/// The next better bin of each characteristic, what it takes and what it brings, from the table of section 8.
@Suite struct NextBinTests {
  private func next(
    _ one: Characteristic, _ change: (inout ScoreInputs) -> Void = { _ in }
  ) -> (NextBin.Step, Int)? {
    var inputs = ScoreInputs()
    change(&inputs)
    return Scorecard.v1.nextBin(of: one, inputs).map { ($0.step, $0.gain) }
  }

  private func expect(
    _ found: (NextBin.Step, Int)?, _ step: NextBin.Step, _ gain: Int,
    _ location: SourceLocation = #_sourceLocation
  ) {
    #expect(found?.0 == step && found?.1 == gain, "\(String(describing: found))", sourceLocation: location)
  }

  @Test func history() {
    expect(next(.h1), .closeOnTime(count: 1), 6)
    expect(next(.h1) { $0.closed24 = 5 }, .closeOnTime(count: 1), 4)
    expect(next(.h1) { $0.closed24 = 12 }, .closeOnTime(count: 12), 14)
    #expect(next(.h1) { $0.closed24 = 24 } == nil)
    #expect(next(.h1) { $0.worstDaysPastDue24 = 4 } == nil)
    expect(next(.h1) { $0.worstDaysPastDue24 = 3 }, .closeOnTime(count: 1), 6)
    expect(next(.h2) { $0.tenureMonths = 5 }, .months(1), 4)
    expect(next(.h2) { $0.tenureMonths = 24 }, .months(12), 14)
    #expect(next(.h2) { $0.tenureMonths = 36 } == nil)
    expect(
      next(.h2) {
        $0.tenureMonths = 40
        $0.monthsSinceLate = 0
      }, .months(1), 4)
    expect(
      next(.h2) {
        $0.tenureMonths = 2
        $0.monthsSinceLate = 2
      }, .months(1), 6)
    expect(next(.h3), .months(3), 4)
    expect(next(.h3) { $0.tenureMonths = 35 }, .months(1), 20)
    expect(next(.h4), .closeOnTime(count: 1), 4)
    expect(next(.h4) { $0.onTime24 = 24 }, .closeOnTime(count: 12), 14)
    #expect(next(.h4) { $0.onTime24 = 36 } == nil)
  }

  @Test func capacity() {
    // Undeclared: what falls due would be 5 % of it; with nothing closed at most 28.
    expect(next(.c1), .declareIncome, 12)
    expect(next(.c1) { $0.closed24 = 1 }, .declareIncome, 34)
    func burden(_ percent: Int64, closed: Int = 1) -> (NextBin.Step, Int)? {
      next(.c1) {
        $0.closed24 = closed
        $0.monthlyIncomeFen = 1_000_00
        $0.dueIn30DaysFen = Money(fen: percent * 10_00)
      }
    }
    expect(burden(51), .burdenTo(percent: 50), 6)
    expect(burden(50), .burdenTo(percent: 30), 14)
    expect(burden(30), .burdenTo(percent: 20), 14)
    expect(burden(20), .burdenTo(percent: 10), 10)
    expect(burden(10), .burdenTo(percent: 5), 6)
    #expect(burden(5) == nil)
    expect(burden(0, closed: 0), .closeOnTime(count: 1), 22)
    expect(next(.c2) { $0.closed24 = 24 }, .useTo(percent: 29), 20)
    func use(_ percent: Int) -> (NextBin.Step, Int)? {
      next(.c2) {
        $0.closed24 = 24
        $0.peakUsePercent90 = percent
      }
    }
    expect(use(90), .useTo(percent: 89), 8)
    expect(use(89), .useTo(percent: 74), 10)
    expect(use(74), .useTo(percent: 49), 14)
    expect(use(49), .useTo(percent: 29), 8)
    expect(use(9), .useTo(percent: 10), 6)
    #expect(use(29) == nil && use(10) == nil)
    expect(next(.c2) { $0.peakUsePercent90 = 20 }, .closeOnTime(count: 12), 6)
    expect(next(.c3), .addFundingSource, 12)
    expect(next(.c3) { $0.fundingSources = 1 }, .addFundingSource, 8)
    #expect(next(.c3) { $0.fundingSources = 2 } == nil)
    expect(next(.c4) { $0.daysPastDueNow = 4 }, .payOverdue, 30)
    expect(next(.c4) { $0.daysPastDueNow = 8 }, .payOverdue, 40)
    #expect(next(.c4) { $0.daysPastDueNow = 3 } == nil)
  }

  @Test func behaviour() {
    // None closed: the first on time would be 100 %, but with fewer than 12 closed at most 24.
    expect(next(.b1), .closeOnTime(count: 1), 10)
    expect(
      next(.b1) {
        $0.closed24 = 24
        ($0.closed6, $0.onTimePercent6) = (10, 80)
      }, .closeOnTime(count: 10), 12)
    expect(
      next(.b1) {
        $0.closed24 = 24
        ($0.closed6, $0.onTimePercent6) = (3, 33)
      }, .closeOnTime(count: 1), 10)
    expect(next(.b2) { $0.closed24 = 24 }, .keepDebitsGood, 22)
    expect(
      next(.b2) {
        $0.closed24 = 24
        ($0.debitAttempts6, $0.failedDebits6) = (5, 1)
      }, .keepDebitsGood, 24)
    expect(next(.b2) { $0.debitAttempts6 = 2 }, .closeOnTime(count: 12), 6)
    expect(next(.b3), .activeMonths(1), 4)
    expect(next(.b3) { $0.activeMonths12 = 11 }, .activeMonths(1), 8)
    expect(next(.b3) { $0.activeMonths12 = 6 }, .activeMonths(4), 8)
    #expect(next(.b3) { $0.activeMonths12 = 12 } == nil)
  }

  @Test func identityAndTies() {
    expect(next(.i1), .verifyIdentity, 40)
    expect(next(.i2) { $0.contacts = 1 }, .addContact, 10)
    #expect(next(.i2) { $0.contacts = 2 } == nil)
    expect(next(.i3), .months(1), 4)
    expect(next(.i3) { $0.contactAgeMonths = 12 }, .months(12), 10)
    expect(next(.m1), .moreMerchants(1), 4)
    expect(next(.m1) { $0.merchants12 = 5 }, .moreMerchants(3), 6)
    #expect(next(.m1) { $0.merchants12 = 8 } == nil)
    expect(next(.m2) { $0.disputesLost12 = 1 }, .months(12), 6)
    expect(next(.m2) { $0.disputesLost12 = 5 }, .months(12), 10)
    #expect(next(.m2) == nil)
  }
}
