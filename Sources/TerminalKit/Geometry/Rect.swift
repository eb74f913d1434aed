/// A rectangle of cells.
///
/// Its parts never reach out of it, so layouts shrink without a check.
public struct Rect: Equatable, Hashable, Sendable {
  public var x: Int
  public var y: Int
  public let width: Int
  public let height: Int

  /// Makes a rectangle; a negative width or height counts as 0.
  public init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// The first column to the right of it.
  public var right: Int { x + width }

  /// The first row below it.
  public var bottom: Int { y + height }

  /// Its first cell.
  public var origin: Point { Point(x: x, y: y) }

  /// Its width and height.
  public var size: Size { Size(columns: width, rows: height) }

  /// Whether it has no cell at all.
  public var isEmpty: Bool { width == 0 || height == 0 }

  /// The cell so many columns and rows from its first one.
  public func point(x columns: Int = 0, y rows: Int = 0) -> Point {
    Point(x: x + columns, y: y + rows)
  }

  /// Whether the cell lies inside.
  public func contains(_ point: Point) -> Bool {
    point.x >= x && point.x < right && point.y >= y && point.y < bottom
  }

  /// Its nth row as a rectangle of height 1; empty where there is no such row.
  public func row(_ index: Int) -> Rect {
    Rect(x: x, y: y + index, width: width, height: index >= 0 && index < height ? 1 : 0)
  }

  /// What is left after taking so many cells off each side.
  public func inset(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> Rect {
    Rect(x: x + left, y: y + top, width: width - left - right, height: height - top - bottom)
  }

  /// What is left after taking `columns` off the left and right and `rows` off the top and bottom.
  public func inset(columns: Int = 0, rows: Int = 0) -> Rect {
    inset(left: columns, top: rows, right: columns, bottom: rows)
  }

  /// The first `rows` rows, and the rest.
  public func splitTop(_ rows: Int) -> (top: Rect, rest: Rect) {
    let taken = min(max(0, rows), height)
    return (
      Rect(x: x, y: y, width: width, height: taken),
      Rect(x: x, y: y + taken, width: width, height: height - taken)
    )
  }

  /// The first `columns` columns, and the rest.
  public func splitLeft(_ columns: Int) -> (left: Rect, rest: Rect) {
    let taken = min(max(0, columns), width)
    return (
      Rect(x: x, y: y, width: taken, height: height),
      Rect(x: x + taken, y: y, width: width - taken, height: height)
    )
  }

  /// The last `columns` columns, and the rest to their left.
  public func splitRight(_ columns: Int) -> (right: Rect, rest: Rect) {
    let taken = min(max(0, columns), width)
    let (rest, right) = splitLeft(width - taken)
    return (right, rest)
  }

  /// The common part of both; empty when they do not meet.
  public func intersection(_ other: Rect) -> Rect {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Rect(
      x: left, y: top, width: min(right, other.right) - left, height: min(bottom, other.bottom) - top)
  }

  /// A rectangle of this size in the middle, cut to what there is.
  public func centered(_ size: Size) -> Rect {
    let columns = min(size.columns, width)
    let rows = min(size.rows, height)
    return Rect(x: x + (width - columns) / 2, y: y + (height - rows) / 2, width: columns, height: rows)
  }
}
