/// Which side a text keeps to when it is padded.
public enum Align: Equatable, Sendable {
  case left, right, center
}

/// How a text that is too long ends.
public enum Clip: Equatable, Sendable {
  /// It just ends.
  case cut
  /// It ends in `..`, which no terminal draws in two columns per dot.
  case dots
}

/// The columns that a text takes when it is drawn.
public func width(of text: String) -> Int {
  var total = 0
  Cell.forEach(of: text, .normal) {
    total += $0.width
    return true
  }
  return total
}

/// The longest beginning of a text that fits; a wide glyph that does not fit is left out whole.
public func clip(_ text: String, to columns: Int, _ clip: Clip = .dots) -> String {
  cells(of: text, .normal, within: columns, clip).cells.reduce(into: "") { $0 += $1.text }
}

/// The text in exactly so many columns: filled with spaces, or clipped with `..`.
public func pad(_ text: String, to columns: Int, align: Align = .left) -> String {
  let (cells, used) = cells(of: text, .normal, within: columns, .dots)
  let spaces = max(0, columns - used)
  let before =
    switch align {
    case .left: 0
    case .right: spaces
    case .center: spaces / 2
    }
  var padded = String(repeating: " ", count: before)
  for cell in cells { padded += cell.text }
  return padded + String(repeating: " ", count: spaces - before)
}

/// The cells of a text that fit, and the columns they take.
func cells(of text: String, _ style: Style, within columns: Int, _ clip: Clip) -> (cells: [Cell], used: Int) {
  var fitting: [Cell] = []
  var used = 0
  // Where to cut if dots must follow.
  var countBeforeDots = 0
  var usedBeforeDots = 0
  let dots = min(2, max(0, columns))
  Cell.forEach(of: text, style) { cell in
    if used + cell.width > columns {
      if clip == .dots {
        fitting.removeSubrange(countBeforeDots...)
        for _ in 0..<dots { fitting.append(Cell(base: 0x2E, columns: 1, style: style)) }
        used = usedBeforeDots + dots
      }
      return false
    }
    fitting.append(cell)
    used += cell.width
    if used + dots <= columns {
      countBeforeDots = fitting.count
      usedBeforeDots = used
    }
    return true
  }
  return (fitting, used)
}
