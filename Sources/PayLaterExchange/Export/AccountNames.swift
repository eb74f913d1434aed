import PayLater

/// What the accounts of a book are called in programs for bookkeeping.
public struct AccountNames: Equatable, Sendable {
  private var names: [Book.Account: String] = [:]

  /// The names that hold where none was chosen.
  public init() {}

  /// The name of an account: components with colons between them.
  public subscript(account: Book.Account) -> String {
    get { names[account] ?? account.standardName }
    set { names[account] = newValue }
  }

  /// All names that are used, each once.
  var all: [String] {
    Book.Account.allCases.reduce(into: []) { all, account in
      if !all.contains(self[account]) { all.append(self[account]) }
    }
  }

  /// Whether a name can stand in a journal of hledger and ledger and means nothing else there: no blanks at the ends of a
  /// component nor two in a row, none of their marks for comments, virtual postings and amounts, nothing invisible.
  public static func isName(_ text: String) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (1...200).contains(text.unicodeScalars.count), SafeText(text, limit: 200).text == text else {
      return false
    }
    return !text.contains("  ")
      && text.unicodeScalars.allSatisfy { !"()[]<>{};|=@\"*!%#&~".unicodeScalars.contains($0) }
      && text.unicodeScalars.allSatisfy { $0 == " " || !$0.properties.isWhitespace }
      && parts.allSatisfy { part in
        part.first.map { $0.isLetter || $0.isNumber } ?? false && part.last != " " && part.first != " "
      }
  }

  /// How a name fares in beancount.
  public enum Fitness: Equatable, Sendable {
    case fits
    /// beancount takes it, some of its relatives do not: there is a letter beyond ASCII.
    case narrow
    case refused
  }

  /// How a name fares in beancount: one of its five roots, then components that begin with a capital letter or a digit.
  public static func fitness(_ name: String) -> Fitness {
    let parts = name.split(separator: ":", omittingEmptySubsequences: false)
    let roots: Set<Substring> = ["Assets", "Liabilities", "Equity", "Income", "Expenses"]
    guard parts.count > 1, let root = parts.first, roots.contains(root) else { return .refused }
    for part in parts.dropFirst() {
      guard let first = part.unicodeScalars.first, ("A"..."Z").contains(first) || ("0"..."9").contains(first)
      else { return .refused }
      let isPlain = part.unicodeScalars.allSatisfy {
        $0 == "-" || ("0"..."9").contains($0) || $0.properties.isAlphabetic
      }
      if !isPlain { return .refused }
    }
    return name.allSatisfy(\.isASCII) ? .fits : .narrow
  }
}

extension Book.Account {
  /// What it is called where no name was chosen: in ASCII, for every program.
  public var standardName: String {
    switch self {
    case .payLater: "Liabilities:Sesame:PayLater"
    case .chargedOff: "Liabilities:Sesame:ChargedOff"
    case .elsewhere: "Liabilities:Sesame:Elsewhere"
    case .purchases: "Expenses:Sesame:Purchases"
    case .charges: "Expenses:Sesame:Charges"
    case .funding: "Assets:Sesame:Funding"
    case .outside: "Assets:Sesame:Outside"
    case .credit: "Assets:Sesame:Credit"
    }
  }
}
