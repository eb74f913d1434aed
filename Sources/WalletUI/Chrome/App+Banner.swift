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
      let rows = wrapped(context.words(words), to: area.width - 2)
      for (row, text) in rows.enumerated() {
        put(Line((row == 0 ? mark : "  ") + text, index == 0 ? style : .normal))
      }
    }
  }
}
