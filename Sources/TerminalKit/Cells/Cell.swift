/// One place of the grid: a spacing scalar, up to four marks on it, and a style.
///
/// A wide scalar takes two places, the second of which is *covered*. No control scalar gets in:
/// the only way to make a cell from text is `Cell.cells(of:)`, which puts U+FFFD in its place.
public struct Cell: Equatable, Hashable, Sendable {
  /// 0 for a covered place.
  private(set) var base: UInt32
  public internal(set) var style: Style
  /// 1 or 2, and 0 for a covered place.
  private let columns: UInt8
  // Four marks of 32 bits. Zero is none.
  private var firstMarks: UInt64 = 0
  private var lastMarks: UInt64 = 0

  /// The most marks that a cell keeps; further ones are not drawn.
  public static let markLimit = 4

  /// An empty place.
  public static let blank = Cell(base: 0x20, columns: 1, style: .normal)

  /// An empty place in a style.
  public static func blank(_ style: Style) -> Cell { Cell(base: 0x20, columns: 1, style: style) }

  /// The second half of a wide glyph.
  static func covered(_ style: Style) -> Cell { Cell(base: 0, columns: 0, style: style) }

  init(base: UInt32, columns: UInt8, style: Style) {
    self.base = base
    self.columns = columns
    self.style = style
  }

  /// Makes a cell of one scalar; what may not be drawn becomes U+FFFD, and a mark sits on a space.
  public init(_ scalar: Unicode.Scalar, _ style: Style = .normal) {
    switch scalar.kind {
    case .spacing(let columns): self.init(base: scalar.value, columns: UInt8(columns), style: style)
    case .mark:
      self.init(base: 0x20, columns: 1, style: style)
      add(mark: scalar)
    case .refused, .dropped: self.init(base: 0xFFFD, columns: 1, style: style)
    }
  }

  /// The columns that it takes: 1, 2, or 0 for the covered half of a wide glyph.
  public var width: Int { Int(columns) }

  /// Whether it is the second half of the wide glyph to its left.
  public var isCovered: Bool { columns == 0 }

  /// Its spacing scalar; a space for a covered place.
  public var scalar: Unicode.Scalar { Unicode.Scalar(base) ?? " " }

  /// Whether there is nothing to see but the background.
  public var isBlank: Bool { base == 0x20 && firstMarks == 0 }

  /// Its marks, in order.
  public var marks: [Unicode.Scalar] {
    if firstMarks == 0 { return [] }
    return [firstMarks & 0xFFFF_FFFF, firstMarks >> 32, lastMarks & 0xFFFF_FFFF, lastMarks >> 32]
      .compactMap { $0 == 0 ? nil : Unicode.Scalar(UInt32($0)) }
  }

  /// The spacing scalar and its marks; nothing for a covered place.
  public var text: String {
    if isCovered { return "" }
    var scalars = String.UnicodeScalarView()
    scalars.append(scalar)
    scalars.append(contentsOf: marks)
    return String(scalars)
  }

  /// Puts one more mark on it, unless there are four.
  mutating func add(mark: Unicode.Scalar) {
    let value = UInt64(mark.value)
    if firstMarks == 0 {
      firstMarks = value
    } else if firstMarks >> 32 == 0 {
      firstMarks |= value << 32
    } else if lastMarks == 0 {
      lastMarks = value
    } else if lastMarks >> 32 == 0 {
      lastMarks |= value << 32
    }
  }
}
