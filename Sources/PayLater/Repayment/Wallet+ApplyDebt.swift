extension Wallet {
  /// Applies an event of a debt from elsewhere.
  mutating func applyDebt(_ event: Event) {
    switch event {
    case .debtRecorded(let debt):
      debts.append(debt)
      counters.debts += 1
    case .debtPaid(let id, let amount): change(id) { $0.pay(amount) }
    case .debtChanged(let debt): change(debt.id) { $0 = debt }
    case .debtReversed(let id, let reason): change(id) { $0.reversed = reason }
    default: break
    }
  }

  /// Changes a debt; what is no longer to be paid drops out of the reminders.
  private mutating func change(_ id: DebtID, _ body: (inout Debt) -> Void) {
    guard let index = debts.firstIndex(where: { $0.id == id }) else { return }
    let before = debts[index].open
    body(&debts[index])
    let open = debts[index].open
    guard !open.isEmpty else {
      debts[index].closedOn = debts[index].closedOn ?? businessDay
      return forgetReminders(of: .debt(id))
    }
    debts[index].closedOn = nil
    guard open.map(\.due) != before.map(\.due) else { return }
    reminders.removeAll { reminder in
      guard case .debtDue(id, let number, let due, _) = reminder.about else { return false }
      return !open.contains { $0.number == number && $0.due == due }
    }
    snoozes.removeAll { $0.subject == id.text && $0.until > open[0].due }
  }
}
