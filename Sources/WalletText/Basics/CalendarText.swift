import PayLater

/// The days of the week, Monday first.
public enum WeekdayText {
  /// '周一' to '周日'.
  public static let short = [
    Phrase("周一", "Mon"), Phrase("周二", "Tue"), Phrase("周三", "Wed"), Phrase("周四", "Thu"),
    Phrase("周五", "Fri"), Phrase("周六", "Sat"), Phrase("周日", "Sun"),
  ]

  /// '星期一' to '星期日'.
  public static let long = [
    Phrase("星期一", "Monday"), Phrase("星期二", "Tuesday"), Phrase("星期三", "Wednesday"),
    Phrase("星期四", "Thursday"), Phrase("星期五", "Friday"), Phrase("星期六", "Saturday"),
    Phrase("星期日", "Sunday"),
  ]

  /// Two columns each, for the head of a calendar: '一' to '日'.
  public static let narrow = [
    Phrase("一", "Mo"), Phrase("二", "Tu"), Phrase("三", "We"), Phrase("四", "Th"), Phrase("五", "Fr"),
    Phrase("六", "Sa"), Phrase("日", "Su"),
  ]
}

extension Month {
  /// '2026 年 11 月', 'November 2026'.
  public var title: Phrase { Phrase("\(year) 年 \(month) 月", "\(Month.english[month - 1]) \(year)") }

  /// Without its year: '11 月', 'Nov'.
  public var short: Phrase { Phrase("\(month) 月", String(Month.english[month - 1].prefix(3))) }

  private static let english = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
}

/// What the marks in a month mean: '要还', 'due'.
public enum CalendarText {
  public static let due = Phrase("要还", "due")
  public static let late = Phrase("已逾期", "late")
  public static let settled = Phrase("已还清", "settled")
  public static let today = Phrase("今天", "today")
}
