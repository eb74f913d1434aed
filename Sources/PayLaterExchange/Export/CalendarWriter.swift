import PayLater

/// A calendar as RFC 5545 has it: an event for each payment that is still to be made.
///
/// Programs that know neither ids nor states of events still show whose payment it is and how much: both stand in the
/// summary. An event is stamped with the day of its last change, so that its alarms do not count as seen.
struct CalendarWriter: ExportWriter {
  private let options: ExportOptions

  init(_ options: ExportOptions) { self.options = options }

  func beginning() -> String {
    lines([
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:\(CalendarWriter.product)", "CALSCALE:GREGORIAN",
      "X-WR-CALNAME:\(CalendarWriter.escaped(options.words.calendar))",
    ])
  }

  /// What made it: files with this line are ours.
  static let product = "-//sesame//export 1//EN"

  mutating func text(of entry: Book.Entry) -> String { "" }

  mutating func end(_ dues: [Book.Due], on day: Day) -> String {
    dues.filter { $0.isOpen || options.keepsSettled }.map(event).joined() + lines(["END:VCALENDAR"])
  }

  /// The id of its event, unlike any other's and without `@`, so that it can be the name of a file.
  func uid(_ due: Book.Due) -> String { "sesame-\(options.walletMark)-\(due.id)" }

  private func event(_ due: Book.Due) -> String {
    let words = options.words
    let amount = words.amount(due.amount, due.currency)
    let summary = "\(words.planned) \(amount) \(due.payee) \(due.title)\(due.part(words)) (\(due.subject))"
    var text = [
      "BEGIN:VEVENT", "UID:\(uid(due))", "DTSTAMP:\(due.changedOn.compact)T000000Z",
      "SEQUENCE:\(due.sequence)",
    ]
    text +=
      options.isTimed
      ? ["DTSTART:\(due.due.compact)T090000", "DTEND:\(due.due.compact)T093000"]
      : ["DTSTART;VALUE=DATE:\(due.due.compact)", "DTEND;VALUE=DATE:\((due.due + 1).compact)"]
    text += [
      "SUMMARY:\(CalendarWriter.escaped(summary))", "STATUS:\(due.isOpen ? "CONFIRMED" : "CANCELLED")",
      "TRANSP:TRANSPARENT",
    ]
    if due.isOpen {
      // At nine, three days before and the day before: counted back from midnight, or from nine.
      for before in options.isTimed ? ["-P3D", "-P1D"] : ["-P2DT15H", "-PT15H"] {
        text += [
          "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:\(before)",
          "DESCRIPTION:\(CalendarWriter.escaped(summary))", "END:VALARM",
        ]
      }
    }
    return lines(text + ["END:VEVENT"])
  }

  private func lines(_ lines: [String]) -> String { lines.map(CalendarWriter.folded).joined() }

  /// A text as a value. A backslash becomes its full-width form: python-icalendar up to 6.3.1, and khal with it, read an
  /// escaped one before an `n` or a comma as something else.
  static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\u{FF3C}").replacing(";", with: "\\;").replacing(",", with: "\\,")
      .replacing("\n", with: "\\n")
  }

  /// A line of at most 75 octets, and what is left of it on lines that begin with a blank; no character is cut.
  static func folded(_ line: String) -> String {
    var (folded, room) = ("", 75)
    for scalar in line.unicodeScalars {
      let size = Unicode.UTF8.width(scalar)
      if size > room {
        folded += "\r\n "
        room = 74
      }
      folded.unicodeScalars.append(scalar)
      room -= size
    }
    return folded + "\r\n"
  }
}

extension Day {
  /// `20261127`.
  fileprivate var compact: String { description.replacing("-", with: "") }
}

/// The files of a folder that holds a calendar, one for each payment.
public struct CalendarFolder {
  private let options: ExportOptions

  /// A folder with these options.
  public init(_ options: ExportOptions) { self.options = options }

  /// The name of a payment's file: its id as an event, and `.ics`.
  public func name(of due: Book.Due) -> String { CalendarWriter(options).uid(due) + ".ics" }

  /// What stands in it.
  public func text(of due: Book.Due) -> String {
    var writer = CalendarWriter(options)
    return writer.beginning() + writer.end([due], on: due.due)
  }

  /// Whether a file of this name and content is one of this wallet's.
  public func isOurs(name: String, text: String) -> Bool {
    name.hasPrefix("sesame-\(options.walletMark)-") && name.hasSuffix(".ics")
      && text.contains("PRODID:\(CalendarWriter.product)")
  }
}
