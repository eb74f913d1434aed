/// Amounts as bills write them.
enum BillAmount {
  /// The most that a row may name, in fen: ¥10,000,000.00.
  static let most: Int64 = 1_000_000_000

  /// Reads `¥1,234.50` exactly, in fen from 0 to ``most``; nil for anything else.
  ///
  /// Signs, exponents, units, full-width digits and a third decimal are never guessed at.
  static func fen(_ text: String) -> Int64? {
    var bytes = Array(text.utf8)[...]
    for sign in ["¥", "￥"] where bytes.starts(with: sign.utf8) {
      bytes = bytes.dropFirst(sign.utf8.count)
      if bytes.first == 0x20 { bytes = bytes.dropFirst() }
      break
    }
    let halves = bytes.split(separator: 0x2E, omittingEmptySubsequences: false)
    guard halves.count <= 2, let whole = whole(halves[0]) else { return nil }
    var decimals = halves.count == 2 ? Array(halves[1]) : [0x30]
    guard (1...2).contains(decimals.count) else { return nil }
    if decimals.count == 1 { decimals.append(0x30) }
    var fen: Int64 = 0
    for digit in whole + decimals {
      guard digit.isDigit else { return nil }
      fen = fen * 10 + Int64(digit - 0x30)
      guard fen <= most else { return nil }
    }
    return fen
  }

  /// Reads a cell: text, or a number of a workbook.
  static func fen(_ cell: Cell) -> Int64? {
    switch cell {
    case .text(let text): fen(text)
    case .number(let number): SheetNumber(number)?.fen
    }
  }

  /// The digits before the point; a comma stands only before groups of three.
  private static func whole(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    let groups = text.split(separator: 0x2C, omittingEmptySubsequences: false)
    guard !text.isEmpty else { return nil }
    if groups.count > 1 {
      guard (1...3).contains(groups[0].count), groups.dropFirst().allSatisfy({ $0.count == 3 }) else {
        return nil
      }
    }
    return groups.flatMap { Array($0) }
  }
}
