/// What was paid, what was charged for being late, and what became of the credit balance.
public enum RepaymentEvent: Topic, Equatable, Sendable {
  case repaid(payment: Payment)
  case debitFailed(obligation: ObligationID, amount: Money, from: FundingSourceID, next: Day?)
  /// One day's late charge: `overduePrincipal × rate` is added, in 1/10,000 fen.
  case lateCharged(obligation: ObligationID, daysPastDue: Int, overduePrincipal: Money, added: Int64)
  case chargedOff(obligation: ObligationID, principal: Money)
  case creditUseChosen(use: CreditUse)
  case creditPaidOut(amount: Money, to: FundingSourceID)

  /// Their kinds, with the names that they have in the journal.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case repaid, debitFailed, lateCharged, chargedOff, creditUseChosen, creditPaidOut
  }

  var kind: CodingKeys {
    switch self {
    case .repaid: .repaid
    case .debitFailed: .debitFailed
    case .lateCharged: .lateCharged
    case .chargedOff: .chargedOff
    case .creditUseChosen: .creditUseChosen
    case .creditPaidOut: .creditPaidOut
    }
  }

  /// The id of the one thing that it concerns: an obligation or a source; nil: none.
  var subject: String? {
    switch self {
    case .repaid(let payment): payment.obligation.text
    case .debitFailed(let id, _, _, _), .lateCharged(let id, _, _, _), .chargedOff(let id, _): id.text
    case .creditPaidOut(_, let source): source.text
    case .creditUseChosen: nil
    }
  }
}

extension Wallet {
  mutating func change(_ event: RepaymentEvent) {
    switch event {
    case .repaid(let payment): repay(payment)
    case .debitFailed(_, _, _, _): noteFailedDebit()
    case .lateCharged(let id, _, _, let added): change(id) { $0.lateSum += added }
    case .chargedOff(let id, let principal): chargeOff(id, principal)
    case .creditUseChosen(let use): creditUse = use
    case .creditPaidOut(let amount, let source): payOut(amount, to: source)
    }
  }
}
