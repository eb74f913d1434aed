import Foundation
import Testing

@testable import PayLater

@Suite struct DayTests {
  /// Numbers by `date -u -d … +%s` ÷ 86,400; the weekday 1 is Monday.
  @Test(arguments: [
    (1970, 1, 1, 0, 4), (1969, 12, 31, -1, 3), (2000, 2, 29, 11_016, 2), (2000, 3, 1, 11_017, 3),
    (1900, 3, 1, -25_508, 4), (2026, 11, 22, 20_779, 7), (2100, 2, 28, 47_540, 7), (2100, 3, 1, 47_541, 1),
    (9999, 12, 31, 2_932_896, 5),
  ])
  func known(_ year: Int, _ month: Int, _ number: Int, _ since: Int32, _ weekday: Int) throws {
    let day = try #require(Day(year, month, number))
    #expect(day.number == since)
    #expect(day.civil == (year, month, number))
    #expect(day.weekday == weekday)
  }

  @Test func everyDayFrom1900To2100AgreesWithFoundation() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    for number in Int32(-25_567)...47_846 {
      let date = Date(timeIntervalSince1970: Double(number) * 86_400)
      let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
      let (year, month, day) = Day(number: number).civil
      guard year == parts.year, month == parts.month, day == parts.day,
        Day(number: number).weekday % 7 + 1 == parts.weekday, Day(year, month, day)?.number == number
      else {
        Issue.record("day \(number): \(Day(number: number)) is \(parts)")
        return
      }
    }
  }

  @Test(arguments: [
    (2026, 2, 29), (2100, 2, 29), (1900, 2, 29), (2026, 4, 31), (2026, 0, 1), (2026, 13, 1), (2026, 1, 0),
    (2026, 1, 32), (1899, 12, 31), (10_000, 1, 1), (2026, -1, 1), (Int.max, 1, 1),
  ])
  func isNoDay(_ year: Int, _ month: Int, _ day: Int) { #expect(Day(year, month, day) == nil) }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2028-01-31", 1, "2028-02-29"), ("2026-01-31", 2, "2026-03-31"),
    ("2026-10-31", 1, "2026-11-30"), ("2026-12-15", 1, "2027-01-15"), ("2028-02-29", 12, "2029-02-28"),
    ("2026-03-31", -1, "2026-02-28"), ("2026-01-01", -1, "2025-12-01"), ("2026-05-05", 0, "2026-05-05"),
  ])
  func addsMonths(_ from: String, _ months: Int, _ to: String) {
    #expect(day(from).addingMonths(months) == day(to))
  }

  @Test(arguments: [
    ("2026-01-15", "2026-02-14", 0), ("2026-01-15", "2026-02-15", 1), ("2026-01-31", "2026-02-27", 0),
    ("2026-01-31", "2026-02-28", 1), ("2026-01-31", "2026-03-30", 1), ("2026-01-31", "2026-03-31", 2),
    ("2028-02-29", "2029-02-28", 12), ("2028-02-29", "2029-02-27", 11), ("2026-05-05", "2026-05-05", 0),
    ("2026-05-05", "2026-04-01", 0), ("2024-11-30", "2026-11-30", 24),
  ])
  func completeMonths(_ from: String, _ to: String, _ months: Int) {
    #expect(day(from).completeMonths(to: day(to)) == months)
  }

  @Test(arguments: [
    "2026-1-1", "26-01-01", "2026-02-30", "2026/01/01", "", "2026-01-01 ", "２０２６-01-01", "2026-01",
  ])
  func readsOnlyISO(_ text: String) { #expect(Day(iso: text) == nil) }

  @Test func json() throws {
    #expect(try roundTrip([day("2026-01-09")]) == [day("2026-01-09")])
    #expect(day("2026-01-09").description == "2026-01-09")
    #expect(throws: DecodingError.self) { try decode([Day].self, "[\"2026-02-29\"]") }
  }

  @Test func months() throws {
    let january = Month(year: 2026, month: 1)
    #expect((january + -1).description == "2025-12")
    #expect((january + 13).description == "2027-02")
    #expect(january.firstDay == day("2026-01-01") && january.lastDay == day("2026-01-31"))
    #expect([2024, 2100, 2000, 2026].map { Month(year: $0, month: 2).length } == [29, 28, 29, 28])
    // A window of 3 months that ends with January: November, December, January.
    let window = (-4...1).map { (january + $0).isWithin(3, monthsUpTo: january) }
    #expect(window == [false, false, true, true, true, false])
    #expect(try roundTrip([january]) == [january])
    #expect(throws: DecodingError.self) { try decode([Month].self, "[\"2026-13\"]") }
    let ends = ["2026-01", "2026-12", "2024-02"]
    #expect(try decode([Month].self, "[\"2026-01\",\"2026-12\",\"2024-02\"]").map(\.description) == ends)
  }
}
