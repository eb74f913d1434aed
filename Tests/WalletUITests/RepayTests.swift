import PayLater
import TerminalKit
import Testing

@testable import WalletUI

@Suite struct RepayTests {
  static let sizes: [Size] = [.small, .normal, .large]

  @Test(arguments: sizes, Language.allCases)
  func list(size: Size, language: Language) throws {
    try screen("repay", size, language, of: Samples.busy(), keys: [.letter("4")])
    try screen("repay-late", size, language, of: Samples.late(), keys: [.letter("4")])
  }

  @Test(arguments: [Size.small, .normal])
  func manyAndNone(size: Size) throws {
    try screen("repay-many", size, of: Samples.many(), keys: [.letter("4"), .pageDown])
    try screen("repay-none", size, of: Samples.active(), keys: [.letter("4")])
    try screen(
      "repay-filter", size, of: Samples.many(),
      keys: [.letter("4"), .letter("/"), .letter("3"), .letter("9")])
  }

  @Test(arguments: sizes, Language.allCases)
  func detail(size: Size, language: Language) throws {
    try screen("owed", size, language, of: Samples.busy(), keys: [.letter("4"), .enter])
    try screen("owed-late", size, language, of: Samples.late(), keys: [.letter("4"), .enter])
  }

  @Test(arguments: [Size.small, .normal], Language.allCases)
  func details(size: Size, language: Language) throws {
    let last: [Key] = [.letter("4"), .letter("G"), .enter]
    try screen("owed-held", size, language, of: Samples.busy(), keys: last)
    try screen("owed-settled", size, language, of: Samples.late(), keys: last)
    try screen("owed-debt", size, language, of: Samples.busy(), keys: [.letter("4"), .down, .enter])
  }

  @Test func belowTheFoldIsReached() throws {
    try screen(
      "owed-below", .small, of: Samples.late(), keys: [.letter("4"), .enter, .pageDown, .pageDown, .pageDown])
    var harness = Harness(try Samples.late(), size: .small)
    harness.press(.letter("4"), .enter)
    let top = harness.picture
    harness.press(.letter("G"), .letter("g"))
    #expect(harness.picture == top)
    harness.press(.down, .down, .up, .up, .up)
    #expect(harness.picture == top)
  }

  @Test(arguments: sizes, Language.allCases)
  func questions(size: Size, language: Language) throws {
    let choose: [Key] = [.letter("4"), .letter("p"), .shiftTab, .right]
    try screen("pay", size, language, of: Samples.late(), keys: choose)
    try screen(
      "pay-all", size, language, of: Samples.busy(), keys: [.letter("4"), .letter("P"), .shiftTab, .right])
    try screen("calendar", size, language, of: Samples.late(), keys: [.letter("4"), .letter("C")])
  }

  @Test(arguments: Language.allCases)
  func smallQuestions(language: Language) throws {
    try screen(
      "pay-debt", .normal, language, of: Samples.busy(), keys: [.letter("4"), .down, .letter("p")])
    try screen("autopay-one", .normal, language, of: Samples.busy(), keys: [.letter("4"), .letter("T")])
    try screen(
      "owed-why", .normal, language, of: Samples.late(), keys: [.letter("4"), .enter, .letter("w")])
  }
}
