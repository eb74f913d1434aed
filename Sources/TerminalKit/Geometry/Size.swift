/// A width and a height in cells, never negative.
public struct Size: Equatable, Hashable, Sendable {
  public let columns: Int
  public let rows: Int

  /// Makes a size; negative numbers count as 0.
  public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// The rectangle of this size at the top left corner.
  public var bounds: Rect { Rect(x: 0, y: 0, width: columns, height: rows) }
}
