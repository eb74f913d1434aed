import PayLater
import TerminalKit
import Testing

@testable import WalletUI

@Suite struct ScreenTests {
  @Test(arguments: [Size.small, .normal, .large], Language.allCases)
  func firstRun(size: Size, language: Language) throws { try screen("first", size, language) }

  @Test(arguments: [Size.small, .normal], Language.allCases)
  func help(size: Size, language: Language) throws {
    try screen("help", size, language, keys: [.letter("?")])
  }

  @Test(arguments: [Size.small, .normal, .large], Language.allCases)
  func home(size: Size, language: Language) throws {
    try screen("home", size, language, of: Samples.busy(), keys: [.letter("1")])
  }

  @Test func confirmReceipt() throws {
    try screen(
      "receipt", .normal, .zh, of: Samples.busy(), keys: [.letter("1"), .down, .down, .letter("c"), .tab])
  }

  @Test(arguments: [Size.small, .normal], Language.allCases)
  func addDebt(size: Size, language: Language) throws {
    try screen("debt", size, language, keys: [.letter("a"), .letter("A"), .tab])
  }

  @Test func roles() throws {
    try screen("home", of: Samples.busy(), styled: true, keys: [.letter("1"), .down])
  }

  @Test func masked() throws {
    try screen("masked", of: Samples.busy(), keys: [.letter("1"), .letter("m")])
  }

  @Test func ascii() throws { try screen("first", .normal, .zh, ascii: true) }

  @Test(arguments: [1, 2, 5, 17, 39, 40, 41, 59, 60, 79, 80, 200])
  func everySizeDraws(columns: Int) {
    for rows in [1, 2, 3, 9, 10, 11, 19, 20, 24, 50] {
      var harness = Harness(Samples.fresh, size: Size(columns: columns, rows: rows))
      for key: Key in [.letter("?"), .escape, .down, .tab, .tab, .letter("6"), .escape] {
        harness.press(key)
        #expect(harness.app.view().size == Size(columns: columns, rows: rows))
      }
    }
  }
}
