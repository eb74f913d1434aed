/// The rules that the user set for themselves: tightening acts at once, loosening the next day (rule 11).
public struct OwnRules: Codable, Equatable, Sendable {
  /// Most of orders placed in a calendar month.
  public var monthlyCap: Money?
  /// Most of the limit.
  public var limitCap: Money?
  /// Loosenings that take effect on a later day.
  public var pendingMonthlyCap: Pending?
  public var pendingLimitCap: Pending?
  /// Self-freeze: no new orders before this day.
  public var frozenUntil: Day?
  public var blocked: [MerchantID] = []
  public var pendingUnblocks: [Unblock] = []

  /// The cap from a later day on; nil: none.
  public struct Pending: Codable, Equatable, Sendable {
    public var cap: Money?
    public var on: Day
  }

  public struct Unblock: Codable, Equatable, Sendable {
    public var merchant: MerchantID
    public var on: Day
  }
}
