import TerminalKit
import WalletText

extension Canvas {
  /// Draws the part of a text that is in sight, the hit of a search marked, and below it one row that says how
  /// far it was read, or takes what is searched for.
  mutating func put(_ reader: DocumentReader, parksCursor: Bool, mustBeRead: Bool = false) {
    let first = row
    if reader.lines.isEmpty { put(ActivationText.loading, .label) }
    for (index, text) in reader.lines.enumerated().dropFirst(reader.top).prefix(reader.rows) {
      put(Line(text))
      if index == reader.found { mark(reader.sought, in: text, y: line.y - 1) }
    }
    // Below a short text goes on what is asked about it.
    row = isPlain ? row : first + min(reader.rows, reader.lines.count + 1)
    if parksCursor { frame.cursor = area.point(y: first) }
    putStatus(of: reader, mustBeRead)
  }

  private mutating func mark(_ sought: String, in text: String, y: Int) {
    guard let place = text.lowercased().firstRange(of: sought.lowercased()) else { return }
    let before = String(text.lowercased()[..<place.lowerBound])
    frame.reverse(
      Rect(x: area.x + width(of: before), y: y, width: width(of: sought), height: 1))
  }

  private mutating func putStatus(of reader: DocumentReader, _ mustBeRead: Bool) {
    let first = self.row
    defer {
      if reader.search != nil {
        spot(.field, rows(from: first), isFocused: true)
      } else if reader.bottom < reader.lines.count {
        spot(.command, rows(from: first), act: context.pressing(.pageDown))
      }
    }
    if let search = reader.search {
      guard !isPlain else { return put(Line(context[ButtonText.search] + ": " + search.text)) }
      prompt(.filter, for: search, focused: true)
      let missing = context[ApplicationText.notFound(search.text)]
      guard !search.isEmpty, !reader.holds(search.text),
        width(of: search.text) + width(of: missing) + 6 <= area.width
      else { return }
      frame.write(missing, endingAt: Point(x: area.right, y: line.y - 1), .warning)
      return
    }
    let range = ApplicationText.lines(
      min(reader.top + 1, reader.lines.count), reader.bottom, of: reader.lines.count)
    var spans = [Line.Span(context[range], .label)]
    if !reader.sought.isEmpty, reader.found == nil {
      spans.append(.init("  " + context[ApplicationText.notFound(reader.sought)], .warning))
    } else if mustBeRead {
      spans.append(
        reader.wasReadToEnd
          ? .init("  + " + context[ApplicationText.readAll], .label)
          : .init("  " + context[ApplicationText.readOn], .label))
    }
    put(Line(spans))
  }
}
