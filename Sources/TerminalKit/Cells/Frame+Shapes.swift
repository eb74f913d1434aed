extension Frame {
  /// Fills a rectangle with blanks, or with a scalar of width 1.
  public mutating func fill(_ rect: Rect, _ style: Style = .normal, with scalar: Unicode.Scalar = " ") {
    let area = rect.intersection(bounds)
    var cell = Cell(scalar, style)
    if cell.width != 1 { cell = .blank(style) }
    for y in area.y..<(area.y + area.height) {
      for x in area.x..<(area.x + area.width) { put(cell, x, y) }
    }
  }

  /// Draws a horizontal rule across the first row of a rectangle.
  public mutating func rule(_ rect: Rect, _ glyphs: Glyphs, _ style: Style = .rule) {
    fill(rect.row(0), style, with: glyphs.horizontal)
  }

  /// Clears a rectangle and draws a border on its edge; below 2x2 there is no room for one.
  ///
  /// Returns what lies inside.
  @discardableResult
  public mutating func box(_ rect: Rect, _ glyphs: Glyphs, _ style: Style = .rule) -> Rect {
    fill(rect)
    guard rect.width >= 2, rect.height >= 2 else { return rect }
    let right = rect.right - 1
    let bottom = rect.bottom - 1
    fill(rect.row(0), style, with: glyphs.horizontal)
    fill(rect.row(rect.height - 1), style, with: glyphs.horizontal)
    fill(rect.splitLeft(1).left, style, with: glyphs.vertical)
    fill(rect.splitRight(1).right, style, with: glyphs.vertical)
    put(Cell(glyphs.topLeft, style), rect.x, rect.y)
    put(Cell(glyphs.topRight, style), right, rect.y)
    put(Cell(glyphs.bottomLeft, style), rect.x, bottom)
    put(Cell(glyphs.bottomRight, style), right, bottom)
    return rect.inset(columns: 1, rows: 1)
  }

  /// Gives every cell of a rectangle another style; a wide glyph on its edge changes whole.
  public mutating func restyle(_ rect: Rect, _ style: Style) {
    restyle(rect) { _ in style }
  }

  /// Reverses a rectangle and keeps the roles: the row that has the focus.
  public mutating func reverse(_ rect: Rect) {
    restyle(rect) { $0.reversed() }
  }

  /// Copies another frame onto this one, its top left corner at `point`.
  public mutating func draw(_ other: Frame, at point: Point) {
    for y in 0..<other.size.rows {
      for x in 0..<other.size.columns { put(other[x, y], point.x + x, point.y + y) }
    }
    if let cursor = other.cursor { self.cursor = cursor.moved(x: point.x, y: point.y) }
    for var spot in other.spots {
      spot.rect.x += point.x
      spot.rect.y += point.y
      add(spot)
    }
  }
}
