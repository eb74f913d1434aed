/// Columns side by side; amounts end in the same column because a column has one width in all rows.
public struct Table: Equatable, Sendable {
  public let columns: [Column]
  /// The empty cells between two columns.
  public let gap: Int

  /// Makes a table.
  public init(_ columns: [Column], gap: Int = 2) {
    self.columns = columns
    self.gap = max(0, gap)
  }

  /// Where each column stands in so many cells; nil for one that has no room.
  public func spans(in width: Int) -> [Range<Int>?] {
    var kept = Array(columns.indices)
    while needed(kept) > width, let dropped = kept.lastIndex(where: { columns[$0].isOptional }) {
      kept.remove(at: dropped)
    }
    var spare = max(0, width - needed(kept))
    var weights = kept.reduce(0) { $0 + columns[$1].weight }
    var spans: [Range<Int>?] = Array(repeating: nil, count: columns.count)
    var x = 0
    for index in kept {
      let column = columns[index]
      // Each takes its share of what is left, so the shares add up to the cell.
      let share = weights == 0 ? 0 : spare * column.weight / weights
      spare -= share
      weights -= column.weight
      let cells = min(column.minimum + share, width - x)
      if cells <= 0 { break }
      spans[index] = x..<(x + cells)
      x += cells + gap
    }
    return spans
  }

  private func needed(_ kept: [Int]) -> Int {
    kept.reduce(0) { $0 + columns[$1].minimum } + gap * max(0, kept.count - 1)
  }

  /// Draws one row of texts; `styles` goes with them, and its last one holds for the rest.
  public func draw(_ texts: [String], _ styles: [Style], into frame: inout Frame, in rect: Rect) {
    guard rect.height > 0 else { return }
    for (index, span) in spans(in: rect.width).enumerated() where index < texts.count {
      guard let span else { continue }
      let style = index < styles.count ? styles[index] : styles.last ?? .normal
      let text = pad(texts[index], to: span.count, align: columns[index].align)
      frame.write(text, at: rect.point(x: span.lowerBound), style)
    }
  }

  /// Draws the headings.
  public func drawHeadings(_ style: Style = .label, into frame: inout Frame, in rect: Rect) {
    draw(columns.map(\.heading), [style], into: &frame, in: rect)
  }
}
