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
    record(.reminder(.reminded(reminders: reminders)))
  }

  /// What an event tells the user besides the due days.
  private func notices(_ event: Event) -> [Reminder.About] {
    switch event {
    case .order(.placed(let order)): return [.placed(order: order.id)]
    case .order(.shipped(let id, _)): return [.shipped(order: id)]
    case .order(.expired(let id)): return [.expired(order: id)]
    case .order(.cancelled(let id)): return [.cancelled(order: id)]
    case .order(.amountLowered(let id, let amount, let reason)):
      return [.amountLowered(order: id, to: amount, reason: reason)]
    case .order(.received(let id, _, let schedule)): return [.received(order: id, due: schedule.first?.due)]
    case .repayment(.debitFailed(let id, _, _, let next)): return [.debitFailed(obligation: id, next: next)]
    case .repayment(.repaid(let payment)):
      switch payment.by {
      case .hand:
        let wasLate = wallet.obligation(payment.obligation)?.wasLate != false
        let settled: Reminder.Settlement? = payment.settles ? (wasLate ? .late : .onTime) : nil
        return [.repaid(obligation: payment.obligation, amount: payment.amount, settled: settled)]
      case .autopay: return [.debited(obligation: payment.obligation, amount: payment.amount)]
      case .creditBalance: return [.creditUsed(obligation: payment.obligation, amount: payment.amount)]
      }
    case .dispute(.refunded(let refund)):
      return [
        .refunded(
          obligation: refund.obligation, amount: refund.amount,
          toBalance: refund.toBalance + refund.chargesReturned)
      ]
    case .dispute(.decided(let id, .zero)): return [.disputeLost(obligation: id)]
    case .dispute(.resumed(_, 0, _)): return []
    case .dispute(.resumed(let id, _, _)):
      return wallet.obligation(id)?.nextDue.map { [.resumed(obligation: id, due: $0.due)] } ?? []
    case .dispute(.reopened(let id, let instalment, _)):
      return [.reopened(obligation: id, due: instalment.due)]
    case .dispute(.chargesWaived(let waiver)):
      return [.chargesWaived(obligation: waiver.obligation, amount: waiver.amount, reason: waiver.reason)]
    case .reschedule(.planStarted(let id, let plan, let schedule)):
      return schedule.first.map { [.planAgreed(obligation: id, count: plan.count, due: $0.due)] } ?? []
    case .reschedule(.planBroken(let id, _)): return [.planBroken(obligation: id)]
    case .repayment(.chargedOff(let id, let principal)):
      return [.chargedOff(obligation: id, principal: principal)]
    case .repayment(.creditPaidOut(let amount, let source)):
      return [.creditPaidOut(amount: amount, to: source)]
    case .credit(.evaluated(let evaluation)):
      guard let last = wallet.previousEvaluation, last.score != evaluation.score else { return [] }
      return [.scoreChanged(from: last.score, to: evaluation.score)]
    case .credit(.limitCutAnnounced(let cut, let total)):
      let now = wallet.limit.total
      return total == now ? [] : [.limitChanges(from: now, to: total, on: cut.on)]
    case .credit(.limitChanged(let change)):
      // A cut was told of when it was announced, with the day that is today now.
      guard change.total != totalBefore else { return [] }
      let about = Reminder.About.limitChanges(from: totalBefore, to: change.total, on: today)
      return wallet.reminders.contains { $0.about == about } ? [] : [about]
    case .agreement(.suspensionChanged(let reasons)):
      return reasons.isEmpty ? [.reinstated] : [.suspended(reasons: reasons)]
    case .agreement(.closed): return [.closed]
    case .walletCreated, .identity, .detail, .reminder, .rule, .debt, .account, .row, .dayClosed,
      .agreement(.consentRecorded), .agreement(.authorised), .agreement(.withdrawn), .agreement(.activated),
      .agreement(.mandateSet), .agreement(.obligationAutopaySet), .agreement(.closingBegun),
      .agreement(.erased), .credit(.inputsTaken), .credit(.growthStopped), .credit(.growthReviewed),
      .order(.shipmentWithheld), .order(.receiptExtended), .order(.notArrivedReported), .dispute(.opened),
      .dispute(.decided), .dispute(.withdrawn), .dispute(.refundWithheld), .repayment(.lateCharged),
      .repayment(.creditUseChosen), .reschedule(.extended), .reschedule(.split), .reschedule(.planMissed):
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
