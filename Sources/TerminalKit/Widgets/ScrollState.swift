/// Which row of a list is selected and which is the first one seen.
public struct ScrollState: Equatable, Hashable, Sendable {
  /// How many rows there are.
  public private(set) var count: Int
  /// The selected row; 0 in an empty list.
  public private(set) var selection: Int
  /// The first row seen.
  public private(set) var offset: Int

  /// Makes the state of a list; a selection outside of it goes to its nearest end.
  public init(count: Int, selection: Int = 0) {
    self.count = max(0, count)
    self.selection = min(max(0, selection), max(0, count - 1))
    offset = 0
  }

  /// The rows to draw when `rows` fit; the selected one is always among them.
  public func range(visible rows: Int) -> Range<Int> {
    let first = settledOffset(rows)
    return first..<min(count, first + max(0, rows))
  }

  /// Selects a row, or the nearest one, and scrolls as little as shows it.
  public mutating func select(_ row: Int, visible rows: Int) {
    selection = min(max(0, row), max(0, count - 1))
    offset = settledOffset(rows)
  }

  /// Moves the selection by so many rows.
  public mutating func move(by step: Int, visible rows: Int) {
    select(selection + step, visible: rows)
  }

  /// Moves by a page, which leaves one row of the last one in sight.
  public mutating func page(by pages: Int, visible rows: Int) {
    let step = pages * max(1, rows - 1)
    offset = max(0, offset + step)
    move(by: step, visible: rows)
  }

  /// Follows a list that grew, shrank or got another height.
  public mutating func resize(count: Int, visible rows: Int) {
    self.count = max(0, count)
    select(selection, visible: rows)
  }

  /// Does what a key means in a list, and says whether it means anything here.
  public mutating func handle(_ key: Key, visible rows: Int) -> Bool {
    switch key {
    case .up: move(by: -1, visible: rows)
    case .down: move(by: 1, visible: rows)
    case .pageUp: page(by: -1, visible: rows)
    case .pageDown: page(by: 1, visible: rows)
    case .home: select(0, visible: rows)
    case .end: select(count - 1, visible: rows)
    default: return false
    }
    return true
  }

  private func settledOffset(_ rows: Int) -> Int {
    let rows = max(1, rows)
    let lowest = max(0, selection - rows + 1)
    let last = max(0, count - rows)
    return min(min(max(offset, lowest), selection), last)
  }
}
