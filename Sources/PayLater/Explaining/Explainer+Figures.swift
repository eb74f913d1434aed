extension Explainer {
  /// Every figure of the wallet that a screen may show, the main ones first.
  public var figures: [Figure] {
    let gates = Gate.allCases.map { Figure.gate($0) }
    let sources = wallet.fundingSources.map { Figure.balance($0.id) }
    let main: [Figure] = [
      .owed, .dueIn30Days, .limit, .available, .held, .used, .chargedOff, .creditBalance, .pendingLimit,
      .orderCap, .mostOpenOrders, .openOrders, .score, .rawScore, .scoreCap, .service, .income, .limitCap,
      .monthlyCap, .spentThisMonth, .ownOwed, .balances, .delayAbove, .dueGroup(.late), .dueGroup(.soon),
      .dueGroup(.later), .dueGroup(.held),
    ]
    let score = evaluation == nil ? [] : Characteristic.allCases.map { Figure.points($0) }
    let days = (0..<30).map { Figure.dueOn(wallet.businessDay + $0) }
    let own = wallet.obligations.flatMap { figures(of: $0) }
    let others = wallet.debts.flatMap { figures(of: $0) }
    let accounts = wallet.accounts.flatMap { figures(of: $0) }
    let foreign = wallet.currencies.dropFirst().flatMap { currency in
      [Figure.foreignOwed(currency), .foreignDueIn30Days(currency)]
        + DueGroup.allCases.map { .foreignDueGroup(currency, $0) }
    }
    return (main + foreign + score + own + others + accounts + gates + sources + days).filter {
      derivation(of: $0) != nil
    }
  }

  /// The figures of an obligation.
  public func figures(of one: Obligation) -> [Figure] {
    let id = one.id
    let parts = one.schedule.flatMap {
      [Figure.due(id, $0.number), .instalment(id, $0.number), .instalmentCharge(id, $0.number)]
    }
    let all: [Figure] = [
      .payoff(id), .standing(id), .daysPastDue(id), .captured(id), .principal(id), .lateCharge(id),
      .lateMost(id), .paid(id), .refunded(id), .heldFor(id), .chargedOffOf(id), .earnedCharge(id),
      .paidInAll(id),
    ]
    return all + parts + one.schedule.map { .payable(.obligation(id), $0.number) }
  }

  /// The figures of a debt from elsewhere.
  public func figures(of one: Debt) -> [Figure] {
    let id = one.id
    let parts = one.instalments.flatMap { [Figure.debtDue(id, $0.number), .debtInstalment(id, $0.number)] }
    let refunds: [Figure] = one.refunds.isEmpty ? [] : [.debtRefunded(id), .debtReturned(id)]
    let today = wallet.businessDay
    let late: [Figure] =
      one.lateCost(on: today) > .zero
      ? [.debtLateCost(id, today), .debtLateFees(id, today), .debtLateInterest(id, today)] : []
    return [.debt(id), .debtStanding(id), .debtTotal(id), .debtPaid(id)] + refunds + late + parts
      + one.instalments.map { .payable(.debt(id), $0.number) }
  }

  /// The amounts of a ladder of lateness.
  public func figures(of ladder: LateLadder, of id: ObligationID) -> [Figure] {
    (ladder.steps.isEmpty ? [] : [.lateDaily(id)]) + ladder.steps.map { .lateOn(id, $0.day) }
  }

  /// The figures of the instalments that an obligation can be split into.
  public func quoteFigures(of one: Obligation) -> [Figure] {
    one.instalmentQuotes(on: wallet.businessDay).flatMap { quote in
      let id = one.id
      let payments = quote.schedule.map { Figure.quotePayment(id, quote.count, $0.number) }
      return [.quoteCharge(id, quote.count), .quoteTotal(id, quote.count), .quoteRate(id, quote.count)]
        + payments
    }
  }
}
