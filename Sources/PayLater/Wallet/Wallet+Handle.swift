extension Wallet {
  /// Decides `request` at `moment`: every check first, then events, which are applied and returned.
  ///
  /// A refusal leaves the wallet as it was. The days up to the moment must be closed before; only what is noted of debts
  /// from elsewhere can wait for that, and is of the moment's day all the same.
  public mutating func handle(
    _ request: Request, at moment: Moment, with outside: Outside
  ) throws(Refusal) -> Answer {
    if !request.isOfDebts {
      guard moment.day >= businessDay else { throw .clockMovedBack(businessDay: businessDay) }
      guard moment.day == businessDay else { throw .dayNotClosed(businessDay: businessDay) }
    }
    guard agreement.stage != .erased else { throw .notAllowed(state: "erased", allowed: []) }
    guard isSandbox || request.party == .user else { throw .issuerOnly }
    var handling = Handling(draft: Draft(self), moment: moment, outside: outside)
    try handling.decide(request)
    handling.draft.settleDown()
    self = handling.draft.wallet
    handling.answer.events = handling.draft.events
    return handling.answer
  }
}

/// One request being decided.
struct Handling {
  var draft: Draft
  let moment: Moment
  let outside: Outside
  var answer = Answer()

  var wallet: Wallet { draft.wallet }
  var today: Day { draft.today }
  mutating func record(_ event: Event) { draft.record(event) }

  /// The one table of requests.
  mutating func decide(_ request: Request) throws(Refusal) {
    switch request {
    case .requestCode(let kind, let value): try requestCode(kind, value)
    case .verifyIdentity(let name, let number, let phone, let code):
      try verifyIdentity(name, number, phone, code)
    case .addContact(let kind, let value, let code): try addContact(kind, value, code)
    case .replaceContact(let id, let kind, let value, let code): try replaceContact(id, kind, value, code)
    case .removeContact(let id): try removeContact(id)
    case .addAddress(let label, let recipient, let phone, let text):
      try addAddress(label, recipient, phone, text)
    case .changeAddress(let id, let label, let recipient, let phone, let text):
      try changeAddress(id, label, recipient, phone, text)
    case .removeAddress(let id): try removeAddress(id)
    case .declareIncome(let monthly): try declareIncome(monthly)
    case .addFundingSource(let id, let kind, let name, let balance):
      try addFundingSource(id, kind, name, balance)
    case .setBalance(let source, let balance): try setBalance(source, balance)
    case .renameFundingSource(let source, let name): try renameFundingSource(source, name)
    case .removeFundingSource(let source): try removeFundingSource(source)
    case .authoriseScore(let language): try authoriseScore(language)
    case .withdrawAuthorisation: try withdrawAuthorisation()
    case .evaluateScore: try evaluateScore()
    case .activate(let sha256, let source, let autopay, let word): try activate(sha256, source, autopay, word)
    case .setAutopay(let on, let source, let language): try setAutopay(on, source, language)
    case .setObligationAutopay(let id, let on): try setObligationAutopay(id, on)
    case .closeService: try closeService()
    case .erase(let word): try erase(word)
    case .placeOrder(let merchant, let lines, let address, let pay, let source, let typed):
      try placeOrder(merchant, lines, address, pay, source, typed)
    case .cancelOrder(let id): try cancelOrder(id)
    case .confirmReceipt(let id): try confirmReceipt(id)
    case .extendReceipt(let id): try extendReceipt(id)
    case .reportNotArrived(let id): try reportNotArrived(id)
    case .reportReturn(let id, let lines): try reportReturn(id, of: lines)
    case .reportProblem(let id, let amount, let reason): try reportProblem(id, amount, reason)
    case .disputeSettled(let id, let amount, let reason): try disputeSettled(id, amount, reason)
    case .withdrawDispute(let id): try withdrawDispute(id)
    case .repay(let id, let amount, let source):
      try draft.repay(id, amount, from: source)
      answer.paidFen = amount
    case .repayAll(let source): answer.paidFen = try draft.repayAll(from: source)
    case .extendDue(let id): try extendDue(id)
    case .splitIntoInstalments(let id, let count): try split(id, into: count)
    case .startPlan(let id, let count, let isDeclared): try startPlan(id, count, declaring: isDeclared)
    case .payOutCreditBalance(let source): try payOutCreditBalance(to: source)
    case .useCreditBalance(let use): try useCreditBalance(use)
    case .markRead(let ids): try markRead(ids)
    case .snooze(let subject, let until): try snooze(subject, until)
    case .setMonthlyCap(let cap): try setMonthlyCap(cap)
    case .setLimitCap(let cap): try setLimitCap(cap)
    case .setDelay(let amount): try setDelay(amount)
    case .announceOrder(let merchant, let lines): try announceOrder(merchant, lines)
    case .freeze(let days): try freeze(days)
    case .blockMerchant(let id): try blockMerchant(id)
    case .unblockMerchant(let id): try unblockMerchant(id)
    case .setFavourite(let id, let on): try setFavourite(id, on)
    case .recordDebt(let provider, let title, let plan, let details, let again):
      try recordDebt(provider, title, plan, details, again: again ?? false)
    case .recordDebtPayment(let id, let amount, let day, let instalment, let again):
      try recordDebtPayment(id, amount, on: day, instalment: instalment, again: again ?? false)
    case .reverseDebtPayment(let id, let reason): try reverseDebtPayment(id, reason)
    case .recordDebtRefund(let id, let amount, let spread, let day, let again):
      try recordDebtRefund(id, amount, spread ?? .last, on: day, again: again ?? false)
    case .reverseDebtRefund(let id, let reason): try reverseDebtRefund(id, reason)
    case .restoreDebtPayment(let id): try restoreDebtPayment(id)
    case .restoreDebtRefund(let id): try restoreDebtRefund(id)
    case .changeDebt(let id, let provider, let title, let plan, let details):
      try changeDebt(id, provider, title, plan, details)
    case .reverseDebt(let id, let reason): try reverseDebt(id, reason)
    case .restoreDebt(let id): try restoreDebt(id)
    case .account(let request): try decide(request)
    case .together(let requests): try together(requests)
    case .closeDays(let until): try closeDays(until)
    case .ship(let id): try ship(id)
    case .withholdShipment(let id): try withholdShipment(id)
    case .lowerAmount(let id, let amount, let reason): try lowerAmount(id, amount, reason)
    case .refund(let id, let amount): try refund(id, amount)
    case .waiveCharge(let id, let amount, let reason): try waiveCharge(id, amount, reason)
    case .decideDispute(let id, let amount): try decideDispute(id, amount)
    case .withholdRefund(let id): try withholdRefund(id)
    case .reopenObligation(let id, let amount): try reopen(id, amount)
    }
  }

  /// Refuses unless the agreement is in one of these states.
  func require(_ states: Agreement.State...) throws(Refusal) {
    guard states.contains(wallet.agreement.state) else {
      throw .notAllowed(state: wallet.agreement.state.rawValue, allowed: states.map(\.rawValue))
    }
  }
}

extension Draft {
  /// What follows from any change by itself: suspension, the end of closing, reminders.
  mutating func settleDown() {
    reviewSuspension()
    finishClosing()
    remind()
  }

  /// Brings the set of suspension reasons up to date; it empties by itself (rule 2).
  mutating func reviewSuspension() {
    guard wallet.agreement.stage == .active else { return }
    let reasons = wallet.suspensionReasons
    if reasons != wallet.agreement.suspension { record(.suspensionChanged(reasons: reasons)) }
  }

  /// Ends the closing once nothing is held, owed or owed back.
  mutating func finishClosing() {
    guard wallet.agreement.stage == .closing else { return }
    let open = wallet.obligations.contains { !$0.state.isTerminal }
    let delivering = wallet.orders.contains { $0.state == .placed || $0.state == .shipped }
    if !open, !delivering, wallet.creditBalance == .zero { record(.closed(row: wallet.limit.row)) }
  }
}

extension Wallet {
  /// Why the active service must be suspended now, in order.
  var suspensionReasons: [SuspensionReason] {
    var reasons: [SuspensionReason] = []
    if isPastGrace { reasons.append(.pastGrace) }
    if agreement.authorisation != .given { reasons.append(.authorisationWithdrawn) }
    if isFrozen { reasons.append(.selfFreeze) }
    if fundingSources.isEmpty { reasons.append(.noFundingSource) }
    return reasons.sorted()
  }
}
