/// Money that a merchant gives back, and where it went: first to the principal still owed, oldest instalment
/// first, the rest to the credit balance (T11 to T13).
public struct Refund: Codable, Equatable, Sendable {
  /// What was bought.
  public var obligation: ObligationID
  /// What the merchant gives back of the price, in fen.
  public var amount: Money
  /// What it took off each instalment.
  public var parts: [Payment.Part]
  /// What of it goes to the credit balance.
  public var toBalance: Money
  /// Charges that had been paid and come back with a whole refund.
  public var chargesReturned: Money
  /// Whether nothing is owed any more.
  public var settles: Bool
  /// Whether the refunds together are all that was captured: the order counts as returned.
  public var isWhole: Bool
  /// In a pause: the last day whose shares of a charge are earned; nil: the day of the refund.
  public var earnedUntil: Day?

  /// What of it goes to the principal still owed.
  public var toPrincipal: Money { amount - toBalance }
}

/// Why an amount was lowered or a charge waived: the code of a correction.
public enum CorrectionReason: String, Codable, CaseIterable, Sendable {
  case soldOut, priceError, damaged, goodwill, systemError
  /// By rule only: the order was wholly refunded; the obligation was charged off.
  case returned, chargedOff

  /// Those that a request can name.
  public static let given = allCases.filter(\.isGiven)

  /// Whether a request can name it.
  var isGiven: Bool { self != .returned && self != .chargedOff }
}

/// Charges that need not be paid, with the reason (T20).
public struct Waiver: Codable, Equatable, Sendable {
  /// What is owed.
  public var obligation: ObligationID
  /// Late charge that need not be paid, in fen.
  public var late: Money
  /// Charges of instalments.
  public var parts: [Payment.Part]
  /// Why.
  public var reason: CorrectionReason
  /// Whether nothing is owed any more.
  public var settles: Bool

  /// All that need not be paid.
  public var amount: Money { late + parts.map(\.amount).sum }
}
