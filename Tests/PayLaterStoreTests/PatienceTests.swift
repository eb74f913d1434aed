import GRDB
import Testing

@testable import PayLaterStore

/// How long another process is waited for: at each lock, or all in all.
struct PatienceTests {
  /// One end for every lock: once it has come nothing is waited for any more, however often one was asked before.
  @Test func anEndIsTheSameForEveryLock() throws {
    let later = try asked(.until(.now + .seconds(1_000)))
    #expect(later(0) && later(1) && later(900))
    let past = try asked(.until(.now - .milliseconds(1)))
    #expect(!past(0) && !past(1))
  }

  @Test func whoDoesNotSayWaitsTenSecondsAtEach() {
    guard case .timeout(10) = Patience.usual.busyMode else {
      Issue.record("\(Patience.usual.busyMode)")
      return
    }
  }

  /// Whether SQLite asks again, after it has asked so often.
  private func asked(_ patience: Patience) throws -> (Int) -> Bool {
    guard case .callback(let asks) = patience.busyMode else { throw Unexpected() }
    return asks
  }

  private struct Unexpected: Error {}
}
