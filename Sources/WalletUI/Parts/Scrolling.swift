import TerminalKit

/// Which rows of something taller than its window are in sight, and how far it was read from its top.
struct Scrolling: Equatable, Sendable {
  private(set) var first = 0
  /// Rows that have been in sight, from the top on without a gap.
  private(set) var read = 0

  /// What is scrolled: how many rows it has, how many of them the window shows.
  struct Extent: Equatable, Sendable {
    var rows: Int
    var visible: Int

    /// Whether there is more than is in sight.
    var overflows: Bool { rows > visible }
  }

  /// Takes note of what is in sight, after something was opened or its rows changed.
  mutating func settle(in extent: Extent) {
    first = min(max(0, first), max(0, extent.rows - extent.visible))
    if first <= read { read = max(read, min(first + extent.visible, extent.rows)) }
  }

  /// Moves by a key of motion.
  mutating func move(_ key: Key, in extent: Extent) {
    switch key {
    case .up: first -= 1
    case .down: first += 1
    case .pageUp: first -= max(1, extent.visible - 1)
    case .pageDown: first += max(1, extent.visible - 1)
    case .home: first = 0
    case .end: first = extent.rows
    default: break
    }
    settle(in: extent)
  }

  /// Brings rows into sight, and one below them where there is one; where not all fit, the first of them.
  mutating func follow(_ rows: ClosedRange<Int>, in extent: Extent) {
    let below = min(rows.upperBound + 1, extent.rows - 1)
    first = min(max(first, below - extent.visible + 1), rows.lowerBound)
    settle(in: extent)
  }

  /// Whether Enter on the button of a row has to read on instead of pressing it: it is pressed only when it is in
  /// sight, and only after the first `words` rows were, which say what it confirms (0: it confirms nothing).
  mutating func readsOn(before row: Int, words: Int, in extent: Extent) -> Bool {
    if read < words {
      // Where the reading was left.
      first = max(0, read - 1)
      settle(in: extent)
      return true
    }
    guard !shows(row, in: extent) else { return false }
    move(.pageDown, in: extent)
    return true
  }

  /// Its rows changed: from the first one on that says something else out of sight, they are still to be read.
  mutating func reread(_ new: Canvas, insteadOf old: Canvas, in extent: Extent) {
    let others = (0..<min(read, new.row)).lazy.filter { new.frame.row($0) != old.frame.row($0) }
    read = others.first { !shows($0, in: extent) } ?? min(read, new.row)
    settle(in: extent)
  }

  /// Begins anew at the top: its rows are others now.
  mutating func restart(in extent: Extent) {
    self = Scrolling()
    settle(in: extent)
  }

  /// Whether a row is in sight.
  func shows(_ row: Int, in extent: Extent) -> Bool { first..<first + extent.visible ~= row }
}

extension Canvas {
  /// Draws what may be taller than the body on a canvas of its own.
  static func whole(in context: Context, broad: Bool = false, draw: (inout Canvas) -> Void) -> Canvas {
    whole(columns: context.columns(broad: broad), in: context, draw: draw)
  }

  /// Draws what may have any number of rows, at least `rows`: what takes more is drawn anew on as many.
  static func whole(
    columns: Int, rows: Int = 120, margin: Int? = nil, in context: Context, draw: (inout Canvas) -> Void
  ) -> Canvas {
    var whole = Canvas(size: Size(columns: columns, rows: rows), context: context, margin: margin)
    draw(&whole)
    guard !whole.isPlain, whole.row > rows else { return whole }
    return self.whole(columns: columns, rows: whole.row, margin: margin, in: context, draw: draw)
  }

  /// The row of its cursor; 0 where it has none.
  var cursorRow: Int { frame.cursor?.y ?? 0 }

  /// The row of its cursor with those around it that belong together, such as what is wrong with a field.
  var cursorRows: ClosedRange<Int> {
    min(cursorRow, together?.lowerBound ?? cursorRow)...max(cursorRow, together?.upperBound ?? cursorRow)
  }

  /// How much of it a body shows; in the plain mode all is said.
  func extent(in context: Context) -> Scrolling.Extent {
    Scrolling.Extent(rows: row, visible: isPlain ? row : context.bodyRows)
  }

  /// Shows the rows of a taller canvas, from where it is scrolled to.
  mutating func show(_ whole: Canvas, _ scrolling: Scrolling) { show(whole, scrolling, in: frame.bounds) }

  /// Shows the rows of a taller canvas in the room that is left for it.
  mutating func show(_ whole: Canvas, _ scrolling: Scrolling, in room: Rect) {
    guard !isPlain else {
      said.append(whole.said, at: row)
      row += whole.row
      return
    }
    let first = min(scrolling.first, max(0, whole.row - room.height))
    sight.show(first, room.height, of: whole.row)
    frame.window(whole, in: room, from: first)
  }
}
