extension TextField {
  /// Draws the part of the text around the cursor in `columns` cells; a focused field gets the real cursor.
  ///
  /// Without the focus a text that is too long ends in `..`. An empty field shows its placeholder as a label.
  /// `gaps` are the places before which an empty cell is drawn that is no part of the text. `quiet` is for a field
  /// that is typed in while a row below it has the focus.
  public func draw(
    into frame: inout Frame, at point: Point, width columns: Int, focused: Bool, quiet: Bool = false,
    placeholder: String = "", gaps: [Int] = []
  ) {
    guard columns > 0 else { return }
    let style: Style = focused && !quiet ? .focus : .value
    let area = Rect(x: point.x, y: point.y, width: columns, height: 1)
    frame.fill(area, style)
    if isEmpty, !placeholder.isEmpty {
      frame.write(placeholder, at: point, focused ? .focus : .label, within: columns)
    }
    let whole = shown(text.count, gaps)
    guard focused else {
      frame.write(whole, at: point, style, within: columns)
      return
    }
    let before = TerminalKit.width(of: shown(cursor, gaps))
    let offset = offset(before: before, columns: columns)
    var x = -offset
    for cell in Cell.cells(of: whole, style) where x < columns {
      // Half a wide glyph at either end stays blank.
      if x >= 0, x + cell.width <= columns { frame.put(cell, point.x + x, point.y) }
      x += cell.width
    }
    frame.cursor = point.moved(x: before - offset)
  }

  /// Its text as it may be seen: a secret one is masked.
  public var shown: String { shown(text) }

  /// The first characters as they are drawn, with the gaps among them and, where more follows, the one after them.
  private func shown(_ count: Int, _ gaps: [Int]) -> String {
    let part = shown(String(text.prefix(count)))
    guard !gaps.isEmpty else { return part }
    var shown = ""
    for (place, character) in part.enumerated() {
      if place > 0, gaps.contains(place) { shown += " " }
      shown.append(character)
    }
    return count > 0 && count < text.count && gaps.contains(count) ? shown + " " : shown
  }

  private func shown(_ part: String) -> String {
    guard let mask else { return part }
    return String(repeating: Character(mask), count: part.count)
  }

  /// The cells scrolled out to the left, in steps of half the field: it does not jump at every key.
  private func offset(before: Int, columns: Int) -> Int {
    let underCursor = textAfterCursor.first.map { TerminalKit.width(of: shown(String($0))) } ?? 1
    let missing = before + max(1, underCursor) - columns
    guard missing > 0 else { return 0 }
    let step = max(1, columns / 2)
    return min(before, (missing + step - 1) / step * step)
  }
}
