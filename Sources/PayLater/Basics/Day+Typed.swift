extension Day {
  /// What is wrong with a day that somebody typed.
  public enum Flaw: String, Error, Equatable, Sendable {
    case empty, malformed
  }

  /// Words for days, and how many days away each is.
  public static let words = ["今天": 0, "today": 0, "明天": 1, "tomorrow": 1, "后天": 2]

  /// Reads one day as people type it: `2026-11-22`, `11-22` for the next such day from `today` on, `+10`, or a word.
  public init(typed text: String, from today: Day) throws(Flaw) {
    var typed = text[...]
    while typed.first?.isWhitespace == true { typed.removeFirst() }
    while typed.last?.isWhitespace == true { typed.removeLast() }
    guard !typed.isEmpty else { throw .empty }
    if let day = Day(iso: String(typed)) {
      self = day
    } else if let days = Day.words[typed.lowercased()] {
      self = today + days
    } else if typed.hasPrefix("+"), let days = Int(typed.dropFirst()), (0...3_660).contains(days) {
      self = today + days
    } else {
      self = try Day.next(typed, from: today)
    }
  }

  /// The next day of a month and a number from `today` on.
  private static func next(_ typed: Substring, from today: Day) throws(Flaw) -> Day {
    let parts = typed.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.joined().utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let month = Int(parts[0]), let number = Int(parts[1])
    else { throw .malformed }
    for year in today.year...today.year + 1 {
      if let day = Day(year, month, number), day >= today { return day }
    }
    throw .malformed
  }

  /// The words of a list of days: spaces, commas of either width, semicolons or `、` stand between them.
  public static func words(in list: String) -> [String] {
    list.split { $0.isWhitespace || ",，;；、".contains($0) }.map { String($0) }
  }
}
