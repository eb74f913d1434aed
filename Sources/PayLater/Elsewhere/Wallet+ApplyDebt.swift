extension Wallet {
  // Reminders and snoozes of what is paid stay: they only no longer count, so that a payment taken back brings them
  // back as they were (rule 10).

  mutating func record(_ debt: Debt) {
    var debt = debt
    debt.allocate()
    debt.noteClosing(on: businessDay)
    debts.append(debt)
    counters.debts += 1
  }

  mutating func recall(_ debt: Debt) {
    debts.remove(debt.id)
    debts.append(debt)
  }

  mutating func notePayment(
    of id: DebtID, _ amount: Money, _ payment: DebtPaymentID?, on day: Day?, _ instalment: Int?
  ) {
    let today = businessDay
    change(id) { debt in
      debt.payments.append(
        DebtPayment(
          id: payment ?? debt.nextPayment, amount: amount, on: day ?? today,
          notedOn: max(day ?? today, today), instalment: instalment))
      debt.allocate()
    }
  }

  mutating func noteRefund(_ refund: DebtRefund, of id: DebtID) {
    change(id) { debt in
      debt.refunds.append(refund)
      debt.allocate()
    }
  }

  /// Puts the record in order: the debt as it is now, with the payments noted before.
  mutating func correct(_ changed: Debt) {
    change(changed.id) { debt in
      let (payments, closedOn) = (debt.payments, debt.closedOn)
      debt = changed
      // The oldest entries say what was paid in the plan alone.
      if changed.payments.isEmpty { debt.payments = payments }
      debt.closedOn = closedOn
      debt.allocate()
    }
  }

  /// Takes an entry back for a reason, or lets it stand again.
  mutating func set<Entry: DebtEntry>(
    _ reason: EntryReversal?, of id: ID<Entry>, in entries: WritableKeyPath<Debt, [Entry]>
  ) {
    change(id.owner) { debt in
      guard let index = debt[keyPath: entries].firstIndex(where: { $0.id == id }) else { return }
      debt[keyPath: entries][index].reversed = reason
      debt.allocate()
    }
  }

  /// Changes a debt.
  mutating func change(_ id: DebtID, _ body: (inout Debt) -> Void) {
    let today = businessDay
    debts.change(id) { debt in
      body(&debt)
      debt.noteClosing(on: today)
    }
  }

  /// What the wallet told its user and what still counts, the oldest first: of a debt or an account from elsewhere only
  /// what reminds of a payment that is open and due on that day, or of a total that is not noted yet.
  public var currentReminders: [Reminder] {
    reminders.filter { reminder in
      switch reminder.about {
      case .debtDue(let id, let number, let due, _): debts[id]?.isOpen(number, on: due) ?? false
      case .billDue(let id, let bill, let due, _):
        account(id)?.bill(bill, on: businessDay).map { $0.left > .zero && $0.due == due } ?? false
      case .billAwaited(let id, let bill): account(id)?.awaits(bill) ?? false
      default: true
      }
    }
  }
}

extension Debt {
  /// It is closed while nothing of it is to be paid.
  fileprivate mutating func noteClosing(on today: Day) {
    closedOn = open.isEmpty ? closedOn ?? today : nil
  }

  /// Whether the payment of this number is still to be made, on this day.
  func isOpen(_ number: Int, on due: Day) -> Bool {
    isDue(number) && instalments[number - 1].due == due
  }

  /// Whether the payment of this number is still to be made, and has a day.
  func isDue(_ number: Int) -> Bool {
    guard reversed == nil, instalments.indices.contains(number - 1) else { return false }
    return instalments[number - 1].due != nil && instalments[number - 1].outstanding > .zero
  }
}

extension Debt {
  /// The id of the next payment that is noted of it.
  var nextPayment: DebtPaymentID { DebtPaymentID(of: id, number: payments.count + 1) }
  var nextRefund: DebtRefundID { DebtRefundID(of: id, number: refunds.count + 1) }
}
