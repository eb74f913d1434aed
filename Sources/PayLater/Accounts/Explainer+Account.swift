/// Why a bill is what it is, and why an entry is in it.
extension Explainer {
  /// What is owed of the accounts in a currency.
  func accountsOwed(in currency: Currency) -> [Derivation.Part] {
    wallet.accounts.filter { $0.currency == currency && $0.owed(on: wallet.businessDay) > .zero }.map {
      part(.accountOwed($0.id))
    }
  }

  /// Of one bill; it derives nothing where the wallet has none.
  func bill(_ id: AccountID, _ period: Month, _ derive: (Bill) -> Derivation?) -> Derivation? {
    wallet.account(id)?.bill(period, on: wallet.businessDay).flatMap(derive)
  }

  /// Of one entry and its account.
  func entry(_ id: AccountEntryID, _ derive: (AccountEntry, Account) -> Derivation?) -> Derivation? {
    guard let entry = wallet.accountEntry(id), let account = wallet.account(entry.account) else { return nil }
    return derive(entry, account)
  }

  /// What is to be paid of a bill in all, of its parts that are not nothing.
  func total(_ bill: Bill) -> Derivation {
    let (id, period) = (bill.account, bill.period)
    let parts = [part(.billCarried(id, period)), part(.billUnexplained(id, period))]
    return Derivation(
      .billTotal(id, period), by: .monthlyBills, .sum,
      of: [part(.billBooked(id, period))] + parts.filter { $0.value.number != 0 })
  }

  /// An amount of a bill that the journal tells.
  func noted(_ figure: Figure, _ amount: Money, of bill: Bill, _ kinds: Event.Kind...) -> Derivation {
    var evidence = Evidence(of: bill.account.text)
    evidence.kinds = kinds
    return given(
      figure, .number(amount.fen, .money(bill.currency)), by: .monthlyBills, kinds.isEmpty ? nil : evidence)
  }

  /// What the journal tells of an account's rule.
  func ruled(_ id: AccountID) -> Evidence { Evidence(.accountAdded, .accountChanged, of: id.text) }

  /// The days from an entry until the bill that takes it is made; below nothing where a payment names an earlier one.
  func toBill(_ figure: Figure, _ entry: AccountEntry, _ account: Account) -> Derivation? {
    account.periods(of: entry).first.map {
      given(
        figure, .days(account.terms.rules.billDay(of: $0) - entry.on), by: .monthlyBills, ruled(account.id))
    }
  }

  /// The figures of an account and its bills.
  public func figures(of one: Account) -> [Figure] {
    let id = one.id
    return [.accountOwed(id)]
      + one.bills(on: wallet.businessDay).flatMap { bill -> [Figure] in
        let period = bill.period
        return [
          .bill(id, period), .billTotal(id, period), .billPaid(id, period), .billBooked(id, period),
          .billBought(id, period), .billRefunded(id, period), .billCarried(id, period),
          .billUnexplained(id, period), .billMinimum(id, period), .billMade(id, period),
          .billTerm(id, period), .billDue(id, period), .payable(.account(id), period.index),
        ]
      }
  }

  /// The figures of an entry: the amount, and the bill that it is in.
  public func figures(of entry: AccountEntry) -> [Figure] {
    let bills = wallet.account(entry.account)?.periods(of: entry) ?? []
    return [.accountEntry(entry.id)] + (bills.isEmpty ? [] : [.entryBill(entry.id)])
      + bills.filter { period in
        wallet.account(entry.account)?.bill(period, on: wallet.businessDay) != nil
      }.map { .bill(entry.account, $0) }
  }
}
