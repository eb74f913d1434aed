extension Draft {
  /// Step 9: an announced cut of the limit takes effect.
  mutating func takeCutsIntoEffect() {
    guard let cut = wallet.limit.pending, cut.on <= today else { return }
    let total = wallet.limitTotal(row: cut.row, incomeLimit: cut.incomeLimit)
    record(
      .credit(.limitChanged(limit: LimitChange(row: cut.row, incomeLimit: cut.incomeLimit, total: total))))
  }

  /// Step 10: the score from the inputs stored at the month's end, unless the one in force is as new.
  mutating func evaluateMonth() {
    guard wallet.agreement.authorisation == .given, let month = wallet.monthInputs,
      month.cutoff + Policy.current.reviewDay == today
    else { return }
    if let last = wallet.evaluation, last.cutoff >= month.cutoff { return }
    record(.credit(.evaluated(evaluation: wallet.evaluation(cutoff: month.cutoff, inputs: month.inputs))))
  }

  /// Step 10: the monthly review of the limit. Up one row at most; a cut is announced and takes effect on the
  /// 13th, at once for anyone past grace (rule 5).
  mutating func reviewLimit() {
    guard wallet.agreement.stage == .active, wallet.agreement.authorisation == .given,
      let score = wallet.evaluation?.score
    else { return }
    let policy = Policy.current
    let limit = wallet.limit
    let grows = limit.growthOff == 0
    if !grows { record(.credit(.growthReviewed)) }
    let deserved = policy.row(for: score, softened: !wallet.wasEverPastGrace)
    let earned = policy.incomeLimit(wallet.monthlyIncome)
    let row = deserved > limit.row ? (grows ? limit.row + 1 : limit.row) : deserved
    let income = earned > limit.incomeLimit && !grows ? limit.incomeLimit : earned
    if wallet.isPastGrace {
      put(row: row, income: income)
    } else {
      // What rises does so at once, unless the fall of the other on the 13th would take it back in a week.
      let raised = (row: max(row, limit.row), income: max(income, limit.incomeLimit))
      let target = wallet.limitTotal(row: row, incomeLimit: income)
      let total = wallet.limitTotal(row: raised.row, incomeLimit: raised.income)
      if total <= max(limit.total, target) {
        put(row: raised.row, income: raised.income)
      } else if target > limit.total {
        // The one falls and the limit rises all the same: nothing is cut.
        put(row: row, income: income)
      }
      announce(row: row, income: income)
    }
  }

  private mutating func put(row: Int, income: Money) {
    let limit = wallet.limit
    let total = wallet.limitTotal(row: row, incomeLimit: income)
    if row != limit.row || income != limit.incomeLimit || total != limit.total {
      record(.credit(.limitChanged(limit: LimitChange(row: row, incomeLimit: income, total: total))))
    }
  }

  private mutating func announce(row: Int, income: Money) {
    let limit = wallet.limit
    guard row < limit.row || income < limit.incomeLimit else { return }
    let day = today.calendarMonth.firstDay + (Policy.current.cutDay - 1)
    let cut = Limit.Cut(row: row, incomeLimit: income, on: day)
    record(.credit(.limitCutAnnounced(cut: cut, total: wallet.limitTotal(row: row, incomeLimit: income))))
  }
}
