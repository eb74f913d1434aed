import PayLater
import Testing
import WalletText

@Suite struct DayTextTests {
  /// The day of the sketches: Sunday, 22 November 2026.
  static let today = Day(iso: "2026-11-22") ?? Day(number: 0)

  @Test(arguments: [
    ("2026-11-22", "11-22"), ("2026-01-03", "01-03"), ("2027-01-03", "2027-01-03"),
    ("2025-12-31", "2025-12-31"),
  ])
  func short(_ iso: String, _ text: String) { #expect(Day(iso: iso)?.short(on: Self.today) == text) }

  @Test(arguments: [
    (0, "今天", "today"), (1, "明天", "tomorrow"), (2, "2 天后", "in 2 days"), (3, "3 天后", "in 3 days"),
    (39, "39 天后", "in 39 days"), (-1, "昨天", "yesterday"), (-2, "2 天前", "2 days ago"),
  ])
  func relative(_ days: Int, _ zh: String, _ en: String) {
    #expect((Self.today + days).relative(to: Self.today) == Phrase(zh, en))
  }

  @Test(arguments: [
    (0, "今天", "today"), (3, "3 天后", "in 3 days"), (-1, "已逾期 1 天", "1 day late"),
    (-2, "已逾期 2 天", "2 days late"),
  ])
  func asDue(_ days: Int, _ zh: String, _ en: String) {
    #expect((Self.today + days).asDue(on: Self.today) == Phrase(zh, en))
  }

  @Test func weekdays() {
    #expect(Self.today.weekdayShort == Phrase("周日", "Sun"))
    #expect(Self.today.weekdayLong == Phrase("星期日", "Sunday"))
    #expect((Self.today + 1).weekdayShort == Phrase("周一", "Mon"))
    #expect(Self.today.withWeekday(on: Self.today) == Phrase("11-22 周日", "11-22 Sun"))
    expectFit(WeekdayText.short + WeekdayText.long + WeekdayText.narrow)
  }

  @Test func months() {
    #expect(Month(year: 2026, month: 11).title == Phrase("2026 年 11 月", "November 2026"))
    #expect(Month(year: 2027, month: 1).title == Phrase("2027 年 1 月", "January 2027"))
    #expect(Month(year: 2026, month: 9).short == Phrase("9 月", "Sep"))
    expectFit((1...12).map { Month(year: 2026, month: $0).title })
  }

  @Test func spans() {
    #expect(DayText.from(Self.today + 3, on: Self.today) == Phrase("11-25 起", "from 11-25 on"))
  }
}
