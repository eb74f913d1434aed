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

  /// Label and words, in so many columns, what stands at the right edge.
  @Test(
    arguments: [
      ("", "one two three", nil, 13, ["one two three"]),
      ("", "  one two three", nil, 9, ["  one two", "  three"]),
      ("when ", "one two three", nil, 12, ["when one two", "     three"]),
      ("whenever ", "one two", nil, 12, ["whenever one", "two"]),
      ("", "one two three", "¥1.00", 14, ["one two  ¥1.00", "three"]),
      ("", "信用分", "12-06 评估：678 分", 20, ["信用分", "  12-06 评估：678 分"]),
    ] as [(String, String, String?, Int, [String])])
  func folds(label: String, words: String, trailing: String?, columns: Int, rows: [String]) {
    let line = Line(
      [.init(label, .label), .init(words)].filter { !$0.text.isEmpty }, trailing: trailing.map { .init($0) })
    let folded = line.folded(to: columns)
    var frame = Frame(size: Size(columns: columns, rows: folded.count))
    for (row, line) in folded.enumerated() { line.draw(into: &frame, in: frame.bounds.row(row)) }
    #expect(frame.text().split(separator: "\n").map(String.init) == rows)
    #expect(folded.allSatisfy { !$0.spans.contains { $0.text.hasPrefix("when") && $0.style != .label } })
  }

  /// The last part is not torn apart where it has a line of its own.
  @Test func aPartIsKeptTogether() {
    let line = Line([.init("[ ] now   ", .value), .init("card 12.00", .label)])
    let folded = line.folded(to: 14, hanging: 2)
    #expect(folded == [Line([.init("[ ] now   ", .value)]), Line("  card 12.00", .label)])
  }

  @Test(arguments: 1...30)
  func neverWiderThanAsked(columns: Int) {
    let text = "Pay-later 先用后付，钱包 (demo): 12,345.67 元。 supercalifragilistic"
    for line in wrapped(text, to: columns) { #expect(width(of: line) <= max(2, columns)) }
  }
}
