import PayLater

/// Every payment that was ever planned and had a day, as it is now: calendars must hear of those that are gone.
struct DueLog {
  private(set) var all: [Book.Due] = []
  /// Which payments there are of an obligation or a debt, by the number of each.
  private var known: [String: [Int: Int]] = [:]

  /// Takes in what a step changed.
  mutating func note(_ step: Transition, _ names: Bookkeeper.Names) {
    switch step.event {
    case nil:
      for own in step.after.obligations where own.state == .active { note(own, step, names) }
      // A bill that is made is no longer 'so far'.
      for account in step.after.accounts { note(account, step, names) }
    case .agreement(.erased)?: for id in Array(known.keys) { note([], of: id, on: step.after.businessDay) }
    case let event?:
      if case .account(let event) = event {
        if let account = step.after.account(event.account) { note(account, step, names) }
      } else if let id = event.debtID {
        note(step.after.debt(id), id, step, names)
      } else if let id = event.subject, let own = step.after.obligations.first(where: { $0.id.text == id }) {
        note(own, step, names)
      }
    }
  }

  private mutating func note(_ own: Obligation, _ step: Transition, _ names: Bookkeeper.Names) {
    let day = step.after.businessDay
    let items = step.after.dueItems(of: .obligation(own.id))
    guard !items.isEmpty || known[own.id.text] != nil else { return }
    let order = step.after.orders.first { $0.id == own.order }
    let earned = own.earned(by: day)
    note(
      items.map { item in
        let part = own.schedule.first { $0.number == item.instalment }
        let unearned = part.map { $0.earnedOn > earned ? $0.unpaidCharge : .zero } ?? .zero
        return Book.Due(
          item, unearned: unearned, provider: Book.ownProvider, payee: own.merchantName[names.language],
          title: names.title(order), isOwn: true, on: day)
      }, of: own.id.text, on: day)
  }

  private mutating func note(_ debt: Debt?, _ id: DebtID, _ step: Transition, _ names: Bookkeeper.Names) {
    let day = step.after.businessDay
    let items = debt.map { _ in step.after.dueItems(of: .debt(id)) } ?? []
    note(
      items.map { item in
        Book.Due(
          item, unearned: .zero, provider: debt.map(names.provider) ?? "",
          payee: debt.map(names.provider) ?? "",
          title: debt.map(names.title) ?? "", isOwn: false, on: day)
      }, of: id.text, on: day)
  }

  private mutating func note(_ account: Account, _ step: Transition, _ names: Bookkeeper.Names) {
    let day = step.after.businessDay
    note(
      step.after.dueItems(of: .account(account.id)).map { item in
        Book.Due(
          item, unearned: .zero, provider: names.provider(account), payee: names.provider(account),
          title: names.title(nil, of: account), isOwn: false, on: day)
      }, of: account.id.text, on: day)
  }

  private mutating func note(_ dues: [Book.Due], of subject: String, on day: Day) {
    let open = Set(dues.map(\.instalment))
    for (number, place) in known[subject] ?? [:] where !open.contains(number) && all[place].isOpen {
      all[place].isOpen = false
      all[place].change(on: day)
    }
    for due in dues {
      guard let place = known[subject]?[due.instalment] else {
        known[subject, default: [:]][due.instalment] = all.count
        all.append(due)
        continue
      }
      var changed = due
      (changed.sequence, changed.changedOn) = (all[place].sequence, all[place].changedOn)
      // That a charge is earned is nothing that a calendar shows.
      var old = all[place]
      old.unearned = changed.unearned
      if changed != old { changed.change(on: day) }
      all[place] = changed
    }
  }
}

extension Book.Due {
  fileprivate mutating func change(on day: Day) {
    sequence += 1
    changedOn = day
  }

  fileprivate init(
    _ item: DueItem, unearned: Money, provider: String, payee: String, title: String, isOwn: Bool, on day: Day
  ) {
    self.init(
      subject: item.subject.id, instalment: item.instalment, instalments: item.instalments,
      bill: item.bill?.period, isSoFar: item.bill?.isSoFar ?? false, due: item.due,
      amount: item.amount, unearned: unearned, currency: item.currency, provider: provider,
      payee: SafeText(payee).text, title: title, isOpen: true, sequence: 0, changedOn: day, isOwn: isOwn)
  }
}
