extension Figure {
  /// The obligation that it belongs to; nil: to none.
  public var obligation: ObligationID? {
    switch self {
    case .payoff(let id), .captured(let id), .paid(let id), .refunded(let id), .principal(let id),
      .heldFor(let id), .chargedOffOf(let id), .lateCharge(let id), .lateAccrued(let id),
      .lateSum(let id), .latePaid(let id), .lateWaived(let id), .lateInPlan(let id), .lateMost(let id),
      .lateDay(let id, _),
      .overdue(let id, _),
      .earnedCharge(let id), .instalment(let id, _),
      .instalmentCharge(let id, _), .due(let id, _), .dueByTerm(let id), .moved(let id), .receivedOn(let id),
      .daysPastDue(let id), .standing(let id), .one(let id), .partPrincipal(let id, _),
      .partCleared(let id, _), .partCharge(let id, _), .partChargePaid(let id, _), .lateOn(let id, _),
      .lateAccruedOn(let id, _), .lateSumOn(let id, _), .lateAhead(let id, _), .lateDaily(let id),
      .chargesPaid(let id), .paidInAll(let id),
      .quoteCharge(let id, _),
      .planPayment(let id, _, _), .planPrincipal(let id, _, _), .planCharge(let id, _, _),
      .chargesDue(let id),
      .quoteTotal(let id, _), .quoteRate(let id, _), .quotePayment(let id, _, _),
      .quotePrincipal(let id, _, _), .quoteShare(let id, _, _):
      id
    case .payment(.obligation(let id), _), .payable(.obligation(let id), _),
      .movement(.obligation(let id), _), .movedLateCharge(.obligation(let id), _),
      .movedCredit(.obligation(let id), _), .movedCharge(.obligation(let id), _, _),
      .movedPrincipal(.obligation(let id), _, _):
      id
    default: nil
    }
  }

  /// The debt from elsewhere that it belongs to; nil: to none.
  public var debt: DebtID? {
    switch self {
    case .debt(let id), .debtTotal(let id), .debtPaid(let id), .debtInstalment(let id, _),
      .debtDue(let id, _),
      .debtStanding(let id), .debtRefunded(let id), .debtReturned(let id), .debtLateCost(let id, _),
      .debtLateFees(let id, _), .debtLateInterest(let id, _):
      id
    case .payment(.debt(let id), _), .payable(.debt(let id), _), .movement(.debt(let id), _):
      id
    default: nil
    }
  }
}
