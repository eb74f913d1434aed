extension Explainer {
  /// What is still owed of a debt from elsewhere.
  func debt(_ one: Debt) -> Derivation {
    guard one.reversed == nil else {
      return given(
        .debt(one.id), one.value(.zero), by: .debtsElsewhere, Evidence(.debtReversed, of: one.id.text))
    }
    var terms = [part(.debtTotal(one.id), of: one), part(.debtPaid(one.id), of: one)]
    if one.refunded > .zero { terms.append(part(.debtRefunded(one.id), of: one)) }
    return Derivation(.debt(one.id), by: .debtsElsewhere, .difference, of: terms)
  }

  func debtFigure(_ figure: Figure) -> Derivation? {
    guard let id = figure.debt, let one = wallet.debt(id) else { return nil }
    return derivation(of: figure, one)
  }

  private func part(_ figure: Figure, of one: Debt) -> Derivation.Part {
    derivation(of: figure, one)?.part ?? Derivation.Part(figure: figure, value: .nothing)
  }

  private func derivation(of figure: Figure, _ one: Debt) -> Derivation? {
    let id = one.id.text
    let recorded = Evidence(.debtRecorded, .debtChanged, of: id)
    func told(_ value: Derivation.Value, _ evidence: Evidence) -> Derivation {
      given(figure, value, by: .debtsElsewhere, evidence)
    }
    func part(_ number: Int) -> DebtInstalment? { one.instalments.first { $0.number == number } }
    switch figure {
    case .debt: return debt(one)
    case .debtTotal: return told(one.value(one.planned), recorded)
    case .debtPaid:
      return told(
        one.value(one.paid),
        Evidence(
          .debtRecorded, .debtChanged, .debtPaid, .debtPaymentReversed, .debtPaymentRestored, of: id))
    case .debtRefunded:
      return told(one.value(one.refunded), Evidence(.debtRefunded, .debtRefundReversed, of: id))
    case .debtReturned:
      return told(one.value(one.returned), Evidence(.debtRefunded, .debtRefundReversed, of: id))
    case .debtInstalment(_, let number):
      return part(number).map { part in
        told(
          one.value(part.outstanding),
          Evidence(
            .debtRecorded, .debtPaid, .debtPaymentReversed, .debtRefunded, .debtRefundReversed, .debtChanged,
            of: id))
      }
    case .debtDue(_, let number):
      return part(number).map { told($0.due.map { .day($0) } ?? .nothing, recorded) }
    case .debtStanding:
      guard let next = one.nextDue else {
        return told(
          .standing(one.standing(on: wallet.businessDay)), Evidence(.debtPaid, .debtReversed, of: id))
      }
      return Derivation(
        figure, by: .debtsElsewhere, .standing(graceDays: 0),
        of: [self.part(.businessDay), self.part(.debtDue(one.id, next.number), of: one)])
    case .debtLateCost(_, let day):
      return Derivation(
        figure, by: .debtsElsewhere, .sum,
        of: [
          self.part(.debtLateFees(one.id, day), of: one), self.part(.debtLateInterest(one.id, day), of: one),
        ])
    case .debtLateFees(_, let day): return told(one.value(one.lateFees(on: day)), recorded)
    case .debtLateInterest(_, let day): return told(one.value(one.lateInterest(on: day)), recorded)
    default: return nil
    }
  }
}

extension Explainer {
  /// What is owed in a currency other than CNY.
  func foreignOwed(_ currency: Currency) -> Derivation {
    let parts = wallet.debts.filter { $0.currency == currency && $0.outstanding > .zero }.map {
      debt($0).part
    }
    return Derivation(.foreignOwed(currency), by: .payoff, .sum, of: parts)
  }

  /// What falls due in another currency on the business day and the 29 days after it; what is late counts at once.
  func foreignDueIn30Days(_ currency: Currency) -> Derivation {
    Derivation(
      .foreignDueIn30Days(currency), by: .dueIn30Days, .sum,
      of: payments(in: currency, through: wallet.businessDay + 29))
  }

  /// The sums of a currency other than CNY.
  func foreignFigure(_ figure: Figure) -> Derivation? {
    switch figure {
    case .foreignOwed(let currency): foreignOwed(currency)
    case .foreignDueIn30Days(let currency): foreignDueIn30Days(currency)
    case .foreignDueInMonth(let currency, let month):
      Derivation(
        figure, by: .repayment, .sum,
        of: wallet.dueItems(from: month.firstDay, through: month.lastDay)
          .filter { $0.currency == currency }.map { part($0.figure) })
    case .foreignDueGroup(let currency, let group): sum(of: group, in: currency)
    default: nil
    }
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
