extension Wallet {
  mutating func note(_ dispute: Dispute, _ pause: Pause?, of id: ObligationID) {
    change(id) {
      $0.dispute = dispute
      $0.disputed.append(dispute.kind)
      $0.pause = pause
    }
  }

  mutating func decideDispute(of id: ObligationID, _ refund: Money) {
    if refund == .zero { activity.disputesLost.add(businessDay.calendarMonth) }
    change(id) { $0.dispute = nil }
  }

  mutating func withholdRefund(of id: ObligationID) {
    change(id) {
      $0.dispute?.decisionOn = nil
      $0.forgetUnanswered()
    }
  }

  mutating func resume(_ id: ObligationID, _ days: Int, _ schedule: [Instalment]?) {
    change(id) { [businessDay] in
      $0.pause = nil
      $0.dispute = nil
      if let schedule {
        $0.schedule = schedule
        return
      }
      for index in $0.schedule.indices where $0.schedule[index].outstanding > .zero && days > 0 {
        if $0.schedule[index].earnedOn > businessDay - days {
          $0.schedule[index].earnedOn = $0.schedule[index].earnedOn + days
        }
        $0.schedule[index].due = $0.schedule[index].due + days
        $0.schedule[index].dueSetOn = businessDay
      }
    }
    // Taken back on the day it was reported, nothing moved: what was told before still holds.
    if days > 0 { forgetReminders(of: .obligation(id)) }
  }

  mutating func take(_ refund: Refund) {
    guard let state = obligation(refund.obligation)?.state else { return }
    free(refund.toPrincipal, of: state)
    credit(refund.toBalance + refund.chargesReturned)
    change(refund.obligation) { [businessDay] in
      for part in refund.parts { $0.clear(part) }
      $0.refundedPrincipal += refund.toPrincipal
      $0.refundedToBalance += refund.toBalance
      $0.chargesReturned += refund.chargesReturned
      if $0.outstanding == .zero { $0.dropUnearnedCharges(on: refund.earnedUntil ?? businessDay) }
    }
    forgetPaidReminders(of: refund.obligation)
    if refund.settles, state == .recovered {
      // It closed when it was recovered; whole, it counts as if it had come back in one part.
      change(refund.obligation) { $0.state = .settled }
    } else if refund.settles {
      end(refund.obligation, as: refund.isWhole || state == .active ? .settled : .recovered)
    }
    if refund.isWhole { forget(refund.obligation) }
  }

  /// T13: a wholly refunded order counts as returned and leaves no trace in the credit record.
  private mutating func forget(_ id: ObligationID) {
    records.removeAll { $0.obligation == id }
    activity.chargeOffs.removeAll { $0.obligation == id }
    change(id) { $0.dispute = nil }
    guard let obligation = obligation(id) else { return }
    change(obligation.order) { [businessDay] in
      $0.state = .returned
      $0.endedOn = $0.endedOn ?? businessDay
    }
  }

  mutating func waive(_ waiver: Waiver) {
    change(waiver.obligation) {
      $0.lateWaived += waiver.late
      for part in waiver.parts {
        if let index = $0.schedule.firstIndex(where: { $0.number == part.instalment }) {
          $0.schedule[index].charge -= part.amount
          $0.instalmentChargesWaived += part.amount
        }
      }
    }
    forgetPaidReminders(of: waiver.obligation)
    if waiver.settles { end(waiver.obligation, as: .settled) }
  }

  mutating func reopen(_ id: ObligationID, _ instalment: Instalment, decides: Bool) {
    let amount = instalment.principal
    limit.used += amount
    limit.available -= amount
    activity.disputesLost.add(businessDay.calendarMonth)
    records.removeAll { $0.obligation == id }
    change(id) {
      $0.state = .active
      $0.closedOn = nil
      $0.refundedPrincipal -= amount
      $0.schedule = [instalment]
      if decides { $0.dispute = nil }
    }
    guard let obligation = obligation(id) else { return }
    change(obligation.order) {
      $0.state = .received
      $0.endedOn = nil
    }
  }
}

extension Obligation {
  /// A dispute that nobody answers ends with its pause.
  mutating func forgetUnanswered() {
    if pause == nil, dispute?.decisionOn == nil { dispute = nil }
  }

  /// Charges of months that do not begin any more.
  mutating func dropUnearnedCharges(on day: Day) {
    for index in schedule.indices where schedule[index].earnedOn > day {
      schedule[index].charge = schedule[index].paidCharge
    }
  }
}
