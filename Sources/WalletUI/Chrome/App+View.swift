import PayLater
import TerminalKit
import WalletText

extension App {
  /// The smallest window that screens are drawn in.
  static let smallest = Size(columns: 40, rows: 10)

  /// The picture of everything, for the size it was told last.
  public func view() -> Frame {
    let size = context.size
    var frame = Frame(size: size)
    guard size.columns >= App.smallest.columns, size.rows >= App.smallest.rows else {
      frame.write(context[AppText.tooSmall], at: Point(x: 0, y: 0))
      return frame
    }
    if let unlocking { return draw(unlocking) }
    let layout = Layout(size)
    drawHeader(into: &frame, layout)
    drawBar(into: &frame, layout)
    drawBody(into: &frame, layout)
    // What floats takes every key.
    if dialog != nil { frame.forgetSpots() }
    drawHints(into: &frame, layout.hints)
    if let notice { drawBanner(notice, into: &frame, layout) }
    dialog?.draw(into: &frame, in: layout.floating, context)
    if palette != nil { drawPalette(into: &frame, in: layout.floating) }
    if let working { drawWorking(working, into: &frame, layout) }
    if help != nil { drawHelp(into: &frame, in: layout.floating) }
    return frame
  }

  /// Rows that a page of the body moves by.
  var pageRows: Int { context.bodyRows }

  private func drawBody(into frame: inout Frame, _ layout: Layout) {
    let rect = layout.body
    var canvas = bodyCanvas(rect.size)
    if page.isFlowing {
      let last = max(0, canvas.row - rect.height)
      let first = min(max(0, canvas.firstRow(in: rect.height) + scrolled), last)
      canvas.sight.show(first, rect.height, of: canvas.row)
      frame.window(canvas, in: rect, from: first)
    } else {
      frame.draw(canvas.frame, at: rect.origin)
    }
    if dialog == nil, help == nil { drawSight(canvas.sight, into: &frame, layout) }
  }

  /// Says at the right of the rules that there is more above or below, by which key, and where in a list one is.
  private func drawSight(_ sight: Sight, into frame: inout Frame, _ layout: Layout) {
    let right = layout.lowerRule.right - Chrome.margin(context.size)
    func mark(_ text: String, _ style: Style, endingAt x: Int, in row: Rect) -> Int {
      frame.write(" " + text + " ", endingAt: Point(x: x, y: row.y), style)
    }
    if sight.hasAbove { _ = mark(context.keys.name(.pageUp), .key, endingAt: right, in: layout.upperRule) }
    guard sight.hasAbove || sight.hasBelow else { return }
    var x = right
    if sight.hasBelow { x = mark(context.keys.name(.pageDown), .key, endingAt: x, in: layout.lowerRule) }
    if let selected = sight.selected {
      _ = mark("\(selected)/\(sight.count)", .label, endingAt: x, in: layout.lowerRule)
    }
  }

  /// The page drawn; a flowing one may be taller than the window: the part around its cursor is shown.
  func bodyCanvas(_ size: Size) -> Canvas {
    let columns = min(size.columns, context.columns(broad: page.isBroad))
    // What lists keep out of sight in a window is all said in the plain mode.
    guard !page.isFlowing, !context.options.plain else {
      return Canvas.whole(columns: columns, rows: size.rows, in: context) { page.draw(on: &$0) }
    }
    var canvas = Canvas(size: Size(columns: columns, rows: size.rows), context: context)
    page.draw(on: &canvas)
    return canvas
  }
}

/// Where the parts of the chrome lie.
struct Layout: Equatable, Sendable {
  let header: Rect
  let upperRule: Rect
  let body: Rect
  let hints: Rect
  let lowerRule: Rect
  let bar: Rect

  /// The layout of a window; from 20 rows on there is air above and below the body.
  init(_ size: Size) {
    let air = size.rows >= 20 ? 1 : 0
    let whole = size.bounds
    header = whole.row(0)
    upperRule = whole.row(1)
    bar = whole.row(size.rows - 1)
    lowerRule = whole.row(size.rows - 2)
    hints = whole.row(size.rows - 3)
    body = whole.inset(top: 2 + air, bottom: 3 + air)
  }

  /// Where dialogs and help float: all between header and bar.
  var floating: Rect { body.inset(columns: 1) }
}
