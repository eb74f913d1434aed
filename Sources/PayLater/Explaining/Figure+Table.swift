extension Figure {
  /// What programs and the derivations need to know of a figure.
  struct Row {
    /// Its name in codes and JSON; it never changes.
    let name: String
    /// What its number counts; nil where it is a day, a state, or whether something holds.
    let unit: Derivation.Unit?
    /// The obligation, debt or account that it belongs to; nil: to none.
    let owner: DueItem.Subject?
    /// Which one it is of those with its name and owner.
    let index: (Index?, Index?)

    enum Index {
      case number(Int), day(Day), month(Month), name(String)
    }

    init(
      _ name: String, _ unit: Derivation.Unit?, of owner: DueItem.Subject? = nil, _ first: Index? = nil,
      _ second: Index? = nil
    ) {
      (self.name, self.unit, self.owner) = (name, unit, owner)
      index = (first, second)
    }
  }

  /// The table of figures: one row each. What it is called stands in `FigureText`, where it comes from in
  /// `Explainer+Table`.
  var tableRow: Row {
    switch self {
    case .businessDay: Row("businessDay", nil)
    case .service: Row("service", nil)
    case .owed: Row("owed", .fen)
    case .dueIn30Days: Row("dueIn30Days", .fen)
    case .ownOwed: Row("ownOwed", .fen)
    case .dueOn(let day): Row("dueOn", .fen, .day(day))
    case .dueInMonth(let month): Row("dueInMonth", .fen, .month(month))
    case .payment(let subject, let day): Row("payment", .fen, of: subject, .day(day))
    case .payable(let subject, let number): Row("payable", .fen, of: subject, .number(number))
    case .dueGroup(let group): Row("dueGroup", .fen, .name(group.rawValue))
    case .foreignOwed(let currency): Row("foreignOwed", .fen, .name(currency.code))
    case .foreignDueIn30Days(let currency): Row("foreignDueIn30Days", .fen, .name(currency.code))
    case .foreignDueInMonth(let currency, let month):
      Row("foreignDueInMonth", .fen, .name(currency.code), .month(month))
    case .foreignDueGroup(let currency, let group):
      Row("foreignDueGroup", .fen, .name(currency.code), .name(group.rawValue))
    case .payoff(let id): Row("payoff", .fen, of: .obligation(id))
    case .captured(let id): Row("captured", .fen, of: .obligation(id))
    case .paid(let id): Row("paid", .fen, of: .obligation(id))
    case .refunded(let id): Row("refunded", .fen, of: .obligation(id))
    case .principal(let id): Row("principal", .fen, of: .obligation(id))
    case .heldFor(let id): Row("heldFor", .fen, of: .obligation(id))
    case .chargedOffOf(let id): Row("chargedOffOf", .fen, of: .obligation(id))
    case .lateCharge(let id): Row("lateCharge", .fen, of: .obligation(id))
    case .lateAccrued(let id): Row("lateAccrued", .fen, of: .obligation(id))
    case .lateSum(let id): Row("lateSum", .tenThousandths, of: .obligation(id))
    case .latePaid(let id): Row("latePaid", .fen, of: .obligation(id))
    case .lateWaived(let id): Row("lateWaived", .fen, of: .obligation(id))
    case .lateInPlan(let id): Row("lateInPlan", .fen, of: .obligation(id))
    case .lateMost(let id): Row("lateMost", .fen, of: .obligation(id))
    case .lateDay(let id, let number): Row("lateDay", .tenThousandths, of: .obligation(id), .number(number))
    case .overdue(let id, let number): Row("overdue", .fen, of: .obligation(id), .number(number))
    case .earnedCharge(let id): Row("earnedCharge", .fen, of: .obligation(id))
    case .chargesPaid(let id): Row("chargesPaid", .fen, of: .obligation(id))
    case .paidInAll(let id): Row("paidInAll", .fen, of: .obligation(id))
    case .instalment(let id, let number): Row("instalment", .fen, of: .obligation(id), .number(number))
    case .instalmentCharge(let id, let number):
      Row("instalmentCharge", .fen, of: .obligation(id), .number(number))
    case .partPrincipal(let id, let number): Row("partPrincipal", .fen, of: .obligation(id), .number(number))
    case .partCleared(let id, let number): Row("partCleared", .fen, of: .obligation(id), .number(number))
    case .partCharge(let id, let number): Row("partCharge", .fen, of: .obligation(id), .number(number))
    case .partChargePaid(let id, let number):
      Row("partChargePaid", .fen, of: .obligation(id), .number(number))
    case .lateOn(let id, let day): Row("lateOn", .fen, of: .obligation(id), .day(day))
    case .lateAccruedOn(let id, let day): Row("lateAccruedOn", .fen, of: .obligation(id), .day(day))
    case .lateSumOn(let id, let day): Row("lateSumOn", .tenThousandths, of: .obligation(id), .day(day))
    case .lateAhead(let id, let day): Row("lateAhead", .tenThousandths, of: .obligation(id), .day(day))
    case .lateDaily(let id): Row("lateDaily", .fen, of: .obligation(id))
    case .quoteCharge(let id, let number): Row("quoteCharge", .fen, of: .obligation(id), .number(number))
    case .quoteTotal(let id, let number): Row("quoteTotal", .fen, of: .obligation(id), .number(number))
    case .quoteRate(let id, let number):
      Row("quoteRate", .hundredthsOfPercent, of: .obligation(id), .number(number))
    case .quotePayment(let id, let count, let number):
      Row("quotePayment", .fen, of: .obligation(id), .number(count), .number(number))
    case .quotePrincipal(let id, let count, let number):
      Row("quotePrincipal", .fen, of: .obligation(id), .number(count), .number(number))
    case .quoteShare(let id, let count, let number):
      Row("quoteShare", .fen, of: .obligation(id), .number(count), .number(number))
    case .planPayment(let id, let count, let number):
      Row("planPayment", .fen, of: .obligation(id), .number(count), .number(number))
    case .planPrincipal(let id, let count, let number):
      Row("planPrincipal", .fen, of: .obligation(id), .number(count), .number(number))
    case .planCharge(let id, let count, let number):
      Row("planCharge", .fen, of: .obligation(id), .number(count), .number(number))
    case .chargesDue(let id): Row("chargesDue", .fen, of: .obligation(id))
    case .movement(let subject, let number): Row("movement", .fen, of: subject, .number(number))
    case .movedLateCharge(let subject, let number): Row("movedLateCharge", .fen, of: subject, .number(number))
    case .movedCredit(let subject, let number): Row("movedCredit", .fen, of: subject, .number(number))
    case .movedCharge(let subject, let number, let part):
      Row("movedCharge", .fen, of: subject, .number(number), .number(part))
    case .movedPrincipal(let subject, let number, let part):
      Row("movedPrincipal", .fen, of: subject, .number(number), .number(part))
    case .due(let id, let number): Row("due", nil, of: .obligation(id), .number(number))
    case .dueByTerm(let id): Row("dueByTerm", nil, of: .obligation(id))
    case .moved(let id): Row("moved", .days, of: .obligation(id))
    case .receivedOn(let id): Row("receivedOn", nil, of: .obligation(id))
    case .daysPastDue(let id): Row("daysPastDue", .days, of: .obligation(id))
    case .standing(let id): Row("standing", nil, of: .obligation(id))
    case .debt(let id): Row("debt", .fen, of: .debt(id))
    case .debtTotal(let id): Row("debtTotal", .fen, of: .debt(id))
    case .debtPaid(let id): Row("debtPaid", .fen, of: .debt(id))
    case .debtInstalment(let id, let number): Row("debtInstalment", .fen, of: .debt(id), .number(number))
    case .debtDue(let id, let number): Row("debtDue", nil, of: .debt(id), .number(number))
    case .debtStanding(let id): Row("debtStanding", nil, of: .debt(id))
    case .debtRefunded(let id): Row("debtRefunded", .fen, of: .debt(id))
    case .debtReturned(let id): Row("debtReturned", .fen, of: .debt(id))
    case .debtLateCost(let id, let day): Row("debtLateCost", .fen, of: .debt(id), .day(day))
    case .debtLateFees(let id, let day): Row("debtLateFees", .fen, of: .debt(id), .day(day))
    case .debtLateInterest(let id, let day): Row("debtLateInterest", .fen, of: .debt(id), .day(day))
    case .monthly(let figure): figure.tableRow
    case .limit: Row("limit", .fen)
    case .limitRow: Row("limitRow", .fen)
    case .row: Row("row", .count)
    case .incomeLimit: Row("incomeLimit", .fen)
    case .income: Row("income", .fen)
    case .limitCap: Row("limitCap", .fen)
    case .pendingLimit: Row("pendingLimit", .fen)
    case .pendingRow: Row("pendingRow", .fen)
    case .pendingIncomeLimit: Row("pendingIncomeLimit", .fen)
    case .pendingMonthlyCap: Row("pendingMonthlyCap", .fen)
    case .pendingLimitCap: Row("pendingLimitCap", .fen)
    case .pendingDelayAbove: Row("pendingDelayAbove", .fen)
    case .available: Row("available", .fen)
    case .held: Row("held", .fen)
    case .used: Row("used", .fen)
    case .chargedOff: Row("chargedOff", .fen)
    case .creditBalance: Row("creditBalance", .fen)
    case .creditIn: Row("creditIn", .fen)
    case .creditRefunded: Row("creditRefunded", .fen)
    case .creditCharges: Row("creditCharges", .fen)
    case .creditPaidOut: Row("creditPaidOut", .fen)
    case .creditUsed: Row("creditUsed", .fen)
    case .balance(let id): Row("balance", .fen, .name(id.text))
    case .balances: Row("balances", .fen)
    case .score: Row("score", .points)
    case .rawScore: Row("rawScore", .points)
    case .scoreBase: Row("scoreBase", .points)
    case .pointsSum: Row("pointsSum", .points)
    case .points(let one): Row("points", .points, .name(one.rawValue))
    case .scoreCap: Row("scoreCap", .points)
    case .binPoints(let one): Row("binPoints", .points, .name(one.rawValue))
    case .ceiling(let one): Row("ceiling", .points, .name(one.rawValue))
    case .lateScoreCap: Row("lateScoreCap", .points)
    case .chargeOffScoreCap: Row("chargeOffScoreCap", .points)
    case .burden: Row("burden", .percent)
    case .sinceLate: Row("sinceLate", .months)
    case .fact(let fact): Row("fact", fact.unit, .name(fact.rawValue))
    case .gate(let gate): Row("gate", nil, .name(gate.rawValue))
    case .orderAmount: Row("orderAmount", .fen)
    case .orderCap: Row("orderCap", .fen)
    case .openOrders: Row("openOrders", .count)
    case .mostOpenOrders: Row("mostOpenOrders", .count)
    case .scoreNeeded: Row("scoreNeeded", .points)
    case .eligibleScore: Row("eligibleScore", .points)
    case .worstDaysPastDue: Row("worstDaysPastDue", .days)
    case .graceDays: Row("graceDays", .days)
    case .heaviest30Days: Row("heaviest30Days", .fen)
    case .affordable: Row("affordable", .fen)
    case .spentThisMonth: Row("spentThisMonth", .fen)
    case .monthlyCap: Row("monthlyCap", .fen)
    case .delayAbove: Row("delayAbove", .fen)
    case .undeclaredLimit: Row("undeclaredLimit", .fen)
    case .ordered(let id): Row("ordered", .fen, .name(id.text))
    case .sources: Row("sources", .count)
    case .oneNeeded: Row("oneNeeded", .count)
    case .addresses: Row("addresses", .count)
    case .condition(let condition): Row("condition", nil, .name(condition.rawValue))
    case .availableAfter: Row("availableAfter", .fen)
    case .availableAfterAll: Row("availableAfterAll", .fen)
    case .deliveryDays: Row("deliveryDays", .days)
    case .orderTogether(let number): Row("orderTogether", .fen, .number(number))
    case .orderRate: Row("orderRate", .hundredthsOfPercent)
    case .lateOf(let number, let days): Row("lateOf", .fen, .number(number), .number(days))
    case .lateUncappedOf(let number, let days): Row("lateUncappedOf", .fen, .number(number), .number(days))
    case .lateMostOf(let number): Row("lateMostOf", .fen, .number(number))
    case .expectedReceipt: Row("expectedReceipt", nil)
    case .expectedDue: Row("expectedDue", nil)
    case .lateIfOrdered(let number): Row("lateIfOrdered", .fen, .number(number))
    case .lateUncapped(let number): Row("lateUncapped", .fen, .number(number))
    case .lateMostIfOrdered: Row("lateMostIfOrdered", .fen)
    case .one(let id): Row("one", .count, of: .obligation(id))
    }
  }
}

extension Figure {
  /// Its name for programs, with whom or what it belongs to: `owed`, `payoff:o1`, `points:H2`, `gate:G7`.
  public var code: String {
    let row = tableRow
    let index = [row.index.0, row.index.1].compactMap { $0?.text }
    return ([row.name] + [row.owner?.id].compactMap { $0 } + index).joined(separator: ":")
  }

  /// What its number counts; nil where it is a day, a state, or whether something holds.
  public var unit: Derivation.Unit? { tableRow.unit }

  /// The obligation that it belongs to; nil: to none.
  public var obligation: ObligationID? { if case .obligation(let id) = tableRow.owner { id } else { nil } }

  /// The debt from elsewhere that it belongs to; nil: to none.
  public var debt: DebtID? { if case .debt(let id) = tableRow.owner { id } else { nil } }
}

extension Figure {
  /// The monthly account that it belongs to; nil: to none.
  public var account: AccountID? { if case .account(let id) = tableRow.owner { id } else { nil } }
}

extension Figure.Row.Index {
  fileprivate var text: String {
    switch self {
    case .number(let number): "\(number)"
    case .day(let day): day.description
    case .month(let month): month.description
    case .name(let name): name
    }
  }
}
