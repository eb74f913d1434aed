/// The issuer's and the merchant's side; requested only in a sandbox.
public enum IssuerRequest: Topic, Equatable, Sendable {
  case closeDays(until: Day)
  case ship(order: OrderID)
  case withholdShipment(order: OrderID)
  case lowerAmount(order: OrderID, amountFen: Money, reason: CorrectionReason)
  case refund(obligation: ObligationID, amountFen: Money)
  case waiveCharge(obligation: ObligationID, amountFen: Money, reason: CorrectionReason)
  /// Decides a dispute now; a refund of 0 loses it.
  case decideDispute(obligation: ObligationID, refundFen: Money)
  case withholdRefund(obligation: ObligationID)
  /// A dispute turns out against the user after the settlement: the refund is owed again.
  case reopen(obligation: ObligationID, amountFen: Money)

  enum CodingKeys: String, CodingKey, CaseIterable {
    case closeDays, ship, withholdShipment, lowerAmount, refund, waiveCharge, decideDispute, withholdRefund
    case reopen = "reopenObligation"
  }
}

extension Handling {
  mutating func decide(_ request: IssuerRequest) throws(Refusal) {
    switch request {
    case .closeDays(let until): try closeDays(until)
    case .ship(let id): try ship(id)
    case .withholdShipment(let id): try withholdShipment(id)
    case .lowerAmount(let id, let amount, let reason): try lowerAmount(id, amount, reason)
    case .refund(let id, let amount): try refund(id, amount)
    case .waiveCharge(let id, let amount, let reason): try waiveCharge(id, amount, reason)
    case .decideDispute(let id, let amount): try decideDispute(id, amount)
    case .withholdRefund(let id): try withholdRefund(id)
    case .reopen(let id, let amount): try reopen(id, amount)
    }
  }
}
