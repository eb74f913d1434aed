/// A day of every month: a number that each month has, 1 to 28, or the last one.
public enum MonthDay: Hashable, Sendable {
  case number(Int)
  case last

  /// The numbers that every month has.
  public static let numbers = 1...28

  /// It in one month.
  public func day(in month: Month) -> Day {
    switch self {
    case .number(let number): month.firstDay + (number - 1)
    case .last: month.lastDay
    }
  }
}

extension MonthDay: CustomStringConvertible {
  /// `1` to `28`, or `last`: as requests, commands and the journal write it.
  public var description: String {
    switch self {
    case .number(let number): "\(number)"
    case .last: "last"
    }
  }

  /// Reads `1` to `28`, `last`, or `月末`; nil for anything else.
  public init?(typed text: some StringProtocol) {
    if let number = MonthDay.number(text), MonthDay.numbers.contains(number) {
      self = .number(number)
    } else if ["last", "月末", "月底"].contains(text.lowercased()) {
      self = .last
    } else {
      return nil
    }
  }

  /// A number of one or two ASCII digits.
  static func number(_ text: some StringProtocol) -> Int? {
    guard (1...2).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return Int(text)
  }
}

extension MonthDay: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let day = MonthDay(typed: text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "no day of every month: \(text.prefix(20))")
    }
    self = day
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
