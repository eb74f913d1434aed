import Foundation
import Testing

@testable import PayLater
@testable import PayLaterExchange

/// What `score` prints, and what `score --simulate` reads; the figures are those that the rules check (rule 8).
@Suite struct ScoreReportTests {
  private func simulated(_ json: String) throws -> SimulationReport {
    SimulationReport(try ScoreInputs(simulation: Data(json.utf8)))
  }

  @Test(arguments: [
    ("{}", 530),
    (#"{"verified":true,"contacts":1,"fundingSources":1}"#, 592),
    (#"{"verified":true,"contacts":2,"fundingSources":1}"#, 602),
    (#"{"verified":true,"contacts":2,"fundingSources":2,"monthlyIncomeFen":800000}"#, 622),
    // Worst days past due, everything late, nothing verified.
    (
      #"""
      {"worstDaysPastDue24":31,"monthsSinceLate":0,"monthlyIncomeFen":0,"dueIn30DaysFen":100,"closed24":1,
       "peakUsePercent90":90,"daysPastDueNow":8,"closed6":1,"onTimePercent6":0,"debitAttempts6":3,
       "failedDebits6":3,"disputesLost12":2}
      """#, 370
    ),
  ])
  func theCheckFiguresOfTheRules(json: String, score: Int) throws {
    let report = try simulated(json)
    #expect(report.score == score)
    #expect(report.points.values.reduce(350, +) == report.raw && report.score == min(report.raw, report.cap))
  }

  /// 4 to 7 days past due now: at most 649; 8 to 30: 599; a charge-off: 449. The lowest cap wins.
  @Test(arguments: [
    (#"{"daysPastDueNow":3}"#, 950), (#"{"daysPastDueNow":4}"#, 649), (#"{"daysPastDueNow":7}"#, 649),
    (#"{"daysPastDueNow":8}"#, 599), (#"{"daysPastDueNow":31}"#, 549),
    (#"{"daysPastDueNow":31,"chargedOff12":true}"#, 449),
  ])
  func caps(json: String, cap: Int) throws { #expect(try simulated(json).cap == cap) }

  @Test(arguments: [
    ("[]", "not a JSON object"), ("{", "not JSON"), (#"{"contcts":1}"#, "unknown field: contcts"),
    (#"{"contacts":"1"}"#, "contacts must be a whole number"),
    (#"{"contacts":-1}"#, "contacts must not be negative"),
    (#"{"contacts":1.5}"#, "contacts must be a whole number"),
    (#"{"contacts":1000000000001}"#, "contacts must be a whole number"),
    (#"{"verified":1}"#, "verified must be true or false"), (#"{"a\u001b":1}"#, "unknown field: a\u{241B}"),
  ])
  func whatCannotBeSimulatedIsNamed(json: String, words: String) {
    do throws(BadData) {
      _ = try ScoreInputs(simulation: Data(json.utf8))
      Issue.record("was read: \(json)")
    } catch { #expect(error.description.contains(words), "\(error)") }
  }

  @Test func withoutAnEvaluationEverythingIsNull() throws {
    let json = try printed(ScoreReport(Scene().wallet))
    for name in [
      "score", "raw", "cap", "band", "evaluated", "cutoff", "scorecard", "inputs", "change", "nextReview",
    ] { #expect(json[name] is NSNull, "\(name)") }
    #expect((json["reasons"] as? [Any])?.isEmpty == true)
  }

  /// Differences add up exactly to the change, the cap's part among them.
  @Test func theHistoryAddsUp() throws {
    let before = try evaluation("{}")
    let after = try evaluation(#"{"verified":true,"contacts":2,"daysPastDueNow":8}"#)
    let report = ScoreHistoryReport([(3, "aa", before), (9, "bb", after)])
    #expect(report.evaluations.map(\.seq) == [3, 9] && report.evaluations.map(\.reproduced) == [true, true])
    #expect(report.evaluations.first?.change == nil)
    let change = try #require(report.evaluations.last?.change)
    #expect(change.points.values.reduce(change.cap, +) == change.score)
    // Identity +40, the second contact's +20, eight days past due −40.
    #expect(change.points == ["I1": 40, "I2": 20, "C4": -40])
  }

  private func evaluation(_ json: String) throws -> Evaluation {
    let inputs = try ScoreInputs(simulation: Data(json.utf8))
    let day = try #require(Day(iso: "2026-01-06"))
    return Evaluation(day: day, cutoff: day, scorecard: 1, inputs: inputs, rating: Scorecard.v1.rate(inputs))
  }
}
