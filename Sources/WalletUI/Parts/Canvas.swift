import PayLater
import TerminalKit
import WalletText

/// What a page draws on: a frame, the area inside the margins, and the next free row.
struct Canvas {
  var frame: Frame
  /// What is said in place of it in the plain mode, where nothing is drawn.
  var said = Said()
  let area: Rect
  let context: Context
  /// The next free row of `area`.
  var row = 0
  /// The rows that are in sight with the cursor, where there are more than its own.
  var together: ClosedRange<Int>?
  /// What of a long page or list is in sight, where it is not all of it.
  var sight = Sight()

  /// A canvas with a margin at either side; nil is that of the chrome.
  init(size: Size, context: Context, margin: Int? = nil) {
    frame = Frame(size: context.options.plain ? Size(columns: 0, rows: 0) : size)
    area = size.bounds.inset(columns: margin ?? Chrome.margin(context.size))
    self.context = context
  }

  /// Whether every row counts.
  var isShort: Bool { context.size.rows < 20 }

  /// The rows that are left.
  var rest: Rect { area.splitTop(row).rest }

  /// The next free row.
  var line: Rect { area.row(row) }

  /// The columns that a row may take; what is said is as long as it is.
  var room: Int { isPlain ? .max : area.width }

  /// A text in a column of its own, cut where that is narrower; said it is whole.
  func padded(_ text: String, to columns: Int) -> String { isPlain ? text + "  " : pad(text, to: columns) }

  /// What was drawn since a row is in sight together with the cursor.
  mutating func keepTogether(from first: Int) { together = first...max(first, row - 1) }

  /// Leaves rows empty.
  mutating func skip(_ rows: Int = 1) { row += rows }

  /// What follows stands in the last rows of the body; what is said only stands apart.
  mutating func skipToLast(_ rows: Int) { row = isPlain ? row + 1 : area.height - rows }

  /// Draws a line and goes to the next row; in the plain mode it takes as many as it needs. What ends at the right
  /// edge ends in column `columns` where that is given.
  mutating func put(_ line: Line, columns: Int? = nil) {
    guard !isPlain else { return putPlain(line) }
    line.draw(into: &frame, in: columns.map { self.line.splitLeft($0).left } ?? self.line)
    row += 1
  }

  /// Draws words in one row.
  mutating func put(_ phrase: Phrase, _ style: Style = .normal) { put(Line(context[phrase], style)) }

  /// Draws words in as many rows as they need.
  mutating func paragraph(_ phrase: Phrase, _ style: Style = .normal) {
    for text in wrapped(context[phrase], to: area.width) { put(Line(text, style)) }
  }

  /// The same two columns to the right.
  mutating func put(indented text: String, _ style: Style = .normal) {
    wrap(Line("  " + text, style))
  }

  /// Draws a line in as many rows as it needs.
  mutating func wrap(_ line: Line, hanging: Int? = nil) {
    guard !isPlain else { return putPlain(line) }
    for line in line.folded(to: area.width, hanging: hanging) { put(line) }
  }

  /// Begins a section: an empty row unless it is the first, then a quiet title with what stands at the right edge.
  mutating func section(_ title: Phrase, trailing: Phrase? = nil) {
    if row > 0 { skip() }
    put(Line(context[title], .label, trailing: trailing.map { .init(context[$0], .label) }))
  }

  /// Draws a line as an entry of a list; the selected one is reversed and the cursor parked on it.
  mutating func put(_ line: Line, selected: Bool) {
    let first = row
    wrap(line)
    entry(rows(from: first), selected: selected)
  }

  /// Reverses a row from its first column to its last, and parks the cursor there.
  mutating func select(_ rect: Rect) {
    frame.reverse(rect)
    frame.cursor = rect.origin
  }

  /// Says what would fill an empty list and which key does.
  mutating func empty(_ what: Phrase, key command: Command? = nil, _ does: Phrase? = nil) {
    put(what, .label)
    if let command, let does {
      put(command, does, gap: width(of: context.keys.name(command)) + 1)
    }
  }

  /// Draws parts side by side, each in an equal share of the width, or one below the other where that is
  /// narrower than `least`; goes on below the longest.
  mutating func columns(least: Int, _ parts: [(inout Canvas) -> Void]) {
    let share = area.width / max(1, parts.count)
    guard share >= least, !isPlain else {
      for (index, part) in parts.enumerated() {
        if index > 0 { skip() }
        part(&self)
      }
      return
    }
    var deepest = row
    for (index, part) in parts.enumerated() {
      let span = Rect(x: area.x + index * share, y: area.y, width: share - 2, height: area.height)
      var column = Canvas(frame: frame, area: span, context: context, row: row, sight: sight)
      part(&column)
      frame = column.frame
      sight = column.sight
      deepest = max(deepest, column.row)
    }
    row = deepest
  }

  /// Draws two parts side by side, the first so many columns wide, with a gap; goes on below the longer one.
  mutating func beside(
    _ columns: Int, gap: Int = 3, _ left: (inout Canvas) -> Void, _ right: (inout Canvas) -> Void
  ) {
    guard !isPlain else {
      left(&self)
      skip()
      return right(&self)
    }
    let first = area.splitLeft(columns).left
    let rest = area.inset(left: columns + gap)
    var column = Canvas(frame: frame, area: first, context: context, row: row, sight: sight)
    left(&column)
    let deepest = column.row
    column = Canvas(frame: column.frame, area: rest, context: context, row: row, sight: column.sight)
    right(&column)
    frame = column.frame
    sight = column.sight
    row = max(deepest, column.row)
  }

  /// Draws what a page is about, and where there is room for it, what is good to see beside it.
  mutating func wide(_ main: (inout Canvas) -> Void, _ side: (inout Canvas) -> Void) {
    guard context.isWide else { return main(&self) }
    aside(main, side)
  }

  /// Draws what a page is about, and at the right of it, as wide as a month, what is good to see beside it.
  mutating func aside(
    gap: Int = Chrome.gap, _ main: (inout Canvas) -> Void, _ side: (inout Canvas) -> Void
  ) {
    beside(area.width - MonthGrid.width - gap, gap: gap, main, side)
  }

  private init(frame: Frame, area: Rect, context: Context, row: Int, sight: Sight) {
    self.sight = sight
    self.frame = frame
    self.area = area
    self.context = context
    self.row = row
  }
}
