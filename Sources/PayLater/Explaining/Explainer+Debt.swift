extension Explainer {
  /// What is still owed of a debt from elsewhere.
  func debt(_ one: Debt) -> Derivation {
    guard one.reversed == nil else {
      return given(
        .debt(one.id), .money(.zero), by: .debtsElsewhere, Evidence(.debtReversed, of: one.id.text))
    }
    let terms = [part(.debtTotal(one.id), of: one), part(.debtPaid(one.id), of: one)]
    return Derivation(.debt(one.id), by: .debtsElsewhere, .difference, of: terms)
  }

  func debtFigure(_ figure: Figure) -> Derivation? {
    guard let id = figure.debt, let one = wallet.debts.first(where: { $0.id == id }) else { return nil }
    return derivation(of: figure, one)
  }

  private func part(_ figure: Figure, of one: Debt) -> Derivation.Part {
    derivation(of: figure, one)?.part ?? Derivation.Part(figure: figure, value: .nothing)
  }

  private func derivation(of figure: Figure, _ one: Debt) -> Derivation? {
    let recorded = Evidence(.debtRecorded, .debtChanged, of: one.id.text)
    func instalment(_ number: Int) -> Instalment? { one.instalments.first { $0.number == number } }
    switch figure {
    case .debt: return debt(one)
    case .debtTotal:
      return given(
        figure, .money(one.instalments.map(\.principal).sum), by: .debtsElsewhere, recorded)
    case .debtPaid:
      return given(
        figure, .money(one.instalments.map(\.clearedPrincipal).sum), by: .debtsElsewhere,
        Evidence(.debtPaid, .debtReversed, of: one.id.text))
    case .debtInstalment(_, let number):
      return instalment(number).map {
        given(
          figure, .money($0.outstanding), by: .debtsElsewhere,
          Evidence(.debtRecorded, .debtPaid, .debtChanged, of: one.id.text))
      }
    case .debtDue(_, let number):
      return instalment(number).map { given(figure, .day($0.due), by: .debtsElsewhere, recorded) }
    case .debtStanding:
      guard let next = one.nextDue else {
        return given(
          figure, .standing(one.standing(on: wallet.businessDay)), by: .debtsElsewhere,
          Evidence(.debtPaid, .debtReversed, of: one.id.text))
      }
      return Derivation(
        figure, by: .debtsElsewhere, .standing(graceDays: 0),
        of: [part(.businessDay), part(.debtDue(one.id, next.number), of: one)])
    default: return nil
    }
  }
}
