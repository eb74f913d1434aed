/// Counted things in English: `1 day`, `2 days`, `0 orders`.
func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
  "\(count) \(count == 1 ? one : many ?? one + "s")"
}

/// An English ordinal: `1st`, `2nd`, `3rd`, `11th`.
func ordinal(_ number: Int) -> String {
  switch (number % 10, number % 100) {
  case (_, 11...13): "\(number)th"
  case (1, _): "\(number)st"
  case (2, _): "\(number)nd"
  case (3, _): "\(number)rd"
  default: "\(number)th"
  }
}

/// Counts with their unit, in both languages.
public enum CountText {
  /// '3 天', 'three days' in figures.
  public static func days(_ count: Int) -> Phrase { Phrase("\(count) 天", counted(count, "day")) }
  /// '5 分钟'.
  public static func minutes(_ count: Int) -> Phrase {
    Phrase("\(count) 分钟", counted(count, "minute"))
  }
  /// '6 个月'.
  public static func months(_ count: Int) -> Phrase { Phrase("\(count) 个月", counted(count, "month")) }
  /// '4 笔': payments, debts.
  public static func payments(_ count: Int) -> Phrase { Phrase("\(count) 笔", counted(count, "payment")) }
  /// '2 笔订单'.
  public static func orders(_ count: Int) -> Phrase { Phrase("\(count) 笔订单", counted(count, "order")) }
  /// '3 家商家'.
  public static func merchants(_ count: Int) -> Phrase { Phrase("\(count) 家商家", counted(count, "merchant")) }
  /// '4 分'.
  public static func points(_ count: Int) -> Phrase { Phrase("\(count) 分", counted(count, "point")) }
  /// '16 项'.
  public static func items(_ count: Int) -> Phrase { Phrase("\(count) 项", counted(count, "item")) }
  /// A change of points with its sign: '+4 分'.
  public static func gain(_ points: Int) -> Phrase {
    let sign = points > 0 ? "+" : ""
    return Phrase("\(sign)\(points) 分", "\(sign)\(points) \(abs(points) == 1 ? "point" : "points")")
  }
  /// One of several instalments: '第 2/3 期'; for a schedule of one '一次还清'.
  public static func instalment(_ number: Int, of count: Int) -> Phrase {
    count == 1
      ? Phrase("一次还清", "one payment") : Phrase("第 \(number)/\(count) 期", "part \(number)/\(count)")
  }
}
