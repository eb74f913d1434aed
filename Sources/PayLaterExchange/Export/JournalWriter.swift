import PayLater

/// A journal that hledger and ledger read alike.
///
/// Accounts are declared with their types in a line below, which ledger takes for a tag, tags one to a line, and commodities without a format: for currencies
/// without decimals hledger wants a point in it that ledger refuses. Words of outside stand in the description only.
struct JournalWriter: ExportWriter {
  private let options: ExportOptions
  private var commodities: Set<Currency> = []

  init(_ options: ExportOptions) { self.options = options }

  func beginning() -> String {
    let accounts = options.accounts.all.map { "account \($0)\n    ; type: \(type(of: $0))\n" }.joined()
    return "; \(JournalWriter.comment(options.words.about))\n\n\(accounts)\n"
      + ["id", "due", "type"].map { "tag \($0)\n" }.joined() + "\n"
  }

  /// What hledger takes an account for, whatever it is called: a liability, an expense or an asset.
  private func type(of name: String) -> String {
    switch Book.Account.allCases.first(where: { options.accounts[$0] == name }) {
    case .payLater, .chargedOff, .elsewhere: "L"
    case .purchases, .charges: "X"
    case .funding, .outside, .credit, nil: "A"
    }
  }

  mutating func text(of entry: Book.Entry) -> String {
    transaction(
      entry.day, "*", code: entry.noted ?? entry.subject, entry.payee,
      "\(options.words.kind(entry.kind)) \(entry.title)", id: entry.id, due: entry.due, entry.postings)
  }

  mutating func end(_ dues: [Book.Due], on day: Day) -> String {
    let open = dues.filter(\.isOpen)
    guard !open.isEmpty else { return "" }
    var text = "; \(JournalWriter.comment(options.words.aboutPlanned))\n\n"
    for due in open {
      // What is late cannot be paid before it is today; then it is no plan any more.
      text += transaction(
        max(due.due, day + 1), "!", code: due.id, due.payee,
        "\(options.words.planned) \(due.title)\(due.part(options.words))", id: due.id, due: due.due,
        due.postings)
    }
    return text
  }

  private mutating func transaction(
    _ day: Day, _ mark: String, code: String, _ payee: String, _ note: String, id: String, due: Day?,
    _ postings: [Book.Posting]
  ) -> String {
    var text = ""
    for currency in postings.map(\.currency) where commodities.insert(currency).inserted {
      text += "commodity \(currency)\n\n"
    }
    text +=
      "\(day) \(mark) (\(code)) \(JournalWriter.description(payee)) | \(JournalWriter.description(note))\n"
    text += "    ; id: \(id)\n"
    if let due { text += "    ; due: \(due)\n" }
    for posting in postings {
      let amount = posting.amount.plain(in: posting.currency)
      text += "    \(options.accounts[posting.account])  \(amount) \(posting.currency)\n"
    }
    return text + "\n"
  }

  /// Words as they can stand in a description: `;` begins a comment in hledger and `|` parts payee and note, so they
  /// become their full-width forms; blanks of every kind become one, and blanks alone a hyphen.
  static func description(_ text: String) -> String {
    var words: [String] = [""]
    for scalar in SafeText(text).text.unicodeScalars {
      switch scalar {
      case ";": words[words.count - 1] += "；"
      case "|": words[words.count - 1] += "｜"
      case _ where scalar.properties.isWhitespace: words.append("")
      default: words[words.count - 1].unicodeScalars.append(scalar)
      }
    }
    let said = words.filter { !$0.isEmpty }.joined(separator: " ")
    return said.isEmpty ? "-" : said
  }

  /// Our own words in a comment: `[9.9]` would be a date there.
  private static func comment(_ text: String) -> String {
    String(text.filter { $0 != "[" && $0 != "]" && !$0.isNewline })
  }
}
