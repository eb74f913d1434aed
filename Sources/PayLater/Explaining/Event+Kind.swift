extension Event {
  /// What kind of event it is: the key that it has in the journal.
  public enum Kind: String, Codable, CaseIterable, Sendable {
    case walletCreated, codeSent, codeRejected, identityVerified, contactAdded, contactReplaced,
      contactRemoved
    case addressAdded, addressChanged, addressRemoved, incomeDeclared, fundingSourceAdded, balanceSet
    case fundingSourceRenamed, fundingSourceRemoved, consentRecorded, authorisationGiven,
      authorisationWithdrawn, inputsTaken
    case evaluated, activated, limitChanged, limitCutAnnounced, growthStopped, growthReviewed, mandateSet
    case obligationAutopaySet, suspensionChanged, closingBegun, closed, erased
    case orderPlaced, shipped, shipmentWithheld, receiptExtended, received, cancelled, expired
    case amountLowered, notArrivedReported, chargedOff, disputed, disputeDecided, disputeWithdrawn
    case refundWithheld, resumed, refunded, chargesWaived, reopened, extended, split, planStarted, planMissed
    case planBroken, creditUseChosen, creditPaidOut
    case repaid, debitFailed, lateCharged, reminded, remindersRead, snoozed, rulesChanged, favouriteSet
    case debtRecorded, debtPaid, debtChanged, debtReversed, orderAnnounced, dayClosed
    case debtPaymentReversed, debtRefunded, debtRefundReversed, debtRestored, debtRecalled
    case debtPaymentRestored, debtRefundRestored
    case accountAdded, accountChanged, billRecorded, accountEntryNoted, accountEntryReversed
    case accountEntryRestored, accountClosed, accountReopened
  }

  /// Its kind.
  public var kind: Kind {
    switch self {
    case .walletCreated: .walletCreated
    case .codeSent: .codeSent
    case .codeRejected: .codeRejected
    case .identityVerified: .identityVerified
    case .contactAdded: .contactAdded
    case .contactReplaced: .contactReplaced
    case .contactRemoved: .contactRemoved
    case .addressAdded: .addressAdded
    case .addressChanged: .addressChanged
    case .addressRemoved: .addressRemoved
    case .incomeDeclared: .incomeDeclared
    case .fundingSourceAdded: .fundingSourceAdded
    case .balanceSet: .balanceSet
    case .fundingSourceRenamed: .fundingSourceRenamed
    case .fundingSourceRemoved: .fundingSourceRemoved
    case .consentRecorded: .consentRecorded
    case .authorisationGiven: .authorisationGiven
    case .authorisationWithdrawn: .authorisationWithdrawn
    case .inputsTaken: .inputsTaken
    case .evaluated: .evaluated
    case .activated: .activated
    case .limitChanged: .limitChanged
    case .limitCutAnnounced: .limitCutAnnounced
    case .growthStopped: .growthStopped
    case .growthReviewed: .growthReviewed
    case .mandateSet: .mandateSet
    case .obligationAutopaySet: .obligationAutopaySet
    case .suspensionChanged: .suspensionChanged
    case .closingBegun: .closingBegun
    case .closed: .closed
    case .erased: .erased
    case .orderPlaced: .orderPlaced
    case .shipped: .shipped
    case .shipmentWithheld: .shipmentWithheld
    case .receiptExtended: .receiptExtended
    case .received: .received
    case .cancelled: .cancelled
    case .expired: .expired
    case .repaid: .repaid
    case .debitFailed: .debitFailed
    case .lateCharged: .lateCharged
    case .reminded: .reminded
    case .remindersRead: .remindersRead
    case .snoozed: .snoozed
    case .rulesChanged: .rulesChanged
    case .favouriteSet: .favouriteSet
    case .debtRecorded: .debtRecorded
    case .debtPaid: .debtPaid
    case .debtChanged: .debtChanged
    case .debtReversed: .debtReversed
    case .debtPaymentReversed: .debtPaymentReversed
    case .debtRefunded: .debtRefunded
    case .debtRefundReversed: .debtRefundReversed
    case .debtRestored: .debtRestored
    case .debtPaymentRestored: .debtPaymentRestored
    case .debtRefundRestored: .debtRefundRestored
    case .debtRecalled: .debtRecalled
    case .account(let event): event.kind
    case .orderAnnounced: .orderAnnounced
    case .amountLowered: .amountLowered
    case .notArrivedReported: .notArrivedReported
    case .chargedOff: .chargedOff
    case .disputed: .disputed
    case .disputeDecided: .disputeDecided
    case .disputeWithdrawn: .disputeWithdrawn
    case .refundWithheld: .refundWithheld
    case .resumed: .resumed
    case .refunded: .refunded
    case .chargesWaived: .chargesWaived
    case .reopened: .reopened
    case .extended: .extended
    case .split: .split
    case .planStarted: .planStarted
    case .planMissed: .planMissed
    case .planBroken: .planBroken
    case .creditUseChosen: .creditUseChosen
    case .creditPaidOut: .creditPaidOut
    case .dayClosed: .dayClosed
    }
  }

  /// The event itself, or all that a closed day brought.
  public var leaves: [Event] {
    if case .dayClosed(_, let outcomes) = self { outcomes.flatMap(\.leaves) } else { [self] }
  }

  /// The id of the one thing that it concerns: an obligation (which has the id of its order), a debt, a source.
  public var subject: String? {
    switch self {
    case .orderPlaced(let order): order.id.text
    case .shipped(let id, _), .shipmentWithheld(let id), .receiptExtended(let id, _), .received(let id, _, _),
      .cancelled(let id), .expired(let id):
      id.text
    case .amountLowered(let id, _, _), .notArrivedReported(let id): id.text
    case .repaid(let payment): payment.obligation.text
    case .refunded(let refund): refund.obligation.text
    case .chargesWaived(let waiver): waiver.obligation.text
    case .chargedOff(let id, _), .disputed(let id, _, _), .disputeDecided(let id, _),
      .disputeWithdrawn(let id),
      .refundWithheld(let id), .resumed(let id, _, _), .reopened(let id, _, _), .extended(let id, _),
      .split(let id, _),
      .planStarted(let id, _, _), .planMissed(let id, _), .planBroken(let id, _):
      id.text
    case .creditPaidOut(_, let source): source.text
    case .debitFailed(let id, _, _, _), .lateCharged(let id, _, _, _), .obligationAutopaySet(let id, _):
      id.text
    case .debtRecorded(let debt), .debtChanged(let debt), .debtRecalled(let debt): debt.id.text
    case .debtPaid(let id, _, _, _, _), .debtReversed(let id, _), .debtRefunded(let id, _),
      .debtRestored(let id):
      id.text
    case .debtPaymentReversed(let payment, _), .debtPaymentRestored(let payment): payment.debt.text
    case .debtRefundReversed(let refund, _), .debtRefundRestored(let refund): refund.debt.text
    case .account(let event): event.account.text
    case .snoozed(let subject, _): subject
    case .fundingSourceAdded(let source): source.id.text
    case .balanceSet(let id, _), .fundingSourceRenamed(let id, _), .fundingSourceRemoved(let id): id.text
    case .walletCreated, .codeSent, .codeRejected, .identityVerified, .contactAdded, .contactReplaced,
      .contactRemoved, .addressAdded, .addressChanged, .addressRemoved, .incomeDeclared, .consentRecorded,
      .authorisationGiven, .authorisationWithdrawn, .inputsTaken, .evaluated, .activated, .limitChanged,
      .limitCutAnnounced, .growthStopped, .growthReviewed, .mandateSet, .suspensionChanged, .closingBegun,
      .closed, .erased, .creditUseChosen, .reminded, .remindersRead, .rulesChanged, .orderAnnounced,
      .favouriteSet, .dayClosed:
      nil
    }
  }
}
