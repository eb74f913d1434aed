extension Explainer {
  /// The late charge: each raised day adds principal × 5 in 1/10,000 fen; rounded once, downward (rule 4).
  func lateFigure(_ figure: Figure, _ one: Obligation) -> Derivation? {
    let id = one.id
    let days = Evidence(.lateCharged, of: id.text)
    switch figure {
    case .lateCharge:
      let less = [Figure.latePaid(id), .lateWaived(id), .lateInPlan(id)].map(part)
      return Derivation(
        figure, by: .lateCharge, .difference,
        of: [part(.lateAccrued(id))] + less.filter { $0.value != .money(.zero) })
    case .lateAccrued:
      return Derivation(figure, by: .lateCharge, .portion(1, of: 10_000), of: [part(.lateSum(id))])
    case .lateSum: return lateSum(one, days)
    case .lateDay(_, let number), .overdue(_, let number): return lateDay(figure, one, number, days)
    case .latePaid: return given(figure, .money(one.latePaid), by: .repayment, Evidence(.repaid, of: id.text))
    case .lateWaived:
      return given(figure, .money(one.lateWaived), by: .lateCharge, Evidence(.chargesWaived, of: id.text))
    case .lateInPlan:
      return given(figure, .money(one.lateInPlan), by: .plan, Evidence(.planStarted, of: id.text))
    case .lateOn, .lateAccruedOn, .lateSumOn, .lateAhead, .lateDaily: return ladderFigure(figure, one)
    case .lateMost:
      return Derivation(
        figure, by: .lateCap, .portion(one.terms.lateCapPercent, of: 100), of: [part(.captured(id))])
    default: return nil
    }
  }

  /// Its days, where the journal told all of them; else what the wallet remembers.
  private func lateSum(_ one: Obligation, _ evidence: Evidence) -> Derivation {
    let parts = charges(of: one).enumerated().map { index, charge in
      Derivation.Part(
        figure: .lateDay(one.id, index + 1), value: .number(charge.added, .tenThousandths))
    }
    let sum = Derivation(.lateSum(one.id), by: .lateCharge, .sum, of: parts, evidence: evidence)
    let known = Derivation.Value.number(one.lateSum, .tenThousandths)
    return sum.value == known ? sum : given(.lateSum(one.id), known, by: .lateCharge, evidence)
  }

  /// One day's share: the overdue principal × 5, unless 25 % of the captured principal is reached.
  private func lateDay(
    _ figure: Figure, _ one: Obligation, _ number: Int, _ evidence: Evidence
  ) -> Derivation? {
    let all = charges(of: one)
    guard all.indices.contains(number - 1) else { return nil }
    let charge = all[number - 1]
    let overdue = given(.overdue(one.id, number), .money(charge.principal), by: .lateCharge, evidence)
    if case .overdue = figure { return overdue }
    guard charge.principal.fen * one.terms.lateRate == charge.added else {
      return given(figure, .number(charge.added, .tenThousandths), by: .lateCap, evidence)
    }
    return Derivation(figure, by: .lateCharge, .portion(one.terms.lateRate, of: 1), of: [overdue.part])
  }

  /// The raised days that the journal told of, the oldest first: overdue principal, and what it added.
  private func charges(of one: Obligation) -> [(principal: Money, added: Int64)] {
    told.flatMap { Evidence(.lateCharged, of: one.id.text).picked(from: $0) }.compactMap { event in
      guard case .lateCharged(_, _, let principal, let added) = event else { return nil }
      return (principal, added)
    }
  }
}
