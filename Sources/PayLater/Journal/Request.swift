/// Everything that can be asked of the wallet: the screens, the command line and tapes all speak it.
///
/// Its JSON is `{"repay":{"obligation":"o1","amountFen":1200,"from":"balance"}}`; amounts are whole fen, days
/// ISO 8601. The caller makes an id for each before it is sent.
public enum Request: Codable, Equatable, Sendable {
  // Identity and contacts (rule 2).
  /// Sends a one-time code to a phone or e-mail.
  case requestCode(kind: Contact.Kind, value: String)
  /// Verifies the owner: name, 18-digit number, phone and the code that was sent to it.
  case verifyIdentity(name: String, idNumber: String, phone: String, code: String)
  case addContact(kind: Contact.Kind, value: String, code: String)
  case replaceContact(contact: ContactID, kind: Contact.Kind, value: String, code: String)
  case removeContact(contact: ContactID)

  // Further details.
  case addAddress(label: String, recipient: String, phone: String, text: String)
  case changeAddress(address: AddressID, label: String, recipient: String, phone: String, text: String)
  case removeAddress(address: AddressID)
  /// Declares the monthly income; nil takes the declaration back.
  case declareIncome(monthlyFen: Money?)
  case addFundingSource(id: FundingSourceID?, kind: FundingSource.Kind, name: String, balanceFen: Money)
  case setBalance(source: FundingSourceID, balanceFen: Money)
  case renameFundingSource(source: FundingSourceID, name: String)
  case removeFundingSource(source: FundingSourceID)

  // Consents and the agreement.
  case authoriseScore(language: Language)
  case withdrawAuthorisation
  case evaluateScore
  /// Applies for the service. `agreementSHA256` is of the text that was read; the typed word is 同意 or agree.
  case activate(
    agreementSHA256: String, fundingSource: FundingSourceID, autopay: Bool, typedWord: String)
  /// Gives or takes back the mandate; `from` names the source where it is given, `language` the text that was read
  /// (nil: that of the answer before).
  case setAutopay(on: Bool, from: FundingSourceID?, language: Language? = nil)
  case setObligationAutopay(obligation: ObligationID, on: Bool)
  /// Closes the service; orders that are not shipped are voided.
  case closeService
  /// Destroys the data key of a closed wallet; the typed word is 抹除 or erase.
  case erase(typedWord: String)

  // Shopping (rules 3 and 5).
  /// `typedAmountFen` where rule 5 asks for it: the first order at a merchant and any above half of the limit.
  case placeOrder(
    merchant: MerchantID, lines: [CartLine], address: AddressID?, pay: PayHow, from: FundingSourceID?,
    typedAmountFen: Money?)
  case cancelOrder(order: OrderID)
  case confirmReceipt(order: OrderID)
  /// Puts the automatic receipt off by 7 days, once.
  case extendReceipt(order: OrderID)
  /// A shipped order did not arrive: its automatic receipt stops.
  case reportNotArrived(order: OrderID)

  // Returns and problems (rule 3).
  /// Returns what was bought, or `lines` of it; the obligation pauses until the refund.
  case reportReturn(obligation: ObligationID, lines: [CartLine]? = nil)
  /// Asks the merchant to refund a part or all, with a reason in words; the obligation pauses until it is decided.
  case reportProblem(obligation: ObligationID, refundFen: Money, reason: String? = nil)
  /// Disputes an order within 60 days after it was settled, once; decided on its 14th day.
  case disputeSettled(obligation: ObligationID, refundFen: Money, reason: String)
  case withdrawDispute(obligation: ObligationID)

  // Repayment (rule 6).
  case repay(obligation: ObligationID, amountFen: Money, from: FundingSourceID)
  /// Pays the payoff of every own obligation.
  case repayAll(from: FundingSourceID)
  /// Moves the due day 10 days on; free.
  case extendDue(obligation: ObligationID)
  /// Splits what is owed into 3, 6 or 12 monthly instalments.
  case splitIntoInstalments(obligation: ObligationID, count: Int)
  /// Agrees a hardship plan of 3 to 12 months; hardship is declared where nothing is past due.
  case startPlan(obligation: ObligationID, count: Int, declaresHardship: Bool)
  case payOutCreditBalance(to: FundingSourceID)
  case useCreditBalance(use: CreditUse)

  // Reminders (rule 7).
  /// Marks as read; nil: all.
  case markRead(reminders: [ReminderID]?)
  /// Leaves the obligation or debt out of the login reminder until that day, never past its due day.
  case snooze(obligation: String, until: Day)

  // The user's own rules (rule 11).
  case setMonthlyCap(amountFen: Money?)
  case setLimitCap(amountFen: Money?)
  /// Lets every order above the amount wait until the day after it was announced; nil lifts that.
  case setDelay(aboveFen: Money?)
  /// Starts that waiting time for what is in the cart of a merchant.
  case announceOrder(merchant: MerchantID, lines: [CartLine])
  case freeze(days: Int)
  case blockMerchant(merchant: MerchantID)
  case unblockMerchant(merchant: MerchantID)
  case setFavourite(merchant: MerchantID, on: Bool)

  // Debts from elsewhere (rule 10).
  /// Records a debt; one that is equal to another that stands is taken only with `again`.
  case recordDebt(
    provider: String, title: String, instalments: [PlannedPayment], details: DebtDetails? = nil,
    again: Bool? = nil)
  /// Notes a payment made on a day (nil: today), for one planned payment or (nil) the earliest open ones; the same
  /// amount on the same day is taken only with `again`.
  case recordDebtPayment(
    debt: DebtID, amountFen: Money, on: Day? = nil, instalment: Int? = nil, again: Bool? = nil)
  /// Takes a payment that was noted back.
  case reverseDebtPayment(payment: DebtPaymentID, reason: EntryReversal)
  /// Lets a payment or a refund that was taken back stand again.
  case restoreDebtPayment(payment: DebtPaymentID)
  case restoreDebtRefund(refund: DebtRefundID)
  /// Notes a refund by the shop; it lowers what is to be paid, from the last payment backwards unless said otherwise.
  case recordDebtRefund(
    debt: DebtID, amountFen: Money, spread: DebtRefund.Spread? = nil, on: Day? = nil, again: Bool? = nil)
  case reverseDebtRefund(refund: DebtRefundID, reason: EntryReversal)
  /// Corrects a record: what it says in full; details that are not named stay, and so do payments and refunds.
  case changeDebt(
    debt: DebtID, provider: String, title: String, instalments: [PlannedPayment], details: DebtDetails? = nil)
  /// Takes a record back that was made by mistake.
  case reverseDebt(debt: DebtID, reason: Debt.Reversal)
  /// Puts a record that was taken back in force again.
  case restoreDebt(debt: DebtID)
  /// Monthly accounts (section 12).
  case account(AccountRequest)
  /// Several of these, one after the other: all of them are accepted, or none is. At most 100.
  case together(requests: [Request])

  // The issuer's and the merchant's side; requested only in a sandbox.
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
  case reopenObligation(obligation: ObligationID, amountFen: Money)

  /// Who acts by such a request.
  public var party: Party {
    switch self {
    case .closeDays, .ship, .withholdShipment, .lowerAmount, .refund, .waiveCharge, .decideDispute,
      .withholdRefund, .reopenObligation:
      .issuer
    case .requestCode, .verifyIdentity, .addContact, .replaceContact, .removeContact, .addAddress,
      .changeAddress, .removeAddress, .declareIncome, .addFundingSource, .setBalance, .renameFundingSource,
      .removeFundingSource, .authoriseScore, .withdrawAuthorisation, .evaluateScore, .activate,
      .setAutopay, .setObligationAutopay, .closeService, .erase, .placeOrder, .cancelOrder,
      .confirmReceipt, .extendReceipt, .reportNotArrived, .reportReturn, .reportProblem, .disputeSettled,
      .withdrawDispute, .repay, .repayAll, .extendDue, .splitIntoInstalments, .startPlan,
      .payOutCreditBalance, .useCreditBalance, .markRead, .snooze, .setMonthlyCap, .setLimitCap,
      .setDelay, .announceOrder, .freeze, .blockMerchant, .unblockMerchant, .setFavourite, .recordDebt,
      .recordDebtPayment, .reverseDebtPayment, .restoreDebtPayment, .restoreDebtRefund, .recordDebtRefund,
      .reverseDebtRefund, .changeDebt, .reverseDebt, .restoreDebt, .account, .together:
      .user
    }
  }
}

/// Who acts.
public enum Party: String, Codable, Sendable { case user, issuer }
