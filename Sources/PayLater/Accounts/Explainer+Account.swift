/// Why a bill is what it is, and why an entry is in it.
extension Explainer {
  func monthly(_ figure: AccountFigure) -> Derivation? {
    switch figure {
    case .owed(let id): wallet.account(id).map { owed(of: $0) }
    case .bill(let id, let period, let part):
      wallet.account(id)?.bill(period, on: wallet.businessDay).flatMap { derivation(of: part, of: $0) }
    case .entry(let id, let part):
      wallet.accountEntry(id).flatMap { entry in
        wallet.account(entry.account).flatMap { derivation(of: part, of: entry, in: $0) }
      }
    }
  }

  /// What is owed of the accounts in a currency.
  func accountsOwed(in currency: Currency) -> [Derivation.Part] {
    wallet.accounts.filter { $0.currency == currency && $0.owed(on: wallet.businessDay) > .zero }.map {
      part(.monthly(.owed($0.id)))
    }
  }

  private func owed(of account: Account) -> Derivation {
    let bills = wallet.bills(of: account).compactMap(\.bill)
    return Derivation(
      .monthly(.owed(account.id)), by: .monthlyBills, .sum,
      of: bills.map { part(.monthly(.bill(account.id, $0.period, .left))) })
  }

  private func derivation(of part: AccountFigure.BillPart, of bill: Bill) -> Derivation? {
    let figure = bill.figure(part)
    func made(_ operation: Derivation.Operation, of parts: AccountFigure.BillPart...) -> Derivation {
      Derivation(figure, by: .monthlyBills, operation, of: parts.map { self.part(bill.figure($0)) })
    }
    func told(_ amount: Money, _ kinds: AccountEvent.CodingKeys...) -> Derivation {
      var evidence = Evidence(of: bill.account.text)
      evidence.kinds = kinds.map { .account($0) }
      let value = Derivation.Value.number(amount.fen, .money(bill.currency))
      return given(figure, value, by: .monthlyBills, kinds.isEmpty ? nil : evidence)
    }
    let rule = Evidence(.account(.added), .account(.changed), of: bill.account.text)
    switch part {
    case .left: return made(.excess, of: .total, .paid)
    case .total:
      let parts: [AccountFigure.BillPart] =
        [.booked] + (bill.carried == .zero ? [] : [.carried])
        + (bill.unexplained == .zero ? [] : [.unexplained])
      return Derivation(figure, by: .monthlyBills, .sum, of: parts.map { self.part(bill.figure($0)) })
    case .booked: return made(.difference, of: .bought, .refunded)
    case .paid: return told(bill.paid, .entryNoted, .entryReversed, .entryRestored)
    case .bought: return told(bill.bought, .entryNoted, .entryReversed, .entryRestored)
    case .refunded: return told(bill.refunded, .entryNoted, .entryReversed, .entryRestored)
    case .carried: return told(bill.carried)
    case .unexplained: return told(bill.unexplained, .billRecorded, .entryNoted)
    case .minimum: return bill.figure?.minimum.map { told($0, .billRecorded) }
    case .made: return given(figure, .day(bill.billDay), by: .monthlyBills, rule)
    case .term: return given(figure, .days(bill.due - bill.billDay), by: .monthlyBills, rule)
    case .due: return made(.shift, of: .made, .term)
    }
  }

  private func derivation(
    of part: AccountFigure.EntryPart, of entry: AccountEntry, in account: Account
  ) -> Derivation? {
    let figure = Figure.monthly(.entry(entry.id, part))
    let id = entry.id.text
    switch part {
    case .amount:
      let amount = entry.reversed == nil ? entry.amount : .zero
      return given(
        figure, .number(amount.fen, .money(account.currency)), by: .monthlyBills,
        Evidence(.account(.entryNoted), .account(.entryReversed), .account(.entryRestored), of: id))
    case .on: return given(figure, .day(entry.on), by: .monthlyBills, Evidence(.account(.entryNoted), of: id))
    // Below nothing where a payment names a bill that was made before.
    case .toBill:
      return account.periods(of: entry).first.map {
        given(
          figure, .days(account.terms.rules.billDay(of: $0) - entry.on), by: .monthlyBills,
          Evidence(.account(.added), .account(.changed), of: account.id.text))
      }
    case .bill:
      guard !account.periods(of: entry).isEmpty else { return nil }
      return Derivation(
        figure, by: .monthlyBills, .shift,
        of: [
          self.part(.monthly(.entry(entry.id, .on))), self.part(.monthly(.entry(entry.id, .toBill))),
        ])
    }
  }

  /// The figures of an account and its bills.
  public func figures(of one: Account) -> [Figure] {
    [.monthly(.owed(one.id))]
      + one.bills(on: wallet.businessDay).flatMap { bill in
        AccountFigure.BillPart.allCases.map { bill.figure($0) }
          + [.payable(.account(one.id), bill.period.index)]
      }
  }

  /// The figures of an entry: the amount, the day of the bill that it is in, and the bills.
  public func figures(of entry: AccountEntry) -> [Figure] {
    let account = wallet.account(entry.account)
    let bills = account?.periods(of: entry).compactMap { account?.bill($0, on: wallet.businessDay) } ?? []
    return [.monthly(.entry(entry.id, .amount)), .monthly(.entry(entry.id, .bill))]
      .filter { derivation(of: $0) != nil } + bills.map { $0.figure(.left) }
  }
}

extension Bill {
  /// A figure of it.
  public func figure(_ part: AccountFigure.BillPart) -> Figure { .monthly(.bill(account, period, part)) }
}
