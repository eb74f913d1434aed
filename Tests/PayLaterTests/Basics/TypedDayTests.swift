import Testing

@testable import PayLater

/// Days as people type them, seen from 2026-11-22.
@Suite struct TypedDayTests {
  private let today = day("2026-11-22")

  @Test(arguments: [
    ("2026-01-31", "2026-01-31"), (" 2026-12-01 ", "2026-12-01"), ("\u{3000}2026-12-01\n", "2026-12-01"),
    ("11-22", "2026-11-22"), ("11-21", "2027-11-21"), ("12-1", "2026-12-01"), ("1-5", "2027-01-05"),
    ("+0", "2026-11-22"), ("+10", "2026-12-02"), ("+3660", "2036-11-29"), ("今天", "2026-11-22"),
    ("Today", "2026-11-22"), ("明天", "2026-11-23"), ("TOMORROW", "2026-11-23"), ("后天", "2026-11-24"),
  ])
  func reads(_ typed: String, _ iso: String) throws {
    #expect(try Day(typed: typed, from: today) == day(iso))
  }

  @Test(arguments: [
    "2-29", "2026-02-30", "13-1", "0-5", "+3661", "+-1", "+", "+1 2", "x", "2026-1-1-1", "-5", "5",
    "11-22-", "-11-22", "11--22", "12-+1",
  ])
  func refuses(_ typed: String) {
    #expect(throws: Day.Flaw.malformed) { try Day(typed: typed, from: today) }
  }

  @Test(arguments: ["", " ", "\u{3000}\n"]) func isEmpty(_ typed: String) {
    #expect(throws: Day.Flaw.empty) { try Day(typed: typed, from: today) }
  }

  /// In the year before one that has it, 02-29 is a day.
  @Test func theLeapDay() throws {
    #expect(try Day(typed: "2-29", from: day("2027-03-01")) == day("2028-02-29"))
    #expect(try Day(typed: "02-29", from: day("2028-02-29")) == day("2028-02-29"))
  }

  @Test func wordsOfAList() {
    #expect(
      Day.words(in: " 11-22，12-22;1-22； +3、today,明天 ") == ["11-22", "12-22", "1-22", "+3", "today", "明天"])
  }

  /// A sandbox lives at 12:00 of its own day.
  @Test func aSandboxesMoment() {
    let moment = Moment.sandbox(day("1970-01-03"), seed: 7)
    #expect(moment.instant == 2 * 24 * 3_600_000 + 12 * 3_600_000)
    #expect(moment.day == day("1970-01-03") && moment.random == 7)
  }
}
