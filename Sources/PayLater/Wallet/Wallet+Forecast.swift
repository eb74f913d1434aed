extension Wallet {
  /// How far the forecast looks: two years and a month.
  static let horizon = 760

  /// A copy that lives on from the business day with everything paid on its due day, by hand from outside, and
  /// nothing else done; what is overdue already stays unpaid. `visit` sees it on each day, the business day
  /// first, and ends it by false.
  func forecast(days: Int = horizon, visit: (Wallet) -> Bool) {
    var copy = self
    copy.mandate = nil
    copy.reminders = []
    copy.debts = debts.byDay(
      on: businessDay, with: bills.filter { $0.currency == .cny }.map { ($0.due, $0.amount) })
    copy.accounts = []
    copy.accountEntries = Chunked()
    copy.keptRows = Chunked()
    copy.payWhatFallsDue()
    guard visit(copy) else { return }
    for _ in 0..<days {
      _ = copy.closeDay(reminding: false)
      copy.payWhatFallsDue()
      guard visit(copy) else { return }
    }
  }

  private mutating func payWhatFallsDue() {
    let today = businessDay
    for obligation in obligations where obligation.state == .active && obligation.pause == nil {
      guard obligation.schedule.contains(where: { $0.due == today && $0.outstanding > .zero }),
        obligation.plan != nil || obligation.daysPastDue(on: today) == 0
      else { continue }
      let amount = obligation.dueBy(today)
      let parts = obligation.allocation(of: amount, on: today)
      apply(
        .repayment(
          .repaid(
            payment: Payment(
              obligation: obligation.id, amount: amount, from: "forecast", by: .hand, parts: parts,
              settles: amount == obligation.payoff(on: today)))))
    }
    for payment in debts.open.due(from: today, through: today) { debts.remove(payment.debt) }
  }

  /// Adds to each failing gate the first day on which it passes by itself.
  func withClearing(_ checks: [GateCheck], again: (Wallet) -> [GateCheck]) -> [GateCheck] {
    var waiting = Set(checks.filter { !$0.passed && $0.clearsByTime(in: self) }.map(\.gate))
    guard !waiting.isEmpty else { return checks }
    var days: [Gate: Day] = [:]
    forecast { copy in
      for check in again(copy) where check.passed && waiting.contains(check.gate) {
        days[check.gate] = copy.businessDay
        waiting.remove(check.gate)
      }
      return !waiting.isEmpty
    }
    return checks.map { check in
      var check = check
      check.clears = days[check.gate]
      return check
    }
  }
}

extension GateCheck {
  /// Whether waiting can open it at all; the others take an act of the user, which the remedy names.
  fileprivate func clearsByTime(in wallet: Wallet) -> Bool {
    switch gate {
    case .g2, .g3, .g5, .g13, .g14, .e2, .e4, .e5: false
    case .g1: wallet.agreement.suspension == [.selfFreeze]
    case .g4, .g7, .g8, .g9: wallet.agreement.stage == .active
    case .g12: remedy != .unblockMerchant || !wallet.rules.pendingUnblocks.isEmpty
    case .g10: wallet.monthlyIncome != nil
    case .e1: wallet.agreement.authorisation == .given
    case .g6, .g11, .e3: true
    }
  }
}
