/// A calendar month.
public struct Month: Hashable, Comparable, Sendable {
  /// Months since year 0.
  public let index: Int

  /// The month with this ``index``.
  public init(index: Int) { self.index = index }
  /// The month `month` (1 to 12) of `year`.
  public init(year: Int, month: Int) { index = year * 12 + month - 1 }

  public var year: Int { index / 12 }
  /// 1 January to 12 December.
  public var month: Int { index % 12 + 1 }
  public var firstDay: Day { Day(civil: year, month, 1) }
  public var lastDay: Day { Day(civil: year, month, length) }

  /// Days in the month.
  public var length: Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  public static func < (a: Month, b: Month) -> Bool { a.index < b.index }
  public static func + (a: Month, months: Int) -> Month { Month(index: a.index + months) }
  public static func - (a: Month, b: Month) -> Int { a.index - b.index }

  /// Whether it lies in the window of `count` months that ends with `last`.
  public func isWithin(_ count: Int, monthsUpTo last: Month) -> Bool {
    self <= last && last - self < count
  }
}

extension Month: CustomStringConvertible, Codable {
  /// `2026-11`.
  public var description: String { "\(padded(year, 4))-\(padded(month, 2))" }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let day = Day(iso: text + "-01") else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "no such month: \(text.prefix(20))")
    }
    self = day.calendarMonth
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
