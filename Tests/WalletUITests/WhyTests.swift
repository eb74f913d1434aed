import PayLater
import TerminalKit
import Testing
import WalletText

@testable import WalletUI

@Suite struct WhyTests {
  private static let sizes = [Size.small, .normal]

  /// The late charge of a debt, from the obligation's own page down to its days.
  @Test(arguments: sizes, Language.allCases)
  func late(size: Size, language: Language) throws {
    try screen("why-late", size, language, of: Samples.late(), keys: [.letter("4"), .enter, .letter("w")])
  }

  @Test(arguments: sizes, Language.allCases)
  func home(size: Size, language: Language) throws {
    try screen("why-home", size, language, of: Samples.busy(), keys: [.letter("1"), .letter("w")])
  }

  @Test(arguments: sizes, Language.allCases)
  func points(size: Size, language: Language) throws {
    let keys: [Key] = [.letter("2"), .enter, .letter("w")]
    try screen("why-points", size, language, of: Samples.scored(), keys: keys)
  }

  @Test(arguments: Language.allCases)
  func limit(language: Language) throws {
    let keys: [Key] = [.letter("1"), .letter("w"), .down, .down, .enter]
    try screen("why-limit", .normal, language, of: Samples.busy(), keys: keys)
  }
}
