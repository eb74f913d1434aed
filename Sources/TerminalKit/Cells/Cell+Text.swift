extension Cell {
  /// The cells of a text, one for each spacing scalar.
  public static func cells(of text: String, _ style: Style = .normal) -> [Cell] {
    var cells: [Cell] = []
    forEach(of: text, style) {
      cells.append($0)
      return true
    }
    return cells
  }

  /// Calls `body` with the cells of a text until it returns false.
  ///
  /// The one place that turns text into cells: measuring, clipping, padding and drawing all use it,
  /// so that they cannot disagree. It reads the bytes themselves, since it runs for every cell of
  /// every frame; those of a String are always valid.
  static func forEach(of text: String, _ style: Style, _ body: (Cell) -> Bool) {
    var text = text
    text.withUTF8 { bytes in
      var cell = Cell.blank
      var isHolding = false
      var index = 0
      while index < bytes.count {
        let value: UInt32
        (value, index) = scalar(in: bytes, at: index)
        let kind = ScalarKind(value)
        // A cell is handed over when the next one starts, for marks may follow it.
        switch kind {
        case .dropped: continue
        case _ where isHolding && cell.absorbs(value): continue
        case .mark where isHolding: cell.add(mark: value)
        default:
          if isHolding, !body(cell) { return }
          cell = Cell(value, kind, style)
          isHolding = true
        }
      }
      if isHolding { _ = body(cell) }
    }
  }

  /// Whether a scalar after it is not drawn: it would join or colour pictures in some terminals, which then advance by
  /// fewer columns than libc counts. Without it each picture stands alone, in all of them as wide as counted.
  private func absorbs(_ value: UInt32) -> Bool {
    let base = scalar.value
    switch value {
    case 0x200C, 0x200D, 0xE0020...0xE007F: return base > 0x7F && base != 0xFFFD
    case 0x1F3FB...0x1F3FF: return (0x2600..<0x3000).contains(base) || base >= 0x1F000
    default: return false
    }
  }

  /// The scalar that starts at a place, and the place after it.
  private static func scalar(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (UInt32, Int) {
    let lead = UInt32(bytes[index])
    if lead < 0x80 { return (lead, index + 1) }
    func low(_ offset: Int) -> UInt32 { UInt32(bytes[index + offset] & 0x3F) }
    if lead < 0xE0 { return ((lead & 0x1F) << 6 | low(1), index + 2) }
    if lead < 0xF0 { return ((lead & 0x0F) << 12 | low(1) << 6 | low(2), index + 3) }
    return ((lead & 0x07) << 18 | low(1) << 12 | low(2) << 6 | low(3), index + 4)
  }
}
