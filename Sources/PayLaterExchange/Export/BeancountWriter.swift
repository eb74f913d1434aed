import PayLater

/// A ledger of beancount: a tag on each transaction, a link to what it is about, no account that is not ASCII unless it
/// was chosen, and the days on which payments fall due as events.
struct BeancountWriter: ExportWriter {
  private let options: ExportOptions
  private var commodities: Set<Currency> = []
  /// Before everything that can be noted.
  private static let origin = "1900-01-01"

  init(_ options: ExportOptions) { self.options = options }

  func beginning() -> String {
    "; \(options.words.about)\n"
      + "; bean-query: SELECT date, narration, any_meta('due') AS due WHERE any_meta('due') <= 2026-12-31\n\n"
      + options.accounts.all.map { "\(BeancountWriter.origin) open \($0)\n" }.joined() + "\n"
  }

  mutating func text(of entry: Book.Entry) -> String {
    var text = ""
    for currency in entry.postings.map(\.currency) where commodities.insert(currency).inserted {
      text += "\(BeancountWriter.origin) commodity \(currency)\n\n"
    }
    let note = "\(options.words.kind(entry.kind)) \(entry.title)"
    let links = ([entry.subject] + (entry.noted.map { [$0] } ?? [])).map { " ^\($0)" }.joined()
    text += "\(entry.day) * \(quoted(entry.payee)) \(quoted(note)) #paylater\(links)\n"
    text += "  id: \"\(entry.id)\"\n"
    if let due = entry.due, BeancountWriter.knows(due) { text += "  due: \(due)\n" }
    for posting in entry.postings {
      let amount = posting.amount.plain(in: posting.currency)
      text += "  \(options.accounts[posting.account])  \(amount) \(posting.currency)\n"
    }
    return text + "\n"
  }

  mutating func end(_ dues: [Book.Due], on day: Day) -> String {
    let open = dues.filter(\.isOpen)
    guard !open.isEmpty else { return "" }
    var text = "; \(options.words.aboutPlanned)\n\n"
    for due in open {
      let what =
        "\(options.words.amount(due.amount, due.currency)) \(due.payee) \(due.title)\(due.part(options.words))"
      guard BeancountWriter.knows(due.due) else {
        text += "; \(due.id) \(due.due): \(options.words.beyond)\n"
        continue
      }
      text += "\(due.due) event \"due\" \(quoted("\(what) (\(due.id))"))\n"
    }
    return text
  }

  /// Its days end with the year 2999.
  private static func knows(_ day: Day) -> Bool { day.calendarMonth.year < 3_000 }

  private func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
