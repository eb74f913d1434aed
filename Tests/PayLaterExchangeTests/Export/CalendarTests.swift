import Foundation
import PayLater
import Testing

@testable import PayLaterExchange

/// Calendars as khal 0.10.5, calcurse 4.7.1, icalendar 4.0.3 and 7.3.2, and recurring-ical-events 3.8.2 read them.
@Suite struct CalendarTests {
  private static var settled: Book {
    var book = Book.sample
    book.dues[1].isOpen = false
    return book
  }

  private func text(_ book: Book = .sample, settled: Bool = false, timed: Bool = false) -> String {
    var options = ExportOptions.plain
    options.keepsSettled = settled
    options.isTimed = timed
    return CalendarWriter.text(book, on: Book.sampleDay, options)
  }

  @Test func oneEventIsWrittenSo() {
    let expected = [
      "BEGIN:VEVENT", "UID:sesame-abcdef012345-o1-2", "DTSTAMP:20260101T000000Z", "SEQUENCE:1",
      "DTSTART;VALUE=DATE:20260312", "DTEND;VALUE=DATE:20260313", "SUMMARY:due CNY 3100 山禾鲜果 手机 2/2 (o1)",
      "STATUS:CONFIRMED", "TRANSP:TRANSPARENT", "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-P2DT15H",
      "DESCRIPTION:due CNY 3100 山禾鲜果 手机 2/2 (o1)", "END:VALARM", "BEGIN:VALARM", "ACTION:DISPLAY",
      "TRIGGER:-PT15H", "DESCRIPTION:due CNY 3100 山禾鲜果 手机 2/2 (o1)", "END:VALARM", "END:VEVENT",
    ]
    #expect(text().contains(expected.joined(separator: "\r\n") + "\r\n"))
    // vdirsyncer keeps an id as the name of a file only without an `@`.
    #expect(!text().contains("@"))
  }

  /// Without a change nothing of an event is renewed: an alarm before its stamp counts as seen.
  @Test func aLaterDayChangesNothing() {
    let later = CalendarWriter.text(.sample, on: Book.sampleDay + 5, .plain)
    #expect(later == text())
  }

  /// Many programs know no states: what is paid is left out, unless it is asked for.
  @Test func whatIsPaidIsLeftOutOrCancelled() {
    #expect(!text(Self.settled).contains("o1-1"))
    let kept = text(Self.settled, settled: true)
    #expect(kept.components(separatedBy: "STATUS:CANCELLED\r\n").count == 2)
    #expect(kept.components(separatedBy: "BEGIN:VALARM").count == 7)
  }

  @Test(.enabled(if: Judge.calcurse != nil, "calcurse 4.7.1 is not there"))
  func calcurseKeepsDayAndWords() throws {
    let folder = try Folder()
    let path = try folder.write(text(Self.settled, settled: true), "book.ics")
    let result = try #require(Judge.calcurse).run(["-D", folder.path, "-i", path])
    #expect(result.status == 0 && result.output.contains("4 events / 0 todos / 0 skipped"), "\(result)")
    // A cancelled one comes in like any other, so amount and id stand in the words.
    #expect(
      try folder.text("apts").split(separator: "\n").sorted() == [
        "01/21/2026 [1] due JPY 800 花呗 手机 (e1)", "02/10/2026 [1] due CNY 3000 山禾鲜果 手机 1/2 (o1)",
        "03/12/2026 [1] due CNY 3100 山禾鲜果 手机 2/2 (o1)", "12/31/9990 [1] due KWD 1250 花呗 手机 (e2)",
      ])
  }

  @Test(.enabled(if: Judge.khal != nil, "khal 0.10.5 is not there"))
  func khalImportsAndLists() throws {
    let (folder, khal) = (try Folder(), try #require(Judge.khal))
    let path = try folder.write(text(Self.settled, settled: true), "book.ics")
    let config = try folder.write(
      """
      [calendars]
      [[cal]]
      path = \(folder.path)/cal
      type = calendar
      [locale]
      timeformat = %H:%M
      dateformat = %Y-%m-%d
      longdateformat = %Y-%m-%d
      datetimeformat = %Y-%m-%d %H:%M
      longdatetimeformat = %Y-%m-%d %H:%M
      default_timezone = Asia/Shanghai
      local_timezone = Asia/Shanghai
      [sqlite]
      path = \(folder.path)/khal.db
      """, "conf")
    try FileManager.default.createDirectory(atPath: folder.path + "/cal", withIntermediateDirectories: true)
    let done = try khal.run(["-c", config, "import", "--batch", "-a", "cal", path])
    #expect(done.status == 0, "\(done)")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path + "/cal").sorted()
        == ["e1-1", "e2-1", "o1-1", "o1-2"].map { "sesame-abcdef012345-\($0).ics" })
    let list = try khal.run([
      "-c", config, "list", "--day-format", "{date}", "--format", "{cancelled}{title}", "2026-01-20", "60d",
    ])
    #expect(
      list.lines.map { $0.trimmingCharacters(in: .whitespaces) } == [
        "2026-01-21", "due JPY 800 花呗 手机 (e1)", "2026-02-10", "CANCELLED due CNY 3000 山禾鲜果 手机 1/2 (o1)",
        "2026-03-12", "due CNY 3100 山禾鲜果 手机 2/2 (o1)",
      ])
  }

  /// ics2rem of the package remind 0.19.2 tells of a cancelled event all the same: by default there is none.
  @Test(.enabled(if: Judge.ics2rem != nil, "ics2rem of remind 0.19.2 is not there"))
  func ics2remTellsOfEveryEvent() throws {
    let (folder, converter) = (try Folder(), try #require(Judge.ics2rem))
    let kept = try converter.run([folder.write(text(Self.settled, settled: true), "kept.ics")])
    #expect(kept.lines.contains { $0.contains("TAG CANCELLED MSG due CNY 3000") }, "\(kept)")
    let left = try converter.run([folder.write(text(Self.settled), "left.ics")])
    #expect(left.lines.count == 3 && !left.output.contains("CANCELLED"), "\(left)")
  }

  /// Whole-day triggers would lose every alarm in icalendar 7 once a zone is set; these do not.
  @Test(
    .enabled(
      if: Judge.python(with: "recurring_ical_events") != nil, "recurring-ical-events 3.8.2 is not there"))
  func alarmsOfAllDayEventsAreForSomeProgramsOnly() throws {
    let python = try #require(Judge.python(with: "recurring_ical_events"))
    let script = """
      import sys, icalendar, recurring_ical_events
      calendar = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())
      for event in calendar.walk('VEVENT'):
          if '2026' in str(event['DTSTART'].dt):
              print(*[time.trigger for time in event.alarms.times])
      whole = open(sys.argv[1]).read().replace('-P2DT15H', '-P3D')
      alarms = icalendar.Calendar.from_ical(whole).walk('VEVENT')[0].alarms
      alarms.set_local_timezone('Asia/Shanghai')
      try: print(len(alarms.times), 'with a zone')
      except TypeError: print('TypeError with a zone')
      try:
          alarms = recurring_ical_events.of(calendar, components=['VALARM']).between((2026, 2, 1), (2026, 2, 28))
          print(len(alarms), 'alarms')
      except TypeError: print('TypeError')
      """
    let folder = try Folder()
    let allDay = try python.run(["-c", script, folder.write(text(), "all-day.ics")])
    #expect(
      allDay.lines == [
        "2026-01-18 09:00:00 2026-01-20 09:00:00", "2026-02-07 09:00:00 2026-02-09 09:00:00",
        "2026-03-09 09:00:00 2026-03-11 09:00:00", "TypeError with a zone", "TypeError",
      ], "\(allDay.errors)")
    // Events at nine are for those that cannot do it.
    let timed = try python.run(["-c", script, folder.write(text(timed: true), "timed.ics")])
    #expect(
      timed.lines == [
        "2026-01-18 09:00:00 2026-01-20 09:00:00", "2026-02-07 09:00:00 2026-02-09 09:00:00",
        "2026-03-09 09:00:00 2026-03-11 09:00:00", "2 with a zone", "2 alarms",
      ], "\(timed.errors)")
  }

  @Test func aFolderHasAFileForEachPayment() {
    let folder = CalendarFolder(.plain)
    let due = Book.sample.dues[1]
    let (name, text) = (folder.name(of: due), folder.text(of: due))
    #expect(name == "sesame-abcdef012345-o1-1.ics")
    #expect(text.components(separatedBy: "BEGIN:VEVENT").count == 2)
    #expect(folder.isOurs(name: name, text: text))
    #expect(!folder.isOurs(name: "mine.ics", text: text) && !folder.isOurs(name: name, text: "mine"))
  }
}
