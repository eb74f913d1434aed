import TerminalKit

extension Canvas {
  /// Whether things are said in words and lines that are else drawn.
  var isPlain: Bool { context.options.plain }

  /// Which of so many rows or entries are drawn; all are said.
  func visible(_ count: Int, drawn: () -> Range<Int>) -> Range<Int> { isPlain ? 0..<count : drawn() }

  /// Says a line: what stands at the right edge follows the rest.
  mutating func putPlain(_ line: Line, isFlaw: Bool = false) {
    let texts = line.spans.map(\.text).joined()
    let whole = [texts, line.trailing?.text ?? ""].map(\.inOneBreath).filter { !$0.isEmpty }
    said.say(Block(text: whole.joined(separator: "  "), isFlaw: isFlaw), at: row)
    row += 1
  }

  /// Draws the headings of a table.
  mutating func putHeadings(of table: Table) { put(table.columns.map(\.heading), [.label], in: table) }

  /// Draws one row of a table; in the plain mode its texts one after the other, none cut.
  mutating func put(_ texts: [String], _ styles: [Style], in table: Table) {
    guard !isPlain else {
      return putPlain(Line(texts.filter { !$0.isEmpty }.joined(separator: "  ")))
    }
    table.draw(texts, styles, into: &frame, in: line)
    row += 1
  }
}

extension String {
  /// With no more than two spaces anywhere, and none at its ends: columns mean nothing to whoever listens.
  var inOneBreath: String {
    var text = ""
    var spaces = 0
    for character in self {
      if character == " " {
        spaces += 1
        continue
      }
      if !text.isEmpty { text += String(repeating: " ", count: min(2, spaces)) }
      spaces = 0
      text.append(character)
    }
    return text
  }
}
