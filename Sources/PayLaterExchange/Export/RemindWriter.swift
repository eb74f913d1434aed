import PayLater

/// Reminders for `remind`: a line for each payment, from three days before; what is late is told every day.
struct RemindWriter: ExportWriter {
  private let options: ExportOptions

  init(_ options: ExportOptions) { self.options = options }

  func beginning() -> String { "# \(options.words.about)\n" }

  mutating func text(of entry: Book.Entry) -> String { "" }

  mutating func end(_ dues: [Book.Due], on day: Day) -> String {
    dues.filter(\.isOpen).map { due in
      guard RemindWriter.knows(due.due) else { return "# \(due.id) \(due.due): \(options.words.beyond)\n" }
      let month = RemindWriter.months[due.due.calendarMonth.month - 1]
      let (number, year) = (due.due - due.due.calendarMonth.firstDay + 1, due.due.calendarMonth.year)
      let amount = options.words.amount(due.amount, due.currency)
      let what =
        "\(options.words.planned) \(amount) \(due.payee) \(due.title)\(due.part(options.words)) (\(due.subject))"
      // `++` counts calendar days, whatever is kept free; `*1` repeats daily from the due day on.
      let often = due.due < day ? "*1" : "++3"
      let when = due.due < day ? due.due.description : "%b"
      return "REM \(number) \(month) \(year) \(often) MSG \(RemindWriter.escaped(what)), \(when)%\n"
    }.joined()
  }

  /// The years that version 4 knows.
  private static func knows(_ day: Day) -> Bool { (1990...2075).contains(day.calendarMonth.year) }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// `%` begins a substitution and `[` an expression.
  static func escaped(_ text: String) -> String {
    text.replacing("%", with: "%%").replacing("[", with: "[\"[\"]")
  }
}
