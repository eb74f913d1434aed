import PayLater

/// The words of what only a sandbox can do.
public enum SandboxText {
  public static let nextDay = Phrase("过一天", "Next day")
  /// '现在是 2026-11-23 星期一'.
  public static func dayIsNow(_ day: Day) -> Phrase {
    Phrase("现在是 ", "It is now ") + Phrase(same: day.text + " ") + day.weekdayLong
  }
}
