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

  /// T11, T12 or T26: decides a dispute with a refund; none means that the user lost it. Lost after the settlement,
  /// what was refunded of the principal is owed again.
  mutating func decide(_ obligation: Obligation, refund amount: Money) {
    if amount == .zero, obligation.dispute?.kind == .afterSettlement, wallet.reopens(obligation) {
      return reopen(obligation, obligation.refundedPrincipal)
    }
    record(.dispute(.decided(obligation: obligation.id, refund: amount)))
    if amount > .zero, let obligation = wallet.obligation(obligation.id) { refund(amount, of: obligation) }
    resume(obligation.id)
  }

  /// T26: `amount` that was refunded is owed again, in 14 days; that decides a dispute that is open.
  mutating func reopen(_ obligation: Obligation, _ amount: Money) {
    let due = today + obligation.terms.reopenedDays
    record(
      .dispute(
        .reopened(
          obligation: obligation.id,
          instalment: Instalment(number: 1, due: due, dueSetOn: today, principal: amount, earnedOn: due),
          decides: obligation.dispute == nil ? nil : true)))
  }

  /// T15: the due days move by the paused days.
  mutating func resume(_ id: ObligationID) {
    guard let obligation = wallet.obligation(id), let pause = obligation.pause else { return }
    let days = today - pause.since
    let schedule = days > 0 ? obligation.schedule(resumedOn: today, after: days) : nil
    record(.dispute(.resumed(obligation: id, days: days, schedule: schedule)))
  }
}

extension Wallet {
  /// Whether anything of a settled obligation can be owed again: only what was refunded to principal, and only while
  /// there is a limit.
  fileprivate func reopens(_ obligation: Obligation) -> Bool {
    let isOpen = agreement.stage == .active || agreement.stage == .closing
    return isOpen && obligation.state == .settled && obligation.refundedPrincipal > .zero
  }
}

extension Obligation {
  /// Its schedule after a pause of `days`: every open instalment is due so much later, and the months that had not
  /// begun before begin so much later (T15).
  fileprivate func schedule(resumedOn day: Day, after days: Int) -> [Instalment] {
    schedule.map { part in
      guard part.isOpen else { return part }
      var moved = part
      moved.due = part.due + days
      moved.dueSetOn = day
      if part.earnedOn > day - days { moved.earnedOn = part.earnedOn + days }
      return moved
    }
  }
}
