extension Draft {
  /// T11 to T13: a refund of `amount`, at most what was captured and not refunded yet.
  mutating func refund(_ amount: Money, of obligation: Obligation) {
    let isWhole = amount == obligation.refundable
    if isWhole { waiveAll(of: obligation.id, .returned) }
    guard let obligation = wallet.obligation(obligation.id) else { return }
    let parts = obligation.refundParts(amount)
    let toPrincipal = parts.map(\.amount).sum
    let chargesPaid = obligation.latePaid + obligation.instalmentChargesPaid
    record(
      .dispute(
        .refunded(
          refund: Refund(
            obligation: obligation.id, amount: amount, parts: parts, toBalance: amount - toPrincipal,
            chargesReturned: isWhole ? chargesPaid - obligation.chargesReturned : .zero,
            settles: obligation.isSettled(byRefunding: toPrincipal, whole: isWhole, on: today),
            isWhole: isWhole, earnedUntil: obligation.pause == nil ? nil : obligation.earned(by: today)))))
  }

  /// T20 by rule: every charge that is owed.
  mutating func waiveAll(of id: ObligationID, _ reason: CorrectionReason) {
    guard let obligation = wallet.obligation(id) else { return }
    waive(obligation.chargesDue(on: today), of: obligation, reason)
  }

  /// T20: waives `amount` of the charges that are owed: late charge first, then of the oldest instalment.
  mutating func waive(_ amount: Money, of obligation: Obligation, _ reason: CorrectionReason) {
    guard amount > .zero else { return }
    let late = min(amount, obligation.lateDue)
    var rest = amount - late
    var parts: [Payment.Part] = []
    let earned = obligation.earned(by: today)
    for part in obligation.schedule where part.earnedOn <= earned && rest > .zero {
      let waived = min(rest, part.unpaidCharge)
      guard waived > .zero else { continue }
      parts.append(Payment.Part(kind: .instalmentCharge, instalment: part.number, amount: waived))
      rest -= waived
    }
    record(
      .dispute(
        .chargesWaived(
          waiver: Waiver(
            obligation: obligation.id, late: late, parts: parts, reason: reason,
            settles: obligation.state == .active && amount == obligation.payoff(on: today)))))
  }
}

extension Obligation {
  /// Whether a refund settles it: with nothing left to pay, or where it was recovered and now comes back whole (T13).
  fileprivate func isSettled(byRefunding principal: Money, whole isWhole: Bool, on day: Day) -> Bool {
    state.isTerminal ? isWhole && state == .recovered : principal == payoff(on: day)
  }

  /// What a refund of `amount` takes off the principal, oldest instalment first.
  fileprivate func refundParts(_ amount: Money) -> [Payment.Part] {
    guard !state.isTerminal else { return [] }
    var rest = amount
    return schedule.compactMap { part in
      let taken = min(rest, part.outstanding)
      rest -= taken
      return taken > .zero
        ? Payment.Part(kind: .principal, instalment: part.number, amount: taken) : nil
    }
  }
}
