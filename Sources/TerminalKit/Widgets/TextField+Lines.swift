/// A text of several lines in a rectangle: broken at its line ends, between words and between wide glyphs.
extension TextField {
  /// A row: the places of its first character and of the one after its last.
  public typealias Row = Range<Int>

  /// Its rows of so many cells, one of which is free for the cursor behind the last glyph.
  public func rows(of columns: Int) -> [Row] {
    let room = max(2, columns - 1)
    var rows: [Row] = []
    // Where this row began, where it may be broken, and the cells up to there and here.
    var (start, chance, beforeChance, taken, place) = (0, 0, 0, 0, 0)
    for character in text {
      defer { place += 1 }
      guard character != "\n" else {
        rows.append(start..<place)
        (start, chance, beforeChance, taken) = (place + 1, place + 1, 0, 0)
        continue
      }
      let own = TerminalKit.width(of: String(character))
      if own == 2 { (chance, beforeChance) = (place, taken) }
      if taken + own > room {
        let cut = chance > start ? chance : place
        rows.append(start..<cut)
        taken -= chance > start ? beforeChance : taken
        (start, chance, beforeChance) = (cut, cut, 0)
      }
      taken += own
      if character == " " { (chance, beforeChance) = (place + 1, taken) }
    }
    return rows + [start..<place]
  }

  /// The same with a star for every digit.
  public var hidingDigits: TextField {
    var hidden = self
    hidden.replace(with: String(text.map { $0.isWholeNumber ? "*" : $0 }))
    return hidden
  }

  /// Draws the rows around the cursor; a focused field gets the real cursor, another one shows its beginning and ends in
  /// `..` where there is more.
  public func draw(into frame: inout Frame, in rect: Rect, focused: Bool, placeholder: String = "") {
    guard rect.width > 0, rect.height > 0 else { return }
    let style: Style = focused ? .focus : .value
    frame.fill(rect, style)
    if isEmpty, !placeholder.isEmpty {
      frame.write(placeholder, at: rect.origin, focused ? .focus : .label, within: rect.width)
    }
    let (rows, characters) = (rows(of: rect.width), Array(text))
    let current = rows.lastIndex { $0.lowerBound <= cursor } ?? 0
    let first = focused ? max(0, current - rect.height + 1) : 0
    for (line, row) in rows.dropFirst(first).prefix(rect.height).enumerated() {
      let isCut = !focused && line == rect.height - 1 && first + line < rows.count - 1
      let words = String(isCut ? characters[row].dropLast(2) + ".." : characters[row])
      frame.write(words, at: rect.origin.moved(y: line), style, within: rect.width)
    }
    guard focused else { return }
    let before = String(characters[rows[current].lowerBound..<max(rows[current].lowerBound, cursor)])
    frame.cursor = rect.origin.moved(x: TerminalKit.width(of: before), y: current - first)
  }
}
