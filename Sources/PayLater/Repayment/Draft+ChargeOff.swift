extension Draft {
  /// Step 7 of a close: T23 at 91 days past due, after that day's charge. What was charged is waived, the limit
  /// falls to nothing, the principal stays owed.
  mutating func chargeOff() {
    for obligation in wallet.obligations
    where obligation.state == .active && obligation.pause == nil && obligation.plan == nil {
      guard obligation.outstanding > .zero,
        obligation.daysPastDue(on: today) >= obligation.terms.chargeOffDays
      else { continue }
      waiveAll(of: obligation.id, .chargedOff)
      record(.repayment(.chargedOff(obligation: obligation.id, principal: obligation.outstanding)))
      let limit = wallet.limit
      if limit.total != .zero || limit.row != 0 {
        record(
          .credit(.limitChanged(limit: LimitChange(row: 0, incomeLimit: limit.incomeLimit, total: .zero))))
      }
    }
  }
}
