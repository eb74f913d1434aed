extension Explainer {
  /// What settles an obligation today.
  func payoff(_ one: Obligation) -> Derivation {
    let parts =
      switch one.state {
      case .active: [Figure.principal, Figure.lateCharge, Figure.earnedCharge]
      case .chargedOff: [Figure.chargedOffOf]
      case .held, .settled, .voided, .recovered: [(ObligationID) -> Figure]()
      }
    return Derivation(
      .payoff(one.id), by: .payoff, .sum,
      of: parts.map { part($0(one.id), of: one) }.filter { $0.value != .money(.zero) })
  }

  func obligationFigure(_ figure: Figure) -> Derivation? {
    guard let id = figure.obligation, let one = wallet.obligation(id) else { return nil }
    return derivation(of: figure, one)
  }

  func part(_ figure: Figure, of one: Obligation) -> Derivation.Part {
    derivation(of: figure, one)?.part ?? Derivation.Part(figure: figure, value: .nothing)
  }

  private func derivation(of figure: Figure, _ one: Obligation) -> Derivation? {
    switch figure {
    case .payoff: payoff(one)
    case .principal, .chargedOffOf, .captured, .paid, .refunded, .heldFor, .earnedCharge, .chargesPaid,
      .paidInAll:
      principalFigure(figure, one)
    case .instalment(_, let number), .instalmentCharge(_, let number), .partPrincipal(_, let number),
      .partCleared(_, let number), .partCharge(_, let number), .partChargePaid(_, let number):
      one.schedule.first { $0.number == number }.map { instalmentFigure(figure, $0, of: one) }
    case .quoteCharge, .quoteTotal, .quoteRate, .quotePayment, .quotePrincipal, .quoteShare:
      quoteFigure(figure, one)
    case .planPayment, .planPrincipal, .planCharge, .chargesDue: planFigure(figure, one)
    case .lateCharge, .lateAccrued, .lateSum, .latePaid, .lateWaived, .lateInPlan, .lateMost, .lateDay,
      .overdue, .lateOn, .lateAccruedOn, .lateSumOn, .lateAhead, .lateDaily:
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
    case .principal: return principal(figure, by: .capture, one)
    case .chargedOffOf:
      guard one.state == .chargedOff else { return money(.zero, .chargeOff, .chargedOff, .repaid) }
      return principal(figure, by: .chargeOff, one, Evidence(.chargedOff, .repaid, of: id.text))
    case .captured: return money(one.captured, .capture, .received)
    case .chargesPaid: return money(one.instalmentChargesPaid, .instalments, .repaid)
    case .paidInAll:
      let paid = [Figure.paid(id), .latePaid(id), .chargesPaid(id)].map { part($0, of: one) }
      return Derivation(figure, by: .repayment, .sum, of: paid.filter { $0.value != .money(.zero) })
    case .paid: return money(one.paidPrincipal, .repayment, .repaid)
    case .refunded: return money(one.refundedPrincipal, .refund, .refunded, .reopened)
    case .heldFor: return money(one.state == .held ? one.held : .zero, .buckets, .orderPlaced, .amountLowered)
    case .earnedCharge:
      let day = one.earned(by: wallet.businessDay)
      return Derivation(
        figure, by: .instalments, .sum,
        of: one.schedule.filter { $0.earnedOn <= day }.map { part(.instalmentCharge(id, $0.number), of: one) }
          .filter {
            $0.value != .money(.zero)
          })
    default: return nil
    }
  }

  /// Captured less repaid and refunded: what is owed, charged off or not (I4).
  private func principal(
    _ figure: Figure, by rule: Derivation.Rule, _ one: Obligation, _ evidence: Evidence? = nil
  ) -> Derivation {
    guard one.state != .held, one.state != .voided else {
      return given(
        figure, .money(one.outstanding), by: rule, Evidence(.orderPlaced, .cancelled, of: one.id.text))
    }
    let less = [Figure.paid(one.id), .refunded(one.id)].map { part($0, of: one) }
    return Derivation(
      figure, by: rule, .difference,
      of: [part(.captured(one.id), of: one)] + less.filter { $0.value != .money(.zero) }, evidence: evidence)
  }

  private func dateFigure(_ figure: Figure, _ one: Obligation) -> Derivation? {
    let id = one.id
    switch figure {
    case .daysPastDue: return daysPastDue(one)
    case .standing:
      let standing = one.standing(on: wallet.businessDay)
      guard one.state == .active, one.pause == nil, let next = one.nextDue else {
        return given(
          figure, .standing(standing), by: .payoff,
          Evidence(
            .orderPlaced, .received, .cancelled, .expired, .repaid, .refunded, .disputed, .chargedOff,
            .chargesWaived,
            of: id.text))
      }
      return Derivation(
        figure, by: .grace, .standing(graceDays: one.terms.graceDays),
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
      return given(
        figure, .days(due - term), by: .moved,
        Evidence(.repaid, .extended, .resumed, .planBroken, .reopened, of: id.text))
    default: return nil
    }
  }

  /// The days past due: those since the earliest due day, or the ones that stand still (rule 3).
  private func daysPastDue(_ one: Obligation) -> Derivation {
    let (figure, days) = (Figure.daysPastDue(one.id), one.daysPastDue(on: wallet.businessDay))
    if let next = one.nextDue, one.pause == nil, one.plan == nil {
      let since = Derivation(
        figure, by: .grace, .excess, of: [part(.businessDay), part(.due(one.id, next.number), of: one)])
      if since.count == days { return since }
    }
    return given(
      figure, .days(days), by: one.pause != nil ? .pause : one.plan != nil ? .plan : .grace,
      Evidence(.disputed, .planStarted, .repaid, of: one.id.text))
  }

  /// The due day: what the merchant's term gives the receipt, and the days by which it was moved since.
  private func due(_ figure: Figure, _ number: Int, _ one: Obligation) -> Derivation? {
    guard let day = one.schedule.first(where: { $0.number == number })?.due else { return nil }
    let term = part(.dueByTerm(one.id), of: one)
    guard one.schedule.count == 1, let first = term.value.day else {
      return given(
        figure, .day(day), by: .instalments,
        Evidence(.received, .split, .planStarted, .planBroken, .resumed, .reopened, of: one.id.text))
    }
    let terms = day == first ? [term] : [term, part(.moved(one.id), of: one)]
    return Derivation(figure, by: .dueDate, .shift, of: terms)
  }
}
