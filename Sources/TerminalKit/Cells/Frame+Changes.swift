extension Frame {
  /// Calls `body` with the cells that differ from an older frame, row by row, left to right.
  ///
  /// Covered halves are not named: they change with the glyph that covers them. Beyond the edges of
  /// the older frame everything was blank.
  public func forEachChange(from old: Frame, _ body: (Int, Int, Cell) -> Void) {
    let columns = size.columns
    if old.size == size {
      // The common case compares two arrays of the same shape, and mostly finds them equal.
      for index in cells.indices where cells[index] != old.cells[index] {
        if !cells[index].isCovered { body(index % columns, index / columns, cells[index]) }
      }
      return
    }
    for y in 0..<size.rows {
      for x in 0..<columns {
        let cell = cells[y * columns + x]
        if cell != old[x, y], !cell.isCovered { body(x, y, cell) }
      }
    }
  }
}
