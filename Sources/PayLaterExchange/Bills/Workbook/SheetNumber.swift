import PayLater

/// A number of a workbook, exactly as its text says: never a binary fraction.
struct SheetNumber: Equatable, Sendable {
  private let isNegative: Bool
  /// Its digits without zeros before them.
  private let digits: [UInt8]
  /// How many of the digits stand before the point; may be negative, or more than there are.
  private let point: Int

  /// Reads `8.450000000000001`, `1.5E+3`, `-2`; nil for anything else.
  init?(_ text: String) {
    var rest = Array(text.utf8)[...]
    func digitsOff() -> ArraySlice<UInt8> {
      let digits = rest.prefix { $0.isDigit }
      rest = rest.dropFirst(digits.count)
      return digits
    }
    isNegative = rest.first == 0x2D
    if isNegative { rest = rest.dropFirst() }
    let whole = digitsOff()
    var decimals: ArraySlice<UInt8> = []
    if rest.first == 0x2E {
      rest = rest.dropFirst()
      decimals = digitsOff()
    }
    guard !(whole.isEmpty && decimals.isEmpty) else { return nil }
    var exponent = 0
    if let mark = rest.first, mark == 0x45 || mark == 0x65 {
      rest = rest.dropFirst()
      let isDown = rest.first == 0x2D
      if isDown || rest.first == 0x2B { rest = rest.dropFirst() }
      let written = digitsOff()
      guard !written.isEmpty, written.count < 6 else { return nil }
      exponent = written.reduce(0) { $0 * 10 + Int($1 - 0x30) } * (isDown ? -1 : 1)
    }
    guard rest.isEmpty else { return nil }
    let zeros = (whole + decimals).prefix { $0 == 0x30 }.count
    digits = Array((whole + decimals).dropFirst(zeros))
    point = whole.count + exponent - zeros
  }

  /// Its magnitude times a power of ten, without what is left behind the point; nil above 10^18.
  private func scaled(_ places: Int) -> Int64? {
    let count = point + places
    guard !digits.isEmpty, count > 0 else { return 0 }
    guard count <= 18 || count == 19 && digits[0] < 0x39 else { return nil }
    var value: Int64 = 0
    for index in 0..<count { value = value * 10 + (index < digits.count ? Int64(digits[index] - 0x30) : 0) }
    return value
  }

  private var isBelowZero: Bool { isNegative && digits.contains { $0 != 0x30 } }

  /// As an amount of yuan: the nearest fen, if that is within a millionth of a yuan and in the range of amounts.
  var fen: Int64? {
    guard !isBelowZero, let value = scaled(11) else { return nil }
    let fen = (value + 500_000_000) / 1_000_000_000
    let distance = value - fen * 1_000_000_000
    return distance.magnitude <= 100_000 && fen <= BillAmount.most ? fen : nil
  }

  /// As days since 1899-12-30: the day, and the second of it that is nearest.
  var date: (day: Day, second: Int)? {
    let unit: Int64 = 100_000_000_000
    guard !isBelowZero, let value = scaled(11), (1...2_958_465).contains(value / unit) else { return nil }
    let second = Int((value % unit * 86_400 + unit / 2) / unit)
    let day = Day(number: Int32(value / unit) - 25_569) + second / 86_400
    return day.year >= 1900 && day.year <= 9999 ? (day, second % 86_400) : nil
  }

  /// As a whole number of at most 15 digits, which a workbook keeps exactly; nil where digits may be lost.
  var whole: String? {
    guard !isBelowZero, point <= 15, digits.dropFirst(max(0, point)).allSatisfy({ $0 == 0x30 }),
      let value = scaled(0)
    else { return nil }
    return String(value)
  }
}
