/// Money that came to an obligation or a debt from elsewhere, or was taken off it: the amount and what it divided into.
private struct Movement {
  var amount: Money
  var lateCharge = Money.zero
  /// Of instalments: their charges and their principal.
  var parts: [Payment.Part] = []
  /// What was more than was owed: it went into the credit balance.
  var credit = Money.zero
  var kind: Event.Kind

  /// Its parts as figures, none of them zero.
  func figures(_ subject: DueItem.Subject, _ number: Int) -> [Derivation.Part] {
    let ofInstalments = parts.map { part in
      let figure: Figure =
        switch part.kind {
        case .lateCharge: .movedLateCharge(subject, number)
        case .instalmentCharge: .movedCharge(subject, number, part.instalment ?? 1)
        case .principal: .movedPrincipal(subject, number, part.instalment ?? 1)
        }
      return Derivation.Part(figure: figure, value: .money(part.amount))
    }
    let others = [
      Derivation.Part(figure: .movedLateCharge(subject, number), value: .money(lateCharge)),
      Derivation.Part(figure: .movedCredit(subject, number), value: .money(credit)),
    ]
    return (ofInstalments + others).filter { $0.value != .money(.zero) }
  }
}

extension Event {
  /// What it moved of `subject`; nil: nothing.
  fileprivate func movement(of subject: DueItem.Subject) -> Movement? {
    switch (self, subject) {
    case (.repayment(.repaid(let payment)), .obligation(let id)) where payment.obligation == id:
      Movement(amount: payment.amount, parts: payment.parts, kind: kind)
    case (.dispute(.refunded(let refund)), .obligation(let id)) where refund.obligation == id:
      Movement(amount: refund.amount, parts: refund.parts, credit: refund.toBalance, kind: kind)
    case (.dispute(.chargesWaived(let waiver)), .obligation(let id)) where waiver.obligation == id:
      Movement(amount: waiver.amount, lateCharge: waiver.late, parts: waiver.parts, kind: kind)
    case (.repayment(.chargedOff(let off, let principal)), .obligation(let id)) where off == id:
      Movement(amount: principal, kind: kind)
    case (.dispute(.reopened(let again, let part, _)), .obligation(let id)) where again == id:
      Movement(amount: part.principal, kind: kind)
    case (.debt(.paid(let paid, let amount, _, _, _)), .debt(let id)) where paid == id:
      Movement(amount: amount, kind: kind)
    case (.debt(.refunded(let refunded, let refund)), .debt(let id)) where refunded == id:
      Movement(amount: refund.amount, credit: refund.returned, kind: kind)
    case (.account(.entryNoted(let entry)), .account(let id)) where entry.account == id:
      Movement(amount: entry.amount, kind: kind)
    default: nil
    }
  }

  /// All that it moved, what a closed day brought included.
  fileprivate func movements(of subject: DueItem.Subject) -> [Movement] {
    leaves.compactMap { $0.movement(of: subject) }
  }
}

extension Explainer {
  /// The movements of `subject` that the story tells, the oldest first, as figures.
  public func movements(of subject: DueItem.Subject) -> [Figure] {
    story.flatMap { $0.movements(of: subject) }.indices.map { .movement(subject, $0 + 1) }
  }

  /// A movement is what its parts add up to; the journal tells each of them.
  func movement(_ number: Int, of subject: DueItem.Subject) -> Derivation? {
    guard let one: Movement = movement(number, of: subject) else { return nil }
    let figure = Figure.movement(subject, number)
    let parts = one.figures(subject, number)
    let evidence = Evidence(one.kind, of: subject.id)
    guard !parts.isEmpty else { return given(figure, .money(one.amount), by: .repayment, evidence) }
    return Derivation(figure, by: .repayment, .sum, of: parts, evidence: evidence)
  }

  func part(_ figure: Figure, ofMovement number: Int, of subject: DueItem.Subject) -> Derivation? {
    guard let one: Movement = movement(number, of: subject),
      let part = one.figures(subject, number).first(where: { $0.figure == figure })
    else { return nil }
    return given(figure, part.value, by: .repayment, Evidence(one.kind, of: subject.id))
  }

  private func movement(_ number: Int, of subject: DueItem.Subject) -> Movement? {
    let all = story.flatMap { $0.movements(of: subject) }
    return all.indices.contains(number - 1) ? all[number - 1] : nil
  }
}
