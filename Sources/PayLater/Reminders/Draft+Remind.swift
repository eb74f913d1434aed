extension Draft {
  /// Records what must be told of the events so far and of today's due offsets, each once (rule 7).
  mutating func remind() {
    guard wallet.agreement.stage != .erased else { return }
    var abouts = events.flatMap(notices)
    // Offset and due day are part of what a reminder is about, so it can only have been told of today.
    let told = Set(wallet.reminders.told(on: today).map(\.about))
    abouts += wallet.dueReminders.filter { !told.contains($0) }
    guard !abouts.isEmpty else { return }
    var number = wallet.counters.reminders
    let reminders = abouts.map { about in
      number += 1
      return Reminder(id: ReminderID("n\(number)"), day: today, about: about, read: about.isReceipt)
    }
    record(.reminded(reminders: reminders))
  }

  /// What an event tells the user besides the due days.
  private func notices(_ event: Event) -> [Reminder.About] {
    switch event {
    case .orderPlaced(let order): return [.placed(order: order.id)]
    case .shipped(let id, _): return [.shipped(order: id)]
    case .expired(let id): return [.expired(order: id)]
    case .cancelled(let id): return [.cancelled(order: id)]
    case .amountLowered(let id, let amount, let reason):
      return [.amountLowered(order: id, to: amount, reason: reason)]
    case .received(let id, _, let schedule): return [.received(order: id, due: schedule.first?.due)]
    case .debitFailed(let id, _, _, let next): return [.debitFailed(obligation: id, next: next)]
    case .repaid(let payment):
      switch payment.by {
      case .hand:
        let wasLate = wallet.obligation(payment.obligation)?.wasLate != false
        let settled: Reminder.Settlement? = payment.settles ? (wasLate ? .late : .onTime) : nil
        return [.repaid(obligation: payment.obligation, amount: payment.amount, settled: settled)]
      case .autopay: return [.debited(obligation: payment.obligation, amount: payment.amount)]
      case .creditBalance: return [.creditUsed(obligation: payment.obligation, amount: payment.amount)]
      }
    case .refunded(let refund):
      return [
        .refunded(
          obligation: refund.obligation, amount: refund.amount,
          toBalance: refund.toBalance + refund.chargesReturned)
      ]
    case .disputeDecided(let id, .zero): return [.disputeLost(obligation: id)]
    case .resumed(_, 0, _): return []
    case .resumed(let id, _, _):
      return wallet.obligation(id)?.nextDue.map { [.resumed(obligation: id, due: $0.due)] } ?? []
    case .reopened(let id, let instalment, _): return [.reopened(obligation: id, due: instalment.due)]
    case .chargesWaived(let waiver):
      return [.chargesWaived(obligation: waiver.obligation, amount: waiver.amount, reason: waiver.reason)]
    case .planStarted(let id, let plan, let schedule):
      return schedule.first.map { [.planAgreed(obligation: id, count: plan.count, due: $0.due)] } ?? []
    case .planBroken(let id, _): return [.planBroken(obligation: id)]
    case .chargedOff(let id, let principal): return [.chargedOff(obligation: id, principal: principal)]
    case .creditPaidOut(let amount, let source): return [.creditPaidOut(amount: amount, to: source)]
    case .evaluated(let evaluation):
      guard let last = wallet.previousEvaluation, last.score != evaluation.score else { return [] }
      return [.scoreChanged(from: last.score, to: evaluation.score)]
    case .limitCutAnnounced(let cut, let total):
      let now = wallet.limit.total
      return total == now ? [] : [.limitChanges(from: now, to: total, on: cut.on)]
    case .limitChanged(let change):
      // A cut was told of when it was announced, with the day that is today now.
      guard change.total != totalBefore else { return [] }
      let about = Reminder.About.limitChanges(from: totalBefore, to: change.total, on: today)
      return wallet.reminders.contains { $0.about == about } ? [] : [about]
    case .suspensionChanged(let reasons):
      return reasons.isEmpty ? [.reinstated] : [.suspended(reasons: reasons)]
    case .closed: return [.closed]
    case .walletCreated, .codeSent, .codeRejected, .identityVerified, .contactAdded, .contactReplaced,
      .contactRemoved, .addressAdded, .addressChanged, .addressRemoved, .incomeDeclared,
      .fundingSourceAdded, .balanceSet, .fundingSourceRenamed, .fundingSourceRemoved, .consentRecorded,
      .authorisationGiven,
      .authorisationWithdrawn, .inputsTaken, .activated, .growthStopped, .growthReviewed, .mandateSet,
      .obligationAutopaySet, .closingBegun, .erased, .shipmentWithheld, .receiptExtended,
      .notArrivedReported, .lateCharged, .disputed, .disputeDecided, .disputeWithdrawn, .refundWithheld,
      .extended, .split, .planMissed, .creditUseChosen, .reminded, .remindersRead, .snoozed,
      .rulesChanged, .orderAnnounced, .favouriteSet, .debtRecorded, .debtPaid, .debtPaymentReversed,
      .debtRefunded, .debtRefundReversed, .debtPaymentRestored, .debtRefundRestored, .debtChanged,
      .debtReversed, .debtRestored, .debtRecalled, .account, .dayClosed:
      return []
    }
  }
}

extension Wallet {
  /// The due reminders whose offset is today, and pauses, plans and receipts that end in a few days.
  fileprivate var dueReminders: [Reminder.About] {
    let today = businessDay
    var abouts: [Reminder.About] = []
    for obligation in obligations where obligation.state == .active && obligation.pause == nil {
      // A charge alone is announced like what else falls due; late it never is.
      for part in obligation.schedule
      where part.isOpen && isOffset(today - part.due) && (part.outstanding > .zero || part.due >= today) {
        abouts.append(
          .due(obligation: obligation.id, instalment: part.number, due: part.due, offset: today - part.due))
      }
    }
    for obligation in obligations {
      if let pause = obligation.pause, pause.until - obligation.terms.pauseNoticeDays == today {
        abouts.append(.pauseEndsSoon(obligation: obligation.id, on: pause.until))
      }
      if obligation.pause == nil, let day = obligation.planBreaksOn,
        day - obligation.terms.planNoticeDays == today
      {
        abouts.append(.planAtRisk(obligation: obligation.id, on: day))
      }
    }
    abouts += debtsDue + billReminders
    for order in orders where order.state == .shipped {
      if let day = order.autoReceiptOn, day - order.terms.receiptNoticeDays == today {
        abouts.append(.autoReceiptSoon(order: order.id, on: day))
      }
    }
    return abouts
  }

  /// Those of debts from elsewhere, in the order in which they were recorded: only what falls due around today is looked
  /// at.
  private var debtsDue: [Reminder.About] {
    let payments = Reminder.offsets.flatMap {
      debts.open.due(from: businessDay - $0, through: businessDay - $0)
    }
    return debts.inOrder(payments).map {
      .debtDue(debt: $0.debt, instalment: $0.number, due: $0.due, offset: businessDay - $0.due)
    }
  }

  private func isOffset(_ days: Int) -> Bool { Reminder.offsets.contains(days) }
}
