extension PlannedPayment {
  /// What stands for 'without a day', as people write it.
  public static let dayless: Set<String> = ["-", "none", "没有", "无"]

  /// Reads one day or several, each counted from the one before it; any of them may be written as none.
  public static func days(typed text: String, from today: Day) throws(Day.Flaw) -> [Day?] {
    var (days, last): ([Day?], Day) = ([], today)
    for word in Day.words(in: text) {
      if dayless.contains(word.lowercased()) {
        days.append(nil)
      } else {
        last = try Day(typed: word, from: last)
        days.append(last)
      }
    }
    guard !days.isEmpty else { throw .empty }
    return days
  }
}

extension DebtDetails {
  /// Reads a yearly rate in percent, such as `15.6` or `15.6%`, as hundredths of a percent.
  public static func hundredths(typed text: String) throws(Money.Flaw) -> Int {
    var typed = text[...]
    while let last = typed.last, last.isWhitespace || last == "%" || last == "％" { typed.removeLast() }
    return Int(try Money(typed: String(typed)).fen)
  }
}
