import Testing

@testable import PayLater

/// What the journal is asked for behind a score: the entries within the window of each fact, up to the cut-off of
/// 2026-01-31 (section 8).
@Suite struct ScoreFactTests {
  private let evaluation = Evaluation(
    day: day("2026-02-06"), cutoff: day("2026-01-31"), scorecard: 1, inputs: ScoreInputs(),
    rating: Scorecard.v1.rate(ScoreInputs()))

  private func since(_ facts: [Figure.ScoreFact]) -> [Day?] {
    facts.map { $0.evidence(of: evaluation).since }
  }
  private func kinds(_ fact: Figure.ScoreFact) -> [Event.Kind] { fact.evidence(of: evaluation).kinds }

  @Test func windows() {
    let always: [Figure.ScoreFact] = [
      .verified, .contacts, .contactAgeMonths, .fundingSources, .monthlyIncome, .dueIn30Days, .tenureMonths,
    ]
    #expect(since(always).allSatisfy { $0 == nil })
    #expect(Set(since([.closed24, .onTime24, .worstDaysPastDue24, .monthsSinceLate])) == [day("2024-02-01")])
    #expect(Set(since([.peakUsePercent90, .daysPastDueNow])) == [day("2025-11-01")])
    #expect(Set(since([.closed6, .onTimePercent6, .debitAttempts6, .failedDebits6])) == [day("2025-08-01")])
    #expect(
      Set(since([.activeMonths12, .merchants12, .disputesLost12, .chargedOff12])) == [day("2025-02-01")])
  }

  @Test func kinds() {
    #expect(kinds(.verified) == [.identity(.verified)] && kinds(.tenureMonths) == [.agreement(.activated)])
    #expect(
      kinds(.contacts) == [
        .identity(.verified), .identity(.contactAdded), .identity(.contactReplaced),
        .identity(.contactRemoved),
      ])
    #expect(kinds(.fundingSources) == [.detail(.sourceAdded), .detail(.sourceRemoved)])
    #expect(kinds(.monthlyIncome) == [.detail(.incomeDeclared)])
    #expect(
      kinds(.dueIn30Days) == [
        .order(.received), .repayment(.repaid), .debt(.recorded), .debt(.paid), .account(.entryNoted),
        .account(.billRecorded),
      ])
    #expect(
      kinds(.closed24) == [.repayment(.repaid), .dispute(.refunded), .repayment(.chargedOff)]
        && kinds(.closed6) == kinds(.closed24))
    #expect(kinds(.worstDaysPastDue24) == [.repayment(.lateCharged)])
    #expect(kinds(.peakUsePercent90) == [.order(.received), .repayment(.repaid), .credit(.limitChanged)])
    #expect(
      kinds(.daysPastDueNow) == [.repayment(.lateCharged), .reschedule(.planStarted), .dispute(.opened)])
    #expect(
      kinds(.debitAttempts6) == [.repayment(.repaid), .repayment(.debitFailed)]
        && kinds(.failedDebits6) == [.repayment(.debitFailed)])
    #expect(kinds(.activeMonths12) == [.order(.received)] && kinds(.merchants12) == [.repayment(.repaid)])
    #expect(
      kinds(.disputesLost12) == [.dispute(.decided), .dispute(.reopened)]
        && kinds(.chargedOff12) == [.repayment(.chargedOff)])
  }

  /// Of two facts the longer window and the kinds of both, each once.
  @Test func ofACharacteristic() throws {
    let worst = Characteristic.h1.evidence(of: evaluation)
    #expect(
      worst.kinds == [
        .repayment(.lateCharged), .repayment(.repaid), .dispute(.refunded), .repayment(.chargedOff),
      ])
    #expect(worst.since == day("2024-02-01") && worst.until == day("2026-01-31"))
    let age = Characteristic.h2.evidence(of: evaluation)
    #expect(
      age.kinds == [.repayment(.lateCharged), .agreement(.activated)] && age.since == nil
        && age.until == day("2026-01-31"))
  }

  /// The share of full marks comes before the points: 40 of 40, then 50 of 60, then 20 of 30.
  @Test func strengths() {
    var points = Characteristic.allCases.map { _ in 0 }
    for (one, marks) in [(Characteristic.h1, 50), (.i1, 40), (.i3, 20)] {
      points[Characteristic.allCases.firstIndex(of: one) ?? 0] = marks
    }
    #expect(Rating(points: points, cap: 950).strengths == [.i1, .h1])
  }
}
