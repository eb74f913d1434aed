extension Handling {
  /// T8: a shipped order did not arrive; its automatic receipt stops.
  mutating func reportNotArrived(_ id: OrderID) throws(Refusal) {
    let order = try order(id, in: .shipped)
    guard order.notArrivedOn == nil else { throw .nothingToDo }
    record(.notArrivedReported(order: id))
  }

  /// T14: reports a return (`amount` nil: all that is not refunded yet) or a problem, each once.
  mutating func report(_ kind: Dispute.Kind, of id: ObligationID, asking amount: Money?) throws(Refusal) {
    let obligation = try obligation(id, in: .active)
    guard obligation.dispute == nil, obligation.pause == nil else {
      throw .notAllowed(state: Standing.paused.rawValue, allowed: ["active"])
    }
    guard !obligation.disputed.contains(kind) else { throw .alreadyReported(kind) }
    let most = obligation.refundable
    let asked = try checked(amount ?? most, most)
    let policy = Policy.v1
    let order = wallet.orders.first { $0.id == obligation.order }
    let pauseDays = policy.pauseDays(kind)
    let wait = kind == .problem ? policy.problemDays : min(order?.returnDays ?? 0, pauseDays)
    record(
      .disputed(
        obligation: id,
        dispute: Dispute(kind: kind, asked: asked, reportedOn: today, decisionOn: today + max(1, wait)),
        pause: Pause(
          since: today, until: today + pauseDays, frozenDaysPastDue: obligation.daysPastDue(on: today))))
  }

  /// T15: the user takes the report back.
  mutating func withdrawDispute(_ id: ObligationID) throws(Refusal) {
    let obligation = try disputed(id)
    record(.disputeWithdrawn(obligation: obligation.id))
    draft.resume(id)
  }

  /// Decides a dispute otherwise or earlier than the embedded merchant would; a refund of 0 loses it.
  mutating func decideDispute(_ id: ObligationID, _ amount: Money) throws(Refusal) {
    let obligation = try disputed(id)
    if let day = obligation.closedOn { try checkAge(day, Policy.v1.disputeDays, obligation) }
    if amount != .zero { _ = try checked(amount, obligation.refundable) }
    draft.decide(obligation, refund: amount)
  }

  /// The merchant does not answer.
  mutating func withholdRefund(_ id: ObligationID) throws(Refusal) {
    let obligation = try disputed(id)
    guard obligation.dispute?.decisionOn != nil else { throw .nothingToDo }
    record(.refundWithheld(obligation: id))
  }

  /// T11 to T13: the merchant refunds, asked or not.
  mutating func refund(_ id: ObligationID, _ amount: Money) throws(Refusal) {
    let obligation = try obligation(id, in: .active, .chargedOff, .settled, .recovered)
    if let day = obligation.closedOn { try checkAge(day, Policy.v1.settledKeptDays, obligation) }
    draft.refund(try checked(amount, obligation.refundable), of: obligation)
  }

  /// T26: a dispute is decided against the user after all; what was refunded is owed again.
  mutating func reopen(_ id: ObligationID, _ amount: Money) throws(Refusal) {
    try require(.active, .suspended, .closing)
    let obligation = try obligation(id, in: .settled)
    if let day = obligation.closedOn { try checkAge(day, Policy.v1.disputeDays, obligation) }
    let amount = try checked(amount, obligation.refundedPrincipal)
    let due = today + Policy.v1.reopenedDays
    record(
      .reopened(
        obligation: id,
        instalment: Instalment(number: 1, due: due, dueSetOn: today, principal: amount, earnedOn: due)))
    answer.due = due
  }

  /// T20: charges that need not be paid.
  mutating func waiveCharge(
    _ id: ObligationID, _ amount: Money, _ reason: CorrectionReason
  ) throws(Refusal) {
    let obligation = try obligation(id, in: .active)
    guard reason.isGiven else { throw .invalid(.reason, .malformed) }
    draft.waive(try checked(amount, obligation.chargesDue(on: today)), of: obligation, reason)
  }

  /// T4: lowers the amount of an order before it is captured.
  mutating func lowerAmount(_ id: OrderID, _ amount: Money, _ reason: CorrectionReason) throws(Refusal) {
    let order = try order(id, in: .placed, .shipped)
    guard reason.isGiven else { throw .invalid(.reason, .malformed) }
    guard amount > .zero else { throw .invalid(.amount, amount == .zero ? .tooSmall : .negative) }
    guard amount < order.amount else { throw .invalid(.amount, .aboveRest) }
    record(.amountLowered(order: id, amount: amount, reason: reason))
  }

  private func disputed(_ id: ObligationID) throws(Refusal) -> Obligation {
    guard let obligation = wallet.obligation(id) else { throw .unknown(.obligation, id.text) }
    guard obligation.dispute != nil else { throw .nothingToDo }
    return obligation
  }

  /// An amount of at least a fen and at most `most`.
  private func checked(_ amount: Money, _ most: Money) throws(Refusal) -> Money {
    guard amount > .zero else { throw .invalid(.amount, amount == .zero ? .tooSmall : .negative) }
    guard amount <= most else { throw .invalid(.amount, .aboveRest) }
    return amount
  }

  private func checkAge(_ closed: Day, _ days: Int, _ obligation: Obligation) throws(Refusal) {
    guard today - closed <= days else {
      throw .notAllowed(state: obligation.state.rawValue, allowed: ["active"])
    }
  }
}
