import Foundation
import PayLater
import Testing

@testable import PayLaterExchange

/// Ten thousand texts, many of them hostile, through every format and back through the programs that read it: each comes
/// back as it was, but for the marks that a format cannot hold, which are named here.
@Suite struct HostileTextTests {
  private static let count = 5_000
  private static let day = Day(number: 20_454)
  private let book: Book

  init() throws { book = try HostileText.book(Self.count, seed: 7) }

  /// What a journal cannot hold: `;` begins a comment, `|` parts payee and note, blanks of every kind count as one, and
  /// blanks alone as nothing.
  private static func inJournal(_ text: String) -> String {
    let said = text.replacingOccurrences(of: ";", with: "；").replacingOccurrences(of: "|", with: "｜")
      .components(separatedBy: CharacterSet.whitespaces).filter { !$0.isEmpty }.joined(separator: " ")
    return said.isEmpty ? "-" : said
  }

  private var journal: [String] {
    book.entries.map {
      "\($0.subject)\t\(Self.inJournal($0.payee)) | \(Self.inJournal("opened \($0.title)"))"
    }
  }

  @Test(.enabled(if: Judge.hledger != nil, "hledger 1.25 is not there"))
  func hledgerReadsEveryDescription() throws {
    let folder = try Folder()
    let hledger = try #require(Judge.hledger)
    let file = try folder.write(JournalWriter.text(book, on: Self.day, .plain), "book.journal")
    let check = try hledger.run(["-f", file, "check", "-s"])
    #expect(check.status == 0 && check.output.isEmpty, "\(check.errors.prefix(500))")
    let read = try hledger.run(["-f", file, "register", "-e", "2026-01-02", "Expenses", "-O", "csv"])
    let rows = try CSVTable(read.output).rows.dropFirst().map { "\($0[2])\t\($0[3])" }
    expectSame(rows, journal)
  }

  @Test(.enabled(if: Judge.ledger != nil, "ledger 3.3.0 is not there"))
  func ledgerReadsEveryPayee() throws {
    let folder = try Folder()
    let ledger = try #require(Judge.ledger)
    let file = try folder.write(JournalWriter.text(book, on: Self.day, .plain), "book.journal")
    let read = try ledger.run([
      "-f", file, "--pedantic", "register", "-e", "2026-01-02", "Expenses", "--format", "%(code)\t%(payee)\n",
    ])
    #expect(read.status == 0 && read.errors.isEmpty, "\(read.errors.prefix(500))")
    expectSame(read.lines, journal)
  }

  @Test(.enabled(if: !Judge.pythons(with: "beancount").isEmpty, "beancount 2.3.6 or 3.2.3 is not there"))
  func beancountReadsEveryString() throws {
    let folder = try Folder()
    let file = try folder.write(BeancountWriter.text(book, on: Self.day, .plain), "book.beancount")
    let script = """
      import sys, json
      from beancount import loader
      entries, errors, _ = loader.load_file(sys.argv[1])
      for error in errors: print('error', error, file=sys.stderr)
      for entry in entries:
          if type(entry).__name__ == 'Transaction':
              print(json.dumps([sorted(entry.links), entry.payee, entry.narration, str(entry.meta['due'])]))
          elif type(entry).__name__ == 'Event':
              print(json.dumps([[], 'event', entry.description, str(entry.date)]))
      """
    for python in Judge.pythons(with: "beancount") {
      let read = try python.run(["-c", script, file])
      #expect(read.status == 0 && read.errors.isEmpty, "\(python.path): \(read.errors.prefix(500))")
      let found = try read.lines.map { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [Any] ?? [] }
        .map { "\($0)" }.sorted()
      let expected =
        book.entries.map { [[$0.subject] as [Any], $0.payee, "opened \($0.title)", "2026-01-31"] as [Any] }
        + book.dues.map {
          [[] as [Any], "event", "CNY 100 \($0.payee) \($0.title) (\($0.id))", "2026-01-31"] as [Any]
        }
      expectSame(found, expected.map { "\($0)" }.sorted())
    }
  }

  @Test(.enabled(if: !Judge.pythons(with: "icalendar").isEmpty, "icalendar 4.0.3 or 7.3.2 is not there"))
  func icalendarReadsEverySummary() throws {
    let folder = try Folder()
    let text = CalendarWriter.text(book, on: Self.day, .plain)
    let file = try folder.write(text, "book.ics")
    let script = """
      import sys, json
      from icalendar import Calendar
      calendar = Calendar.from_ical(open(sys.argv[1], 'rb').read())
      for event in calendar.walk('VEVENT'):
          alarms = [str(a['TRIGGER'].to_ical().decode()) for a in event.walk('VALARM')]
          print(json.dumps([str(event['UID']), str(event['SUMMARY']), str(event['DTSTART'].dt), str(event['DTEND'].dt), alarms]))
      """
    for python in Judge.pythons(with: "icalendar") {
      let read = try python.run(["-c", script, file])
      #expect(read.status == 0 && read.errors.isEmpty, "\(python.path): \(read.errors.prefix(500))")
      let found = try read.lines.map {
        "\(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [Any] ?? [])"
      }
      let expected = book.dues.map { due in
        "\(["sesame-abcdef012345-\(due.id)", inCalendar(due), "2026-01-31", "2026-02-01", ["-P2DT15H", "-PT15H"]] as [Any])"
      }
      expectSame(found, expected)
    }
    // The rule itself: CRLF, 75 octets, whole characters.
    for line in text.utf8.split(separator: 0x0A) {
      #expect(line.last == 0x0D && line.count <= 76)
      #expect(String(validating: line, as: UTF8.self) != nil)
      #expect(!line.dropLast().contains { $0 < 0x20 || $0 == 0x7F })
    }
  }

  /// What versions of icalendar up to 6.3.1 misread is not written: an escaped backslash before an `n` or a comma.
  private func inCalendar(_ due: Book.Due) -> String {
    summary(due).replacingOccurrences(of: "\\", with: "＼")
  }

  private func summary(_ due: Book.Due) -> String { "due CNY 100 \(due.payee) \(due.title) (\(due.subject))" }

  @Test(.enabled(if: Judge.remind != nil, "remind 04.02.03 is not there"))
  func remindSaysEveryMessage() throws {
    let folder = try Folder()
    let remind = try #require(Judge.remind)
    let file = try folder.write(RemindWriter.text(book, on: Self.day, .plain), "book.rem")
    let read = try remind.run(["-n", file, "2026-01-02"])
    #expect(read.status == 0 && read.errors.isEmpty, "\(read.errors.prefix(500))")
    let days = "in 29 days' time"
    expectSame(read.lines.sorted(), book.dues.map { "2026/01/31 \(summary($0)), \(days)" }.sorted())
  }

  @Test func everyCellOfATableComesBack() throws {
    let table = try CSVTable(CSVWriter.text(book, on: Self.day, .plain))
    #expect(table.rows[0] == CSVWriter.columns)
    let booked = table.rows.dropFirst().filter { $0[2] == "booked" }
    #expect(booked.count == 2 * Self.count)
    expectSame(
      booked.map { "\($0[0]) \(unguarded($0[7])) \(unguarded($0[8])) \($0[10])" },
      book.entries.flatMap { entry in
        entry.postings.map { "\(entry.id) \(entry.payee) \(entry.title) \($0.amount.fen / 100).00" }
      })
    // No cell but an amount begins like a formula.
    for row in table.rows.dropFirst() {
      for (column, cell) in row.enumerated() where column != 10 {
        #expect(
          cell.unicodeScalars.first.map { !"=+-@\t\r＝＋－＠".unicodeScalars.contains($0) } ?? true, "\(row)")
      }
    }
  }

  /// A cell without the mark that guards it.
  private func unguarded(_ cell: String) -> String { cell.hasPrefix("'") ? String(cell.dropFirst()) : cell }

  /// Names the first that differ.
  private func expectSame(_ found: [String], _ expected: [String]) {
    #expect(found.count == expected.count)
    let different = zip(found, expected).filter { !$0.0.utf8.elementsEqual($0.1.utf8) }
    #expect(different.isEmpty, "\(different.count): \(different.prefix(3))")
  }
}

/// A table read by the rules of RFC 4180.
struct CSVTable {
  private(set) var rows: [[String]] = []

  struct Broken: Error {}

  init(_ text: String) throws {
    var (row, cell, isQuoted, wasQuoted) = ([String](), [UInt8](), false, false)
    var bytes = Array(text.utf8)[...]
    func end() -> String { String(decoding: cell, as: UTF8.self) }
    while let byte = bytes.popFirst() {
      switch byte {
      case UInt8(ascii: "\"") where isQuoted:
        if bytes.first == UInt8(ascii: "\"") {
          cell.append(byte); bytes = bytes.dropFirst()
        } else {
          isQuoted = false
        }
      case _ where isQuoted: cell.append(byte)
      case UInt8(ascii: "\""):
        guard cell.isEmpty, !wasQuoted else { throw Broken() }
        (isQuoted, wasQuoted) = (true, true)
      case UInt8(ascii: ","):
        row.append(end())
        (cell, wasQuoted) = ([], false)
      case 0x0D where bytes.first == 0x0A: break
      case 0x0A:
        rows.append(row + [end()])
        (row, cell, wasQuoted) = ([], [], false)
      default:
        guard !wasQuoted else { throw Broken() }
        cell.append(byte)
      }
    }
    guard row.isEmpty, cell.isEmpty, !isQuoted else { throw Broken() }
  }
}
