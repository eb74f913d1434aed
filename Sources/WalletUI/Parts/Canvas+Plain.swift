import TerminalKit

extension Canvas {
  /// Whether things are said in words and lines that are else drawn.
  var isPlain: Bool { context.options.plain }

  /// Writes a line without cutting anything off it: what stands at the right edge follows the rest.
  mutating func putPlain(_ line: Line) {
    let texts = line.spans.map(\.text).joined()
    let whole = [texts, line.trailing?.text ?? ""].map(\.inOneBreath).filter { !$0.isEmpty }
    for text in wrapped(whole.joined(separator: "  "), to: area.width) {
      frame.write(text, at: self.line.origin)
      row += 1
    }
  }

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
