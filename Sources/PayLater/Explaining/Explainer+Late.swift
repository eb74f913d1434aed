extension Explainer {
  /// The late charge: each raised day adds principal × 5 in 1/10,000 fen; rounded once, downward (rule 4).
  func lateCharge(_ one: Obligation) -> Derivation {
    Derivation(
      .lateCharge(one.id), by: .lateCharge, .difference, of: [part(.lateAccrued(one.id))] + lateLess(one.id))
  }

  /// What is paid, waived or taken into a plan of a late charge.
  func lateLess(_ id: ObligationID) -> [Derivation.Part] {
    [Figure.latePaid(id), .lateWaived(id), .lateInPlan(id)].map(part).filter { $0.value != .money(.zero) }
  }

  /// Its days, where the journal told all of them; else what the wallet remembers.
  func lateSum(_ one: Obligation) -> Derivation {
    let evidence = Evidence(.repayment(.lateCharged), of: one.id.text)
    let parts = charges(of: one).enumerated().map { index, charge in
      Derivation.Part(
        figure: .lateDay(one.id, index + 1), value: .number(charge.added, .tenThousandths))
    }
    let sum = Derivation(.lateSum(one.id), by: .lateCharge, .sum, of: parts, evidence: evidence)
    let known = Derivation.Value.number(one.lateSum, .tenThousandths)
    return sum.value == known ? sum : given(.lateSum(one.id), known, by: .lateCharge, evidence)
  }

  /// One day's share: the overdue principal × 5, unless 25 % of the captured principal is reached.
  func lateDay(_ figure: Figure, _ one: Obligation, _ number: Int) -> Derivation? {
    let evidence = Evidence(.repayment(.lateCharged), of: one.id.text)
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
    told.flatMap { Evidence(.repayment(.lateCharged), of: one.id.text).picked(from: $0) }.compactMap {
      event in
      guard case .repayment(.lateCharged(_, _, let principal, let added)) = event else { return nil }
      return (principal, added)
    }
  }
}
