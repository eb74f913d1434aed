import PayLater
import TerminalKit
import Testing
import WalletText

@testable import WalletUI

/// What-ifs on the screens: the pictures, and that nothing is changed or lost.
@Suite struct WhatIfScreenTests {
  static let sizes: [Size] = [.small, .normal, .large]
  /// The first payment of the list, its amount, the first source chosen; the focus on 'back'.
  private static let filled: [Key] = [.letter("4"), .letter("p"), .shiftTab, .right, .tab]

  @Test(arguments: sizes, Language.allCases)
  func pictures(size: Size, language: Language) throws {
    let late = try Samples.late()
    try screen("whatif", size, language, of: Samples.busy(), keys: [.letter("4"), .letter("x")])
    try screen("whatif-pay", size, language, of: late, keys: Self.filled + [.letter("x")])
    try screen(
      "whatif-wait", size, language, of: Samples.busy(),
      keys: [.letter("4"), .letter("x"), .letter("G"), .enter, .tab, .right, .enter])
  }

  @Test(arguments: Language.allCases)
  func more(language: Language) throws {
    try screen(
      "whatif-below", .small, language, of: Samples.late(), keys: Self.filled + [.letter("x"), .pageDown])
    try screen(
      "whatif-order", .normal, language, of: Samples.shopper(), keys: Ways.checkout + [.letter("x"), .enter])
    try screen(
      "whatif-day", .normal, language, of: Samples.busy(),
      keys: [.letter("1"), .letter("x"), .letter("G"), .enter]
    )
  }

  @Test func rolesAndMask() throws {
    try screen("whatif-pay", of: Samples.late(), styled: true, keys: Self.filled + [.letter("x")])
    var harness = Harness(try Samples.late())
    for key in [.letter("m")] + Self.filled + [.letter("x")] { harness.press(key) }
    #expect(harness.picture.contains("¥***") && !harness.picture.contains("¥1"))
  }

  /// From the dialog and back: what was typed is still there, the focus too, and nothing was asked of the store.
  @Test func nothingIsLostOrChanged() throws {
    var harness = Harness(try Samples.late())
    let before = harness.wallet
    harness.press(.letter("4"), .letter("p"), .shiftTab, .right, .shiftTab, .control("u"))
    harness.type("20")
    let dialog = harness.picture
    harness.press(.control("x"))
    #expect(harness.app.dialogs.count == 2 && harness.picture.contains(WhatIfText.only.zh))
    // Keys that would confirm the question below do nothing here.
    harness.press(.right, .down, .pageDown, .letter("g"), .escape)
    #expect(harness.picture == dialog)
    harness.press(.escape, .escape)
    #expect(harness.app.dialog == nil && harness.performed.isEmpty && harness.wallet == before)
  }

  @Test func whatIsMissingIsSaidAtItsField() throws {
    var harness = Harness(try Samples.late())
    harness.press(.letter("4"), .letter("p"), .letter("x"))
    #expect(harness.app.dialogs.count == 1 && harness.error(.fundingSource) != nil)
  }

  /// What the screen foretells is what the wallet then shows.
  @Test func itComesTrue() throws {
    var harness = Harness(try Samples.busy())
    harness.press(.letter("4"), .letter("p"), .shiftTab, .right, .tab, .letter("x"))
    #expect(harness.picture.contains("¥397.20"))
    harness.press(.escape, .right, .enter)
    #expect(harness.wallet.owed == Money(fen: 397_20))
  }

  /// Every page offers something, and everything it offers can be shown.
  @Test(arguments: Tab.allCases)
  func everyTab(tab: Tab) throws {
    var harness = Harness(try Samples.busy())
    harness.press(tab.command.defaultKeys[0])
    let under = harness.picture
    guard tab != .score else { return }
    harness.press(.letter("x"))
    guard let page = harness.app.stack.top.page as? WhatIfPage else {
      Issue.record("\(tab) offers no what-if")
      return
    }
    for index in 0..<page.offers.count {
      harness.press(.enter)
      #expect(!harness.picture.contains(WhatIfText.refused.zh), "\(page.offers[index])")
      harness.press(.escape, .down)
    }
    harness.press(.escape)
    #expect(harness.picture == under)
  }

  @Test func aDayInThePastIsRefused() throws {
    var harness = Harness(try Samples.busy())
    harness.press(.letter("4"), .letter("x"), .letter("G"), .enter, .control("u"))
    harness.type("2026-11-22")
    harness.press(.enter, .right, .enter)
    #expect(harness.app.dialogs.count == 1 && harness.error(.until) != nil)
  }

  /// A form of Mine: what is typed so far, and back to it.
  @Test func anOwnCapIsShownBeforeItIsSet() throws {
    var harness = Harness(try Samples.busy())
    harness.open(Screen(EntryPage(.cap(.limit, in: harness.app.context), in: harness.app.context)))
    harness.type("200")
    let form = harness.picture
    harness.press(.control("x"), .enter)
    #expect(harness.picture.contains("¥500.00 -> ¥200.00"))
    harness.press(.escape, .escape)
    #expect(harness.picture == form && harness.performed.isEmpty)
  }

  /// Another terminal or midnight changes the wallet under it: it shows what is true then.
  @Test func itFollowsTheWallet() throws {
    var harness = Harness(try Samples.busy())
    harness.press(.letter("4"), .letter("p"), .shiftTab, .right, .tab, .letter("x"))
    #expect(harness.picture.contains("¥58.60 ->"))
    harness.turn(to: Harness.today + 4)
    // Four days late now: 0.05 % of ¥58.60 are 2 fen.
    #expect(harness.picture.contains("¥0.02 ->") && harness.app.dialogs.count == 2)
  }
}
