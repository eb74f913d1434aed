import PayLater

/// Writes a book in one format, piece by piece, so that a long one is never held as a whole.
public protocol ExportWriter {
  init(_ options: ExportOptions)
  /// What stands before everything else: always the same with the same options.
  func beginning() -> String
  /// An entry: always the same after the same entries.
  mutating func text(of entry: Book.Entry) -> String
  /// Planned payments as seen from `day`, and what ends the file.
  mutating func end(_ dues: [Book.Due], on day: Day) -> String
}

extension ExportWriter {
  /// A whole book as seen from `day`.
  public static func text(_ book: Book, on day: Day, _ options: ExportOptions) -> String {
    var writer = Self(options)
    var text = writer.beginning()
    for entry in book.entries { text += writer.text(of: entry) }
    return text + writer.end(book.dues, on: day)
  }
}

extension ExportFormat {
  /// What writes it; `vdir` writes each payment into a file of its own, as an `ics` of one.
  public func writer(_ options: ExportOptions) -> any ExportWriter {
    switch self {
    case .hledger, .ledger: JournalWriter(options)
    case .beancount: BeancountWriter(options)
    case .ics, .vdir: CalendarWriter(options)
    case .remind: RemindWriter(options)
    case .csv: CSVWriter(options)
    }
  }
}

extension Money {
  /// The amount as programs read it: `-1234.56`, with as many decimals as the currency has and no other mark.
  func plain(in currency: Currency) -> String {
    var digits = String(fen.magnitude)
    digits = String(repeating: "0", count: max(0, currency.decimals + 1 - digits.count)) + digits
    let point = currency.decimals == 0 ? "" : "." + digits.suffix(currency.decimals)
    return (fen < 0 ? "-" : "") + digits.dropLast(currency.decimals) + point
  }
}

extension Book.Due {
  /// Which of how many payments it is, where there are several: ` 2/12`; of an account the bill.
  func part(_ words: ExportWords) -> String {
    bill.map { " \($0)" + (isSoFar ? " \(words.soFar)" : "") }
      ?? (instalments > 1 ? " \(instalment)/\(instalments)" : "")
  }

  /// What it moves when it is paid: charges that are not earned yet are so by then.
  var postings: [Book.Posting] {
    [
      Book.Posting(isOwn ? .payLater : .elsewhere, currency, amount - unearned),
      Book.Posting(.charges, currency, unearned),
      Book.Posting(isOwn ? .funding : .outside, currency, -amount),
    ].filter { $0.amount != .zero }
  }
}
