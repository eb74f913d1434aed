import PayLater

/// What a bill would do to a wallet: what becomes of each of its rows, and of those that waited for it.
public struct BillImport: Equatable, Sendable {
  /// The file that was read.
  public var file: BillFile
  /// Every row, in order.
  public var entries: [Entry]
  /// Rows of earlier files that waited, and that this file decides: refunds whose purchase it brings.
  public var settled: [Entry] = []
  /// Candidates that waited and are gone, since this file says what became of them.
  public var gone: [RowKey] = []
  /// Decided candidates with a due day that now come back as deducted: they may be noted as paid.
  public var deducted: [RowKey] = []
  /// The purchase of every refund of this source that is booked, as far as one is known; it replaces what was known
  /// before, so that the order of files means nothing.
  public var purchaseOfRefund: [RowKey: RowKey] = [:]
  public var warnings: [BillWarning] = []

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
