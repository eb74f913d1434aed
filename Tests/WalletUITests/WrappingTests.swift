import TerminalKit
import Testing

@testable import WalletUI

@Suite struct WrappingTests {
  @Test(arguments: [
    ("one two three", 7, ["one two", "three"]),
    ("one two three", 8, ["one two", "three"]),
    ("unbreakable", 4, ["unbr", "eaka", "ble"]),
    ("先收货，后付款", 8, ["先收货，", "后付款"]),
    ("先收货，后付款", 7, ["先收", "货，后", "付款"]),
    ("付 ¥12.00 给他", 9, ["付 ¥12.00", "给他"]),
    ("a\n\nb", 5, ["a", "", "b"]),
    ("", 5, [""]),
  ])
  func breaks(text: String, columns: Int, lines: [String]) {
    #expect(wrapped(text, to: columns) == lines)
  }

  @Test(arguments: 1...30)
  func neverWiderThanAsked(columns: Int) {
    let text = "Pay-later 先用后付，钱包 (demo): 12,345.67 元。 supercalifragilistic"
    for line in wrapped(text, to: columns) { #expect(width(of: line) <= max(2, columns)) }
  }
}
