/// What a repayment would change, computed on a copy of the wallet (rule 6).
public struct PaymentPreview: Equatable, Sendable {
  public var payment: [Payment]
  public var owedBefore: Money
  public var owedAfter: Money
  public var availableBefore: Money
  public var availableAfter: Money
  /// Late charge a day that stops.
  public var chargeStopped: Money
  /// The day of the next review and the score then with and without this payment, everything else paid on its
  /// day; nil where no evaluation is due.
  public var nextReview: Day?
  public var scoreWith: Int?
  public var scoreWithout: Int?
}

extension Wallet {
  /// What repaying `amount` of one obligation would change; refuses what ``handle(_:at:with:)`` would refuse.
  public func preview(paying amount: Money, of obligation: ObligationID, from source: FundingSourceID)
    throws(Refusal)
    -> PaymentPreview
  { throw .nothingToDo }
  /// The same for the payoff of every own obligation.
  public func previewPayingAll(from source: FundingSourceID) throws(Refusal) -> PaymentPreview {
    throw .nothingToDo
  }
}
