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
