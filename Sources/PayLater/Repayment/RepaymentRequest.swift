/// Requests about repayment and the credit balance (rule 6).
public enum RepaymentRequest: Topic, Equatable, Sendable {
  case repay(obligation: ObligationID, amountFen: Money, from: FundingSourceID)
  /// Pays the payoff of every own obligation.
  case repayAll(from: FundingSourceID)
  case payOutCredit(to: FundingSourceID)
  case useCredit(use: CreditUse)

  enum CodingKeys: String, CodingKey, CaseIterable {
    case repay, repayAll
    case payOutCredit = "payOutCreditBalance"
    case useCredit = "useCreditBalance"
  }
}

extension Handling {
  mutating func decide(_ request: RepaymentRequest) throws(Refusal) {
    switch request {
    case .repay(let id, let amount, let source):
      try draft.repay(id, amount, from: source)
      answer.paidFen = amount
    case .repayAll(let source): answer.paidFen = try draft.repayAll(from: source)
    case .payOutCredit(let source): try payOutCreditBalance(to: source)
    case .useCredit(let use): try useCreditBalance(use)
    }
  }
}
