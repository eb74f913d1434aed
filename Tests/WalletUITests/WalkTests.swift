import PayLater
import TerminalKit
import Testing

@testable import WalletUI

/// Random keys, sizes and days: nothing may trap, and the picture always has the size of the window.
@Suite struct WalkTests {
  static let keys: [Key] =
    Command.allCases.filter { $0 != .leave }.flatMap(\.defaultKeys)
    + [.control("w"), .paste("12\n34"), .paste(""), .delete, .letter("0"), .letter("9")]

  @Test(arguments: 1...12)
  func walks(seed: UInt64) throws {
    var source = IDSource(seed: seed)
    func random(_ count: Int) -> Int { Int((UInt64(source.next(), radix: 16) ?? 0) % UInt64(count)) }
    var harness = Harness(seed % 2 == 0 ? Samples.fresh : try Samples.busy())
    for _ in 0..<400 {
      switch random(30) {
      case 0: harness.send(.resized(Size(columns: random(130) + 1, rows: random(45) + 1)))
      case 1: harness.turn(to: harness.wallet.businessDay + random(3))
      case 2: harness.batch(WalkTests.keys[random(WalkTests.keys.count)], .enter)
      default: harness.press(WalkTests.keys[random(WalkTests.keys.count)])
      }
      #expect(harness.app.view().size == harness.app.context.size)
    }
  }
}
