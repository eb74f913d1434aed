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

  /// Quiet words at the left and a value at the right edge.
  static func labelled(_ label: String, _ value: String, _ style: Style = .value) -> Line {
    Line(label, .label, trailing: Span(value, style))
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

/// A text in lines of at most so many columns: broken at spaces, and between wide glyphs.
func wrapped(_ text: String, to columns: Int) -> [String] {
  guard columns > 0 else { return [] }
  var lines: [String] = []
  for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
    var line = ""
    var word = ""
    func end(_ words: inout String) {
      lines.append(trimmed(words))
      words = ""
    }
    for character in paragraph {
      let isWide = width(of: String(character)) == 2
      let noStart = "，。、；：？）」》,.;:?!)".contains(character)
      if (character == " " || isWide), !noStart {
        line += word
        word = ""
      }
      if width(of: line + word + String(character)) > columns {
        // A mark that must not begin a line takes its word along.
        if line.isEmpty { swap(&line, &word) }
        end(&line)
      }
      word.append(character)
    }
    line += word
    end(&line)
  }
  return lines
}

private func trimmed(_ text: String) -> String {
  var text = Substring(text)
  while text.last == " " { text.removeLast() }
  while text.first == " ", text.count > 1 { text.removeFirst() }
  return String(text)
}
