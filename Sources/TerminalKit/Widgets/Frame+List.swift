extension Frame {
  /// Draws the rows of a list that fit, each by `drawRow`, and reverses the selected one.
  ///
  /// A focused list parks the real cursor on the selected row. `height` is the rows of one entry.
  public mutating func list(
    _ state: ScrollState, in rect: Rect, focused: Bool = true, height: Int = 1,
    drawRow: (inout Frame, Int, Rect) -> Void
  ) {
    let height = max(1, height)
    for index in state.range(visible: rect.height / height) {
      let top = (index - state.offset(visible: rect.height / height)) * height
      let row = Rect(x: rect.x, y: rect.y + top, width: rect.width, height: height)
      drawRow(&self, index, row)
      if index == state.selection, focused {
        reverse(row)
        cursor = row.origin
      }
    }
  }
}

extension ScrollState {
  /// The first row to draw when `rows` fit.
  func offset(visible rows: Int) -> Int { range(visible: rows).lowerBound }
}
