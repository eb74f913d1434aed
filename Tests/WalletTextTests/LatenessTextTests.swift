import Testing
import WalletText

@testable import PayLater

/// What lateness brings is said before it comes, at the days of the ladder (rule 4).
@Suite struct LatenessTextTests {
  private let due = Day(civil: 2026, 1, 20)
  private let today = Day(civil: 2026, 1, 6)

  /// The last free day is the third past due, the first charge comes on the fourth; less than a fen a day is said so.
  @Test(arguments: [(14, "¥0.14"), (1, "¥0.01"), (0, "under ¥0.01")])
  func beforeItIsDue(fen: Int, daily: String) {
    let words = LatenessText.ifUnpaid(due: due, daily: Money(fen: Int64(fen)), by: .v1, on: today)
    #expect(words.zh.contains("01-23 止不收费") && words.zh.contains("01-24 起每天"))
    #expect(words.en.contains("until 01-23") && words.en.contains("\(daily) a day"), "\(words.en)")
  }

  @Test(arguments: [
    (-5, "free"), (0, "free"), (3, "free"), (4, "accrues"), (7, "accrues"), (8, "3 reviews"),
    (30, "3 reviews"),
    (31, "hardship plan"), (60, "hardship plan"), (61, "charge-off"), (90, "charge-off"),
  ])
  func theLadder(days: Int, words: String) {
    let step = LatenessText.step(daysPastDue: days, due: due, on: today)
    #expect(step.en.contains(words), "\(step.en)")
    expectFit([step])
  }

  /// Charge-off is on the 91st day past due.
  @Test func theDayOfTheChargeOffIsNamed() {
    #expect(LatenessText.step(daysPastDue: 61, due: due, on: today).en.contains("04-21"))
  }

  /// In a plan nothing is charged; the second part that is missed ends it.
  @Test func inAPlan() {
    #expect(
      LatenessText.inPlan(daysPastDue: 3, due: due, isLast: false, by: .v1, on: today).en.contains(
        "on time until 01-23"))
    #expect(
      LatenessText.inPlan(daysPastDue: 3, due: due, isLast: true, by: .v1, on: today).en.contains(
        "the plan ends"))
    for isLast in [true, false] {
      let missed = LatenessText.inPlan(daysPastDue: 4, due: due, isLast: isLast, by: .v1, on: today)
      #expect(missed.en.contains("counts as missed"))
    }
  }
}

/// Rates: whole percent, hundredths as they are, one decimal rounded half up.
@Suite struct RateTextTests {
  @Test(arguments: [
    (1_560, "15.6%"), (1_565, "15.65%"), (800, "8%"), (805, "8.05%"), (5, "0.05%"), (0, "0%"),
  ])
  func exact(rate: Int, text: String) { #expect(RateText.exact(rate) == text) }

  @Test(arguments: [(824, "8.2%"), (825, "8.3%"), (1_300, "13.0%"), (0, "0%"), (-825, "-8.3%"), (4, "0.0%")])
  func oneDecimal(rate: Int, text: String) { #expect(RateText.oneDecimal(rate) == text) }

  @Test func theYearlyRateIsNamed() {
    #expect(RateText.apr(820) == Phrase("年化利率 8.2%", "APR 8.2%"))
  }
}
