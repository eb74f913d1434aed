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
    let policy = Policy.v1
    let row = policy.rows[limit.row]
    let amount = purchase.amount
    let open = obligations.filter { $0.state == .held || $0.state == .active }.count
    let score = evaluation?.score ?? 0
    let enough =
      agreement.firstActivatedOn != nil && !wasEverPastGrace ? policy.softenedScore : policy.eligibleScore
    return [
      GateCheck(
        .g1, agreement.state == .active, remedy: agreement.state == .suspended ? .liftSuspension : .activate),
      GateCheck(.g2, identity != nil, remedy: .verifyIdentity),
      GateCheck(.g3, agreement.authorisation == .given, remedy: .authoriseScore),
      GateCheck(.g4, score >= enough, value: Int64(score), bound: Int64(enough), remedy: .raiseScore),
      GateCheck(.g5, !isPastGrace, value: Int64(daysPastDue(on: businessDay)), remedy: .payOverdue),
      GateCheck(.g6, !wasChargedOffLately, remedy: .wait),
      GateCheck(
        .g7, amount <= limit.available, value: max(0, limit.available.fen), bound: amount.fen,
        remedy: amount <= limit.total ? .repayFirst : .lowerAmount),
      GateCheck(
        .g8, amount <= row.orderCap, value: amount.fen, bound: row.orderCap.fen, remedy: .lowerAmount),
      GateCheck(
        .g9, open < row.openOrders, value: Int64(open), bound: Int64(row.openOrders), remedy: .finishOpenOrder
      ),
      affordability(of: purchase),
      monthlyCap(of: purchase),
      ownRules(on: purchase),
      GateCheck(.g13, purchase.supportsPayLater, remedy: .payAtOnce),
      GateCheck(.g14, !fundingSources.isEmpty, remedy: .addFundingSource),
    ]
  }

  /// Whether the user's self-freeze is in force.
  public var isFrozen: Bool { rules.frozenUntil.map { $0 > businessDay } ?? false }

  private var wasChargedOffLately: Bool {
    activity.chargeOffs.contains { $0.on.completeMonths(to: businessDay) < 12 }
  }

  private var eligibilityChecks: [GateCheck] {
    let needed = Policy.v1.eligibleScore
    let score = evaluation?.score ?? 0
    return [
      GateCheck(
        .e1, score >= needed, value: Int64(score), bound: Int64(needed),
        remedy: agreement.authorisation == .given ? .raiseScore : .authoriseScore),
      GateCheck(.e2, !isPastGrace, value: Int64(daysPastDue(on: businessDay)), remedy: .payOverdue),
      GateCheck(.e3, !wasChargedOffLately, remedy: .wait),
      GateCheck(.e4, !fundingSources.isEmpty, remedy: .addFundingSource),
      GateCheck(.e5, !addresses.isEmpty, remedy: .addAddress),
    ]
  }

  /// G11: what was ordered on credit in the calendar month, voided orders not counted.
  private func monthlyCap(of purchase: Purchase) -> GateCheck {
    let month = businessDay.calendarMonth
    let placed = orders.filter {
      $0.placedOn.calendarMonth == month && $0.paidFrom == nil && $0.state != .cancelled
        && $0.state != .expired
    }
    let sum = placed.map(\.amount).sum + purchase.amount
    return GateCheck(
      .g11, rules.monthlyCap.map { sum <= $0 } ?? true, value: sum.fen, bound: rules.monthlyCap?.fen,
      remedy: .raiseOwnCap)
  }

  /// G12: freeze, block list and the 24-hour delay; the remedy is of the first that bites, in the order in which they
  /// take the longest to lift.
  private func ownRules(on purchase: Purchase) -> GateCheck {
    if rules.blocked.contains(purchase.merchant.id) {
      return GateCheck(.g12, false, remedy: .unblockMerchant)
    }
    if isFrozen { return GateCheck(.g12, false, remedy: .waitForFreeze) }
    let isAnnounced = rules.announcement(of: purchase.amount, at: purchase.merchant.id) != nil
    guard waits(purchase) else { return GateCheck(.g12, true, remedy: .waitADay) }
    return GateCheck(
      .g12, false, value: purchase.amount.fen, bound: rules.delayAbove?.fen,
      remedy: isAnnounced ? .waitADay : .announceOrder)
  }

  /// G10: 100 × the largest sum that falls due in any 30 days ≤ 30 × monthly income; undeclared passes while the
  /// limit is at most ¥500.
  private func affordability(of purchase: Purchase) -> GateCheck {
    let policy = Policy.v1
    guard let income = monthlyIncome else {
      return GateCheck(
        .g10, limit.total <= policy.undeclaredLimit, value: limit.total.fen,
        bound: policy.undeclaredLimit.fen,
        remedy: .declareIncome)
    }
    let heaviest = heaviest30Days(with: purchase)
    let bound = policy.affordablePercent * income.fen
    return GateCheck(
      .g10, 100 * heaviest.fen <= bound, value: heaviest.fen, bound: bound / 100,
      remedy: 100 * purchase.amount.fen <= bound ? .repayFirst : .lowerAmount)
  }

  /// The largest sum that falls due in 30 days from any day on, held orders and `purchase` counted in.
  private func heaviest30Days(with purchase: Purchase) -> Money {
    let policy = Policy.v1
    let merchant = purchase.merchant
    var items = dues(on: businessDay)
    for order in orders {
      guard let obligation = obligations.first(where: { $0.order == order.id }), obligation.state == .held
      else { continue }
      let receipt =
        order.autoReceiptOn ?? (max(businessDay, order.expectedDispatch) + policy.autoReceiptDays)
      items.append((order.term.due(receivedOn: receipt), obligation.held))
    }
    items.append((merchant.term.due(receivedOn: expectedReceipt(at: merchant)), purchase.amount))
    return Wallet.heaviest30Days(of: items.sorted { $0.due < $1.due })
  }

  /// The largest sum of `items`, ordered by day, in any 30 days: a window that moves over them once.
  private static func heaviest30Days(of items: [(due: Day, amount: Money)]) -> Money {
    var (heaviest, sum, first) = (Money.zero, Money.zero, 0)
    for item in items {
      sum += item.amount
      while item.due - items[first].due >= 30 {
        sum -= items[first].amount
        first += 1
      }
      heaviest = max(heaviest, sum)
    }
    return heaviest
  }

  /// When an order placed now counts as received at the latest.
  func expectedReceipt(at merchant: Merchant) -> Day {
    merchant.channel == .inStore
      ? businessDay : businessDay + merchant.dispatchDays + Policy.v1.autoReceiptDays
  }

  /// What must be shown before `purchase` is confirmed on credit (rule 5).
  public func disclosure(for purchase: Purchase) -> Disclosure {
    let policy = Policy.v1
    let amount = purchase.amount
    let receipt = expectedReceipt(at: purchase.merchant)
    return Disclosure(
      price: amount, credit: amount, expectedReceipt: receipt,
      payments: [PlannedPayment(due: purchase.merchant.term.due(receivedOn: receipt), amountFen: amount)],
      lateAfter10Days: policy.lateCharge(on: amount, daysPastDue: 10),
      lateAfter30Days: policy.lateCharge(on: amount, daysPastDue: 30),
      lateAtMost: Money(fen: amount.fen * policy.lateCapPercent / 100), apr: 0,
      availableAfter: limit.available - amount,
      cancellable: purchase.merchant.channel == .online && purchase.merchant.dispatchDays > 0,
      typesAmount: !knownMerchants.contains(purchase.merchant.id) || amount.fen * 2 > limit.total.fen)
  }
}
