extension Wallet {
  /// Closes the days before `day` one by one, in order; each is one event. Afterwards `day` is the business day.
  public mutating func closeDays(until day: Day) -> [Event] {
    var events: [Event] = []
    while businessDay < day { events.append(closeDay()) }
    return events
  }

  /// Closes the business day: first the next day begins, then every step looks at that day (rule 1). A copy that is
  /// thrown away can do without the reminders: nothing else hangs on them.
  mutating func closeDay(reminding: Bool = true) -> Event {
    let closed = businessDay
    let inputs = monthEndInputs
    var draft = Draft(self)
    // Nobody else holds what the draft changes, so nothing is copied first.
    self = Wallet()
    draft.begin(after: closed)
    if let inputs { draft.record(.credit(.inputsTaken(cutoff: closed, inputs: inputs))) }
    draft.closeSteps(reminding: reminding)
    draft.end()
    let outcomes = draft.events
    self = draft.wallet
    noteActivity()
    return .dayClosed(day: closed, outcomes: outcomes)
  }

  /// Step 0: on the last day of a month the score's inputs are taken.
  private var monthEndInputs: ScoreInputs? {
    guard businessDay.isMonthEnd, agreement.authorisation == .given else { return nil }
    return scoreInputs(cutoff: businessDay)
  }
}

extension Draft {
  /// Closes days inside a request (a sandbox can ask for it); each close is one event of it.
  mutating func closeDays(until day: Day) {
    var copy = wallet
    let closes = copy.closeDays(until: day)
    take(copy, closes)
  }

  /// The steps of a close, in the order of the rules; every one looks at the day that has begun.
  mutating func closeSteps(reminding: Bool) {
    guard wallet.agreement.stage != .erased else { return }
    shipOrExpire()
    receiveByTime()
    decideDisputes()
    endPauses()
    useCredit()
    autopay()
    chargeLate()
    chargeOff()
    reviewPlans()
    reviewSuspension()
    takeCutsIntoEffect()
    applyOwnRules()
    if today.dayOfMonth == Policy.current.reviewDay {
      evaluateMonth()
      reviewLimit()
    }
    finishClosing()
    if reminding { remind() }
  }

  /// Step 1: T5, T3 and the end of T8.
  private mutating func shipOrExpire() {
    for order in wallet.orders {
      if order.state == .shipped, let day = order.notArrivedOn, order.voidsOn(missingSince: day) <= today {
        record(.order(.cancelled(order: order.id)))
      }
      guard order.state == .placed else { continue }
      if !order.withheld, order.expectedDispatch <= today {
        ship(order)
      } else if order.voidsOn <= today {
        record(.order(.expired(order: order.id)))
      }
    }
  }

  /// Step 2: T7.
  private mutating func receiveByTime() {
    for order in wallet.orders where order.state == .shipped {
      if let day = order.autoReceiptOn, day <= today { receive(order.id) }
    }
  }

  /// Step 5: T10. Takes all that is due by today, or nothing; a try already past when the date was set is skipped.
  private mutating func autopay() {
    guard let source = wallet.mandate else { return }
    for obligation in wallet.obligations
    where obligation.state == .active && obligation.autopay && obligation.pause == nil {
      let tries = obligation.terms.autopayTries
      let isTry = obligation.schedule.contains {
        $0.isOpen && tries.contains(today - $0.due) && $0.dueSetOn < today
      }
      guard isTry else { continue }
      let amount = obligation.dueBy(today)
      let balance = wallet.fundingSources.first { $0.id == source }?.balance ?? .zero
      if amount <= balance {
        pay(amount, of: obligation, from: source, by: .autopay)
      } else {
        let next = obligation.schedule.filter { $0.isOpen && $0.due <= today }
          .flatMap { part in tries.map { part.due + $0 } }.filter { $0 > today }.min()
        record(.repayment(.debitFailed(obligation: obligation.id, amount: amount, from: source, next: next)))
      }
    }
  }

  /// Step 6: the late charge, where this close raised the days past due to more than 3 (rule 4); the end of a pause
  /// raises nothing, it moves the due days.
  private mutating func chargeLate() {
    for obligation in wallet.obligations where obligation.state == .active {
      let policy = obligation.terms
      let days = obligation.daysPastDue(on: today)
      guard days > policy.graceDays, days > obligation.daysPastDue(on: today - 1),
        obligation.nextDue.map({ $0.dueSetOn < today }) ?? false
      else { continue }
      let overdue = obligation.overduePrincipal(on: today)
      let most = obligation.captured.fen * policy.lateCapPercent / 100 * 10_000
      let added = min(overdue.fen * policy.lateRate, max(0, most - obligation.lateSum))
      if added > 0 {
        record(
          .repayment(
            .lateCharged(
              obligation: obligation.id, daysPastDue: days, overduePrincipal: overdue, added: added)))
      }
      if days == policy.growthOffFromDays {
        record(.credit(.growthStopped(reviews: policy.growthOffReviews)))
      }
    }
  }

  /// Step 9: an own rule that was loosened takes effect, a freeze ends by itself.
  private mutating func applyOwnRules() {
    var rules = wallet.rules
    if let pending = rules.pendingMonthlyCap, pending.on <= today {
      rules.monthlyCap = pending.cap
      rules.pendingMonthlyCap = nil
    }
    if let pending = rules.pendingLimitCap, pending.on <= today {
      rules.limitCap = pending.cap
      rules.pendingLimitCap = nil
    }
    if let pending = rules.pendingDelayAbove, pending.on <= today {
      rules.delayAbove = pending.cap
      rules.pendingDelayAbove = nil
    }
    for unblock in rules.pendingUnblocks where unblock.on <= today {
      rules.blocked.removeAll { $0 == unblock.merchant }
    }
    rules.pendingUnblocks.removeAll { $0.on <= today }
    if let until = rules.frozenUntil, until <= today { rules.frozenUntil = nil }
    guard rules != wallet.rules else { return }
    record(.rule(.changed(rules: rules)))
    refreshLimit()
  }
}
