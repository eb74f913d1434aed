/// What is shown before an order on credit is confirmed (rule 5).
public struct Disclosure: Equatable, Sendable {
  /// The sum of its lines, in fen.
  public var price: Money
  /// What of it is taken on credit: all of it.
  public var credit: Money
  /// When it is expected to be received and when it then falls due.
  public var expectedReceipt: Day
  /// When how much is to be paid.
  public var payments: [PlannedPayment]
  /// The late charge if nothing is paid until 10 days after the due day.
  public var lateAfter10Days: Money
  /// The same after 30 days.
  public var lateAfter30Days: Money
  /// The most that lateness can ever cost: a quarter of the price.
  public var lateAtMost: Money
  /// Nominal annual rate in 1/100 percent.
  public var apr: Int
  /// What of the limit is left.
  public var availableAfter: Money
  /// Whether it can be cancelled before the dispatch (an in-store purchase is received at once, some ship at once).
  public var cancellable: Bool
  /// The amount must be typed: the first order at the merchant, or above half of the limit.
  public var typesAmount: Bool
}
