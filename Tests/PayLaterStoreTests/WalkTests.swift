import Foundation
import PayLater
import PayLaterStore
import Testing

/// Lives at random through the real store: the tables must be those that the journal gives, and the wallet too.
@Suite struct WalkTests {
  private static let seeds: ClosedRange<UInt64> = 1...4

  /// What the walks of all seeds reach together.
  private static let reached = [
    "disputed", "disputeDecided", "disputeWithdrawn", "refundWithheld", "resumed", "refunded",
    "chargesWaived",
    "reopened", "extended", "split", "planStarted", "planMissed", "planBroken", "chargedOff",
    "creditUseChosen",
    "creditPaidOut", "amountLowered", "notArrivedReported", "lateCharged", "debitFailed",
  ]

  @Test func walksLeaveSoundFiles() throws {
    var kinds: Set<String> = []
    for seed in WalkTests.seeds {
      let scratch = try Scratch()
      var walk = try StoreWalk(at: scratch.path, seed: seed)
      while walk.accepted < 250 { try walk.step() }
      #expect(try WalletStore.verify(scratch.path).faults == [], "seed \(seed)")
      // A second process reads the same wallet from the tables as the first holds.
      let wallet = try walk.store.wallet()
      #expect(try WalletStore.open(scratch.path, mode: .readOnly).wallet() == wallet, "seed \(seed)")
      #expect(wallet.invariantViolations == [], "seed \(seed)")
      var replayed = Wallet()
      for event in try walk.events() {
        replayed.apply(event)
        kinds.formUnion(event.kinds)
      }
      #expect(replayed == wallet, "seed \(seed)")
    }
    #expect(WalkTests.reached.filter { !kinds.contains($0) } == [])
  }
}

extension StoreWalk {
  /// The events of the journal, oldest first.
  func events() throws -> [Event] {
    var events: [Event] = []
    var key: Int64? = 0
    while let after = key {
      let page = try store.journal(after: after, limit: 500)
      events += page.items.compactMap(\.event)
      key = page.next
    }
    return events
  }
}

extension Event {
  /// Its name, and those of what a close brought.
  fileprivate var kinds: [String] {
    if case .dayClosed(_, let outcomes) = self {
      [kind.name] + outcomes.flatMap(\.kinds)
    } else {
      [kind.name]
    }
  }
}
