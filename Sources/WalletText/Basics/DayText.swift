import PayLater

extension Day {
  /// The day in full: `2026-11-22`.
  public var text: String { description }

  /// Month and day where the year is that of the business day, `11-22`; else in full, `2027-01-03`.
  public func short(on businessDay: Day) -> String {
    year == businessDay.year ? String(description.dropFirst(5)) : description
  }

  /// '周日', 'Sun'.
  public var weekdayShort: Phrase { WeekdayText.short[weekday - 1] }

  /// '星期日', 'Sunday'.
  public var weekdayLong: Phrase { WeekdayText.long[weekday - 1] }

  /// The day and its weekday, as in the header: '11-22 周日', '11-22 Sun'.
  public func withWeekday(on businessDay: Day) -> Phrase {
    Phrase(same: short(on: businessDay) + " ") + weekdayShort
  }

  /// A day seen from the business day: '今天', '明天', '3 天后'; '昨天', '2 天前' for what is past.
  public func relative(to businessDay: Day) -> Phrase {
    switch self - businessDay {
    case 0: Phrase("今天", "today")
    case 1: Phrase("明天", "tomorrow")
    case -1: Phrase("昨天", "yesterday")
    case let days where days > 0: Phrase("\(days) 天后", "in \(days) days")
    case let days: Phrase("\(-days) 天前", "\(-days) days ago")
    }
  }

  /// A due day of something unpaid: as ``relative(to:)``, but the past is '已逾期 2 天', '2 days late'.
  public func asDue(on businessDay: Day) -> Phrase {
    let late = businessDay - self
    return late > 0 ? DayText.late(late) : relative(to: businessDay)
  }
}

/// Words for spans of days.
public enum DayText {
  /// So many days into the grace period: short, for a column.
  public static func grace(_ days: Int) -> Phrase { Phrase("宽限第 \(days) 天", "grace day \(days)") }

  /// '已逾期 2 天', '2 days late'.
  public static func late(_ days: Int) -> Phrase { Phrase("已逾期 \(days) 天", "\(counted(days, "day")) late") }

  /// From that day on: '11-25 起', 'from 11-25 on'.
  public static func from(_ day: Day, on businessDay: Day) -> Phrase {
    Phrase("\(day.short(on: businessDay)) 起", "from \(day.short(on: businessDay)) on")
  }

  /// Up to and with that day: '11-28 止', 'until 11-28'.
  public static func until(_ day: Day, on businessDay: Day) -> Phrase {
    Phrase("\(day.short(on: businessDay)) 止", "until \(day.short(on: businessDay))")
  }
}
