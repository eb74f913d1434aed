extension Explainer {
  /// What settles an obligation today.
  func payoff(_ one: Obligation) -> Derivation {
    let parts = one.state == .active ? [Figure.principal, Figure.lateCharge, Figure.earnedCharge] : []
    return Derivation(
      .payoff(one.id), by: .payoff, .sum,
      of: parts.map { part($0(one.id), of: one) }.filter { $0.value != .money(.zero) })
  }

  /// Principal that was charged off and is still owed.
  func chargedOff(_ one: Obligation) -> Derivation {
    given(.chargedOffOf(one.id), .money(one.chargedOff), by: .buckets, Evidence(.repaid, of: one.id.text))
  }

  func obligationFigure(_ figure: Figure) -> Derivation? {
    guard let id = figure.obligation, let one = wallet.obligation(id) else { return nil }
    return derivation(of: figure, one)
  }

  private func part(_ figure: Figure, of one: Obligation) -> Derivation.Part {
    derivation(of: figure, one)?.part ?? Derivation.Part(figure: figure, value: .nothing)
  }

  private func derivation(of figure: Figure, _ one: Obligation) -> Derivation? {
    switch figure {
    case .payoff: payoff(one)
    case .chargedOffOf: chargedOff(one)
    case .principal, .captured, .paid, .refunded, .heldFor, .earnedCharge, .instalment, .instalmentCharge:
      principalFigure(figure, one)
    case .lateCharge, .lateAccrued, .lateSum, .latePaid, .lateWaived, .lateMost, .lateDay, .overdue:
      lateFigure(figure, one)
    case .one: given(figure, .count(1), by: .gates, Evidence(.orderPlaced, of: one.id.text))
    default: dateFigure(figure, one)
    }
  }

  private func principalFigure(_ figure: Figure, _ one: Obligation) -> Derivation? {
    let id = one.id
    func money(_ amount: Money, _ rule: Derivation.Rule, _ kinds: Event.Kind...) -> Derivation {
      var evidence = Evidence(of: id.text)
      evidence.kinds = kinds
      return given(figure, .money(amount), by: rule, evidence)
    }
    switch figure {
    case .principal:
      let less = [Figure.paid(id), .refunded(id), .chargedOffOf(id)].map { part($0, of: one) }
      return Derivation(
        figure, by: .capture, .difference,
        of: [part(.captured(id), of: one)] + less.filter { $0.value != .money(.zero) })
    case .captured: return money(one.captured, .capture, .received)
    case .paid: return money(one.paidPrincipal, .repayment, .repaid)
    case .refunded: return money(one.refundedPrincipal, .refund)
    case .heldFor: return money(one.state == .held ? one.held : .zero, .buckets, .orderPlaced)
    case .earnedCharge:
      let earned = one.schedule.filter { $0.earnedOn <= wallet.businessDay }
      return Derivation(
        figure, by: .instalments, .sum,
        of: earned.map { part(.instalmentCharge(id, $0.number), of: one) }.filter {
          $0.value != .money(.zero)
        })
    case .instalment(_, let number):
      guard let part = one.schedule.first(where: { $0.number == number }) else { return nil }
      return money(part.outstanding, .repayment, .received, .repaid)
    case .instalmentCharge(_, let number):
      guard let part = one.schedule.first(where: { $0.number == number }) else { return nil }
      return money(part.charge - part.paidCharge, .instalments, .received, .repaid)
    default: return nil
    }
  }

  private func dateFigure(_ figure: Figure, _ one: Obligation) -> Derivation? {
    let id = one.id
    switch figure {
    case .daysPastDue:
      if one.pause != nil { return given(figure, .days(one.daysPastDue(on: wallet.businessDay)), by: .pause) }
      guard let next = one.nextDue, one.state == .active || one.state == .chargedOff else {
        return given(figure, .days(0), by: .grace, Evidence(.repaid, of: id.text))
      }
      return Derivation(
        figure, by: .grace, .excess, of: [part(.businessDay), part(.due(id, next.number), of: one)])
    case .standing:
      let standing = one.standing(on: wallet.businessDay)
      guard one.state == .active, one.pause == nil, let next = one.nextDue else {
        return given(
          figure, .standing(standing), by: .payoff,
          Evidence(.orderPlaced, .received, .cancelled, .expired, .repaid, of: id.text))
      }
      return Derivation(
        figure, by: .grace, .standing(graceDays: policy.graceDays),
        of: [part(.businessDay), part(.due(id, next.number), of: one)])
    case .due(_, let number): return due(figure, number, one)
    case .dueByTerm:
      guard let order = wallet.orders.first(where: { $0.id == one.order }) else { return nil }
      return Derivation(figure, by: .dueDate, .term(order.term), of: [part(.receivedOn(id), of: one)])
    case .receivedOn:
      guard let day = one.capturedOn else { return nil }
      return given(figure, .day(day), by: .capture, Evidence(.received, of: id.text))
    case .moved:
      guard let due = one.schedule.first?.due, let term = value(of: .dueByTerm(id)).day else { return nil }
      return given(figure, .days(due - term), by: .tolerance, Evidence(.repaid, of: id.text))
    default: return nil
    }
  }

  /// The due day: what the merchant's term gives the receipt, and the days by which it was moved since.
  private func due(_ figure: Figure, _ number: Int, _ one: Obligation) -> Derivation? {
    guard let day = one.schedule.first(where: { $0.number == number })?.due else { return nil }
    let term = part(.dueByTerm(one.id), of: one)
    guard one.schedule.count == 1, let first = term.value.day else {
      return given(figure, .day(day), by: .instalments, Evidence(.received, of: one.id.text))
    }
    let terms = day == first ? [term] : [term, part(.moved(one.id), of: one)]
    return Derivation(figure, by: .dueDate, .shift, of: terms)
  }
}
