extension Explainer {
  /// What is still owed of a debt from elsewhere.
  func debt(_ one: Debt) -> Derivation {
    guard one.reversed == nil else {
      return given(
        .debt(one.id), one.value(.zero), by: .debtsElsewhere, Evidence(.debt(.reversed), of: one.id.text))
    }
    var terms = [part(.debtTotal(one.id), of: one), part(.debtPaid(one.id), of: one)]
    if one.refunded > .zero { terms.append(part(.debtRefunded(one.id), of: one)) }
    return Derivation(.debt(one.id), by: .debtsElsewhere, .difference, of: terms)
  }

  func part(_ figure: Figure, of one: Debt) -> Derivation.Part {
    derivation(of: figure, at: .debt(one))?.part ?? Derivation.Part(figure: figure, value: .nothing)
  }

  /// An amount of a debt that the journal tells.
  func recorded(_ figure: Figure, _ amount: Money, of one: Debt, _ kinds: DebtEvent.CodingKeys...)
    -> Derivation
  {
    var evidence = Evidence(of: one.id.text)
    evidence.kinds = kinds.map { .debt($0) }
    return given(figure, one.value(amount), by: .debtsElsewhere, evidence)
  }

  func standing(_ one: Debt) -> Derivation {
    guard let next = one.nextDue else {
      return given(
        .debtStanding(one.id), .standing(one.standing(on: wallet.businessDay)), by: .debtsElsewhere,
        Evidence(.debt(.paid), .debt(.reversed), of: one.id.text))
    }
    return Derivation(
      .debtStanding(one.id), by: .debtsElsewhere, .standing(graceDays: 0),
      of: [part(.businessDay), part(.debtDue(one.id, next.number), of: one)])
  }
}

extension Explainer {
  /// What is owed in a currency other than CNY.
  func foreignOwed(_ currency: Currency) -> Derivation {
    let parts = wallet.debts.filter { $0.currency == currency && $0.outstanding > .zero }.map {
      debt($0).part
    }
    return Derivation(.foreignOwed(currency), by: .payoff, .sum, of: parts + accountsOwed(in: currency))
  }

  /// What falls due in another currency on the business day and the 29 days after it; what is late counts at once.
  func foreignDueIn30Days(_ currency: Currency) -> Derivation {
    Derivation(
      .foreignDueIn30Days(currency), by: .dueIn30Days, .sum,
      of: payments(in: currency, through: wallet.businessDay + 29))
  }
}

extension Debt {
  /// An amount of it as the value of a figure, in its currency.
  func value(_ amount: Money) -> Derivation.Value { .number(amount.fen, .money(currency)) }
}

extension Derivation.Unit {
  /// The unit of amounts in a currency: fen, or the smallest of another.
  static func money(_ currency: Currency) -> Derivation.Unit { currency == .cny ? .fen : .smallest(currency) }
}
