/// A cell's place: columns from the left, rows from the top, both from 0.
public struct Point: Equatable, Hashable, Sendable {
  public var x: Int
  public var y: Int

  /// Makes a point; it may lie outside of any frame.
  public init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }

  /// The point that lies so many columns and rows further.
  public func moved(x columns: Int = 0, y rows: Int = 0) -> Point {
    Point(x: x + columns, y: y + rows)
  }
}
