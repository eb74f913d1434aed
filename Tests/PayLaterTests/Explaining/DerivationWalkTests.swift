import Testing

@testable import PayLater

@Suite struct DerivationWalkTests {
  /// Along random lives every figure is what its terms give, and each term what its own derivation gives.
  @Test(arguments: UInt64(301)...312)
  func everyFigureIsWhatItsTermsGive(_ seed: UInt64) throws {
    var walker = Walker(seed: seed)
    var (checked, stops) = (0, 0)
    while walker.accepted < 1_500 {
      walker.step()
      guard walker.accepted >= checked + 40 else { continue }
      checked = walker.accepted
      stops += 1
      let found = try walker.world.derivationViolations(looksAhead: stops % 5 == 0)
      guard found.isEmpty else {
        Issue.record("seed \(seed), event \(walker.accepted): \(found.prefix(5))")
        return
      }
    }
  }
}
