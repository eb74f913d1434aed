extension Explainer {
  /// All that is owed, own and from elsewhere.
  var owed: Derivation {
    let own = wallet.obligations.map { payoff($0).part }.filter { $0.value != .money(.zero) }
    let others = wallet.debts.filter { $0.currency == .cny && $0.outstanding > .zero }.map { debt($0).part }
    return Derivation(.owed, by: .payoff, .sum, of: own + others + accountsOwed(in: .cny))
  }

  /// What falls due on the business day and the 29 days after it; what is late counts at once.
  var dueIn30Days: Derivation {
    Derivation(.dueIn30Days, by: .dueIn30Days, .sum, of: payments(through: wallet.businessDay + 29))
  }

  /// The part of it that is one's own.
  var ownOwed: Derivation {
    let own = wallet.obligations.map { payoff($0).part }
    return Derivation(.ownOwed, by: .payoff, .sum, of: own.filter { $0.value != .money(.zero) })
  }

  func dueOn(_ day: Day) -> Derivation {
    Derivation(.dueOn(day), by: .dueIn30Days, .sum, of: payments(through: day) { $0.due == day })
  }

  /// All payments in a currency whose due day lies in a month, late ones too.
  func sum(_ figure: Figure, of month: Month, in currency: Currency) -> Derivation {
    let items = wallet.dueItems(from: month.firstDay, through: month.lastDay)
    return Derivation(
      figure, by: .repayment, .sum,
      of: items.filter { $0.currency == currency }.map { part($0.figure) })
  }

  func payments(
    in currency: Currency = .cny, through last: Day, _ isMeant: (DuePayment) -> Bool = { _ in true }
  ) -> [Derivation.Part] {
    wallet.payments(in: currency, through: last).filter(isMeant).map {
      Derivation.Part(
        figure: .payment($0.subject, $0.due), value: .number($0.amount.fen, .money(currency)))
    }
  }

  /// One payment of a thing: an instalment of it; the earliest takes the late charge with it.
  func payable(_ subject: DueItem.Subject, _ number: Int) -> Derivation? {
    var parts: [Figure]
    switch subject {
    case .debt(let id):
      guard wallet.debt(id)?.isDue(number) == true else { return nil }
      parts = [.debtInstalment(id, number)]
    case .account(let id):
      let period = Month(index: number)
      guard let bill = wallet.account(id)?.bill(period, on: wallet.businessDay), bill.left > .zero else {
        return nil
      }
      parts = [bill.figure(.left)]
    case .obligation(let id):
      let items = wallet.dueItems(of: subject)
      guard items.contains(where: { $0.instalment == number }) else { return nil }
      parts = [.instalment(id, number), .instalmentCharge(id, number)]
      if items.first?.instalment == number { parts.append(.lateCharge(id)) }
    }
    return Derivation(
      .payable(subject, number), by: .dueIn30Days, .sum,
      of: parts.map(part).filter { $0.value.number != 0 })
  }

  /// What a group of the list of payments comes to in a currency: the earliest payment of each.
  func sum(of group: DueGroup, in currency: Currency = .cny) -> Derivation {
    let figures = wallet.grouped.filter { $0.group == group && $0.currency == currency }.map { $0.figure }
    let figure: Figure = currency == .cny ? .dueGroup(group) : .foreignDueGroup(currency, group)
    return Derivation(figure, by: .dueIn30Days, .sum, of: figures.map(part))
  }

  /// What falls due of one thing on one day: principal, and the charges that go with it.
  func payment(_ subject: DueItem.Subject, _ day: Day) -> Derivation? {
    let figure = Figure.payment(subject, day)
    switch subject {
    case .debt(let id):
      guard let one = wallet.debt(id) else { return nil }
      let parts = one.open.filter { $0.due.map { max($0, wallet.businessDay) } == day }
      return Derivation(
        figure, by: .debtsElsewhere, .sum, of: parts.map { part(.debtInstalment(id, $0.number)) })
    case .account(let id):
      guard let one = wallet.account(id) else { return nil }
      let parts = wallet.bills(of: one).filter { max($0.due, wallet.businessDay) == day }
      return Derivation(
        figure, by: .monthlyBills, .sum, of: parts.compactMap(\.bill).map { part($0.figure(.left)) })
    case .obligation(let id):
      guard let one = wallet.obligation(id), one.state == .active else { return nil }
      let open = one.schedule.filter { $0.outstanding + $0.unpaidCharge > .zero }
      let parts = open.filter { max($0.due, wallet.businessDay) == day }
      var terms = parts.flatMap {
        [part(.instalment(id, $0.number)), part(.instalmentCharge(id, $0.number))]
      }
      // The late charge goes with the earliest payment; with none left it falls due at once.
      let first = open.first.map { max($0.due, wallet.businessDay) } ?? wallet.businessDay
      if first == day { terms.append(part(.lateCharge(id))) }
      terms.removeAll { $0.value == .money(.zero) }
      return Derivation(figure, by: .dueIn30Days, .sum, of: terms)
    }
  }
}
