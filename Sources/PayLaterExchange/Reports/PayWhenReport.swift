import PayLater

/// What `accounts --when --json` shows of each account: when a purchase of a day would have to be paid.
public struct PayWhenReport: Encodable, Equatable {
  public var account: AccountID
  /// The bill that it would be in.
  public var bill: Month
  public var due: Day
  /// Whether that hangs on a rule that the user has not confirmed.
  public var assumed: Bool

  /// The report of one account.
  public init(_ when: PayWhen) {
    (account, bill, due, assumed) = (when.account, when.bill, when.due, when.isAssumed)
  }
}
