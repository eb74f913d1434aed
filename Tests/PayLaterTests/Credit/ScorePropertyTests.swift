import Testing

@testable import PayLater

@Suite struct ScorePropertyTests {
  /// The steps that rules.md section 8 names: each one better, the score never lower.
  static let better: [@Sendable (inout ScoreInputs) -> Void] = [
    { $0.worstDaysPastDue24 = max(0, $0.worstDaysPastDue24 - 1) },
    { $0.dueIn30DaysFen = Money(fen: max(0, $0.dueIn30DaysFen.fen - 1)) },
    { $0.failedDebits6 = max(0, $0.failedDebits6 - 1) },
    { $0.disputesLost12 = max(0, $0.disputesLost12 - 1) },
    { $0.daysPastDueNow = max(0, $0.daysPastDueNow - 1) },
    { $0.closeOneOnTime() },
    { $0.tenureMonths += 1 },
    { $0.fundingSources += 1 },
    { $0.contacts += 1 },
    { $0.activeMonths12 = min(12, $0.activeMonths12 + 1) },
    { $0.merchants12 += 1 },
  ]

  @Test(arguments: 0..<11)
  func oneStepBetterIsNeverLower(_ step: Int) {
    var random = SplitMix64(seed: UInt64(step))
    for _ in 0..<3_000 {
      let inputs = ScoreInputs.random(&random)
      var improved = inputs
      ScorePropertyTests.better[step](&improved)
      let (before, after) = (Scorecard.v1.rate(inputs).score, Scorecard.v1.rate(improved).score)
      if after < before {
        Issue.record("step \(step): \(before) → \(after) from \(inputs)")
        return
      }
    }
  }

  /// A named next bin, done for real, brings the gain it states in its characteristic.
  @Test(arguments: 0..<10)
  func nextBinsBringWhatTheyState(_ seed: UInt64) throws {
    var random = SplitMix64(seed: 100 + seed)
    for _ in 0..<300 {
      var inputs = ScoreInputs.random(&random)
      inputs.merchants12 = min(inputs.merchants12, inputs.onTime24)
      for next in Scorecard.v1.nextBins(inputs) {
        let now = Scorecard.v1.points(of: next.characteristic, inputs)
        #expect(next.gain > 0 && now + next.gain <= next.characteristic.most)
        var done = inputs
        done.take(next.step, for: next.characteristic)
        let points = Scorecard.v1.points(of: next.characteristic, done)
        #expect(points == now + next.gain, "\(next) from \(inputs)")
      }
    }
  }

  @Test func theWayUpOfTheExample() {
    let next = Scorecard.v1.nextBins(RatingTests.example)
    func line(_ characteristic: Characteristic) -> NextBin? {
      next.first { $0.characteristic == characteristic }
    }
    #expect(line(.h1) == NextBin(characteristic: .h1, step: .closeOnTime(count: 1), gain: 6))
    #expect(line(.h2) == NextBin(characteristic: .h2, step: .months(6), gain: 4))
    #expect(line(.h3) == NextBin(characteristic: .h3, step: .months(3), gain: 4))
    #expect(line(.h4) == NextBin(characteristic: .h4, step: .closeOnTime(count: 1), gain: 4))
    #expect(line(.c1) == NextBin(characteristic: .c1, step: .closeOnTime(count: 1), gain: 22))
    #expect(line(.b1) == NextBin(characteristic: .b1, step: .closeOnTime(count: 1), gain: 10))
    #expect(line(.b3) == NextBin(characteristic: .b3, step: .activeMonths(1), gain: 4))
    #expect(line(.i3) == NextBin(characteristic: .i3, step: .months(1), gain: 4))
    #expect(line(.m1) == NextBin(characteristic: .m1, step: .moreMerchants(1), gain: 4))
    #expect(line(.c3) == nil && line(.c4) == nil && line(.i1) == nil && line(.m2) == nil)
  }
}

extension ScorePropertyTests {
  /// The way up says each step once, with all that it brings: nothing is lost and nothing counted twice.
  @Test(arguments: 0..<10)
  func theWayUpFoldsSteps(_ seed: UInt64) throws {
    var random = SplitMix64(seed: 200 + seed)
    for _ in 0..<50 {
      let inputs = ScoreInputs.random(&random)
      let way = Scorecard.v1.wayUp(inputs)
      let bins = way.flatMap(\.bins)
      #expect(way.indices.allSatisfy { index in !way[..<index].contains { $0.step == way[index].step } })
      #expect(way.allSatisfy { part in part.bins.allSatisfy { $0.step == part.step } })
      #expect(
        bins.sorted { $0.characteristic.rawValue < $1.characteristic.rawValue }
          == Scorecard.v1.nextBins(inputs).sorted { $0.characteristic.rawValue < $1.characteristic.rawValue })
      let sums = way.map { $0.bins.map(\.gain).reduce(0, +) }
      #expect(sums == sums.sorted(by: >))
    }
  }
}

extension ScoreInputs {
  /// One more obligation closes on time; the percentage is kept exact by the counts behind it.
  fileprivate mutating func closeOneOnTime() {
    // The count behind a percentage that was rounded down.
    let kept = (0...closed6).first { closed6 == 0 || 100 * $0 / closed6 == onTimePercent6 } ?? 0
    closed24 += 1
    onTime24 += 1
    closed6 += 1
    onTimePercent6 = 100 * (kept + 1) / closed6
  }

  fileprivate mutating func take(_ step: NextBin.Step, for characteristic: Characteristic) {
    switch step {
    case .closeOnTime(let count): for _ in 0..<count { closeOneOnTime() }
    case .months(let count):
      tenureMonths += count
      contactAgeMonths += count
      if let late = monthsSinceLate { monthsSinceLate = late + count }
      if characteristic == .m2, count >= 12 { disputesLost12 = 0 }
    case .addFundingSource: fundingSources += 1
    case .addContact: contacts += 1
    case .verifyIdentity: verified = true
    case .declareIncome: monthlyIncomeFen = Money(fen: max(1, dueIn30DaysFen.fen) * 20)
    case .burdenTo(let percent):
      dueIn30DaysFen = Money(fen: max(1, monthlyIncomeFen?.fen ?? 1) * Int64(percent) / 100)
    case .useTo(let percent): peakUsePercent90 = percent
    case .payOverdue: daysPastDueNow = 0
    case .keepDebitsGood:
      debitAttempts6 = max(1, debitAttempts6)
      failedDebits6 = 0
    case .activeMonths(let count): activeMonths12 += count
    case .moreMerchants(let count): merchants12 += count
    }
  }
}
