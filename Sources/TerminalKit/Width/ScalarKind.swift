/// What a cell makes of a scalar.
enum ScalarKind: Equatable {
  /// It starts a cell of one column.
  case narrow
  /// It starts a cell of two columns.
  case wide
  /// It joins the cell before it.
  case mark
  /// Controls, bidi and joiners, unassigned scalars: drawn as U+FFFD, one column.
  case refused
  /// Never drawn, no column.
  case dropped

  init(_ value: UInt32) {
    // Most of all text, without a search.
    if value >= 0x20 && value < 0x7F {
      self = .narrow
    } else if value >= 0x4E00 && value <= 0x9FFF {
      self = .wide
    } else {
      self = ScalarKind.sought(value)
    }
  }

  private static func sought(_ value: UInt32) -> ScalarKind {
    guard let scalar = Unicode.Scalar(value) else { return .refused }
    switch scalar.libcWidth {
    case 2: return .wide
    case 1:
      // No format scalar of width 1 lives there; lines, bars, charts and the yen sign do.
      if value >= 0x2070 && value < 0xFE00 || value < 0x600 && value != 0xAD { return .narrow }
      return scalar.properties.generalCategory == .format ? .refused : .narrow
    case 0:
      // Emoji presentation would make some terminals draw two columns where libc counts one.
      if value == 0xFE0F || value == 0xFE0E { return .dropped }
      return value == 0 || scalar.properties.generalCategory == .format ? .refused : .mark
    default: return .refused
    }
  }
}
