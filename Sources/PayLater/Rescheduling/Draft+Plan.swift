extension Draft {
  /// Step 7 of a close: instalments of plans that were missed; the second ends its plan (T22).
  mutating func reviewPlans() {
    for obligation in wallet.obligations where obligation.state == .active && obligation.pause == nil {
      guard let plan = obligation.plan else { continue }
      let policy = obligation.terms
      let missed = obligation.schedule.filter {
        $0.daysPastDue(on: today) > policy.graceDays && !plan.missed.contains($0.number)
      }
      for part in missed {
        record(.reschedule(.planMissed(obligation: obligation.id, instalment: part.number)))
      }
      guard plan.missed.count + missed.count > policy.planMissesAllowed else { continue }
      let due = today - plan.frozenDaysPastDue
      let whole = Instalment(
        number: 1, due: due, dueSetOn: today, principal: obligation.outstanding,
        charge: obligation.schedule.map(\.unpaidCharge).sum, earnedOn: today)
      record(.reschedule(.planBroken(obligation: obligation.id, instalment: whole)))
    }
  }
}
