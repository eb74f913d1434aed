import PayLater
import TerminalKit
import Testing
import WalletText

@testable import WalletUI

/// What takes its time is shown where the hints were, with its count, a bar and the key that stops it.
@Suite struct WorkingTests {
  @Test(arguments: [Size.small, .normal, .large], Language.allCases)
  func pictures(size: Size, language: Language) throws {
    var harness = Harness(try Samples.busy(), size: size, language: language)
    for key in mine(.journal) { harness.press(key) }
    harness.send(.working(Working(what: WorkText.verifying, done: 4_200, total: 12_345)))
    try expectPicture("working-\(size.columns)-\(language)", of: harness)
    harness.send(.working(nil))
    #expect(!harness.picture.contains("4,200"))
  }
}
