/// One column of a table: its heading, how wide it is, and the side its text keeps to.
public struct Column: Equatable, Sendable {
  /// How wide a column is, in cells.
  public enum Width: Equatable, Sendable {
    case fixed(Int)
    /// A share of what the fixed ones leave, at least `minimum`.
    case flex(_ weight: Int = 1, minimum: Int = 4)
  }

  public let heading: String
  public let width: Width
  public let align: Align
  /// Whether it disappears when there is no room; the last such column goes first.
  public let isOptional: Bool

  /// Makes a column.
  public init(_ heading: String = "", _ width: Width, align: Align = .left, isOptional: Bool = false) {
    self.heading = heading
    self.width = width
    self.align = align
    self.isOptional = isOptional
  }

  /// The fewest cells it can do with.
  var minimum: Int {
    switch width {
    case .fixed(let cells): max(0, cells)
    case .flex(_, let minimum): max(0, minimum)
    }
  }

  var weight: Int {
    switch width {
    case .fixed: 0
    case .flex(let weight, _): max(0, weight)
    }
  }
}
