/// The rules that the user set for themselves: tightening acts at once, loosening the next day (rule 11).
public struct OwnRules: Codable, Equatable, Sendable {
  /// Most of orders placed in a calendar month.
  public var monthlyCap: Money?
  /// Most of the limit.
  public var limitCap: Money?
  /// An order above this waits until the day after it was announced; nil: none waits.
  public var delayAbove: Money?
  /// Loosenings that take effect on a later day.
  public var pendingMonthlyCap: Pending?
  /// The same of the cap of the limit.
  public var pendingLimitCap: Pending?
  /// The same of the amount above which orders wait.
  public var pendingDelayAbove: Pending?
  /// Orders whose waiting time was started, each until it is placed or its last day is over.
  public var announced: [Announcement] = []
  /// Self-freeze: no new orders before this day.
  public var frozenUntil: Day?
  /// Merchants at which nothing is bought.
  public var blocked: [MerchantID] = []
  /// Merchants that are to be unblocked.
  public var pendingUnblocks: [Unblock] = []

  /// The cap from a later day on; nil: none.
  public struct Pending: Codable, Equatable, Sendable {
    public var cap: Money?
    public var on: Day
  }

  /// A merchant that is free again from a day on.
  public struct Unblock: Codable, Equatable, Sendable {
    public var merchant: MerchantID
    public var on: Day
  }

  /// No rules.
  public init() {}

  /// Wallets and journals from before the 24-hour delay know no announced orders.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    monthlyCap = try container.decodeIfPresent(Money.self, forKey: .monthlyCap)
    limitCap = try container.decodeIfPresent(Money.self, forKey: .limitCap)
    delayAbove = try container.decodeIfPresent(Money.self, forKey: .delayAbove)
    pendingMonthlyCap = try container.decodeIfPresent(Pending.self, forKey: .pendingMonthlyCap)
    pendingLimitCap = try container.decodeIfPresent(Pending.self, forKey: .pendingLimitCap)
    pendingDelayAbove = try container.decodeIfPresent(Pending.self, forKey: .pendingDelayAbove)
    announced = try container.decodeIfPresent([Announcement].self, forKey: .announced) ?? []
    frozenUntil = try container.decodeIfPresent(Day.self, forKey: .frozenUntil)
    blocked = try container.decode([MerchantID].self, forKey: .blocked)
    pendingUnblocks = try container.decode([Unblock].self, forKey: .pendingUnblocks)
  }
}
