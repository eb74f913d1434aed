import Testing
import WalletText

@testable import PayLater

@Suite struct CreditTextTests {
  /// Inputs that reach every form of the value lines and reasons.
  static let inputs: [ScoreInputs] = {
    var used = ScoreInputs()
    used.verified = true
    used.contacts = 2
    used.contactAgeMonths = 1
    used.fundingSources = 1
    used.monthlyIncomeFen = Money(fen: 8_000_00)
    used.dueIn30DaysFen = Money(fen: 497_60)
    used.tenureMonths = 5
    used.closed24 = 4
    used.onTime24 = 4
    used.monthsSinceLate = 1
    used.peakUsePercent90 = 23
    used.closed6 = 4
    used.onTimePercent6 = 75
    used.debitAttempts6 = 2
    used.failedDebits6 = 1
    used.activeMonths12 = 5
    used.merchants12 = 1
    used.disputesLost12 = 1
    var late = used
    late.worstDaysPastDue24 = 6
    late.daysPastDueNow = 1
    late.monthsSinceLate = 0
    late.monthlyIncomeFen = .zero
    return [ScoreInputs(), used, late]
  }()

  @Test(arguments: Characteristic.allCases) func everyCharacteristic(_ characteristic: Characteristic) {
    expectFit([characteristic.phrase, characteristic.explanation])
    for inputs in Self.inputs {
      expectFit([characteristic.value(in: inputs), characteristic.reason(in: inputs)])
    }
  }

  @Test func namesDiffer() {
    #expect(Set(Characteristic.allCases.map(\.phrase.zh)).count == 16)
    #expect(Set(Characteristic.allCases.map(\.phrase.en)).count == 16)
  }

  @Test func valueLines() {
    let used = Self.inputs[1]
    #expect(Characteristic.h4.value(in: used) == Phrase("近 24 个月按时还清 4 笔", "4 settled on time in 24 months"))
    #expect(Characteristic.c1.value(in: used).zh == "30 天内要还的占收入 6%")
    #expect(Characteristic.c1.value(in: Self.inputs[2]).zh == "超过月收入的 10 倍")
    #expect(Characteristic.c3.value(in: used).en == "1 funding source")
    #expect(Characteristic.h2.value(in: used).en == "last late 1 month ago")
    #expect(Characteristic.h3.reason(in: used).zh == "使用时间短")
    #expect(Characteristic.h4.reason(in: used).zh == "按时履约笔数少")
  }

  @Test(arguments: [
    (NextBin.Step.closeOnTime(count: 4), "再按时还 4 笔", "settle 4 more on time"),
    (.months(1), "再过 1 个月", "1 more month"), (.months(3), "再过 3 个月", "3 more months"),
    (.addFundingSource, "再添一个扣款账户", "add a funding source"),
    (.moreMerchants(1), "再在 1 家商家守约", "on time at 1 more merchant"),
  ])
  func steps(_ step: NextBin.Step, _ zh: String, _ en: String) { #expect(step.phrase == Phrase(zh, en)) }

  @Test func everyStepIsFit() {
    let steps: [NextBin.Step] = [
      .closeOnTime(count: 1), .months(2), .addFundingSource, .addContact, .verifyIdentity, .declareIncome,
      .burdenTo(percent: 20), .useTo(percent: 29), .payOverdue, .keepDebitsGood, .activeMonths(1),
      .activeMonths(2), .moreMerchants(2),
    ]
    expectFit(steps.map(\.phrase))
    let bin = NextBin(characteristic: .h4, step: .closeOnTime(count: 4), gain: 4)
    #expect(bin.line == Phrase("再按时还 4 笔: +4 分", "settle 4 more on time: +4 points"))
    #expect(bin.gainPhrase.zh == "+4 分")
  }

  @Test func scoreSentencesAreFit() {
    let day = DayTextTests.today
    expectFit([
      ScoreText.scoreAndBand(622), ScoreText.evaluated(day, on: day), ScoreText.nextReview(day, on: day),
      ScoreText.change(1), ScoreText.change(0), RateText.apr(820),
    ])
    expectFit([549, 449].compactMap { ScoreText.cap(Rating(points: [], cap: $0)) })
  }
}
