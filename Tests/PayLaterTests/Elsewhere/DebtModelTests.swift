import Foundation
import Testing

@testable import PayLater

/// Debts from elsewhere, whatever is done with them, are as rule 10 says.
@Suite struct DebtModelTests {
  /// Seeds that come to more than 200,000 accepted events; `SESAME_DEBT_WALKS=10` walks ten times as many, `SESAME_SEED`
  /// is the first.
  static let seeds: ClosedRange<UInt64> = {
    let environment = ProcessInfo.processInfo.environment
    let times = environment["SESAME_DEBT_WALKS"].flatMap { UInt64($0) } ?? 1
    let first = environment["SESAME_SEED"].flatMap { UInt64($0) } ?? 1
    return first...(first + 100 * max(1, times) - 1)
  }()

  static let eventsASeed = 2_010
  static let eventsAWalk = 50

  /// Short walks, one after the other; a failure names its seed and the walk.
  @Test(arguments: seeds)
  func wallet(_ seed: UInt64) throws {
    var events = 0
    var walk: UInt64 = 0
    while events < Self.eventsASeed {
      var walker = DebtWalker(seed: seed * 1_000 + walk)
      while walker.accepted < Self.eventsAWalk, walker.complaints.isEmpty { walker.step() }
      guard walker.complaints.isEmpty else {
        Issue.record(
          "seed \(seed), walk \(walk), event \(walker.accepted): \(walker.complaints.prefix(6))")
        return
      }
      let difference = try walk % 40 == 0 ? walker.replayDifferences() : []
      #expect(difference == [], "seed \(seed), walk \(walk)")
      events += walker.accepted
      walk += 1
    }
  }

  /// A walk that never gets anywhere proves nothing: a few reach every request and every refusal.
  @Test func walksReachEverything() {
    var (kinds, reasons): (Set<String>, Set<String>) = ([], [])
    for seed in UInt64(1)...150 {
      var walker = DebtWalker(seed: 900_000 + seed, isNoting: true)
      while walker.accepted < Self.eventsAWalk, walker.complaints.isEmpty { walker.step() }
      kinds.formUnion(walker.kinds)
      reasons.formUnion(walker.reasons)
    }
    #expect(
      kinds == [
        "recordDebt", "recordDebtPayment", "reverseDebtPayment", "recordDebtRefund",
        "reverseDebtRefund",
        "changeDebt", "reverseDebt", "restoreDebt", "restoreDebtPayment", "restoreDebtRefund", "snooze",
        "together",
      ])
    #expect(
      reasons.isSuperset(of: [
        "overPayoff", "overRefundable", "looksRepeated", "nothingToDo", "unknown",
        "notAllowed settled",
        "notAllowed voided", "notAllowed reversed", "invalid amount tooSmall",
        "invalid amount negative",
        "invalid amount tooLarge", "invalid amount belowPaid", "invalid currency hasPayments",
        "invalid day future", "invalid paid tooLarge", "invalid paid negative",
        "invalid due missing",
        "invalid lines tooLong", "invalid until past", "invalid until tooLarge",
      ]), "\(reasons.sorted())")
  }
}
