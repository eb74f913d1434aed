import TerminalKit

/// A line of styled words; what stands in `trailing` ends at the right edge, as amounts do.
struct Line: Equatable, Sendable {
  var spans: [Span]
  var trailing: Span?

  /// Some words in a style.
  struct Span: Equatable, Sendable {
    var text: String
    var style: Style

    init(_ text: String, _ style: Style = .normal) {
      self.text = text
      self.style = style
    }
  }

  init(_ text: String = "", _ style: Style = .normal, trailing: Span? = nil) {
    spans = [Span(text, style)]
    self.trailing = trailing
  }

  init(_ spans: [Span], trailing: Span? = nil) {
    self.spans = spans
    self.trailing = trailing
  }

  /// Whether nothing stands in it.
  var isEmpty: Bool { trailing == nil && spans.allSatisfy { $0.text.isEmpty } }

  /// Quiet words at the left and a value at the right edge.
  static func labelled(_ label: String, _ value: String, _ style: Style = .value) -> Line {
    Line(label, .label, trailing: Span(value, style))
  }

  /// The same in as many lines as it needs to be no wider than `columns`, nothing cut off it; those after the first
  /// begin below the last of its parts, or `hanging` columns to the right, where the last part is kept together if it
  /// can be. What stands at the right edge gets a line of its own where it would take more than half of one.
  func folded(to columns: Int, hanging: Int? = nil) -> [Line] {
    guard let trailing else { return foldedSpans(to: columns, hanging: hanging) }
    let room = columns - width(of: trailing.text) - 1
    if room < columns / 2, width(of: text) > room {
      return foldedSpans(to: columns, hanging: hanging)
        + wrapped(trailing.text, to: columns).map { Line("", trailing: Span($0, trailing.style)) }
    }
    var lines = foldedSpans(to: room, hanging: hanging)
    if !lines.isEmpty { lines[0].trailing = trailing }
    return lines
  }

  private func foldedSpans(to columns: Int, hanging: Int?) -> [Line] {
    guard width(of: text) > columns else { return [Line(spans)] }
    if let hanging, spans.count > 1, let last = spans.last {
      let kept = String(repeating: " ", count: hanging) + last.text.drop { $0 == " " }
      if width(of: kept) <= columns {
        return Line(spans.dropLast()).foldedSpans(to: columns, hanging: hanging) + [Line(kept, last.style)]
      }
    }
    let indent = hanging ?? self.indent(in: columns)
    var rest = spans[...]
    return wrapped(text, to: columns, hanging: indent).enumerated().map { index, text in
      var line = Line([])
      if index > 0, indent > 0 { line.spans.append(Span(String(repeating: " ", count: indent))) }
      for character in text { line.spans.append(character: character, from: &rest) }
      return line
    }
  }

  private var text: String { spans.map(\.text).joined() }

  /// Where its last part begins, if that is in the left half; else the spaces that it begins with.
  private func indent(in columns: Int) -> Int {
    let last = width(of: spans.dropLast().map(\.text).joined())
    return last > 0 && last <= columns / 2 ? last : text.prefix { $0 == " " }.count
  }

  /// Draws it into the first row of a rectangle; the trailing part has precedence.
  func draw(into frame: inout Frame, in rect: Rect) {
    guard rect.height > 0 else { return }
    var right = rect.right
    if let trailing {
      let start = frame.write(
        trailing.text, endingAt: Point(x: rect.right, y: rect.y), trailing.style, within: rect.width)
      right = start - 1
    }
    var x = rect.x
    for span in spans where x < right {
      x += frame.write(span.text, at: Point(x: x, y: rect.y), span.style, within: right - x)
    }
  }
}

extension [Line.Span] {
  /// Takes the next such character of others over, in its style; spaces before it are where a line ended.
  fileprivate mutating func append(character: Character, from rest: inout ArraySlice<Line.Span>) {
    while let span = rest.first {
      guard let next = span.text.first else {
        rest.removeFirst()
        continue
      }
      rest[rest.startIndex].text.removeFirst()
      guard next == character else { continue }
      if last?.style != span.style { append(Line.Span("", span.style)) }
      self[count - 1].text.append(character)
      return
    }
  }
}
