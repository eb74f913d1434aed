extension Handling {
  /// T8: a shipped order did not arrive; its automatic receipt stops.
  mutating func reportNotArrived(_ id: OrderID) throws(Refusal) {
    let order = try order(id, in: .shipped)
    guard order.notArrivedOn == nil else { throw .nothingToDo }
    record(.order(.notArrivedReported(order: id)))
  }

  /// T14: reports a return of `lines`; nil: of everything, for all that is not refunded yet.
  mutating func reportReturn(_ id: ObligationID, of lines: [CartLine]?) throws(Refusal) {
    let obligation = try disputable(id, .returning)
    guard let order = wallet.orders.first(where: { $0.id == obligation.order }) else {
      throw .unknown(.order, obligation.order.text)
    }
    var dispute = Dispute(
      kind: .returning, asked: obligation.refundable, reportedOn: today,
      decisionOn: order.refundOn(returning: today))
    if let lines {
      let price = try order.price(of: lines)
      if !order.isAll(lines) {
        dispute.asked = min(price, obligation.refundable)
        dispute.lines = lines
      }
    }
    open(dispute, of: obligation)
  }

  /// T14: reports a problem, in words, and asks for a refund of `amount`.
  mutating func reportProblem(_ id: ObligationID, _ amount: Money, _ reason: String?) throws(Refusal) {
    try complain(id, .problem, amount, reason)
  }

  /// T26: disputes what was settled, within 60 days, in words.
  mutating func disputeSettled(_ id: ObligationID, _ amount: Money, _ reason: String) throws(Refusal) {
    try complain(id, .afterSettlement, amount, reason)
  }

  private mutating func complain(
    _ id: ObligationID, _ kind: Dispute.Kind, _ amount: Money, _ reason: String?
  ) throws(Refusal) {
    let obligation = try disputable(id, kind)
    var dispute = Dispute(
      kind: kind, asked: try checked(amount, obligation.refundable), reportedOn: today,
      decisionOn: obligation.decisionOn(reporting: today))
    if let reason {
      dispute.reason = outside.sealer.seal(try personal(reason, .reason), at: .dispute(id, kind))
    }
    open(dispute, of: obligation)
  }

  private func disputable(_ id: ObligationID, _ kind: Dispute.Kind) throws(Refusal) -> Obligation {
    guard let obligation = wallet.obligation(id) else { throw .unknown(.obligation, id.text) }
    if let flaw = obligation.disputeFlaw(kind, on: today) { throw flaw }
    return obligation
  }

  private mutating func open(_ dispute: Dispute, of obligation: Obligation) {
    let pause = obligation.pause(for: dispute.kind, on: today)
    record(.dispute(.opened(obligation: obligation.id, dispute: dispute, pause: pause)))
  }

  /// T15: the user takes the report back.
  mutating func withdrawDispute(_ id: ObligationID) throws(Refusal) {
    let obligation = try disputed(id)
    record(.dispute(.withdrawn(obligation: obligation.id)))
    draft.resume(id)
  }

  /// Decides a dispute otherwise or earlier than the embedded merchant would; a refund of 0 loses it, and after the
  /// settlement reopens what was refunded (T26).
  mutating func decideDispute(_ id: ObligationID, _ amount: Money) throws(Refusal) {
    let obligation = try disputed(id)
    if let day = obligation.closedOn { try checkAge(day, Policy.current.settledKeptDays, obligation) }
    if amount != .zero { _ = try checked(amount, obligation.refundable) }
    draft.decide(obligation, refund: amount)
  }

  /// The merchant does not answer.
  mutating func withholdRefund(_ id: ObligationID) throws(Refusal) {
    let obligation = try disputed(id)
    guard obligation.dispute?.decisionOn != nil else { throw .nothingToDo }
    record(.dispute(.refundWithheld(obligation: id)))
  }

  /// T11 to T13: the merchant refunds, asked or not.
  mutating func refund(_ id: ObligationID, _ amount: Money) throws(Refusal) {
    let obligation = try obligation(id, in: .active, .chargedOff, .settled, .recovered)
    if let day = obligation.closedOn { try checkAge(day, Policy.current.settledKeptDays, obligation) }
    draft.refund(try checked(amount, obligation.refundable), of: obligation)
  }

  /// T26: a dispute is decided against the user after all; what was refunded is owed again.
  mutating func reopen(_ id: ObligationID, _ amount: Money) throws(Refusal) {
    try require(.active, .suspended, .closing)
    let obligation = try obligation(id, in: .settled)
    if let day = obligation.closedOn { try checkAge(day, obligation.terms.disputeDays, obligation) }
    draft.reopen(obligation, try checked(amount, obligation.refundedPrincipal))
    answer.due = wallet.obligation(id)?.nextDue?.due
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
    record(.order(.amountLowered(order: id, amount: amount, reason: reason)))
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
