import PayLater

/// What `import --json` shows: what became, or would become, of each row of a bill.
///
/// Money is whole fen in fields that end in `Fen`, days are ISO 8601 as the file writes them. Lists are in the order of
/// the file, and `rows` = `new` + `known` + `skipped` + `needsLook`, always. Every key is there, null where there is
/// nothing.
public struct ImportReport: Equatable, Sendable {
  /// Who handed the bill out; null where the file is refused.
  public var source: BillSource?
  public var encoding: BillEncoding?
  /// The line of the header, from 1.
  public var headerLine: Int?
  /// The days that the bill says it covers.
  public var period: Period?
  /// How many rows stand below the header.
  public var rows = 0
  public var new: [New] = []
  public var known: [Known] = []
  public var skipped: [Skipped] = []
  public var needsLook: [Look] = []
  /// Each provider in `new`, and whether it has a monthly account.
  public var accounts: [Account] = []
  public var warnings: [BillWarning] = []
  /// Why the file is refused.
  public var error: BillError?

  /// The days that a bill covers, as far as it says so.
  public struct Period: Equatable, Sendable {
    public var from: Day?
    public var to: Day?
  }

  /// A row that is booked.
  public struct New: Equatable, Sendable {
    /// The line on which the row begins, or the row of the sheet; from 1.
    public var line: Int
    public var number: String?
    public var kind: EntryClass
    public var provider: String?
    /// Above 0.
    public var amountFen: Int64
    public var day: Day
    public var title: String
    /// n of a purchase in n parts; nil for 1.
    public var parts: Int?
    /// The number of the purchase that a refund belongs to, where it is known.
    public var of: String?
    /// The month of the bill that a repayment names.
    public var bill: Month?
  }

  /// A row whose decision stands in the wallet.
  public struct Known: Equatable, Sendable {
    public var line: Int
    public var number: String?
    /// The day on which the user took it back.
    public var takenBack: Day?
  }

  /// A row that is no debt.
  public struct Skipped: Equatable, Sendable {
    public var line: Int
    public var number: String?
    public var reason: SkipReason
  }

  /// A row that waits for the user.
  public struct Look: Equatable, Sendable {
    public var line: Int
    public var number: String?
    public var reason: LookReason
    /// The cell that is meant, from 1.
    public var column: Int?
    /// Whose debt it would be.
    public var provider: String?
    public var amountFen: Int64?
    public var day: Day?
    /// The number of the purchase that a refund means.
    public var of: String?
  }

  /// A provider, and whether the wallet has its monthly account.
  public struct Account: Equatable, Sendable {
    public var provider: String
    public var exists: Bool
  }

  /// The report of a file that was read.
  public init(_ imported: BillImport, knowing known: KnownRows) {
    let file = imported.file
    source = file.source
    encoding = file.encoding
    headerLine = file.headerLine
    if file.from != nil || file.to != nil { period = Period(from: file.from, to: file.to) }
    rows = imported.entries.count
    for entry in imported.entries { add(entry) }
    var providers: Set<String> = []
    // What is due on a day of its own is a debt, and needs no account.
    let booked = imported.entries.lazy.filter { $0.outcome.isNew && $0.row.due == nil }
    for provider in booked.compactMap(\.row.provider) where providers.insert(provider).inserted {
      accounts.append(Account(provider: provider, exists: known.accounts.contains(provider)))
    }
    warnings = imported.warnings
  }

  /// The report of a file that is refused.
  public init(_ error: BillError) { self.error = error }

  private mutating func add(_ entry: BillImport.Entry) {
    let row = entry.row
    switch entry.outcome {
    case .new(let kind, let of):
      guard let amount = row.amountFen, let day = row.day else { return }
      new.append(
        New(
          line: row.line, number: row.number, kind: kind, provider: row.provider, amountFen: amount, day: day,
          title: row.title, parts: row.parts, of: of, bill: row.bill))
    case .known(let takenBack):
      known.append(Known(line: row.line, number: row.number, takenBack: takenBack))
    case .skipped(let reason):
      skipped.append(Skipped(line: row.line, number: row.number, reason: reason))
    case .look(let reason, let column, let of):
      needsLook.append(
        Look(
          line: row.line, number: row.number, reason: reason, column: column, provider: row.provider,
          amountFen: row.amountFen, day: row.day, of: of))
    }
  }
}
