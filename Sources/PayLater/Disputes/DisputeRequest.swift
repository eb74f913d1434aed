/// Requests about returns and problems (rule 3).
public enum DisputeRequest: Topic, Equatable, Sendable {
  /// Returns what was bought, or `lines` of it; the obligation pauses until the refund.
  case reportReturn(obligation: ObligationID, lines: [CartLine]? = nil)
  /// Asks the merchant to refund a part or all, with a reason in words; the obligation pauses until it is decided.
  case reportProblem(obligation: ObligationID, refundFen: Money, reason: String? = nil)
  /// Disputes an order within 60 days after it was settled, once; decided on its 14th day.
  case disputeSettled(obligation: ObligationID, refundFen: Money, reason: String)
  case withdraw(obligation: ObligationID)

  enum CodingKeys: String, CodingKey, CaseIterable {
    case reportReturn, reportProblem, disputeSettled
    case withdraw = "withdrawDispute"
  }
}

extension Handling {
  mutating func decide(_ request: DisputeRequest) throws(Refusal) {
    switch request {
    case .reportReturn(let id, let lines): try reportReturn(id, of: lines)
    case .reportProblem(let id, let amount, let reason): try reportProblem(id, amount, reason)
    case .disputeSettled(let id, let amount, let reason): try disputeSettled(id, amount, reason)
    case .withdraw(let id): try withdrawDispute(id)
    }
  }
}
