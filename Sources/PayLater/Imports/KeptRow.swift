/// A row of a provider's file from which nothing was booked by itself: it waits until its owner says what it is, and what
/// was said is remembered, so that the same row is known when it comes again (section 12).
public struct KeptRow: Codable, Equatable, Sendable {
  /// `w3`: the how-many-th row that was kept.
  public let id: KeptRowID
  /// Whose file it came in: `alipay`, `wechat`, `jd`, `meituan`, `csv`.
  public var source: String
  public var reason: LookReason
  /// The row as its reader wrote it down, sealed.
  public var words: Sealed
  /// Whose debt it would be, as far as the file says.
  public var provider: Sealed?
  public var title: Sealed?
  /// What it would be on a monthly account; nil: not even that can be told, and it can only be dropped.
  public var kind: AccountEntry.Kind?
  /// In fen, more than nothing; nil where none can be read.
  public var amount: Money?
  /// The day that is written; nil where none can be read.
  public var on: Day?
  public var keptOn: Day
  /// What became of it; nil: it waits.
  public var decision: Decision?
  /// The rule that decided it; nil: its owner did.
  public var rule: RowRuleID?
  /// The day of a later row that says it was deducted: the debt that it became may be paid.
  public var deductedOn: Day?

  /// What became of a row.
  public enum Decision: Codable, Equatable, Sendable {
    /// It is no debt, said its owner.
    case dropped
    /// Another row told what it was.
    case settled
    /// It became this debt from elsewhere.
    case owed(debt: DebtID)
    /// It became this entry of a monthly account.
    case booked(entry: AccountEntryID)
  }

  /// Whether its owner has yet to say what it is.
  public var waits: Bool { decision == nil }

  /// The state it is in, in one word.
  var state: String {
    switch decision {
    case nil: "waiting"
    case .dropped: "dropped"
    case .settled: "settled"
    case .owed: "owed"
    case .booked: "booked"
    }
  }
}

/// A row that the reader of a file hands over to be kept.
public struct RowToKeep: Codable, Equatable, Sendable {
  /// At most 20 characters.
  public var source: String
  public var reason: LookReason
  /// What the reader knows it by and read in it, 1 to ``longestWords`` characters.
  public var words: String
  public var provider: String?
  public var title: String?
  public var kind: AccountEntry.Kind?
  public var amountFen: Money?
  public var on: Day?
  /// Another row told what it was: it does not wait, and is only remembered.
  public var settled: Bool?
  /// A later row says that it was deducted on that day.
  public var deductedOn: Day?

  /// The most characters of the reader's words.
  public static let longestWords = 8_000

  /// A row of a source, with what its reader wrote down of it.
  public init(source: String, reason: LookReason, words: String) {
    self.source = source
    self.reason = reason
    self.words = words
  }
}

extension SealPlace {
  public static func keptRow(_ id: KeptRowID, _ column: String) -> SealPlace {
    SealPlace("kept_rows", id.text, column)
  }
}
