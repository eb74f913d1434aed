import Foundation
import Testing

@testable import PayLater

@Suite struct WalkTests {
  /// A walk has at least 4,100 events. `SESAME_WALKS=250` walks a million events and more; a run of all tests takes
  /// a share of them, from a seed that it prints.
  static let seeds: ClosedRange<UInt64> = {
    let count = ProcessInfo.processInfo.environment["SESAME_WALKS"].flatMap { UInt64($0) } ?? 50
    let first = ProcessInfo.processInfo.environment["SESAME_SEED"].flatMap { UInt64($0) } ?? 1
    print("walks from seed \(first), \(count) of them")
    return first...(first + max(1, count) - 1)
  }()

  /// More than 200,000 events in a run. A failure names its seed.
  @Test(arguments: seeds)
  func invariantsHoldAfterEveryEvent(_ seed: UInt64) throws {
    var walker = Walker(seed: seed)
    while walker.accepted < 4_100 {
      walker.step()
      guard walker.violations.isEmpty else {
        Issue.record("seed \(seed), event \(walker.accepted): \(walker.violations.prefix(5))")
        return
      }
    }
    #expect(try walker.jsonViolations() == [], "seed \(seed)")
  }
}

@Suite struct WalkReachTests {
  /// A walk that never gets anywhere proves nothing: together a few reach every kind of event.
  @Test func walksReachEveryKindOfEvent() {
    var kinds: [String: Int] = [:]
    for seed in UInt64(101)...114 {
      var walker = Walker(seed: seed)
      while walker.accepted < 2_000 { walker.step() }
      for event in walker.world.journal + walker.world.journal.flat {
        kinds[event.kind.name, default: 0] += 1
      }
    }
    let expected = [
      "walletCreated", "codeSent", "codeRejected", "identityVerified", "contactAdded", "contactReplaced",
      "contactRemoved", "addressAdded", "addressRemoved", "incomeDeclared", "fundingSourceAdded",
      "balanceSet",
      "fundingSourceRemoved", "consentRecorded", "authorisationGiven", "authorisationWithdrawn",
      "inputsTaken",
      "evaluated", "activated", "limitChanged", "limitCutAnnounced", "growthStopped", "growthReviewed",
      "mandateSet", "obligationAutopaySet", "suspensionChanged", "closingBegun", "closed", "orderPlaced",
      "shipped", "shipmentWithheld", "receiptExtended", "received", "cancelled", "expired", "repaid",
      "debitFailed", "lateCharged", "reminded", "remindersRead", "snoozed", "rulesChanged", "orderAnnounced",
      "debtRecorded", "debtPaid", "debtChanged", "debtReversed", "debtPaymentReversed", "debtRefunded",
      "debtRefundReversed", "debtRestored", "dayClosed",
      "amountLowered", "notArrivedReported", "chargedOff", "disputed",
      "disputeDecided", "disputeWithdrawn", "refundWithheld", "resumed", "refunded", "chargesWaived",
      "reopened",
      "extended", "split", "planStarted", "planMissed", "planBroken", "creditUseChosen", "creditPaidOut",
    ]
    let missing = expected.filter { kinds[$0] == nil }
    #expect(missing == [], "\(kinds.sorted { $0.key < $1.key })")
  }
}
