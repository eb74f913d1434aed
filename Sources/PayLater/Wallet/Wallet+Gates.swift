extension Wallet {
  /// The gates G1 to G14 for `purchase`, all of them, passed or not, with remedy and earliest day (rule 5).
  public func gates(for purchase: Purchase) -> [GateCheck] {
    announcing(purchase).withClearing(checks(for: purchase)) { $0.checks(for: purchase) }
  }

  /// Those of `checks` that fail, with the day they clear.
  func failing(_ checks: [GateCheck], for purchase: Purchase) -> [GateCheck] {
    announcing(purchase).withClearing(checks.filter { !$0.passed }) { $0.checks(for: purchase) }
  }

  /// The gates of several orders of one checkout: those before count in.
  public func gates(for purchases: [Purchase]) -> [[GateCheck]] {
    var rehearsal = Draft(self)
    return purchases.map { purchase in
      let checks = rehearsal.wallet.gates(for: purchase)
      rehearsal.place(rehearsal.wallet.order(of: purchase, payingFrom: nil, to: nil))
      return checks
    }
  }

  /// The gates E1 to E5 of an application for the service.
  public var eligibility: [GateCheck] { withClearing(eligibilityChecks) { $0.eligibilityChecks } }

  /// G1 to G14 without the day on which they clear.
  func checks(for purchase: Purchase) -> [GateCheck] {
    let explainer = Explainer(self, for: purchase)
    let amount = purchase.amount
    func check(_ gate: Gate, _ remedy: Remedy) -> GateCheck {
      GateCheck(explainer.gate(gate), gate, remedy: remedy)
    }
    return [
      check(.g1, agreement.state == .suspended ? .liftSuspension : .activate),
      check(.g2, .verifyIdentity), check(.g3, .authoriseScore), check(.g4, .raiseScore),
      check(.g5, .payOverdue),
      check(.g6, .wait), check(.g7, amount <= limit.total ? .repayFirst : .lowerAmount),
      check(.g8, .lowerAmount), check(.g9, .finishOpenOrder), check(.g10, remedyOfAffordability(amount)),
      check(.g11, .raiseOwnCap), ownRules(explainer, on: purchase),
      check(.g13, .payAtOnce), check(.g14, .addFundingSource),
    ]
  }

  /// Whether the user's self-freeze is in force.
  public var isFrozen: Bool { rules.frozenUntil.map { $0 > businessDay } ?? false }

  /// Whether anything was charged off in the last 12 complete months.
  var wasChargedOffLately: Bool {
    activity.chargeOffs.contains { $0.on.completeMonths(to: businessDay) < 12 }
  }

  private var eligibilityChecks: [GateCheck] {
    let explainer = Explainer(self)
    func check(_ gate: Gate, _ remedy: Remedy) -> GateCheck {
      GateCheck(explainer.gate(gate), gate, remedy: remedy)
    }
    return [
      check(.e1, agreement.authorisation == .given ? .raiseScore : .authoriseScore),
      check(.e2, .payOverdue), check(.e3, .wait), check(.e4, .addFundingSource), check(.e5, .addAddress),
    ]
  }

  /// G12: freeze, block list and the 24-hour delay; the remedy is of the first that bites, in the order in which they
  /// take the longest to lift.
  private func ownRules(_ explainer: Explainer, on purchase: Purchase) -> GateCheck {
    func check(_ remedy: Remedy) -> GateCheck { GateCheck(explainer.gate(.g12), .g12, remedy: remedy) }
    if rules.blocked.contains(purchase.merchant.id) { return check(.unblockMerchant) }
    if isFrozen { return check(.waitForFreeze) }
    let isAnnounced = rules.announcement(of: purchase.amount, at: purchase.merchant.id) != nil
    var waiting = check(isAnnounced ? .waitADay : .announceOrder)
    guard !waiting.passed else { return waiting }
    waiting.value = purchase.amount.fen
    waiting.bound = rules.delayAbove?.fen
    return waiting
  }

  /// The way out of G10: an income, a smaller order where this one alone is too much, else repaying.
  private func remedyOfAffordability(_ amount: Money) -> Remedy {
    guard let income = monthlyIncome else { return .declareIncome }
    return 100 * amount.fen <= Policy.current.affordablePercent * income.fen ? .repayFirst : .lowerAmount
  }

  /// What must be shown before `purchase` is confirmed on credit (rule 5).
  public func disclosure(for purchase: Purchase) -> Disclosure {
    let explainer = Explainer(self, for: purchase)
    func money(_ figure: Figure) -> Money { Money(fen: explainer.value(of: figure).number ?? 0) }
    func day(_ figure: Figure) -> Day { explainer.value(of: figure).day ?? businessDay }
    let amount = purchase.amount
    return Disclosure(
      price: amount, credit: amount, expectedReceipt: day(.expectedReceipt),
      payments: [PlannedPayment(due: day(.expectedDue), amountFen: amount)],
      lateAfter10Days: money(.lateIfOrdered(10)), lateAfter30Days: money(.lateIfOrdered(30)),
      lateAtMost: money(.lateMostIfOrdered), apr: 0, availableAfter: money(.availableAfter),
      cancellable: purchase.merchant.channel == .online && purchase.merchant.dispatchDays > 0,
      typesAmount: !knownMerchants.contains(purchase.merchant.id) || amount.fen * 2 > limit.total.fen)
  }
}
