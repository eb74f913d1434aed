/// When the bills of a monthly account are made, and when they are due (section 12).
public struct BillRule: Codable, Hashable, Sendable {
  /// The bill day of every month.
  public var day: MonthDay
  /// Whether what is bought *on* the bill day still belongs to that bill; else it belongs to the next.
  public var takesBillDay: Bool
  public var due: Due

  /// A rule with these parts.
  public init(day: MonthDay, takesBillDay: Bool = false, due: Due) {
    self.day = day
    self.takesBillDay = takesBillDay
    self.due = due
  }

  /// When a bill is due.
  public enum Due: Hashable, Sendable {
    /// The first such day after the bill day.
    case day(MonthDay)
    /// So many days after the bill day, 1 to 60.
    case after(Int)

    /// How many days after the bill day a bill can be due.
    public static let days = 1...60
  }

  /// The bill day of the bill that is made in a month.
  func billDay(of period: Month) -> Day { day.day(in: period) }

  /// The month whose bill takes what happens on `day`.
  func period(of day: Day) -> Month {
    let month = day.calendarMonth
    let billDay = billDay(of: month)
    return day < billDay || (takesBillDay && day == billDay) ? month : month + 1
  }

  /// The day on which a bill that is made on `billDay` is due.
  func dueDay(after billDay: Day) -> Day {
    switch due {
    case .after(let days): return billDay + days
    case .day(let day):
      let same = day.day(in: billDay.calendarMonth)
      return same > billDay ? same : day.day(in: billDay.calendarMonth + 1)
    }
  }

  /// The first day that no longer belongs to the bill made in a month.
  func end(of period: Month) -> Day { billDay(of: period) + (takesBillDay ? 1 : 0) }
}

extension BillRule.Due: CustomStringConvertible {
  /// `10`, `last` or `+9`: as requests, commands and the journal write it.
  public var description: String {
    switch self {
    case .day(let day): day.description
    case .after(let days): "+\(days)"
    }
  }

  /// Reads `1` to `28`, `last`, `月末`, or `+1` to `+60`; nil for anything else.
  public init?(typed text: some StringProtocol) {
    if text.hasPrefix("+"), let days = MonthDay.number(text.dropFirst()), BillRule.Due.days.contains(days) {
      self = .after(days)
    } else if let day = MonthDay(typed: text) {
      self = .day(day)
    } else {
      return nil
    }
  }
}

extension BillRule.Due: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let due = BillRule.Due(typed: text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "no due rule: \(text.prefix(20))")
    }
    self = due
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
