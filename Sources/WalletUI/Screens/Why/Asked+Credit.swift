import PayLater

extension Figure {
  /// The figures of a score.
  static let ofScore =
    [Figure.score, .rawScore, .pointsSum, .scoreCap] + Characteristic.allCases.map { Figure.points($0) }
}

extension ScorePage {
  func why(in context: Context) -> Asked {
    context.wallet.evaluation == nil ? Asked() : Asked(figures: Figure.ofScore)
  }
}

extension ScoreLinesPage {
  func why(in context: Context) -> Asked {
    guard context.wallet.evaluation != nil else { return Asked() }
    let focus: Figure? =
      switch selected {
      case .base: .scoreBase
      case .line(let one): .points(one)
      case .cap: .scoreCap
      case .sum: .score
      case nil: nil
      }
    return Asked(figures: Figure.ofScore, focus: focus)
  }
}

extension SimulatorPage {
  /// Of the score that is tried, not of the one in force.
  func why(in context: Context) -> Asked {
    let tried = context.wallet.evaluation(cutoff: context.wallet.businessDay, inputs: inputs)
    return Asked(figures: Figure.ofScore, evaluation: tried)
  }
}

extension ActivationPage {
  func why(in context: Context) -> Asked {
    let gates = [Gate.e1, .e2, .e3, .e4, .e5].map { Figure.gate($0) }
    let score = context.wallet.evaluation == nil ? [] : Figure.ofScore
    return Asked(figures: gates + (context.wallet.hasLimit ? [.limit] : []) + score)
  }
}

extension MerchantsPage {
  func why(in context: Context) -> Asked { Asked(figures: Figure.ofShopping(in: context.wallet)) }
}

extension MerchantPage {
  func why(in context: Context) -> Asked { Asked(figures: Figure.ofShopping(in: context.wallet)) }
}

extension CartPage {
  func why(in context: Context) -> Asked {
    // Of the merchant in focus alone: what the other orders would take is told at the checkout.
    let purchases = selected.map { context.cart.purchases(from: context.catalogue, of: [$0.merchant]) } ?? []
    return Asked(figures: [.orderAmount] + Figure.ofShopping(in: context.wallet), purchases: purchases)
  }
}

extension Figure {
  /// What bounds an order.
  fileprivate static func ofShopping(in wallet: Wallet) -> [Figure] {
    wallet.hasLimit ? [.available, .orderCap, .openOrders, .mostOpenOrders, .limit, .held, .used] : []
  }
}

extension CheckoutPage {
  /// Of the order whose amount is typed, else of the first that fails, else of the first.
  func why(in context: Context) -> Asked {
    guard !parts.isEmpty else { return Asked() }
    var meant = parts.firstIndex { !$0.passes } ?? 0
    if case .amount(let index) = focus { meant = index }
    let before = parts[..<meant].filter(\.passes).map(\.purchase)
    let together = parts.filter(\.passes).map(\.purchase)
    let others = (parts.count > 1 ? together.indices : 0..<0).flatMap { index -> [Figure] in
      [.orderTogether(index + 1), .lateMostOf(index + 1)] + [10, 30].map { .lateOf(index + 1, $0) }
    }
    let gates = parts[meant].checks.filter { !$0.passed } + parts[meant].checks.filter(\.passed)
    let disclosed: [Figure] = [
      .orderAmount, parts.count > 1 ? .availableAfterAll : .availableAfter, .orderRate, .expectedReceipt,
      .expectedDue, .lateIfOrdered(10), .lateIfOrdered(30),
      .lateMostIfOrdered,
    ]
    return Asked(
      figures: gates.map { .gate($0.gate) } + disclosed
        + others + context.wallet.fundingSources.map { .balance($0.id) },
      purchases: before + [parts[meant].purchase],
      together: together)
  }
}

extension MinePage {
  func why(in context: Context) -> Asked {
    let all: [Figure] = [.service, .balances, .income, .monthlyCap, .limitCap, .delayAbove]
    let standing: [Figure] = context.wallet.hasLimit ? [.limit, .available, .held, .used] : []
    let score: [Figure] = context.wallet.evaluation == nil ? [] : [.score]
    return Asked(figures: all + context.wallet.fundingSources.map { .balance($0.id) } + standing + score)
  }
}

extension AccountPage {
  func why(in context: Context) -> Asked {
    Asked(figures: [.service] + Figure.Condition.allCases.filter(\.suspends).map { .condition($0) })
  }
}

extension Figure.Condition {
  /// Whether the state of the service rests on it.
  fileprivate var suspends: Bool {
    switch self {
    case .pastGrace, .scoreAuthorised, .frozen, .sourceMissing: true
    case .serviceActive, .identityVerified, .chargedOffLately, .merchantBlocked, .takesPayLater, .waitsADay:
      false
    }
  }
}

extension SourcesPage {
  func why(in context: Context) -> Asked {
    Asked(
      figures: context.wallet.fundingSources.map { .balance($0.id) },
      focus: selected.map { .balance($0.id) })
  }
}

extension OwnRulesPage {
  func why(in context: Context) -> Asked {
    Asked(figures: [
      .monthlyCap, .pendingMonthlyCap, .spentThisMonth, .limitCap, .pendingLimitCap, .delayAbove,
      .pendingDelayAbove, .limit, .condition(.frozen),
    ])
  }
}
