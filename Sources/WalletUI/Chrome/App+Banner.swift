import PayLater
import TerminalKit
import WalletText

extension App {
  /// Draws a notice at the foot of the body, above the hints: what, why, the way out.
  func drawBanner(_ notice: Notice, into frame: inout Frame, _ layout: Layout) {
    var canvas = Canvas(
      size: Size(columns: layout.body.width, rows: 12), context: context, margin: Chrome.margin(context.size))
    canvas.put(notice)
    let rows = min(canvas.row, layout.body.height)
    let place = Rect(
      x: 0, y: layout.hints.bottom - rows, width: layout.body.width, height: rows)
    frame.fill(place)
    frame.coverSpots(place)
    var part = Frame(size: place.size)
    part.draw(canvas.frame, at: Point(x: 0, y: 0))
    let cursor = frame.cursor
    frame.draw(part, at: place.origin)
    frame.cursor = cursor
  }
}

extension App {
  /// Draws how far something is where the hints were: a bar with its count, and the key that stops it.
  func drawWorking(_ working: Working, into frame: inout Frame, _ layout: Layout) {
    frame.fill(layout.hints)
    let row = layout.hints.inset(columns: Chrome.margin(context.size))
    let stop = "Esc " + context[WorkText.stop]
    let right = frame.write(stop, endingAt: Point(x: row.right, y: row.y), .label) - 2
    let x = row.x + frame.write(context[working.line], at: row.origin, .value, within: right - row.x) + 2
    let columns = min(30, right - x)
    guard columns >= 4 else { return }
    let bar = context.glyphs.bar(Int(working.done), of: Int(working.total), columns: columns)
    let filled = frame.write(bar.filled, at: Point(x: x, y: row.y), .value)
    frame.write(bar.rest, at: Point(x: x + filled, y: row.y), .rule)
  }
}

extension Canvas {
  /// Draws a notice: what happened in its style, the rest in plain words.
  mutating func put(_ notice: Notice) {
    let (mark, style): (String, Style) =
      switch notice.kind {
      case .done: ("+ ", .good)
      case .news: ("  ", .normal)
      case .refusal: ("! ", .warning)
      }
    for (index, words) in notice.lines.enumerated() {
      let rows = wrapped(context[words], to: area.width - 2)
      for (row, text) in rows.enumerated() {
        put(Line((row == 0 ? mark : "  ") + text, index == 0 ? style : .normal))
      }
    }
  }
}
