/// What a figure belongs to, where the one who asks has it at hand.
enum Entity {
  case own(Obligation)
  case debt(Debt)
}

/// What a row of the table is about; it derives nothing where the wallet has none.
extension Explainer {
  func own(
    _ id: ObligationID, _ entity: Entity?, _ derive: (Obligation) -> Derivation?
  ) -> Derivation? {
    if case .own(let one) = entity { return derive(one) }
    return wallet.obligation(id).flatMap(derive)
  }

  func instalment(
    _ id: ObligationID, _ number: Int, _ entity: Entity?, _ derive: (Obligation, Instalment) -> Derivation
  ) -> Derivation? {
    own(id, entity) { own in own.schedule.first { $0.number == number }.map { derive(own, $0) } }
  }

  func debt(_ id: DebtID, _ entity: Entity?, _ derive: (Debt) -> Derivation?) -> Derivation? {
    if case .debt(let one) = entity { return derive(one) }
    return wallet.debt(id).flatMap(derive)
  }

  func instalment(
    _ id: DebtID, _ number: Int, _ entity: Entity?, _ derive: (Debt, DebtInstalment) -> Derivation
  ) -> Derivation? {
    debt(id, entity) { debt in debt.instalments.first { $0.number == number }.map { derive(debt, $0) } }
  }

  /// Of the evaluation that is explained, by its own scorecard.
  func scored(_ derive: (Evaluation, Scorecard) -> Derivation?) -> Derivation? {
    evaluation.flatMap { derive($0, Scorecard.version($0.scorecard)) }
  }

  /// Of the orders that would be placed together.
  func ordered(_ number: Int, _ derive: (Purchase) -> Derivation) -> Derivation? {
    together.indices.contains(number - 1) ? derive(together[number - 1]) : nil
  }
}
