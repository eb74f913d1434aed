extension Wallet {
  /// Applies what happened. The only code that changes the wallet; replay is this in a loop.
  public mutating func apply(_ event: Event) {
    change(event)
    noteActivity()
  }

  /// What an event changes, without the month's activity: that is noted once for an event of the journal, never
  /// between the outcomes of a close. Each topic has its own table, beside its events.
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
    case .identity(let event): change(event)
    case .detail(let event): change(event)
    case .agreement(let event): change(event)
    case .credit(let event): change(event)
    case .order(let event): change(event)
    case .repayment(let event): change(event)
    case .dispute(let event): change(event)
    case .reschedule(let event): change(event)
    case .reminder(let event): change(event)
    case .rule(let event): change(event)
    case .debt(let event): change(event)
    case .account(let event): change(event)
    case .row(let event): change(event)
    }
  }

  /// Moves the business day past `closed` and lets go of what the wallet need no longer hold.
  mutating func beginDay(after closed: Day) {
    businessDay = closed + 1
    zone = nextZone ?? zone
    nextZone = nil
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
