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
