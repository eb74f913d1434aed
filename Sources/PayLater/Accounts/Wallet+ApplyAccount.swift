extension Wallet {
  /// What an event of a monthly account changes.
  mutating func change(_ event: AccountEvent) {
    switch event {
    case .added(let account):
      accounts.append(account)
      counters.accounts += 1
    case .changed(let id, let terms): change(id) { $0.terms = terms }
    case .billRecorded(let id, let bill, let figure):
      change(id) { account in
        account.figures.removeAll { $0.bill == bill }
        guard let figure else { return }
        let place = account.figures.firstIndex { $0.bill > bill } ?? account.figures.endIndex
        account.figures.insert(figure, at: place)
      }
    case .entryNoted(let entry): note(entry)
    case .entryReversed(let id, let reason): set(reason, of: id)
    case .entryRestored(let id): set(nil, of: id)
    case .refundLinked(let id, let purchase):
      if let place = accountEntries.place(of: id) { accountEntries.link(place, to: purchase) }
    case .closed(let id):
      let today = businessDay
      change(id) { $0.closedOn = today }
    case .reopened(let id): change(id) { $0.closedOn = nil }
    }
  }

  /// Notes an entry. One that is not the first of its account by day only adds to what the others come to; an earlier
  /// one can move payments to another bill.
  private mutating func note(_ entry: AccountEntry) {
    let first = accountEntries.firstDay(of: entry.account)
    accountEntries.append(entry)
    guard let first, first <= entry.on, let place = accounts.firstIndex(where: { $0.id == entry.account })
    else {
      return change(entry.account) { $0.entryCount += 1 }
    }
    accounts[place].entryCount += 1
    let (rules, figures) = (accounts[place].terms.rules, accounts[place].figures)
    accounts[place].sums.add(entry, rules, AccountSums.early(first, rules, figures))
  }

  /// Takes an entry back for a reason, or lets it stand again. As long as no payment goes to another bill for it, that is
  /// one summand less or more.
  private mutating func set(_ reason: EntryReversal?, of id: AccountEntryID) {
    guard let place = accountEntries.place(of: id) else { return }
    let before = accountEntries.firstDay(of: id.account)
    guard accountEntries.set(reason, at: place),
      let owner = accounts.firstIndex(where: { $0.id == id.account })
    else { return }
    let (rules, figures) = (accounts[owner].terms.rules, accounts[owner].figures)
    let entry = accountEntries[place]
    let early = AccountSums.early(before, rules, figures)
    var sums = accounts[owner].sums
    guard early?.bill == AccountSums.early(accountEntries.firstDay(of: id.account), rules, figures)?.bill
    else {
      return change(id.account) { _ in }
    }
    if reason == nil {
      sums.add(entry, rules, early)
    } else if !sums.subtract(entry, rules, early) {
      return change(id.account) { _ in }
    }
    accounts[owner].sums = sums
  }

  /// Changes an account, and counts its entries anew.
  private mutating func change(_ id: AccountID, _ body: (inout Account) -> Void) {
    guard let place = accounts.firstIndex(where: { $0.id == id }) else { return }
    body(&accounts[place])
    accounts[place].sums = AccountSums(
      of: accountEntries.lazy.filter { $0.account == id }, accounts[place].terms.rules,
      accounts[place].figures)
  }
}

extension Wallet {
  /// A monthly account by its id.
  public func account(_ id: AccountID) -> Account? { accounts.first { $0.id == id } }

  /// An entry by its id.
  public func accountEntry(_ id: AccountEntryID) -> AccountEntry? {
    accountEntries.place(of: id).map { accountEntries[$0] }
  }

  /// All that was noted of an account, the oldest note first; what was taken back stays among them.
  public func entries(of id: AccountID) -> [AccountEntry] { accountEntries.filter { $0.account == id } }
}
