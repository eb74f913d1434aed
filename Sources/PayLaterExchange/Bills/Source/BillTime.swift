import PayLater

/// When a row took place, as it is written: times of China, whatever zone the machine or the wallet is in.
struct BillTime: Hashable, Comparable, Sendable {
  var day: Day
  /// Minutes since midnight; nil where the day stands alone.
  var minute: Int?

  init(day: Day, minute: Int? = nil) {
    self.day = day
    self.minute = minute
  }

  /// Reads `2026-06-01 09:05[:06]`, `2026/6/1 9:05[:06]`, or the day alone; nil for anything else.
  init?(_ text: String) {
    let halves = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard halves.count <= 2, let day = BillTime.day(halves[0].utf8) else { return nil }
    self.day = day
    guard halves.count == 2 else { return }
    let isLoose = halves[0].utf8.contains(0x2F)
    guard let minute = BillTime.minute(halves[1].utf8, hourOfOneDigit: isLoose) else { return nil }
    self.minute = minute
  }

  /// Reads a cell: text, or the days since 1899-12-30 of a workbook, to the nearest second.
  init?(_ cell: Cell) {
    switch cell {
    case .text(let text): self.init(text)
    case .number(let number):
      guard let (day, second) = SheetNumber(number)?.date else { return nil }
      self.init(day: day, minute: second / 60)
    }
  }

  private static func day(_ text: Substring.UTF8View) -> Day? {
    let isLoose = text.contains(0x2F)
    let parts = text.split(separator: isLoose ? 0x2F : 0x2D, omittingEmptySubsequences: false)
    guard parts.count == 3, let year = number(parts[0], 4...4),
      let month = number(parts[1], isLoose ? 1...2 : 2...2),
      let day = number(parts[2], isLoose ? 1...2 : 2...2)
    else { return nil }
    return Day(year, month, day)
  }

  private static func minute(_ text: Substring.UTF8View, hourOfOneDigit isLoose: Bool) -> Int? {
    let parts = text.split(separator: 0x3A, omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let hour = number(parts[0], isLoose ? 1...2 : 2...2), hour < 24,
      let minute = number(parts[1], 2...2), minute < 60
    else { return nil }
    if parts.count == 3 {
      guard let second = number(parts[2], 2...2), second < 60 else { return nil }
    }
    return hour * 60 + minute
  }

  private static func number(_ digits: Substring.UTF8View, _ length: ClosedRange<Int>) -> Int? {
    guard length.contains(digits.count), digits.allSatisfy(\.isDigit) else { return nil }
    return Int(Substring(digits))
  }

  /// By day, then by minute; a day alone counts as its beginning.
  static func < (a: BillTime, b: BillTime) -> Bool {
    (a.day, a.minute ?? 0) < (b.day, b.minute ?? 0)
  }
}
