import PayLater

/// A table as RFC 4180 has it, a row for each posting; cells that a spreadsheet would calculate are guarded.
struct CSVWriter: ExportWriter {
  private let options: ExportOptions

  init(_ options: ExportOptions) { self.options = options }

  /// What the columns are called, the same in every language.
  static let columns = [
    "id", "day", "status", "kind", "subject", "noted", "provider", "payee", "title", "account", "amount",
    "currency",
    "due",
  ]

  func beginning() -> String { CSVWriter.columns.joined(separator: ",") + "\r\n" }

  mutating func text(of entry: Book.Entry) -> String {
    rows(
      [
        .text(entry.id), .text(entry.day.description), .text("booked"), .text(entry.kind.rawValue),
        .text(entry.subject), .text(entry.noted ?? ""), .text(entry.provider), .text(entry.payee),
        .text(entry.title),
      ], entry.postings, entry.due)
  }

  mutating func end(_ dues: [Book.Due], on day: Day) -> String {
    dues.filter(\.isOpen).map { due in
      rows(
        [
          .text(due.id), .text(due.due.description), .text("planned"), .text("due"), .text(due.subject),
          .text(""),
          .text(due.provider), .text(due.payee), .text(due.title),
        ], due.postings, due.due)
    }.joined()
  }

  private func rows(_ cells: [Cell], _ postings: [Book.Posting], _ due: Day?) -> String {
    postings.map { posting in
      let rest: [Cell] = [
        .text(options.accounts[posting.account]), .number(posting.amount.plain(in: posting.currency)),
        .text(posting.currency.code), .text(due?.description ?? ""),
      ]
      return (cells + rest).map(\.csv).joined(separator: ",") + "\r\n"
    }.joined()
  }

  /// A cell; only texts are guarded, since a guard before an amount would become a part of it.
  private enum Cell {
    case text(String), number(String)

    var csv: String {
      switch self {
      case .number(let number): return number
      case .text(let text):
        let guarded = CSVWriter.guarded(text)
        let isPlain = !guarded.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
        return isPlain ? guarded : "\"" + guarded.replacing("\"", with: "\"\"") + "\""
      }
    }
  }

  /// With a `'` before what begins like a formula, in full width too; and before one of its own, so that it can be told.
  static func guarded(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, "=+-@\t\r'＝＋－＠".unicodeScalars.contains(first) else {
      return text
    }
    return "'" + text
  }
}
