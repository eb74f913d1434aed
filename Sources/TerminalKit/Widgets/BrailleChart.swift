/// A small chart of dots: two across and four down in each cell.
///
/// Braille is one column wide on every terminal, unlike the block elements.
public struct BrailleChart: Equatable, Sendable {
  /// What is drawn for a value.
  public enum Shape: Equatable, Sendable {
    /// A column of dots from the bottom up.
    case columns
    /// A line from value to value, each in the middle of its share of the width.
    case line
  }

  private let values: [Double?]
  private let range: ClosedRange<Double>
  private let shape: Shape

  /// Makes a chart; nil is a gap.
  ///
  /// Without a range the chart reaches from the least value to the greatest.
  public init(_ values: [Double?], range: ClosedRange<Double>? = nil, shape: Shape = .columns) {
    let finite = values.map { $0.flatMap { $0.isFinite ? $0 : nil } }
    self.values = finite
    let known = finite.compactMap(\.self)
    self.range = range ?? (known.min() ?? 0)...(known.max() ?? 0)
    self.shape = shape
  }

  /// Makes a chart of whole numbers, such as amounts or scores.
  public init(_ values: [Int], range: ClosedRange<Int>? = nil, shape: Shape = .columns) {
    let span = range.map { Double($0.lowerBound)...Double($0.upperBound) }
    self.init(values.map { Double($0) }, range: span, shape: shape)
  }

  /// The rows of the chart, top first, each exactly so many columns wide.
  public func rows(size: Size, glyphs: Glyphs) -> [String] {
    let (columns, rows) = (size.columns, size.rows)
    var dots: [UInt32] = Array(repeating: 0, count: columns * rows)
    var last: Int?
    for across in 0..<columns * 2 {
      let level = level(across, of: columns * 2, height: rows * 4)
      defer { last = level }
      guard let level else { continue }
      for height in shape == .columns ? 0...level : rise(from: last, to: level) {
        let down = rows * 4 - 1 - height
        dots[down / 4 * columns + across / 2] |= BrailleChart.dot(across % 2, down % 4)
      }
    }
    return (0..<rows).map { row in
      var scalars = String.UnicodeScalarView()
      for cell in dots[row * columns..<(row + 1) * columns] {
        scalars.append(glyphs.hasBraille ? BrailleChart.braille(cell) : BrailleChart.ascii(cell, shape))
      }
      return String(scalars)
    }
  }

  /// Draws the chart into a rectangle.
  public func draw(into frame: inout Frame, in rect: Rect, _ glyphs: Glyphs, _ style: Style = .value) {
    for (index, row) in rows(size: rect.size, glyphs: glyphs).enumerated() {
      frame.write(row, at: rect.point(y: index), style)
    }
  }

  /// The height of one column of dots, from 0; every value shows at least one dot.
  private func level(_ across: Int, of width: Int, height: Int) -> Int? {
    guard !values.isEmpty,
      let value = shape == .columns ? values[across * values.count / width] : between(across, width)
    else { return nil }
    let span = range.upperBound - range.lowerBound
    guard span > 0 else { return 0 }
    let share = min(max(0, (value - range.lowerBound) / span), 1)
    return Int(share * Double(height - 1) + 0.5)
  }

  /// The value of the line at a column of dots.
  private func between(_ across: Int, _ width: Int) -> Double? {
    let place = (Double(across) + 0.5) * Double(values.count) / Double(width) - 0.5
    let left = Int(place.rounded(.down))
    let share = place - Double(left)
    let from = values.indices.contains(left) ? values[left] : nil
    let to = values.indices.contains(left + 1) ? values[left + 1] : nil
    guard let from, let to else { return share < 0.5 ? from : to }
    return from + (to - from) * share
  }

  /// The dots that join a column of a line with the one before.
  private func rise(from last: Int?, to level: Int) -> ClosedRange<Int> {
    guard let last, abs(last - level) > 1 else { return level...level }
    return last < level ? last + 1...level : level...last - 1
  }

  private static func dot(_ across: Int, _ down: Int) -> UInt32 {
    // The order of the dots in Unicode: the lowest row was added later.
    down == 3 ? 0x40 << UInt32(across) : 1 << UInt32(down + across * 3)
  }

  private static func braille(_ dots: UInt32) -> Unicode.Scalar {
    // An empty cell is a space: some fonts draw small circles for U+2800.
    dots == 0 ? " " : Unicode.Scalar(0x2800 + dots) ?? " "
  }

  private static func ascii(_ dots: UInt32, _ shape: Shape) -> Unicode.Scalar {
    if dots == 0 { return " " }
    if shape == .line { return dots & 0x09 != 0 ? "'" : dots & 0x36 != 0 ? "-" : "." }
    return dots & 0x09 != 0 ? "#" : dots & 0x12 != 0 ? "=" : dots & 0x24 != 0 ? "-" : "_"
  }
}
