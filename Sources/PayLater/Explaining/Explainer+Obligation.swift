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

  func part(_ figure: Figure, of one: Obligation) -> Derivation.Part {
    derivation(of: figure, at: .own(one))?.part ?? Derivation.Part(figure: figure, value: .nothing)
  }

  /// An amount of an obligation that the journal tells.
  func recorded(
    _ figure: Figure, _ amount: Money, _ rule: Derivation.Rule, of id: ObligationID, _ kinds: Event.Kind...
  ) -> Derivation {
    var evidence = Evidence(of: id.text)
    evidence.kinds = kinds
    return given(figure, .money(amount), by: rule, evidence)
  }

  func chargedOff(_ one: Obligation) -> Derivation {
    let figure = Figure.chargedOffOf(one.id)
    guard one.state == .chargedOff else {
      return recorded(figure, .zero, .chargeOff, of: one.id, .repayment(.chargedOff), .repayment(.repaid))
    }
    return principal(
      figure, by: .chargeOff, one, Evidence(.repayment(.chargedOff), .repayment(.repaid), of: one.id.text))
  }

  /// The same of what was repaid.
  func repaid(_ figure: Figure, _ amount: Money, of id: ObligationID) -> Derivation {
    recorded(figure, amount, .repayment, of: id, .repayment(.repaid))
  }

  func refunded(_ own: Obligation) -> Derivation {
    recorded(
      .refunded(own.id), own.refundedPrincipal, .refund, of: own.id, .dispute(.refunded), .dispute(.reopened))
  }

  func heldFor(_ own: Obligation) -> Derivation {
    let held = own.state == .held ? own.held : .zero
    return recorded(.heldFor(own.id), held, .buckets, of: own.id, .order(.placed), .order(.amountLowered))
  }

  /// Everything that was paid for it: principal and charges.
  func paidInAll(_ one: Obligation) -> Derivation {
    let paid = [Figure.paid(one.id), .latePaid(one.id), .chargesPaid(one.id)].map { part($0, of: one) }
    return Derivation(
      .paidInAll(one.id), by: .repayment, .sum, of: paid.filter { $0.value != .money(.zero) })
  }

  func earnedCharge(_ one: Obligation) -> Derivation {
    let day = one.earned(by: wallet.businessDay)
    let parts = one.schedule.filter { $0.earnedOn <= day }.map {
      part(.instalmentCharge(one.id, $0.number), of: one)
    }
    return Derivation(
      .earnedCharge(one.id), by: .instalments, .sum, of: parts.filter { $0.value != .money(.zero) })
  }

  /// Captured less repaid and refunded: what is owed, charged off or not (I4).
  func principal(
    _ figure: Figure, by rule: Derivation.Rule, _ one: Obligation, _ evidence: Evidence? = nil
  ) -> Derivation {
    guard one.state != .held, one.state != .voided else {
      return given(
        figure, .money(one.outstanding), by: rule,
        Evidence(.order(.placed), .order(.cancelled), of: one.id.text))
    }
    let less = [Figure.paid(one.id), .refunded(one.id)].map { part($0, of: one) }
    return Derivation(
      figure, by: rule, .difference,
      of: [part(.captured(one.id), of: one)] + less.filter { $0.value != .money(.zero) }, evidence: evidence)
  }

  func standing(_ one: Obligation) -> Derivation {
    let figure = Figure.standing(one.id)
    let standing = one.standing(on: wallet.businessDay)
    guard one.state == .active, one.pause == nil, let next = one.nextDue else {
      return given(
        figure, .standing(standing), by: .payoff,
        Evidence(
          .order(.placed), .order(.received), .order(.cancelled), .order(.expired), .repayment(.repaid),
          .dispute(.refunded), .dispute(.opened), .repayment(.chargedOff),
          .dispute(.chargesWaived),
          of: one.id.text))
    }
    return Derivation(
      figure, by: .grace, .standing(graceDays: one.terms.graceDays),
      of: [part(.businessDay), part(.due(one.id, next.number), of: one)])
  }

  func dueByTerm(_ one: Obligation) -> Derivation? {
    guard let order = wallet.orders.first(where: { $0.id == one.order }) else { return nil }
    return Derivation(
      .dueByTerm(one.id), by: .dueDate, .term(order.term), of: [part(.receivedOn(one.id), of: one)])
  }

  func daysMoved(_ one: Obligation) -> Derivation? {
    guard let due = one.schedule.first?.due, let term = value(of: .dueByTerm(one.id)).day else { return nil }
    return given(
      .moved(one.id), .days(due - term), by: .moved,
      Evidence(
        .repayment(.repaid), .reschedule(.extended), .dispute(.resumed), .reschedule(.planBroken),
        .dispute(.reopened), of: one.id.text))
  }

  /// The days past due: those since the earliest due day, or the ones that stand still (rule 3).
  func daysPastDue(_ one: Obligation) -> Derivation {
    let (figure, days) = (Figure.daysPastDue(one.id), one.daysPastDue(on: wallet.businessDay))
    if let next = one.nextDue, one.pause == nil, one.plan == nil {
      let since = Derivation(
        figure, by: .grace, .excess, of: [part(.businessDay), part(.due(one.id, next.number), of: one)])
      if since.count == days { return since }
    }
    return given(
      figure, .days(days), by: one.pause != nil ? .pause : one.plan != nil ? .plan : .grace,
      Evidence(.dispute(.opened), .reschedule(.planStarted), .repayment(.repaid), of: one.id.text))
  }

  /// The due day: what the merchant's term gives the receipt, and the days by which it was moved since.
  func due(_ figure: Figure, _ number: Int, _ one: Obligation) -> Derivation? {
    guard let day = one.schedule.first(where: { $0.number == number })?.due else { return nil }
    let term = part(.dueByTerm(one.id), of: one)
    guard one.schedule.count == 1, let first = term.value.day else {
      return given(
        figure, .day(day), by: .instalments,
        Evidence(
          .order(.received), .reschedule(.split), .reschedule(.planStarted), .reschedule(.planBroken),
          .dispute(.resumed), .dispute(.reopened), of: one.id.text))
    }
    let terms = day == first ? [term] : [term, part(.moved(one.id), of: one)]
    return Derivation(figure, by: .dueDate, .shift, of: terms)
  }
}
