import PayLater
import TerminalKit
import Testing

@testable import WalletUI

/// Pictures of the whole life of a debt: its page in every state, and every question about it.
@Suite struct LifeTests {
  static let sizes: [Size] = [.small, .normal]
  private static let page: [Key] = [.letter("4"), .enter]

  @Test(arguments: sizes, Language.allCases)
  func pages(size: Size, language: Language) throws {
    try life("life-paused", size, language, of: Samples.returning(), keys: LifeTests.page)
    try life("life-plan", size, language, of: Samples.planned(), keys: LifeTests.page)
    try life("life-split", size, language, of: Samples.split(), keys: LifeTests.page)
    try life("life-returned", size, language, of: Samples.returned(), keys: LifeTests.page)
  }

  @Test(arguments: sizes, Language.allCases)
  func aChargeOff(size: Size, language: Language) throws {
    var harness = Harness(
      try Samples.chargedOff(), size: size, language: language, day: Samples.lateDay)
    harness.press(.letter("4"))
    let name = "\(size.columns)-\(language.rawValue)"
    try expectPicture("repay-charged-off-\(name)", of: harness)
    harness.press(.enter)
    try expectPicture("life-charged-off-\(name)", of: harness)
    harness.press(.escape, .letter("1"))
    try expectPicture("home-charged-off-\(name)", of: harness)
  }

  @Test(arguments: sizes, Language.allCases)
  func lists(size: Size, language: Language) throws {
    try life("repay-paused", size, language, of: Samples.returning(), keys: [.letter("4")])
    try life("repay-plan", size, language, of: Samples.planned(), keys: [.letter("4")])
    try life("repay-credit", size, language, of: Samples.credited(), keys: [.letter("4")])
    try life("home-credit", size, language, of: Samples.credited(), keys: [.letter("1")])
  }

  /// The first payment of the plan was missed: the second, due on 2027-01-22, ends it on its fourth day.
  @Test(arguments: sizes, Language.allCases)
  func aPlanAtRisk(size: Size, language: Language) throws {
    try home("home-plan", of: Samples.planned(), on: Harness.today + 36, size, language)
  }

  /// Reported on 11-20 and not answered: the pause ends on 12-18.
  @Test(arguments: sizes, Language.allCases)
  func aPauseThatEnds(size: Size, language: Language) throws {
    try home("home-pause", of: Samples.returning(), on: Harness.today + 24, size, language)
  }

  private func home(
    _ name: String, of history: History, on day: Day, _ size: Size, _ language: Language
  ) throws {
    var history = history
    history.turn(to: day)
    var harness = Harness(history, size: size, language: language, day: day)
    harness.press(.letter("1"))
    try expectPicture("\(name)-\(size.columns)-\(language.rawValue)", of: harness)
    harness.press(.enter)
    #expect(harness.isOnPage(of: .obligation("o1")))
  }

  /// The story of the money stands below the fold.
  @Test(arguments: sizes)
  func belowTheFold(size: Size) throws {
    let end = LifeTests.page + [.letter("G")]
    try life("life-split-below", size, of: Samples.split(), keys: end)
    try life("life-plan-below", size, of: Samples.planned(), keys: end)
  }

  @Test(arguments: sizes, Language.allCases)
  func rescheduling(size: Size, language: Language) throws {
    let owing = try Samples.owing(3, days: 5)
    try life("extend", size, language, of: owing, keys: LifeTests.page + [.letter("e")])
    try life("split", size, language, of: owing, keys: LifeTests.page + [.letter("I"), .pageUp])
    try life(
      "split-chosen", size, language, of: owing, keys: LifeTests.page + [.letter("I"), .up, .right, .right])
    let late = try Samples.owing(3, days: 15)
    try life("plan", size, language, of: late, keys: LifeTests.page + [.letter("H")])
    try life(
      "plan-declared", size, language, of: owing,
      keys: LifeTests.page + [.letter("H"), .up, .right, .up, .letter("4")])
  }

  @Test(arguments: sizes, Language.allCases)
  func disputes(size: Size, language: Language) throws {
    let late = try Samples.owing(1, days: 9)
    try life("return", size, language, of: late, keys: LifeTests.page + [.letter("B")])
    try life("problem", size, language, of: late, keys: LifeTests.page + [.letter("D")])
    let three = try Samples.owing(3, days: 9)
    try life(
      "return-part", size, language, of: three,
      keys: LifeTests.page + [.letter("B"), .up, .letter("1"), .letter("x"), .letter("2")])
    let settled = try Samples.owing(
      1, days: 9, .repayment(.repay(obligation: "o1", amountFen: Money(fen: 58_60), from: "balance")))
    try life("dispute", size, language, of: settled, keys: LifeTests.page + [.letter("D")])
    let disputed = try Samples.owing(
      1, days: 9, .repayment(.repay(obligation: "o1", amountFen: Money(fen: 58_60), from: "balance")),
      .dispute(.disputeSettled(obligation: "o1", refundFen: Money(fen: 30_00), reason: "一半是坏的")))
    try life("life-disputed", size, language, of: disputed, keys: LifeTests.page)
    try life("withdraw", size, language, of: Samples.returning(), keys: LifeTests.page + [.letter("W")])
    try life("credit", size, language, of: Samples.credited(), keys: [.letter("4"), .letter("O")])
  }

  @Test(arguments: sizes, Language.allCases)
  func theOtherSide(size: Size, language: Language) throws {
    try life("issuer", size, language, of: Samples.returning(), keys: LifeTests.page + [.letter("<")])
    try life(
      "issuer-refund", size, language, of: Samples.owing(1, days: 9),
      keys: LifeTests.page + [.letter("<"), .down, .down, .down, .enter])
    try life(
      "issuer-waive", size, language, of: Samples.owing(3, days: 15),
      keys: LifeTests.page + [.letter("<"), .down, .down, .down, .down, .enter, .up])
  }

  @Test(arguments: sizes, Language.allCases)
  func whatNeverArrived(size: Size, language: Language) throws {
    let way: [Key] = [.letter("3"), .letter("o"), .enter]
    try life("order-missing-ask", size, language, of: History(Samples.busy()), keys: way + [.letter("D")])
    try life(
      "order-missing", size, language, of: History(Samples.busy()),
      keys: way + [.letter("D"), .right, .enter, .down])
  }
}

/// Draws the screen of a wallet with what its journal tells.
private func life(
  _ name: String, _ size: Size = .normal, _ language: Language = .zh, of history: History, keys: [Key],
  at location: SourceLocation = #_sourceLocation
) throws {
  var harness = Harness(history, size: size, language: language)
  for key in keys { harness.press(key) }
  try expectPicture("\(name)-\(size.columns)-\(language.rawValue)", of: harness, at: location)
}
