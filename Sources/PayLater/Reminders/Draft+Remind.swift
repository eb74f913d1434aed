extension Draft {
  /// Records what must be told of the events so far and of today's due offsets, each once (rule 7).
  mutating func remind() {
    guard wallet.agreement.stage != .erased else { return }
    var abouts = events.flatMap(notices)
    abouts += wallet.dueReminders.filter { about in !wallet.reminders.contains { $0.about == about } }
    guard !abouts.isEmpty else { return }
    var number = wallet.counters.reminders
    let reminders = abouts.map { about in
      number += 1
      return Reminder(id: ReminderID("n\(number)"), day: today, about: about)
    }
    record(.reminded(reminders: reminders))
  }

  /// What an event tells the user besides the due days.
  private func notices(_ event: Event) -> [Reminder.About] {
    switch event {
    case .orderPlaced(let order): return [.placed(order: order.id)]
    case .shipped(let id, _): return [.shipped(order: id)]
    case .expired(let id): return [.expired(order: id)]
    case .received(let id, _, let schedule): return [.received(order: id, due: schedule.first?.due)]
    case .debitFailed(let id, _, _, let next): return [.debitFailed(obligation: id, next: next)]
    case .repaid(let payment) where payment.by == .autopay:
      return [.debited(obligation: payment.obligation, amount: payment.amount)]
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
    default: return []
    }
  }
}

extension Wallet {
  /// The due reminders whose offset is today, and receipts that confirm themselves in 3 days.
  fileprivate var dueReminders: [Reminder.About] {
    let today = businessDay
    var abouts: [Reminder.About] = []
    for obligation in obligations where obligation.state == .active && obligation.pause == nil {
      for part in obligation.schedule where part.outstanding > .zero && isOffset(today - part.due) {
        abouts.append(
          .due(obligation: obligation.id, instalment: part.number, due: part.due, offset: today - part.due))
      }
    }
    for debt in debts {
      for part in debt.open where isOffset(today - part.due) {
        abouts.append(
          .debtDue(debt: debt.id, instalment: part.number, due: part.due, offset: today - part.due))
      }
    }
    for order in orders where order.state == .shipped {
      if let day = order.autoReceiptOn, day - 3 == today {
        abouts.append(.autoReceiptSoon(order: order.id, on: day))
      }
    }
    return abouts
  }

  private func isOffset(_ days: Int) -> Bool { Reminder.offsets.contains(days) }
}
