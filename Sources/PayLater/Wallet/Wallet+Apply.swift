extension Wallet {
  /// Applies what happened. The only code that changes the wallet; replay is this in a loop.
  public mutating func apply(_ event: Event) {
    change(event)
    noteActivity()
  }

  /// What an event changes, without the month's activity: that is noted once for an event of the journal, never
  /// between the outcomes of a close. One row an event; what takes more than a line stands with its topic.
  mutating func change(_ event: Event) {
    switch event {
    case .walletCreated(let day, let zone, let sandbox):
      createdOn = day
      businessDay = day
      self.zone = zone
      isSandbox = sandbox
    case .dayClosed(let day, let outcomes):
      beginDay(after: day)
      for outcome in outcomes { change(outcome) }
      endOfClose()
    case .codeSent(let code): pendingCode = code
    case .codeRejected(let triesLeft): rejectCode(triesLeft)
    case .identityVerified(let identity, let phone): identify(identity, phone)
    case .contactAdded(let contact): add(contact)
    case .contactReplaced(let contact): replace(contact)
    case .contactRemoved(let id): remove(id)
    case .addressAdded(let address): add(address)
    case .addressChanged(let address): replace(\.addresses, address) { $0.id == address.id }
    case .addressRemoved(let id): addresses.removeAll { $0.id == id }
    case .incomeDeclared(let monthly): declareIncome(monthly)
    case .fundingSourceAdded(let source): add(source)
    case .balanceSet(let id, let balance): change(id) { $0.balance = balance }
    case .fundingSourceRenamed(let id, let name): change(id) { $0.name = name }
    case .fundingSourceRemoved(let id): fundingSources.removeAll { $0.id == id }

    case .consentRecorded(let receipt): consents.append(receipt)
    case .authorisationGiven: authorise()
    case .authorisationWithdrawn: withdrawAuthorisation()
    case .inputsTaken(let cutoff, let inputs): monthInputs = MonthInputs(cutoff: cutoff, inputs: inputs)
    case .evaluated(let evaluation): evaluate(evaluation)
    case .activated(let row, let incomeLimit, let total): activate(row, incomeLimit, total)
    case .limitChanged(let change): changeLimit(change)
    case .limitCutAnnounced(let cut, _): limit.pending = cut
    case .growthStopped(let reviews): limit.growthOff = reviews
    case .growthReviewed: limit.growthOff = max(0, limit.growthOff - 1)
    case .mandateSet(let source): mandate = source
    case .obligationAutopaySet(let id, let on): change(id) { $0.autopay = on }
    case .suspensionChanged(let reasons): agreement.suspension = reasons
    case .closingBegun: beginClosing()
    case .closed(let row): close(row)
    case .erased: erase()

    case .orderPlaced(let order): place(order)
    case .shipped(let id, let autoReceiptOn): ship(id, autoReceiptOn)
    case .shipmentWithheld(let id): change(id) { $0.withheld = true }
    case .receiptExtended(let id, let autoReceiptOn): extendReceipt(id, autoReceiptOn)
    case .amountLowered(let id, let amount, _): lower(id, to: amount)
    case .notArrivedReported(let id): noteNotArrived(id)
    case .received(let id, let captured, let schedule): receive(id, captured, schedule)
    case .cancelled(let id): end(id, as: .cancelled)
    case .expired(let id): end(id, as: .expired)

    case .repaid(let payment): repay(payment)
    case .debitFailed(_, _, _, _): noteFailedDebit()
    case .lateCharged(let id, _, _, let added): change(id) { $0.lateSum += added }
    case .chargedOff(let id, let principal): chargeOff(id, principal)
    case .creditUseChosen(let use): creditUse = use
    case .creditPaidOut(let amount, let source): payOut(amount, to: source)

    case .disputed(let id, let dispute, let pause): note(dispute, pause, of: id)
    case .disputeDecided(let id, let refund): decideDispute(of: id, refund)
    case .disputeWithdrawn(let id): change(id) { $0.dispute = nil }
    case .refundWithheld(let id): withholdRefund(of: id)
    case .resumed(let id, let days, let schedule): resume(id, days, schedule)
    case .refunded(let refund): take(refund)
    case .chargesWaived(let waiver): waive(waiver)
    case .reopened(let id, let instalment, let decides): reopen(id, instalment, decides: decides ?? false)
    case .extended(let id, let due): extend(id, due)
    case .split(let id, let schedule): reschedule(id, schedule) { _ in }
    case .planStarted(let id, let plan, let schedule): startPlan(plan, of: id, schedule)
    case .planMissed(let id, let instalment): change(id) { $0.plan?.missed.append(instalment) }
    case .planBroken(let id, let instalment): reschedule(id, [instalment]) { $0.plan = nil }

    case .reminded(let reminders): remind(reminders)
    case .remindersRead(let ids): markRead(ids)
    case .snoozed(let subject, let until): snooze(subject, until)
    case .rulesChanged(let rules): self.rules = rules
    case .orderAnnounced(let announcement): rules.announced.append(announcement)
    case .favouriteSet(let merchant, let on): setFavourite(merchant, on)

    case .debtRecorded(let debt): record(debt)
    case .debtRecalled(let debt): recall(debt)
    case .debtPaid(let id, let amount, let payment, let day, let instalment):
      notePayment(of: id, amount, payment, on: day, instalment)
    case .debtRefunded(let id, let refund): noteRefund(refund, of: id)
    case .debtPaymentReversed(let id, let reason): set(reason, of: id, in: \.payments)
    case .debtPaymentRestored(let id): set(nil, of: id, in: \.payments)
    case .debtRefundReversed(let id, let reason): set(reason, of: id, in: \.refunds)
    case .debtRefundRestored(let id): set(nil, of: id, in: \.refunds)
    case .debtChanged(let debt): correct(debt)
    case .debtReversed(let id, let reason): change(id) { $0.reversed = reason }
    case .debtRestored(let id): change(id) { $0.reversed = nil }
    case .account(let event): change(event)
    }
  }

  /// Moves the business day past `closed` and lets go of what the wallet need no longer hold.
  mutating func beginDay(after closed: Day) {
    businessDay = closed + 1
    let today = businessDay
    snoozes.removeAll { $0.until <= today }
    rules.announced.removeAll { $0.until < today }
    // What was told before went on the days before, one by one.
    reminders.remove(on: today - 61) { !$0.about.isDue }
    letGoOfOldOrders()
    let month = today.calendarMonth
    records.removeAll { $0.lastLateOn == nil && !$0.closed.isWithin(24, monthsUpTo: month) }
    activity.forget(before: month + -24)
  }

  private mutating func letGoOfOldOrders() {
    let limit = businessDay - Policy.current.settledKeptDays
    forgetReminders(of: Set(debts.letGo(closedBefore: limit).map { .debt($0) }))
    let old = Set(orders.filter { $0.endedOn.map { $0 < limit } ?? false }.map(\.id))
    guard !old.isEmpty else { return }
    orders.removeAll { old.contains($0.id) }
    obligations.removeAll { old.contains($0.order) }
  }

  /// After everything a close brought: the days past due reached on the new day go on record.
  mutating func endOfClose() {
    let today = businessDay
    for index in obligations.indices where obligations[index].pause == nil {
      let days = obligations[index].daysPastDue(on: today)
      guard days > 0 else { continue }
      obligations[index].worstByMonth.raise(today.calendarMonth, to: days)
      if days > obligations[index].terms.graceDays { obligations[index].lastLateOn = today }
    }
  }

  /// Keeps the month's inputs of the scorecard: active months and the peak use of the limit, after any event.
  mutating func noteActivity() {
    let month = businessDay.calendarMonth
    if activity.activeMonths.last != month, obligations.contains(where: { $0.state == .active }) {
      activity.activeMonths.append(month)
    }
    if limit.used > .zero {
      let use = limit.total > .zero ? Int(100 * limit.used.fen / limit.total.fen) : 100
      activity.peakUse.raise(month, to: use)
    }
  }
}

extension Activity {
  mutating func forget(before month: Month) {
    peakUse.removeAll { $0.month < month }
    debitAttempts.removeAll { $0.month < month }
    failedDebits.removeAll { $0.month < month }
    activeMonths.removeAll { $0 < month }
    disputesLost.removeAll { $0.month < month }
    extensions.removeAll { $0.month < month }
  }
}
