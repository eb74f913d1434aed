/// Every number, day and state that a screen shows, and every part that one of them is made of.
public enum Figure: Hashable, Sendable {
  case businessDay
  /// The state of the service.
  case service

  // What is owed.
  case owed, dueIn30Days
  /// The part of it that is one's own.
  case ownOwed
  /// What falls due on a day, of everything or of one thing; what is late counts on the business day.
  case dueOn(Day)
  /// All payments whose due day lies in a month, late ones too.
  case dueInMonth(Month)
  case payment(DueItem.Subject, Day)
  /// One payment of a thing, as lists show it, and the sum of the earliest ones of one urgency.
  case payable(DueItem.Subject, Int), dueGroup(DueGroup)
  /// The same sums of debts from elsewhere in another currency.
  case foreignOwed(Currency), foreignDueIn30Days(Currency), foreignDueInMonth(Currency, Month)
  case foreignDueGroup(Currency, DueGroup)

  // One's own obligation.
  case payoff(ObligationID), captured(ObligationID), paid(ObligationID), refunded(ObligationID)
  case principal(ObligationID), heldFor(ObligationID), chargedOffOf(ObligationID)
  case lateCharge(ObligationID), lateAccrued(ObligationID), lateSum(ObligationID), latePaid(ObligationID)
  case lateWaived(ObligationID), lateInPlan(ObligationID), lateMost(ObligationID)
  /// The share of a raised day of the late charge: the first, the second ...
  case lateDay(ObligationID, Int)
  /// The principal that it was counted on.
  case overdue(ObligationID, Int)
  case earnedCharge(ObligationID), chargesPaid(ObligationID)
  /// Everything that was paid for it: principal and charges.
  case paidInAll(ObligationID)
  case instalment(ObligationID, Int), instalmentCharge(ObligationID, Int)
  /// What an instalment was set to, and what of it is paid or refunded.
  case partPrincipal(ObligationID, Int), partCleared(ObligationID, Int)
  case partCharge(ObligationID, Int), partChargePaid(ObligationID, Int)
  /// The late charge that would be owed on a day if nothing more is paid, and what it is made of.
  case lateOn(ObligationID, Day), lateAccruedOn(ObligationID, Day), lateSumOn(ObligationID, Day)
  case lateAhead(ObligationID, Day)
  /// What a charged day adds, rounded down.
  case lateDaily(ObligationID)
  /// A split into so many instalments: the charge, all of it, the annual rate, and each payment with its parts.
  case quoteCharge(ObligationID, Int), quoteTotal(ObligationID, Int), quoteRate(ObligationID, Int)
  case quotePayment(ObligationID, Int, Int), quotePrincipal(ObligationID, Int, Int)
  case quoteShare(ObligationID, Int, Int)
  /// A hardship plan of so many instalments: each payment with its parts, and the charges that go into it.
  case planPayment(ObligationID, Int, Int), planPrincipal(ObligationID, Int, Int)
  case planCharge(ObligationID, Int, Int), chargesDue(ObligationID)
  /// Money that came to one thing or was taken off it, as the journal tells, and what it divided into.
  case movement(DueItem.Subject, Int)
  case movedLateCharge(DueItem.Subject, Int), movedCredit(DueItem.Subject, Int)
  case movedCharge(DueItem.Subject, Int, Int), movedPrincipal(DueItem.Subject, Int, Int)
  case due(ObligationID, Int), dueByTerm(ObligationID), moved(ObligationID), receivedOn(ObligationID)
  case daysPastDue(ObligationID), standing(ObligationID)

  // A debt from elsewhere.
  case debt(DebtID), debtTotal(DebtID), debtPaid(DebtID)
  case debtInstalment(DebtID, Int), debtDue(DebtID, Int), debtStanding(DebtID)
  /// What a shop took off it, and what of refunds came back to the user.
  case debtRefunded(DebtID), debtReturned(DebtID)
  /// What being late on a day costs over there by the terms that the user knows: flat fees and interest.
  case debtLateCost(DebtID, Day), debtLateFees(DebtID, Day), debtLateInterest(DebtID, Day)

  /// Of a monthly account, a bill or an entry of it.
  case monthly(AccountFigure)

  // The limit.
  case limit, limitRow, row, incomeLimit, income, limitCap
  case pendingLimit, pendingRow, pendingIncomeLimit
  /// The user's own rules after a loosening that waits for its day.
  case pendingMonthlyCap, pendingLimitCap, pendingDelayAbove
  case available, held, used, chargedOff, creditBalance
  /// What came into the credit balance: refunds and charges returned; and what left it.
  case creditIn, creditRefunded, creditCharges, creditPaidOut, creditUsed
  case balance(FundingSourceID), balances

  // The score.
  case score, rawScore, scoreBase, pointsSum, points(Characteristic), scoreCap
  case binPoints(Characteristic), ceiling(Characteristic)
  case lateScoreCap, chargeOffScoreCap
  case burden, sinceLate
  case fact(ScoreFact)

  // Gates, and the order that they are asked about.
  case gate(Gate)
  case orderAmount, orderCap, openOrders, mostOpenOrders, scoreNeeded, eligibleScore, worstDaysPastDue,
    graceDays
  case heaviest30Days, affordable, spentThisMonth, monthlyCap, delayAbove, undeclaredLimit
  /// An order of this month.
  case ordered(OrderID)
  case sources, oneNeeded, addresses
  case condition(Condition)
  case availableAfter, availableAfterAll, deliveryDays
  /// An order of those that would be placed together, and the annual rate of an order.
  case orderTogether(Int), orderRate
  /// What lateness of one of them would cost.
  case lateOf(Int, Int), lateUncappedOf(Int, Int), lateMostOf(Int)
  case expectedReceipt, expectedDue
  /// What so many days past due would cost for the order, capped and before the cap.
  case lateIfOrdered(Int), lateUncapped(Int), lateMostIfOrdered

  /// What one obligation counts for.
  case one(ObligationID)

  /// Something that holds or does not.
  public enum Condition: String, CaseIterable, Sendable {
    case serviceActive, identityVerified, scoreAuthorised, chargedOffLately, frozen, merchantBlocked
    case takesPayLater, pastGrace, sourceMissing, waitsADay
  }

  /// One of the facts that the score rests on: the field of the inputs of that name.
  public enum ScoreFact: String, CaseIterable, Sendable {
    case verified, contacts, contactAgeMonths, fundingSources, monthlyIncome, dueIn30Days, tenureMonths
    case closed24, onTime24, worstDaysPastDue24, monthsSinceLate, peakUsePercent90, daysPastDueNow, closed6
    case onTimePercent6, debitAttempts6, failedDebits6, activeMonths12, merchants12, disputesLost12
    case chargedOff12
  }
}

extension Figure.ScoreFact {
  /// What it counts; nil where it is whether something holds.
  var unit: Derivation.Unit? {
    switch self {
    case .verified, .chargedOff12: nil
    case .monthlyIncome, .dueIn30Days: .fen
    case .contactAgeMonths, .tenureMonths, .monthsSinceLate, .activeMonths12: .months
    case .worstDaysPastDue24, .daysPastDueNow: .days
    case .peakUsePercent90, .onTimePercent6: .percent
    case .contacts, .fundingSources, .closed24, .onTime24, .closed6, .debitAttempts6, .failedDebits6,
      .merchants12,
      .disputesLost12:
      .count
    }
  }
}
