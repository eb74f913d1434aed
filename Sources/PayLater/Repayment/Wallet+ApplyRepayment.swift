extension Wallet {
  /// Applies an event of repayment.
  mutating func applyRepayment(_ event: Event) {
    switch event {
    case .repaid(let payment): repay(payment)
    case .debitFailed(_, _, _, _):
      activity.debitAttempts.add(businessDay.calendarMonth)
      activity.failedDebits.add(businessDay.calendarMonth)
    case .lateCharged(let id, _, _, let added): change(id) { $0.lateSum += added }
    case .obligationAutopaySet(let id, let on): change(id) { $0.autopay = on }
    default: break
    }
  }

  private mutating func repay(_ payment: Payment) {
    move(-payment.amount, into: payment.from)
    limit.used -= payment.principal
    limit.available += payment.principal
    if payment.by == .autopay { activity.debitAttempts.add(businessDay.calendarMonth) }
    let today = businessDay
    change(payment.obligation) { obligation in
      for part in payment.parts { obligation.clear(part) }
      obligation.paidPrincipal += payment.principal
      if let due = payment.movedDue, !obligation.schedule.isEmpty {
        obligation.schedule[0].due = due
        obligation.schedule[0].dueSetOn = today
        obligation.toleranceUsed = true
      }
    }
    if payment.movedDue != nil { forgetReminders(of: .obligation(payment.obligation)) }
    if payment.settles { settle(payment.obligation) }
  }

  /// Closes an obligation that owes nothing more and writes its credit record.
  private mutating func settle(_ id: ObligationID) {
    let today = businessDay
    change(id) {
      $0.state = .settled
      $0.closedOn = today
    }
    guard let obligation = obligations.first(where: { $0.id == id }) else { return }
    if let order = orders.firstIndex(where: { $0.id == obligation.order }) { orders[order].endedOn = today }
    records.append(
      CreditRecord(
        obligation: id, merchant: obligation.merchant, closed: today.calendarMonth,
        onTime: obligation.wasOnTime,
        worstByMonth: obligation.worstByMonth, lastLateOn: obligation.lastLateOn))
    forgetReminders(of: .obligation(id))
  }

  func obligation(_ id: ObligationID) -> Obligation? { obligations.first { $0.id == id } }

  mutating func change(_ id: ObligationID, _ body: (inout Obligation) -> Void) {
    if let index = obligations.firstIndex(where: { $0.id == id }) { body(&obligations[index]) }
  }
}

extension Obligation {
  /// Takes one part of a payment off what is owed.
  fileprivate mutating func clear(_ part: Payment.Part) {
    switch part.kind {
    case .lateCharge: latePaid += part.amount
    case .instalmentCharge:
      if let index = schedule.firstIndex(where: { $0.number == part.instalment }) {
        schedule[index].paidCharge += part.amount
      }
    case .principal:
      if let index = schedule.firstIndex(where: { $0.number == part.instalment }) {
        schedule[index].clearedPrincipal += part.amount
      }
    }
  }
}
