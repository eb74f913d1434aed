import PayLater

extension Event {
  /// The event in one line, for the journal and the history; amounts carry `¥`, so ``Phrase/masked`` hides them.
  public func line(_ names: Names, on businessDay: Day) -> Phrase {
    switch self {
    case .walletCreated, .codeSent, .codeRejected, .identityVerified, .contactAdded, .contactReplaced,
      .contactRemoved, .addressAdded, .addressChanged, .addressRemoved, .incomeDeclared, .fundingSourceAdded,
      .balanceSet, .fundingSourceRemoved:
      accountLine(names)
    case .consentRecorded, .authorisationGiven, .authorisationWithdrawn, .inputsTaken, .evaluated, .activated,
      .limitChanged, .limitCutAnnounced, .growthStopped, .growthReviewed, .mandateSet, .obligationAutopaySet,
      .suspensionChanged, .closingBegun, .closed, .erased:
      agreementLine(names, businessDay)
    case .orderPlaced, .shipped, .shipmentWithheld, .receiptExtended, .amountLowered, .notArrivedReported,
      .received, .cancelled, .expired:
      orderLine(names, businessDay)
    case .repaid, .debitFailed, .lateCharged, .chargedOff, .debtRecorded, .debtPaid, .debtChanged,
      .debtReversed, .debtPaymentReversed, .debtRefunded, .debtRefundReversed, .debtRestored, .debtRecalled,
      .debtPaymentRestored, .debtRefundRestored,
      .creditUseChosen, .creditPaidOut:
      moneyLine(names, businessDay)
    case .disputed, .disputeDecided, .disputeWithdrawn, .refundWithheld, .resumed, .refunded, .chargesWaived,
      .reopened:
      disputeLine(names, businessDay)
    case .extended, .split, .planStarted, .planMissed, .planBroken: rescheduleLine(names, businessDay)
    case .reminded, .remindersRead, .snoozed, .rulesChanged, .orderAnnounced, .favouriteSet:
      ownLine(names, businessDay)
    case .dayClosed(let day, let outcomes): DayCloseText.line(day, outcomes, names, on: businessDay)
    }
  }
}
