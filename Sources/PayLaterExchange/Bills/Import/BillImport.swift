import PayLater

/// What a bill would do to a wallet: what becomes of each of its rows, and of those that waited for it.
public struct BillImport: Equatable, Sendable {
  /// The file that was read.
  public let file: BillFile
  private let keys: [RowKey]
  private let outcomes: [RowOutcome]
  private let providers: [Int: String?]
  /// Rows of earlier files that waited, and that this file decides: refunds whose purchase it brings.
  public let settled: [Entry]
  /// Candidates that waited and are gone, since this file says what became of them.
  public let gone: [RowKey]
  /// Decided candidates with a due day that now come back as deducted: they may be noted as paid.
  public let deducted: [RowKey]
  /// The purchase of every refund of this source that is booked, as far as one is known; it replaces what was known
  /// before, so that the order of files means nothing.
  public let purchaseOfRefund: [RowKey: RowKey]
  public let warnings: [BillWarning]

  /// What `file` does to a wallet that knows these rows of its source.
  init(_ file: BillFile, knowing known: KnownRows) {
    self.file = file
    keys = RowKey.keys(of: file.rows, in: file.source, words: file.words(of:))
    let settlement = Settlement(file, keys: keys, knowing: known)
    outcomes = settlement.outcomes.map { $0 ?? .look(.refundWhere, column: nil, of: nil) }
    providers = settlement.providers
    settled = settlement.settled
    gone = settlement.gone
    deducted = settlement.deducted
    purchaseOfRefund = settlement.purchaseOfRefund
    warnings = file.warnings + settlement.missingRefunds
  }

  /// Every row, in order.
  public var entries: some RandomAccessCollection<Entry> {
    file.rows.indices.lazy.map { index in
      var row = file.rows[index]
      if let provider = providers[index] { row.provider = provider }
      return Entry(key: keys[index], row: row, outcome: outcomes[index])
    }
  }

  /// A row and what becomes of it.
  public struct Entry: Equatable, Sendable {
    public var key: RowKey
    public var row: BillRow
    public var outcome: RowOutcome
  }
}

/// What becomes of a row.
public enum RowOutcome: Equatable, Sendable {
  /// It is booked; a refund belongs to the purchase with the number `of`, where that is known.
  case new(EntryClass, of: String?)
  /// Its decision stands in the wallet, or the same row stood above it.
  case known(takenBack: Day?)
  case skipped(SkipReason)
  /// The user must say what it is. `of` is the number of the purchase that a refund means.
  case look(LookReason, column: Int?, of: String?)
}

/// What a booked row is.
public enum EntryClass: String, Codable, Sendable {
  case purchase, refund, repayment
}

/// How the characters of a bill are written.
public enum BillEncoding: String, Codable, Sendable {
  case utf8 = "utf-8"
  case utf8WithMark = "utf-8-bom"
  case gb18030
  case xlsx
}

/// Something odd that keeps nothing from being read.
public enum BillWarning: Equatable, Sendable {
  /// The bill says that it has `stated` rows.
  case countDiffers(stated: Int, found: Int)
  /// The names of the columns stand on this line again.
  case repeatedHeader(line: Int)
  /// A purchase says that so much came back of it, in fen, and so much did.
  case refundMissing(line: Int, number: String?, statedFen: Int64, foundFen: Int64)
}
