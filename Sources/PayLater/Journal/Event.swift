/// What happened, with its outcome: the journal stores these and the state is these applied in order.
///
/// Events carry amounts and dates, so that replay needs no policy. Personal values are sealed.
public enum Event: Codable, Equatable, Sendable {
  case walletCreated(on: Day, zone: String, sandbox: Bool)

  case codeSent(code: OneTimeCode)
  case codeRejected(triesLeft: Int)
  case identityVerified(identity: Identity, phone: Contact)
  case contactAdded(contact: Contact)
  case contactReplaced(contact: Contact)
  case contactRemoved(contact: ContactID)
  case addressAdded(address: Address)
  case addressChanged(address: Address)
  case addressRemoved(address: AddressID)
  case incomeDeclared(monthly: Money?)
  case fundingSourceAdded(source: FundingSource)
  case balanceSet(source: FundingSourceID, balance: Money)
  case fundingSourceRenamed(source: FundingSourceID, name: Sealed)
  case fundingSourceRemoved(source: FundingSourceID)

  case consentRecorded(receipt: ConsentReceipt)
  case authorisationGiven
  case authorisationWithdrawn
  case inputsTaken(cutoff: Day, inputs: ScoreInputs)
  case evaluated(evaluation: Evaluation)
  case activated(row: Int, incomeLimit: Money, total: Money)
  case limitChanged(limit: LimitChange)
  case limitCutAnnounced(cut: Limit.Cut, total: Money)
  case growthStopped(reviews: Int)
  case growthReviewed
  case mandateSet(source: FundingSourceID?)
  case obligationAutopaySet(obligation: ObligationID, on: Bool)
  case suspensionChanged(reasons: [SuspensionReason])
  case closingBegun
  /// The service is closed; `row` is the one that was in force, nil where it had not been opened.
  case closed(row: Int? = nil)
  case erased

  case orderPlaced(order: Order)
  case shipped(order: OrderID, autoReceiptOn: Day)
  case shipmentWithheld(order: OrderID)
  case receiptExtended(order: OrderID, autoReceiptOn: Day)
  /// The amount of an order that is not captured, lowered to `amount` (T4).
  case amountLowered(order: OrderID, amount: Money, reason: CorrectionReason)
  case notArrivedReported(order: OrderID)
  /// The receipt, confirmed by the user or by time; `captured` and the schedule are nil and empty for an order
  /// that was paid at once.
  case received(order: OrderID, captured: Money?, schedule: [Instalment])
  /// The order ends before its receipt and its hold (or the money paid) goes back.
  case cancelled(order: OrderID)
  case expired(order: OrderID)

  case repaid(payment: Payment)
  case debitFailed(obligation: ObligationID, amount: Money, from: FundingSourceID, next: Day?)
  /// One day's late charge: `overduePrincipal × rate` is added, in 1/10,000 fen.
  case lateCharged(obligation: ObligationID, daysPastDue: Int, overduePrincipal: Money, added: Int64)
  case chargedOff(obligation: ObligationID, principal: Money)

  /// `pause` is nil where it is settled.
  case disputed(obligation: ObligationID, dispute: Dispute, pause: Pause?)
  /// A refund of 0 means that the user lost it.
  case disputeDecided(obligation: ObligationID, refund: Money)
  case disputeWithdrawn(obligation: ObligationID)
  case refundWithheld(obligation: ObligationID)
  /// A pause is over: the due days move by `days`. Journals from before carry no schedule: there instalments of
  /// which only a charge was left stayed.
  case resumed(obligation: ObligationID, days: Int, schedule: [Instalment]? = nil)
  case refunded(refund: Refund)
  case chargesWaived(waiver: Waiver)
  /// What was refunded is owed again (T26); `decides` is true where that ends a dispute.
  case reopened(obligation: ObligationID, instalment: Instalment, decides: Bool? = nil)

  case extended(obligation: ObligationID, due: Day)
  case split(obligation: ObligationID, schedule: [Instalment])
  /// The charges so far are in the schedule.
  case planStarted(obligation: ObligationID, plan: HardshipPlan, schedule: [Instalment])
  case planMissed(obligation: ObligationID, instalment: Int)
  case planBroken(obligation: ObligationID, instalment: Instalment)

  case creditUseChosen(use: CreditUse)
  case creditPaidOut(amount: Money, to: FundingSourceID)

  case reminded(reminders: [Reminder])
  case remindersRead(reminders: [ReminderID]?)
  case snoozed(subject: String, until: Day)

  case rulesChanged(rules: OwnRules)
  /// The waiting time of an order above the own amount starts; the order that is placed uses it up.
  case orderAnnounced(announcement: Announcement)
  case favouriteSet(merchant: MerchantID, on: Bool)

  case debtRecorded(debt: Debt)
  /// A payment of it was noted. In the oldest entries it has neither id nor day: it is the next one, made that day.
  case debtPaid(
    debt: DebtID, amount: Money, payment: DebtPaymentID? = nil, on: Day? = nil, instalment: Int? = nil)
  case debtPaymentReversed(payment: DebtPaymentID, reason: EntryReversal)
  case debtRefunded(debt: DebtID, refund: DebtRefund)
  case debtRefundReversed(refund: DebtRefundID, reason: EntryReversal)
  /// What was taken back stands again.
  case debtPaymentRestored(payment: DebtPaymentID)
  case debtRefundRestored(refund: DebtRefundID)
  /// The record was corrected: the debt as it is now. The payments noted of it are those of before.
  case debtChanged(debt: Debt)
  /// The record was made by mistake: it counts nowhere any more, and says why.
  case debtReversed(debt: DebtID, reason: Debt.Reversal)
  /// A record that was taken back is in force again.
  case debtRestored(debt: DebtID)
  /// The wallet had let go of it, settled long ago, and holds it again to put it right.
  case debtRecalled(debt: Debt)

  /// Monthly accounts (section 12).
  case account(AccountEvent)

  /// The close of one day with everything it brought, in order.
  case dayClosed(day: Day, outcomes: [Event])
}

/// A change of the limit that takes effect.
public struct LimitChange: Codable, Equatable, Sendable {
  public var row: Int
  public var incomeLimit: Money
  public var total: Money
}
