import PayLater

/// The close of a day in one line: what mattered most, and how much more there was.
public enum DayCloseText {
  /// '11-21 日终  云杉书店  已发货 ..，另有 1 项', or that nothing happened.
  public static func line(_ day: Day, _ outcomes: [Event], _ names: Names, on businessDay: Day) -> Phrase {
    let head = Phrase("\(day.short(on: businessDay)) 日终", "\(day.short(on: businessDay)) closed")
    let told = outcomes.filter { $0.weight > 0 }
    // The first of the heaviest: later ones of the same weight follow from it or equal it.
    guard let most = told.map(\.weight).max(), let main = told.first(where: { $0.weight == most }) else {
      return head + Phrase("  没有变化", "  no change")
    }
    let line = [head, main.line(names, on: businessDay)].joined()
    let others = told.count - 1
    return others == 0 ? line : line + Phrase("，另有 \(others) 项", ", and \(others) more")
  }
}

extension Event {
  /// How much it matters to the user at the end of a day; 0: not at all.
  fileprivate var weight: Int {
    switch self {
    case .chargedOff, .planBroken: 7
    case .suspensionChanged, .debitFailed: 6
    case .closed, .limitCutAnnounced, .expired, .refunded, .creditPaidOut: 5
    case .repaid, .received, .cancelled, .resumed: 4
    case .evaluated, .limitChanged, .lateCharged, .growthStopped: 3
    case .shipped: 2
    case .inputsTaken, .reminded, .growthReviewed: 0
    case .walletCreated, .codeSent, .codeRejected, .identityVerified, .contactAdded, .contactReplaced,
      .contactRemoved, .addressAdded, .addressChanged, .addressRemoved, .incomeDeclared,
      .fundingSourceAdded, .balanceSet, .fundingSourceRenamed, .fundingSourceRemoved, .consentRecorded,
      .authorisationGiven,
      .authorisationWithdrawn, .activated, .mandateSet, .obligationAutopaySet, .closingBegun, .erased,
      .orderPlaced, .shipmentWithheld, .receiptExtended, .amountLowered, .notArrivedReported, .disputed,
      .disputeDecided, .disputeWithdrawn, .refundWithheld, .chargesWaived, .reopened, .extended, .split,
      .planStarted, .planMissed, .creditUseChosen, .remindersRead, .snoozed, .rulesChanged,
      .orderAnnounced, .favouriteSet, .debtRecorded, .debtPaid, .debtPaymentReversed, .debtRefunded,
      .debtRefundReversed, .debtPaymentRestored, .debtRefundRestored, .debtChanged, .debtReversed,
      .debtRestored, .debtRecalled, .account, .dayClosed:
      1
    }
  }
}
