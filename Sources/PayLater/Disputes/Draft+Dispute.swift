extension Draft {
  /// Step 3 of a close: refunds of returns arrive, problems are decided for the user.
  mutating func decideDisputes() {
    for obligation in wallet.obligations {
      guard let dispute = obligation.dispute, let day = dispute.decisionOn, day <= today else { continue }
      decide(obligation, refund: min(dispute.asked, obligation.refundable))
    }
  }

  /// Step 4 of a close: T15 where a pause is over; what was not decided in it lapses.
  mutating func endPauses() {
    for obligation in wallet.obligations {
      if let pause = obligation.pause, pause.until <= today { resume(obligation.id) }
    }
  }

  /// T11, T12 or T26: decides a dispute with a refund; none means that the user lost it.
  mutating func decide(_ obligation: Obligation, refund amount: Money) {
    record(.disputeDecided(obligation: obligation.id, refund: amount))
    if amount > .zero, let obligation = wallet.obligation(obligation.id) { refund(amount, of: obligation) }
    resume(obligation.id)
  }

  /// T15: the due days move by the paused days.
  mutating func resume(_ id: ObligationID) {
    guard let pause = wallet.obligation(id)?.pause else { return }
    record(.resumed(obligation: id, days: today - pause.since))
  }
}
