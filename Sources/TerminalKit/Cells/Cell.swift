/// One place of the grid: a spacing scalar, up to four marks on it, and a style.
///
/// A wide scalar takes two places, the second of which is *covered*. No control scalar gets in:
/// U+FFFD stands in its place.
public struct Cell: Equatable, Hashable, Sendable {
  /// Scalar, style and columns in one word: all cells are compared at every key, most differ here.
  private var head: UInt64
  // Four marks of 32 bits. Zero is none.
  private var firstMarks: UInt64 = 0
  private var lastMarks: UInt64 = 0

  /// An empty place.
  public static let blank = Cell(base: 0x20, columns: 1, style: .normal)

  /// An empty place in a style.
  public static func blank(_ style: Style) -> Cell { Cell(base: 0x20, columns: 1, style: style) }

  /// The second half of a wide glyph.
  static func covered(_ style: Style) -> Cell { Cell(base: 0, columns: 0, style: style) }

  init(base: UInt32, columns: Int, style: Style) {
    head = UInt64(base) | UInt64(style.bits) << 32 | UInt64(columns) << 40
  }

  /// Makes a cell of a scalar whose kind is known.
  init(_ value: UInt32, _ kind: ScalarKind, _ style: Style) {
    switch kind {
    case .narrow: self.init(base: value, columns: 1, style: style)
    case .wide: self.init(base: value, columns: 2, style: style)
    case .mark:
      self.init(base: 0x20, columns: 1, style: style)
      add(mark: value)
    case .refused, .dropped: self.init(base: 0xFFFD, columns: 1, style: style)
    }
  }

  /// Makes a cell of one scalar; what may not be drawn becomes U+FFFD, and a mark sits on a space.
  public init(_ scalar: Unicode.Scalar, _ style: Style = .normal) {
    self.init(scalar.value, ScalarKind(scalar.value), style)
  }

  /// How it looks.
  public internal(set) var style: Style {
    get { Style(bits: UInt8(truncatingIfNeeded: head >> 32)) }
    set { head = head & ~0xFF_0000_0000 | UInt64(newValue.bits) << 32 }
  }

  /// The columns that it takes: 1, 2, or 0 for the covered half of a wide glyph.
  public var width: Int { Int(truncatingIfNeeded: head >> 40) }

  /// Whether it is the second half of the wide glyph to its left.
  public var isCovered: Bool { head >> 40 == 0 }

  private var base: UInt32 { UInt32(truncatingIfNeeded: head) }

  /// Its spacing scalar; a space for a covered place.
  public var scalar: Unicode.Scalar { isCovered ? " " : Unicode.Scalar(base) ?? " " }

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
  mutating func add(mark value: UInt32) {
    let value = UInt64(value)
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
