/// One screenful of cells and the place of the cursor: what a view makes and a terminal shows.
///
/// A frame is a value. Drawing outside of it is cut off without an error, so that a view drawn for
/// 80x24 survives 1x1. No half of a wide glyph ever stands alone.
public struct Frame: Equatable, Sendable {
  public let size: Size
  /// Where the real cursor stands; nil hides it.
  public var cursor: Point?
  private(set) var cells: [Cell]
  /// What can be acted on, in the order in which it was drawn.
  public internal(set) var spots: [Spot] = []

  /// Makes an empty frame.
  public init(size: Size, style: Style = .normal) {
    self.size = size
    cells = Array(repeating: .blank(style), count: size.columns * size.rows)
  }

  /// The whole frame as a rectangle.
  public var bounds: Rect { size.bounds }

  /// The cell at a place; a blank one outside of the frame.
  public subscript(x: Int, y: Int) -> Cell {
    contains(x, y) ? cells[y * size.columns + x] : .blank
  }

  private func contains(_ x: Int, _ y: Int) -> Bool {
    x >= 0 && x < size.columns && y >= 0 && y < size.rows
  }

  /// Writes a text in one row and returns the columns it took, seen or not.
  ///
  /// `width` is the most it may take; the edge of the frame always clips, and `clip` says how it ends.
  @discardableResult
  public mutating func write(
    _ text: String, at point: Point, _ style: Style = .normal, within width: Int? = nil,
    clip: Clip = .dots
  ) -> Int {
    let room = min(width ?? Int.max, size.columns - point.x)
    guard room > 0 else { return 0 }
    // No scalar takes more columns than bytes, so most texts are known to fit without measuring.
    if text.utf8.count <= room || TerminalKit.width(of: text) <= room {
      return putAll(of: text, from: point, style) - point.x
    }
    let (fitting, used) = TerminalKit.cells(of: text, style, within: room, clip)
    var x = point.x
    for cell in fitting {
      put(cell, x, point.y)
      x += cell.width
    }
    return used
  }

  /// Writes a text so that it ends before `right`, in at most `width` columns; returns where it starts.
  @discardableResult
  public mutating func write(
    _ text: String, endingAt right: Point, _ style: Style = .normal, within width: Int? = nil
  ) -> Int {
    let room = max(0, width ?? right.x)
    let used = TerminalKit.width(of: text)
    if used <= room {
      _ = putAll(of: text, from: right.moved(x: -used), style)
      return right.x - used
    }
    let clipped = clip(text, to: room)
    return write(clipped, endingAt: right, style)
  }

  /// Puts all cells of a text and returns the column after it.
  private mutating func putAll(of text: String, from point: Point, _ style: Style) -> Int {
    var x = point.x
    Cell.forEach(of: text, style) { cell in
      put(cell, x, point.y)
      x += cell.width
      return true
    }
    return x
  }

  /// Puts one cell; half a wide one at an edge of the frame becomes a blank.
  mutating func put(_ cell: Cell, _ x: Int, _ y: Int) {
    guard y >= 0, y < size.rows, x + cell.width > 0, x < size.columns, !cell.isCovered else { return }
    let index = y * size.columns + x
    if cell.width == 1, cells[index].width == 1 {
      // By far the most common case.
      cells[index] = cell
    } else if cell.width == 2 {
      if x < 0 || x + 1 >= size.columns {
        replace(x < 0 ? 0 : x, y, with: .blank(cell.style))
        return
      }
      replace(x, y, with: .blank)
      replace(x + 1, y, with: .covered(cell.style))
      cells[y * size.columns + x] = cell
    } else {
      replace(x, y, with: cell)
    }
  }

  /// Replaces one place, and blanks the other half of the wide glyph that stood there.
  private mutating func replace(_ x: Int, _ y: Int, with cell: Cell) {
    let index = y * size.columns + x
    let old = cells[index]
    if old.isCovered {
      cells[index - 1] = .blank(cells[index - 1].style)
    } else if old.width == 2 {
      cells[index + 1] = .blank(old.style)
    }
    cells[index] = cell
  }

  /// Changes the styles of a rectangle, and of the other halves of wide glyphs on its edges.
  mutating func restyle(_ rect: Rect, _ change: (Style) -> Style) {
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return }
    for y in area.y..<area.bottom {
      let row = y * size.columns
      var left = area.x
      var right = area.right
      if cells[row + left].isCovered { left -= 1 }
      if right < size.columns, cells[row + right].isCovered { right += 1 }
      for x in left..<right { cells[row + x].style = change(cells[row + x].style) }
    }
  }
}
