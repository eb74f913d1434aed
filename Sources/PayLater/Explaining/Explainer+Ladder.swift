extension Explainer {
  /// The late charge of a day ahead: what the closes until then add, rounded once, less what is paid (rule 4).
  func lateOn(_ one: Obligation, _ day: Day) -> Derivation? {
    let figure = Figure.lateOn(one.id, day)
    guard let then = then(one, on: day) else { return nil }
    let derived = Derivation(
      figure, by: .lateCharge, .difference, of: [part(.lateAccruedOn(one.id, day))] + lateLess(one.id))
    // A charge-off waives what is left of it.
    return derived.money == then.lateDue
      ? derived : given(figure, .money(then.lateDue), by: .chargeOff)
  }

  /// What the next charged day costs: a share of all principal, or of that of the parts which are late then.
  func daily(_ figure: Figure, _ one: Obligation) -> Derivation {
    let overdue = one.nextOverdue(after: wallet.businessDay)?.principal ?? .zero
    guard overdue == one.outstanding else {
      return given(figure, .money(one.dailyCharge(on: overdue)), by: .lateCharge)
    }
    return Derivation(
      figure, by: .lateCharge, .portion(one.terms.lateRate, of: 10_000), of: [part(.principal(one.id))])
  }

  /// What the closes until `day` add: so many days of the whole principal where it stays whole and below the most.
  func ahead(_ figure: Figure, _ one: Obligation, until day: Day) -> Derivation? {
    guard let then = then(one, on: day) else { return nil }
    let added = then.lateSum - one.lateSum
    let daily = one.outstanding.fen * one.terms.lateRate
    guard daily > 0, added > 0, added % daily == 0 else {
      return given(figure, .number(added, .tenThousandths), by: added == 0 ? .grace : .lateCap)
    }
    return Derivation(
      figure, by: .lateCharge, .portion(one.terms.lateRate * (added / daily), of: 1),
      of: [part(.principal(one.id))])
  }

  /// The obligation on a later day, read off the closes as the ladder does.
  private func then(_ one: Obligation, on day: Day) -> Obligation? {
    guard one.state == .active, 0...Wallet.horizon ~= day - wallet.businessDay else { return nil }
    return wallet.left(alone: one.id, until: day).obligation(one.id)
  }
}
