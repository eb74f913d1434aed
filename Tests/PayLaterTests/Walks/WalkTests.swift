import Testing

@testable import PayLater

@Suite struct WalkTests {
  /// 50 walks of at least 4,100 events each: more than 200,000 in a run. A failure names its seed.
  @Test(arguments: UInt64(1)...50)
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
    for seed in UInt64(101)...108 {
      var walker = Walker(seed: seed)
      while walker.accepted < 2_000 { walker.step() }
      for event in walker.world.journal + walker.world.journal.flat {
        kinds[String(String(describing: event).prefix { $0 != "(" }), default: 0] += 1
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
      "debtRecorded", "debtPaid", "debtChanged", "debtReversed", "dayClosed",
    ]
    let missing = expected.filter { kinds[$0] == nil }
    #expect(missing == [], "\(kinds.sorted { $0.key < $1.key })")
  }
}
