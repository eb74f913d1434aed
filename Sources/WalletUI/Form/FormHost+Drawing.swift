import TerminalKit
import WalletText

extension FormHost {
  /// Draws it floating in the middle, as tall as it needs; what does not fit scrolls to the cursor, or as it is read.
  func draw(into frame: inout Frame, in area: Rect, _ context: Context) {
    let canvas = content(in: context).canvas
    let rows = min(canvas.row + 2, area.height)
    let columns = min(area.width, question.columns)
    let inside = frame.float(
      context[question.title], Size(columns: columns, rows: rows), in: area, context.glyphs)
    frame.cursor = nil
    let first = min(scrolling.first, max(0, canvas.row - inside.height))
    frame.window(canvas, in: inside, from: first)
    if first > 0 { frame.mark(context.keys.name(.pageUp), above: inside) }
    if first + inside.height < canvas.row {
      frame.mark(context.keys.name(.pageDown), above: inside.row(inside.height + 1))
    }
  }

  /// Everything in it, below one another; the first `words` rows say what a yes means.
  struct Content {
    var canvas: Canvas
    var words: Int
    var extent: Scrolling.Extent
  }

  /// What it consists of in the window of now, below a text that scrolls by itself.
  func content(in context: Context) -> Content {
    let area = Layout(context.size).floating
    let isWhole = question.text != nil && reader(in: context) == nil
    var words = 0
    let draw = { (canvas: inout Canvas) in
      if isWhole { drawText(on: &canvas) }
      drawWords(on: &canvas)
      words = canvas.row
      drawForm(on: &canvas, below: words > 0)
    }
    let columns =
      context.options.plain ? area.width - 4 : FormHost.columns(of: question.columns, in: context)
    let canvas =
      isFloating
      ? Canvas.whole(columns: max(0, columns), margin: 0, in: context, draw: draw)
      : Canvas.whole(in: context, draw: draw)
    let visible =
      switch presentation {
      case _ where canvas.isPlain: canvas.row
      case .floating: max(0, area.height - 2)
      case .page, .part: isWhole || presentation == .page ? context.bodyRows - head : canvas.row
      }
    return Content(
      canvas: canvas, words: words, extent: Scrolling.Extent(rows: canvas.row, visible: visible))
  }

  /// Draws it in a page.
  func draw(on canvas: inout Canvas) {
    let context = canvas.context
    if let reader = reader(in: context) { canvas.put(reader, parksCursor: false) }
    let isWhole = question.text != nil && reader(in: context) == nil
    guard presentation == .page && question.text == nil || isWhole else {
      let first = canvas.row
      drawWords(on: &canvas)
      return drawForm(on: &canvas, below: canvas.row > first)
    }
    canvas.show(content(in: context).canvas, scrolling, in: canvas.frame.bounds.inset(top: canvas.row))
    canvas.row = max(canvas.row, canvas.frame.size.rows)
  }

  func drawForm(on canvas: inout Canvas, below words: Bool) {
    // Below a text to be read the buttons stand as high as they can.
    let isTight = question.text != nil || presentation == .part && canvas.isShort
    if words, !isTight { canvas.skip() }
    canvas.put(form, notice, below: question.below(form, canvas.context))
  }

  private func drawText(on canvas: inout Canvas) {
    let text = question.text?(canvas.context) ?? ""
    if text.isEmpty { canvas.put(DetailText.noText, .label) }
    for line in DocumentReader.flowed(text, to: canvas.context.columns) { canvas.put(Line(line)) }
    canvas.skip()
  }

  /// What is said of the question.
  func drawWords(on canvas: inout Canvas) {
    let context = canvas.context
    // Where it is small, air gives way to words.
    let isTight = isFloating && Layout(context.size).floating.height < 12
    var lines = question.lines(form, context).filter { !(isTight && $0.isEmpty) }
    if presentation == .part, canvas.isShort { lines = lines.suffix(1) }
    for line in lines { canvas.wrap(line) }
  }

  /// The columns that the lines of a question have that floats so wide.
  static func columns(of columns: Int, in context: Context) -> Int {
    max(0, min(Layout(context.size).floating.width, columns) - 4)
  }

  /// What its keys do, for the line of hints.
  func hints(in context: Context) -> [Hint] {
    let read = content(in: context).extent.overflows ? [Hint(.pageDown, ButtonText.read, in: context)] : []
    let back = Hint(.cancel, in: context)
    if isRead { return read + [back] }
    let whatIf = Hint(
      isTyping ? .fieldWhatIf : .whatIf, hinted: question.buttons.last?.request != nil, in: context)
    let isAsked = !question.why(form, context).figures.isEmpty
    let why = Hint(isTyping ? .fieldWhy : .why, hinted: isAsked, in: context)
    let moves = form.isChoosing ? [Command.choose, .nextField] : [.nextField]
    let days: [Command] = form.isOnDay ? [.dayEarlier, .dayLater, .monthEarlier, .monthLater] : []
    return read + (moves + days).map { Hint($0, in: context) } + [back, whatIf, why]
  }
}

extension Canvas {
  /// The first of so many rows that lead to its cursor; one row below it stays in sight, if there is one.
  func firstRow(in rows: Int) -> Int {
    let wanted = cursorRows
    let last = min(max(wanted.upperBound + 1, rows - 1), max(wanted.upperBound, row - 1))
    return max(0, min(last - rows + 1, wanted.lowerBound))
  }
}

extension Frame {
  /// Draws an empty frame with its title in the middle of an area; returns what lies inside.
  mutating func float(_ title: String, _ size: Size, in area: Rect, _ glyphs: Glyphs) -> Rect {
    // What lies below is quiet: nothing there is loud, and nothing has the focus.
    restyle(Rect(x: 0, y: area.y, width: self.size.columns, height: area.height), .disabled)
    let rect = area.centered(size)
    let inside = box(rect, glyphs)
    write(" " + title + " ", at: rect.point(x: 2), .title, within: max(0, rect.width - 4))
    return inside.inset(columns: 1)
  }

  /// Says at the right of a border which key brings more into sight.
  fileprivate mutating func mark(_ key: String, above rect: Rect) {
    write(" " + key + " ", endingAt: Point(x: rect.right, y: rect.y - 1), .key)
  }

  /// Copies the rows of a canvas that lead to its cursor, or `back` rows before, as many as fit.
  mutating func window(_ canvas: Canvas, in rect: Rect, back: Int = 0) {
    window(canvas, in: rect, from: max(0, canvas.firstRow(in: rect.height) - back))
  }

  /// Copies the rows of a canvas from `first` on, as many as fit.
  mutating func window(_ canvas: Canvas, in rect: Rect, from first: Int) {
    var part = Frame(size: rect.size)
    part.draw(canvas.frame, at: Point(x: 0, y: -first))
    if let cursor = part.cursor, !part.bounds.contains(cursor) { part.cursor = Point(x: 0, y: 0) }
    draw(part, at: rect.origin)
  }
}
