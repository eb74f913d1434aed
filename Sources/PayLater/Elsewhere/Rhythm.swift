/// How far apart planned payments are.
public struct Rhythm: Hashable, Sendable {
  public var count: Int
  public var unit: Unit

  public enum Unit: String, CaseIterable, Sendable { case days, weeks, months }

  public static let monthly = Rhythm(count: 1, unit: .months)
  public static func days(_ count: Int) -> Rhythm { Rhythm(count: count, unit: .days) }
  public static func weeks(_ count: Int) -> Rhythm { Rhythm(count: count, unit: .weeks) }
  public static func months(_ count: Int) -> Rhythm { Rhythm(count: count, unit: .months) }

  /// Every `count` days, weeks or months.
  public init(count: Int, unit: Unit) {
    self.count = count
    self.unit = unit
  }

  /// The day of the payment `index` steps after `first`; of months the same day number as the first, or the month's
  /// last day.
  public func day(_ index: Int, from first: Day) -> Day {
    switch unit {
    case .days: first + count * index
    case .weeks: first + 7 * count * index
    case .months: first.addingMonths(count * index)
    }
  }

  /// Reads `month`, `3months`, `2 weeks`, `10days`, `14` (days), `3个月`, `2周`, `10天`; nil for anything else.
  ///
  /// At most ten years apart, and at least a day.
  public init?(typed text: String) {
    let text = text.lowercased().filter { !$0.isWhitespace }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let count = digits.isEmpty ? 1 : Int(digits) ?? 0
    let word = text.dropFirst(digits.count)
    guard let unit = Rhythm.words[String(word)], !(digits.isEmpty && word.isEmpty),
      (1...(unit == .days ? 3_660 : unit == .weeks ? 520 : 120)).contains(count)
    else { return nil }
    self.init(count: count, unit: unit)
  }

  /// How far apart some days are, in order: so many months where every one falls on its day, else weeks or days; nil
  /// where they are not evenly apart, or fewer than two.
  public init?(of days: [Day]) {
    guard days.count > 1, days[0] < days[1] else { return nil }
    let (first, step) = (days[0], days[1] - days[0])
    let months = max(1, days[1].calendarMonth - first.calendarMonth)
    let rhythms = [Rhythm.months(months), step % 7 == 0 ? .weeks(step / 7) : .days(step)]
    let fitting = rhythms.first { rhythm in
      days.enumerated().allSatisfy { rhythm.day($0.offset, from: first) == $0.element }
    }
    guard let fitting else { return nil }
    self = fitting
  }

  private static let words: [String: Unit] = [
    "": .days, "day": .days, "days": .days, "d": .days, "天": .days, "日": .days,
    "week": .weeks, "weeks": .weeks, "w": .weeks, "周": .weeks, "星期": .weeks,
    "month": .months, "months": .months, "m": .months, "月": .months, "个月": .months,
  ]
}
