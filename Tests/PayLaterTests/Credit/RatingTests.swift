import Testing

@testable import PayLater

@Suite struct RatingTests {
  /// The example of product.md: verified, two contacts, two sources, an income of ¥8,000.
  static let example: ScoreInputs = {
    var inputs = ScoreInputs()
    inputs.verified = true
    inputs.contacts = 2
    inputs.fundingSources = 2
    inputs.monthlyIncomeFen = 8_000_00
    return inputs
  }()

  static let worst: ScoreInputs = {
    var inputs = ScoreInputs()
    inputs.worstDaysPastDue24 = 90
    inputs.monthsSinceLate = 0
    inputs.monthlyIncomeFen = 0
    inputs.dueIn30DaysFen = 1
    inputs.peakUsePercent90 = 100
    inputs.daysPastDueNow = 60
    inputs.closed6 = 3
    inputs.debitAttempts6 = 3
    inputs.failedDebits6 = 3
    inputs.disputesLost12 = 2
    return inputs
  }()

  @Test func checkFigures() {
    var inputs = ScoreInputs()
    #expect(Scorecard.v1.rate(inputs).score == 530)
    inputs.verified = true
    inputs.contacts = 1
    inputs.fundingSources = 1
    #expect(Scorecard.v1.rate(inputs).score == 592)
    inputs.contacts = 2
    #expect(Scorecard.v1.rate(inputs).score == 602)
    #expect(Scorecard.v1.rate(RatingTests.example).score == 622)
    // H3 4, B1 4, B3 4, I3 6, M1 2.
    #expect(Scorecard.v1.rate(RatingTests.worst).score == 370)
  }

  @Test func bestIs950() {
    var inputs = RatingTests.example
    inputs.contactAgeMonths = 24
    inputs.tenureMonths = 36
    inputs.closed24 = 36
    inputs.onTime24 = 36
    inputs.peakUsePercent90 = 20
    inputs.closed6 = 9
    inputs.onTimePercent6 = 100
    inputs.debitAttempts6 = 9
    inputs.activeMonths12 = 12
    inputs.merchants12 = 8
    let rating = Scorecard.v1.rate(inputs)
    #expect(rating.score == 950 && rating.raw == 950 && rating.cap == 950)
    #expect(rating.reasons.isEmpty)
    #expect(Scorecard.v1.nextBins(inputs).isEmpty)
  }

  @Test func exampleOfTheProductPage() {
    let rating = Scorecard.v1.rate(RatingTests.example)
    let points: [Characteristic: Int] = [
      .h1: 30, .h2: 16, .h3: 4, .h4: 0, .c1: 28, .c2: 20, .c3: 20, .c4: 40, .b1: 14, .b2: 18, .b3: 4, .i1: 40,
      .i2: 20, .i3: 6, .m1: 2, .m2: 10,
    ]
    for (characteristic, expected) in points {
      #expect(rating[characteristic] == expected, "\(characteristic)")
    }
    #expect(rating.band == .good && rating.cap == 950)
    // Losses: H3 56, H4 40, B3 36, H2 34, H1 30.
    #expect(rating.reasons == [.h3, .h4, .b3, .h2])
    // Full marks: C4 and I1 with 40, C3 and I2 with 20, M2 with 10.
    #expect(rating.strengths == [.c4, .i1])
    #expect(rating.dimension(.history).points == 50 && rating.dimension(.history).most == 210)
    #expect(rating.dimension(.ties).points == 12 && rating.dimension(.ties).most == 30)
  }

  @Test func tiesGoByCode() {
    // Everything full but B2, C2, H4 and I1, each with 40 lost, then C4.
    var points = Characteristic.allCases.map(\.most)
    for (index, characteristic) in Characteristic.allCases.enumerated()
    where [.b2, .c2, .h4, .i1, .c4].contains(characteristic) { points[index] = 0 }
    #expect(Rating(points: points, cap: 950).reasons == [.b2, .c2, .c4, .h4])
  }

  @Test func theCapIsALineOfItsOwn() {
    var late = RatingTests.example
    late.daysPastDueNow = 8
    late.chargedOff12 = true
    let before = Scorecard.v1.rate(RatingTests.example)
    let after = Scorecard.v1.rate(late)
    #expect(after.raw == 582 && after.score == 449 && after.band == .poor)
    let difference = after.difference(since: before)
    #expect(difference.points.count == 1)
    #expect(difference.points.first?.0 == .c4 && difference.points.first?.1 == -40)
    #expect(difference.cap == -133)
  }

  @Test(arguments: 0..<20)
  func differencesAddUpExactly(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<200 {
      let a = Scorecard.v1.rate(.random(&random))
      let b = Scorecard.v1.rate(.random(&random))
      let difference = b.difference(since: a)
      #expect(difference.points.map(\.1).reduce(difference.cap, +) == b.score - a.score)
    }
  }
}
