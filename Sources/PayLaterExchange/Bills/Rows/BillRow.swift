import PayLater

/// What one row of a bill says, read but not yet compared with any other.
public struct BillRow: Equatable, Codable, Sendable {
  /// The line on which it begins, or the row of the sheet; from 1.
  public var line: Int
  /// The provider's number of the transaction; nil where there is none, or Excel destroyed it.
  public var number: String?
  /// The day that is written; nil where none can be read.
  public var day: Day?
  /// Minutes since midnight, where they are written.
  public var minute: Int?
  /// In fen; nil where none can be read.
  public var amountFen: Int64?
  /// The title, unharmed; where that is empty, the other party.
  public var title = ""
  public var direction = Direction.none
  /// What it is by itself.
  public var nature: Nature
  /// Whose debt it is or would be, as far as the row says.
  public var provider: String?
  /// Where the money came from, or for a refund went.
  public var purse = Purse.none
  /// n of a purchase in n parts; nil for 1.
  public var parts: Int?
  /// The month of the bill day of the bill that a repayment names.
  public var bill: Month?
  /// What it says came back of it so far.
  public var refunded: Refunded?
  /// The day a payment of a table of one's own falls due.
  public var due: Day?
  /// Where its words can be read again.
  public var source = RawRow.text("")

  public enum Direction: String, Codable, Sendable {
    case out, `in`
    /// The user or the provider counts it neither as spending nor as income.
    case neutral
    case none
  }

  /// What a row is, by the words in it alone.
  public enum Nature: Equatable, Codable, Sendable {
    case purchase, repayment, refund, candidate
    case skipped(SkipReason)
    case look(LookReason, column: Int?)
  }

  /// Where money comes from or goes to.
  public enum Purse: String, Codable, Sendable {
    /// Nothing is said.
    case none
    case money
    /// The account that this bill books.
    case own
    case otherPayLater, mixed
    /// JD's 先享后付.
    case deferred
  }

  /// What a row announces of refunds.
  public enum Refunded: Hashable, Codable, Sendable {
    case whole
    /// So much in fen until now.
    case part(Int64)
  }

  /// An empty row on a line, to be filled.
  init(line: Int, nature: Nature) {
    self.line = line
    self.nature = nature
  }

  var time: BillTime? { day.map { BillTime(day: $0, minute: minute) } }

  /// Whether it took place before another; one without a day comes before all that have one.
  public func isBefore(_ other: BillRow) -> Bool {
    guard let time else { return other.time != nil }
    return other.time.map { time < $0 } ?? false
  }
}

/// Why a row is no debt.
public enum SkipReason: String, Codable, CaseIterable, Sendable {
  case notPayLater, deducted, closedUnpaid, failed, zero
}
