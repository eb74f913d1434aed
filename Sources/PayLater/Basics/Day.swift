/// A civil day (year, month, day) of the proleptic Gregorian calendar; it knows no clock and no zone.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  public let number: Int32

  /// The last day that a request may name; whatever is reckoned from it still has four digits of year.
  public static let latest = Day(civil: 9990, 12, 31)

  /// The day `number` days after 1970-01-01.
  public init(number: Int32) { self.number = number }

  /// The day with this year, month and day of month, or nil where the calendar has none (or the year is not
  /// within 1900 to 9999).
  public init?(_ year: Int, _ month: Int, _ day: Int) {
    guard (1900...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    guard day <= Month(year: year, month: month).length else { return nil }
    self.init(civil: year, month, day)
  }

  init(civil year: Int, _ month: Int, _ day: Int) {
    // Days from civil, after Howard Hinnant: eras of 400 years that begin on 1 March.
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// Year, month and day of month.
  public var civil: (year: Int, month: Int, day: Int) {
    let z = Int(number) + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1
    )
  }

  public var year: Int { civil.year }
  public var month: Int { civil.month }
  /// Day of the month, from 1.
  public var dayOfMonth: Int { civil.day }
  /// The calendar month it lies in.
  public var calendarMonth: Month { Month(year: civil.year, month: civil.month) }
  /// Day of the week: 1 Monday to 7 Sunday.
  public var weekday: Int { Int(((number + 3) % 7 + 7) % 7) + 1 }
  /// Whether it is the last day of its month.
  public var isMonthEnd: Bool { (self + 1).civil.day == 1 }

  public static func < (a: Day, b: Day) -> Bool { a.number < b.number }
  public static func + (a: Day, days: Int) -> Day { Day(number: a.number + Int32(days)) }
  public static func - (a: Day, days: Int) -> Day { Day(number: a.number - Int32(days)) }
  /// Days from `b` to `a`.
  public static func - (a: Day, b: Day) -> Int { Int(a.number - b.number) }

  /// The same day number `months` months on, or that month's last day where it has no such number.
  public func addingMonths(_ months: Int) -> Day {
    let (_, _, day) = civil
    let target = calendarMonth + months
    return Day(civil: target.year, target.month, min(day, target.length))
  }

  /// Complete months from this day to `later`: a month is complete on the same day number, or on the month's
  /// last day where that number is missing. Never negative.
  public func completeMonths(to later: Day) -> Int {
    guard later > self else { return 0 }
    let months = later.calendarMonth - calendarMonth
    return addingMonths(months) <= later ? months : months - 1
  }
}

extension Day: CustomStringConvertible, Codable {
  /// ISO 8601: `2026-11-22`.
  public var description: String {
    let (year, month, day) = civil
    guard (0...9_999).contains(year) else { return "\(year)-\(padded(month, 2))-\(padded(day, 2))" }
    return String(unsafeUninitializedCapacity: 10) { text in
      for (place, number) in [(4, year), (7, month), (10, day)] {
        var (place, rest) = (place, number)
        repeat {
          place -= 1
          text[place] = 0x30 + UInt8(rest % 10)
          rest /= 10
        } while place > 0 && place != 5 && place != 8
      }
      (text[4], text[7]) = (0x2D, 0x2D)
      return 10
    }
  }

  /// Reads `2026-11-22`; nil for anything else.
  public init?(iso text: some StringProtocol) {
    var bytes = text.utf8.makeIterator()
    func number(_ digits: Int) -> Int? {
      var number = 0
      for _ in 0..<digits {
        guard let byte = bytes.next(), (0x30...0x39).contains(byte) else { return nil }
        number = 10 * number + Int(byte - 0x30)
      }
      return number
    }
    func isDash() -> Bool { bytes.next() == 0x2D }
    guard let year = number(4), isDash(), let month = number(2), isDash(), let day = number(2),
      bytes.next() == nil
    else { return nil }
    self.init(year, month, day)
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let day = Day(iso: text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "no such day: \(text.prefix(20))")
    }
    self = day
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
