/// The credit limit and its buckets of principal: available + held + used + charged off = total, always.
public struct Limit: Codable, Equatable, Sendable {
  /// What the row, the income and the user's own cap allow.
  public var total: Money = .zero
  /// Below 0 only after a cut; it blocks new orders and demands nothing.
  public var available: Money = .zero
  /// Kept for orders that were not received yet.
  public var held: Money = .zero
  /// Principal that is owed.
  public var used: Money = .zero
  /// Principal that was charged off and not recovered.
  public var chargedOff: Money = .zero
  /// The row of the policy's table that is in force.
  public var row: Int = 0
  /// The part that income decided at the last review.
  public var incomeLimit: Money = .zero
  /// A cut that was announced and when it takes effect.
  public var pending: Cut?
  /// Reviews for which the limit cannot grow; they go on after reopening.
  public var growthOff: Int = 0
  /// The row that was in force when the service was last closed; nil: it never was.
  public var closedRow: Int?

  /// A lower limit to come: its row and income part, and its day.
  public struct Cut: Codable, Equatable, Sendable {
    public var row: Int
    public var incomeLimit: Money
    public var on: Day
  }
}
