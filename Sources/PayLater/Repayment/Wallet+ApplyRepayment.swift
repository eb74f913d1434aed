extension Wallet {
  mutating func noteFailedDebit() {
    activity.debitAttempts.add(businessDay.calendarMonth)
    activity.failedDebits.add(businessDay.calendarMonth)
  }

  mutating func repay(_ payment: Payment) {
    if let source = payment.from { move(-payment.amount, into: source) } else { credit(-payment.amount) }
    guard let state = obligation(payment.obligation)?.state else { return }
    free(payment.principal, of: state)
    if payment.by == .autopay { activity.debitAttempts.add(businessDay.calendarMonth) }
    let today = businessDay
    change(payment.obligation) { obligation in
      for part in payment.parts { obligation.clear(part) }
      obligation.paidPrincipal += payment.principal
      obligation.settledMissed = payment.settlesMissed
      if let due = payment.movedDue, !obligation.schedule.isEmpty {
        obligation.schedule[0].due = due
        obligation.schedule[0].dueSetOn = today
        obligation.toleranceUsed = true
      }
    }
    forgetPaidReminders(of: payment.obligation)
    if payment.movedDue != nil { forgetReminders(of: .obligation(payment.obligation)) }
    if payment.settles { end(payment.obligation, as: state == .chargedOff ? .recovered : .settled) }
  }

  /// Gives principal that is owed no more back to the limit.
  mutating func free(_ principal: Money, of state: Obligation.State) {
    if state == .chargedOff { limit.chargedOff -= principal } else { limit.used -= principal }
    limit.available += principal
  }

  /// Closes an obligation that owes nothing more.
  mutating func end(_ id: ObligationID, as state: Obligation.State) {
    let today = businessDay
    change(id) {
      $0.state = state
      $0.closedOn = today
      $0.dropUnearnedCharges(on: $0.earned(by: today))
      $0.pause = nil
      $0.plan = nil
      $0.forgetUnanswered()
    }
    guard let obligation = obligation(id) else { return }
    change(obligation.order) { $0.endedOn = today }
    if !obligation.isWhollyRefunded { putOnRecord(obligation) }
    forgetReminders(of: .obligation(id))
  }

  /// T23: the principal moves from used to charged off; it stays owed.
  mutating func chargeOff(_ id: ObligationID, _ principal: Money) {
    limit.used -= principal
    limit.chargedOff += principal
    limit.pending = nil
    activity.chargeOffs.append(Activity.ChargeOff(obligation: id, on: businessDay))
    change(id) { [businessDay] in
      $0.state = .chargedOff
      $0.dropUnearnedCharges(on: businessDay)
    }
    if let obligation = obligation(id) { putOnRecord(obligation) }
    forgetReminders(of: .obligation(id))
  }

  /// Writes the credit record of an obligation that closed; what was charged off closed then.
  private mutating func putOnRecord(_ obligation: Obligation) {
    let record = CreditRecord(
      obligation: obligation.id, merchant: obligation.merchant, closed: businessDay.calendarMonth,
      onTime: obligation.wasOnTime, worstByMonth: obligation.worstByMonth, lastLateOn: obligation.lastLateOn)
    guard let index = records.firstIndex(where: { $0.obligation == obligation.id }) else {
      records.append(record)
      return
    }
    records[index].worstByMonth = record.worstByMonth
    records[index].lastLateOn = record.lastLateOn
  }

  func obligation(_ id: ObligationID) -> Obligation? { obligations.first { $0.id == id } }

  mutating func change(_ id: ObligationID, _ body: (inout Obligation) -> Void) {
    if let index = obligations.firstIndex(where: { $0.id == id }) { body(&obligations[index]) }
  }
}

extension Obligation {
  /// Takes one part of a payment off what is owed.
  mutating func clear(_ part: Payment.Part) {
    switch part.kind {
    case .lateCharge: latePaid += part.amount
    case .instalmentCharge:
      if let index = schedule.firstIndex(where: { $0.number == part.instalment }) {
        schedule[index].paidCharge += part.amount
        instalmentChargesPaid += part.amount
      }
    case .principal:
      if let index = schedule.firstIndex(where: { $0.number == part.instalment }) {
        schedule[index].clearedPrincipal += part.amount
      }
    }
  }
}
