/// What an accepted request brought.
public struct Answer: Codable, Equatable, Sendable {
  /// What happened, in its order; it is what the journal keeps.
  public var events: [Event]
  /// The one-time code, as the embedded issuer 'sends' it.
  public var code: String?
  /// A wrong code was typed: so many tries are left.
  public var triesLeft: Int?
  /// The order that was placed; its obligation has the same id.
  public var order: OrderID?
  /// The debt from elsewhere that was recorded.
  public var debt: DebtID?
  /// The payment or the refund that was noted of a debt from elsewhere.
  public var payment: DebtPaymentID?
  public var refund: DebtRefundID?
  /// The monthly account that was opened or changed, the entry that was noted, and the bill that it is in.
  public var account: AccountID?
  public var entry: AccountEntryID?
  public var bill: Month?
  /// The row of a file that was kept or decided, and the rule that was set.
  public var row: KeptRowID?
  public var rule: RowRuleID?
  /// What of a refund was more than was owed and came back to the user.
  public var returnedFen: Money?
  /// A due day that is more than 60 days ago or more than ten years ahead: accepted, and said.
  public var unusualDue: Day?
  /// The source that was added.
  public var fundingSource: FundingSourceID?
  /// The score after an evaluation.
  public var score: Int?
  /// The limit after an activation.
  public var limitFen: Money?
  /// The day on which it now falls due.
  public var due: Day?
  /// What was paid, in fen.
  public var paidFen: Money?
  /// The business day after a close.
  public var day: Day?
  /// What each of several requests brought that were made together; all their events are in `events`.
  public var answers: [Answer]?

  /// An answer that only carries its events.
  public init(events: [Event] = []) { self.events = events }

  /// The repayments among its events.
  public var payments: [Payment] {
    events.compactMap { event in if case .repayment(.repaid(let payment)) = event { payment } else { nil } }
  }
}
