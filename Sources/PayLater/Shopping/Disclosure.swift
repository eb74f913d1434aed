/// What is shown before an order on credit is confirmed (rule 5).
public struct Disclosure: Equatable, Sendable {
  public var price: Money
  public var credit: Money
  /// When it is expected to be received and when it then falls due.
  public var expectedReceipt: Day
  public var payments: [PlannedPayment]
  public var lateAfter10Days: Money
  public var lateAfter30Days: Money
  public var lateAtMost: Money
  /// Nominal annual rate in 1/100 percent.
  public var apr: Int
  public var availableAfter: Money
  /// Whether it can be cancelled before the dispatch (an in-store purchase is received at once, some ship at once).
  public var cancellable: Bool
  /// The amount must be typed: the first order at the merchant, or above half of the limit.
  public var typesAmount: Bool
}
