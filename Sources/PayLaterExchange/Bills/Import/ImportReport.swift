import PayLater

/// What `import --json` shows: what became, or would become, of each row of a bill.
///
/// Money is whole fen in fields that end in `Fen`, days are ISO 8601 as the file writes them. Lists are in the order of
/// the file, and `rows` = `new` + `known` + `skipped` + `needsLook`, always.
public struct ImportReport: Encodable, Equatable {
  /// Who handed the bill out; null where the file is refused.
  @OrNull public var source: BillSource?
  @OrNull public var encoding: BillEncoding?
  /// The line of the header, from 1.
  @OrNull public var headerLine: Int?
  /// The days that the bill says it covers.
  @OrNull public var period: PeriodPart?
  /// How many rows stand below the header.
  public var rows = 0
  public var new: [NewPart] = []
  public var known: [KnownPart] = []
  public var skipped: [SkippedPart] = []
  public var needsLook: [LookPart] = []
  /// Each provider in `new`, and whether it has a monthly account.
  public var accounts: [AccountPart] = []
  public var warnings: [WarningPart] = []
  /// Why the file is refused.
  @OrNull public var error: ErrorPart?

  /// The days that a bill covers, as far as it says so.
  public struct PeriodPart: Encodable, Equatable {
    @OrNull public var from: Day?
    @OrNull public var to: Day?
  }

  /// A row that is booked.
  public struct NewPart: Encodable, Equatable {
    /// The line on which the row begins, or the row of the sheet; from 1.
    public var line: Int
    @OrNull public var number: String?
    public var `class`: EntryClass
    @OrNull public var provider: String?
    /// Above 0.
    public var amountFen: Int64
    public var day: Day
    public var title: String
    /// n of a purchase in n parts; null for 1.
    @OrNull public var parts: Int?
    /// The number of the purchase that a refund belongs to, where it is known.
    @OrNull public var of: String?
    /// The month of the bill that a repayment names.
    @OrNull public var bill: Month?
  }

  /// A row whose decision stands in the wallet.
  public struct KnownPart: Encodable, Equatable {
    public var line: Int
    @OrNull public var number: String?
    /// The day on which the user took it back.
    public var takenBack: Day?
  }

  /// A row that is no debt.
  public struct SkippedPart: Encodable, Equatable {
    public var line: Int
    @OrNull public var number: String?
    public var reason: SkipReason
  }

  /// A row that waits for the user.
  public struct LookPart: Encodable, Equatable {
    public var line: Int
    @OrNull public var number: String?
    public var reason: LookReason
    /// The cell that is meant, from 1.
    @OrNull public var column: Int?
    /// Whose debt it would be.
    @OrNull public var provider: String?
    @OrNull public var amountFen: Int64?
    @OrNull public var day: Day?
    /// The number of the purchase that a refund means.
    @OrNull public var of: String?
  }

  /// A provider, and whether the wallet has its monthly account.
  public struct AccountPart: Encodable, Equatable {
    public var provider: String
    public var exists: Bool
  }

  /// Why a file is refused.
  public struct ErrorPart: Encodable, Equatable {
    public var kind: BillError.Kind
    @OrNull public var line: Int?
    @OrNull public var column: Int?
    /// Bytes from the start of the file, from 0.
    @OrNull public var offset: Int?
    @OrNull public var detail: String?
  }

  /// The report of a file that was read.
  public init(_ imported: BillImport, knowing known: KnownRows) {
    let file = imported.file
    source = file.source
    encoding = file.encoding
    headerLine = file.headerLine
    if file.from != nil || file.to != nil { period = PeriodPart(from: file.from, to: file.to) }
    rows = imported.entries.count
    for entry in imported.entries { add(entry) }
    var providers: Set<String> = []
    for provider in new.compactMap(\.provider) where providers.insert(provider).inserted {
      accounts.append(AccountPart(provider: provider, exists: known.accounts.contains(provider)))
    }
    warnings = imported.warnings.map(WarningPart.init)
  }

  /// The report of a file that is refused.
  public init(_ error: BillError) {
    self.error = ErrorPart(
      kind: error.kind, line: error.line, column: error.column, offset: error.offset, detail: error.detail)
  }

  private mutating func add(_ entry: BillImport.Entry) {
    let row = entry.row
    switch entry.outcome {
    case .new(let kind, let of):
      guard let amount = row.amountFen, let day = row.day else { return }
      new.append(
        NewPart(
          line: row.line, number: row.number, class: kind, provider: row.provider, amountFen: amount,
          day: day,
          title: row.title, parts: row.parts, of: of, bill: row.bill))
    case .known(let takenBack):
      known.append(KnownPart(line: row.line, number: row.number, takenBack: takenBack))
    case .skipped(let reason):
      skipped.append(SkippedPart(line: row.line, number: row.number, reason: reason))
    case .look(let reason, let column, let of):
      needsLook.append(
        LookPart(
          line: row.line, number: row.number, reason: reason, column: column, provider: row.provider,
          amountFen: row.amountFen, day: row.day, of: of))
    }
  }
}

extension ImportReport {
  /// Something odd; which fields there are depends on the kind.
  public struct WarningPart: Encodable, Equatable {
    public var kind: String
    public var line: Int?
    public var number: String?
    public var stated: Int?
    public var found: Int?
    public var statedFen: Int64?
    public var foundFen: Int64?

    init(_ warning: BillWarning) {
      switch warning {
      case .countDiffers(let stated, let found):
        kind = "countDiffers"
        self.stated = stated
        self.found = found
      case .repeatedHeader(let line):
        kind = "repeatedHeader"
        self.line = line
      case .refundMissing(let line, let number, let statedFen, let foundFen):
        kind = "refundMissing"
        self.line = line
        self.number = number
        self.statedFen = statedFen
        self.foundFen = foundFen
      }
    }
  }
}
