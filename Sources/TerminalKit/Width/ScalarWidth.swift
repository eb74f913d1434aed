extension Unicode.Scalar {
  /// The columns that libc's wcwidth gives in a UTF-8 locale: 0, 1 or 2, and -1 for what cannot be printed.
  public var libcWidth: Int {
    if value < 0x7F { return value >= 0x20 ? 1 : value == 0 ? 0 : -1 }
    // The bulk of Chinese text, without a search.
    if value >= 0x4E00 && value <= 0x9FFF { return 2 }
    let sought = value << 2 | 3
    var low = 0
    var high = WidthTable.runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if WidthTable.runs[middle] <= sought { low = middle } else { high = middle }
    }
    return Int(WidthTable.runs[low] & 3) - 1
  }

  /// What a cell makes of this scalar.
  var kind: ScalarKind {
    if value >= 0x20 && value < 0x7F { return .spacing(1) }
    switch libcWidth {
    case 2: return .spacing(2)
    case 1: return properties.generalCategory == .format ? .refused : .spacing(1)
    case 0:
      // Emoji presentation would make some terminals draw two columns where libc counts one.
      if value == 0xFE0F || value == 0xFE0E { return .dropped }
      if value == 0 || properties.generalCategory == .format { return .refused }
      return .mark
    default: return .refused
    }
  }
}

/// What a cell makes of a scalar.
enum ScalarKind: Equatable {
  /// It starts a cell and takes so many columns.
  case spacing(Int)
  /// It joins the cell before it.
  case mark
  /// Controls, bidi and joiners, unassigned scalars: drawn as U+FFFD, one column.
  case refused
  /// Never drawn, no column.
  case dropped
}
