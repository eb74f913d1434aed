import TerminalKit

/// How far a page without a selection is scrolled, for pages that may be taller than the body.
struct Scrolling: Equatable, Sendable {
  private(set) var first = 0

  /// Moves by a key of motion; `rows` are those of the page, of which `visible` are seen.
  mutating func move(_ key: Key, rows: Int, visible: Int) {
    switch key {
    case .up: first -= 1
    case .down: first += 1
    case .pageUp: first -= max(1, visible - 1)
    case .pageDown: first += max(1, visible - 1)
    case .home: first = 0
    case .end: first = rows
    default: break
    }
    first = min(max(0, first), max(0, rows - visible))
  }
}

extension Canvas {
  /// Draws what may be taller than the body on a canvas of its own.
  static func whole(in context: Context, draw: (inout Canvas) -> Void) -> Canvas {
    var whole = Canvas(size: Size(columns: context.size.columns, rows: App.tallest), context: context)
    draw(&whole)
    return whole
  }

  /// Shows the rows of a taller canvas, from where it is scrolled to.
  mutating func show(_ whole: Canvas, _ scrolling: Scrolling) {
    let first = min(scrolling.first, max(0, whole.row - frame.size.rows))
    frame.window(whole, in: frame.bounds, back: -first)
  }
}
