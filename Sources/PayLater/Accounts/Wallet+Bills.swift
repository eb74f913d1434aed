extension Wallet {
  /// Every bill with something left, account by account, the oldest first; the open ones at the day on which they will
  /// be due, so far (section 12).
  var bills: [DueItem] { accounts.flatMap(bills) }

  /// Those of one account.
  func bills(of account: Account) -> [DueItem] {
    account.bills(on: businessDay).filter { $0.left > .zero }.map { bill in
      let days = businessDay - bill.due
      return DueItem(
        subject: .account(account.id), instalment: bill.period.index, instalments: 1, due: bill.due,
        amount: bill.left, currency: account.currency, daysPastDue: days,
        standing: .of(days: days, graceDays: 0), bill: bill)
    }
  }

  /// What bills are reminded of today: each that is open on its offsets, and the total of one that was made yesterday.
  var billReminders: [Reminder.About] {
    let today = businessDay
    return accounts.flatMap { account -> [Reminder.About] in
      let due = bills(of: account).compactMap(\.bill).filter { Reminder.offsets.contains(today - $0.due) }
      let made = account.terms.rules.lastMade(on: today - 1)
      let isAwaited = account.terms.rules.billDay(of: made) == today - 1 && account.awaits(made)
      return due.map { .billDue(account: account.id, bill: $0.period, due: $0.due, offset: today - $0.due) }
        + (isAwaited ? [.billAwaited(account: account.id, bill: made)] : [])
    }
  }
}

extension Account {
  /// Whether its user, who noted the total of each of the two bills before, has not noted this one.
  func awaits(_ bill: Month) -> Bool {
    guard closedOn == nil else { return false }
    let before = terms.rules.previous(bill)
    let noted = Set(figures.map(\.bill))
    return noted.isSuperset(of: [before, terms.rules.previous(before)]) && !noted.contains(bill)
  }
}
