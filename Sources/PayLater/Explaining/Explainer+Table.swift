extension Explainer {
  /// Why `figure` is what it is; nil where the wallet has no such figure.
  public func derivation(of figure: Figure) -> Derivation? { derivation(of: figure, at: nil) }

  /// The same with the obligation or the debt that it belongs to, where that is at hand and need not be looked up.
  /// One row a figure; what takes more than a line stands with its topic.
  func derivation(of figure: Figure, at entity: Entity?) -> Derivation? {
    switch figure {
    case .businessDay: given(figure, .day(wallet.businessDay), by: .businessDay)
    case .service: service

    case .owed: owed
    case .dueIn30Days: dueIn30Days
    case .ownOwed: ownOwed
    case .dueOn(let day): dueOn(day)
    case .dueInMonth(let month): sum(figure, of: month, in: .cny)
    case .payment(let subject, let day): payment(subject, day)
    case .payable(let subject, let number): payable(subject, number)
    case .dueGroup(let group): sum(of: group)
    case .foreignOwed(let currency): foreignOwed(currency)
    case .foreignDueIn30Days(let currency): foreignDueIn30Days(currency)
    case .foreignDueInMonth(let currency, let month): sum(figure, of: month, in: currency)
    case .foreignDueGroup(let currency, let group): sum(of: group, in: currency)

    case .payoff(let id): own(id, entity) { payoff($0) }
    case .captured(let id):
      own(id, entity) { recorded(figure, $0.captured, .capture, of: id, .order(.received)) }
    case .paid(let id): own(id, entity) { repaid(figure, $0.paidPrincipal, of: id) }
    case .refunded(let id): own(id, entity) { refunded($0) }
    case .principal(let id): own(id, entity) { principal(figure, by: .capture, $0) }
    case .heldFor(let id): own(id, entity) { heldFor($0) }
    case .chargedOffOf(let id): own(id, entity) { chargedOff($0) }
    case .lateCharge(let id): own(id, entity) { lateCharge($0) }
    case .lateAccrued(let id):
      own(id, entity) { _ in
        Derivation(figure, by: .lateCharge, .portion(1, of: 10_000), of: [part(.lateSum(id))])
      }
    case .lateSum(let id): own(id, entity) { lateSum($0) }
    case .latePaid(let id): own(id, entity) { repaid(figure, $0.latePaid, of: id) }
    case .lateWaived(let id):
      own(id, entity) { recorded(figure, $0.lateWaived, .lateCharge, of: id, .dispute(.chargesWaived)) }
    case .lateInPlan(let id):
      own(id, entity) { recorded(figure, $0.lateInPlan, .plan, of: id, .reschedule(.planStarted)) }
    case .lateMost(let id):
      own(id, entity) {
        Derivation(
          figure, by: .lateCap, .portion($0.terms.lateCapPercent, of: 100), of: [part(.captured(id))])
      }
    case .lateDay(let id, let number), .overdue(let id, let number):
      own(id, entity) { lateDay(figure, $0, number) }
    case .earnedCharge(let id): own(id, entity) { earnedCharge($0) }
    case .chargesPaid(let id):
      own(id, entity) {
        recorded(figure, $0.instalmentChargesPaid, .instalments, of: id, .repayment(.repaid))
      }
    case .paidInAll(let id): own(id, entity) { paidInAll($0) }
    case .instalment(let id, let number):
      instalment(id, number, entity) { own, _ in
        left(figure, by: .repayment, .partPrincipal(id, number), .partCleared(id, number), of: own)
      }
    case .instalmentCharge(let id, let number):
      instalment(id, number, entity) { own, _ in
        left(figure, by: .instalments, .partCharge(id, number), .partChargePaid(id, number), of: own)
      }
    case .partPrincipal(let id, let number):
      instalment(id, number, entity) {
        recorded(
          figure, $1.principal, .instalments, of: $0.id, .order(.received), .reschedule(.split),
          .reschedule(.planStarted), .reschedule(.planBroken), .dispute(.reopened))
      }
    case .partCleared(let id, let number):
      instalment(id, number, entity) {
        recorded(figure, $1.clearedPrincipal, .repayment, of: $0.id, .repayment(.repaid), .dispute(.refunded))
      }
    case .partCharge(let id, let number):
      instalment(id, number, entity) {
        recorded(
          figure, $1.charge, .instalments, of: $0.id, .reschedule(.split), .reschedule(.planStarted),
          .reschedule(.planBroken), .dispute(.chargesWaived))
      }
    case .partChargePaid(let id, let number):
      instalment(id, number, entity) { repaid(figure, $1.paidCharge, of: $0.id) }
    case .lateOn(let id, let day): own(id, entity) { lateOn($0, day) }
    case .lateAccruedOn(let id, let day):
      own(id, entity) { _ in
        Derivation(figure, by: .lateCharge, .portion(1, of: 10_000), of: [part(.lateSumOn(id, day))])
      }
    case .lateSumOn(let id, let day):
      own(id, entity) { _ in
        Derivation(figure, by: .lateCharge, .sum, of: [part(.lateSum(id)), part(.lateAhead(id, day))])
      }
    case .lateAhead(let id, let day): own(id, entity) { ahead(figure, $0, until: day) }
    case .lateDaily(let id): own(id, entity) { daily(figure, $0) }
    case .quoteCharge(let id, let count): own(id, entity) { quoteCharge($0, count) }
    case .quoteTotal(let id, let count): own(id, entity) { quoteTotal($0, count) }
    case .quoteRate(let id, let count): own(id, entity) { quoteRate($0, count) }
    case .quotePayment(let id, let count, let number): own(id, entity) { quotePayment($0, count, number) }
    case .quotePrincipal(let id, let count, let number):
      own(id, entity) {
        quoted(figure, $0, number, of: count, .principal(id)) { .quotePrincipal(id, count, $0) }
      }
    case .quoteShare(let id, let count, let number):
      own(id, entity) {
        quoted(figure, $0, number, of: count, .quoteCharge(id, count)) { .quoteShare(id, count, $0) }
      }
    case .planPayment(let id, let count, let number): own(id, entity) { planPayment($0, count, number) }
    case .planPrincipal(let id, let count, let number):
      own(id, entity) {
        planned(figure, $0, number, of: count, .principal(id)) { .planPrincipal(id, count, $0) }
      }
    case .planCharge(let id, let count, let number):
      own(id, entity) {
        planned(figure, $0, number, of: count, .chargesDue(id)) { .planCharge(id, count, $0) }
      }
    case .chargesDue(let id): own(id, entity) { chargesDue($0) }
    case .movement(let subject, let number): movement(number, of: subject)
    case .movedLateCharge(let subject, let number), .movedCredit(let subject, let number),
      .movedCharge(let subject, let number, _), .movedPrincipal(let subject, let number, _):
      part(figure, ofMovement: number, of: subject)
    case .due(let id, let number): own(id, entity) { due(figure, number, $0) }
    case .dueByTerm(let id): own(id, entity) { dueByTerm($0) }
    case .moved(let id): own(id, entity) { daysMoved($0) }
    case .receivedOn(let id):
      own(id, entity) { own in
        own.capturedOn.map { given(figure, .day($0), by: .capture, Evidence(.order(.received), of: id.text)) }
      }
    case .daysPastDue(let id): own(id, entity) { daysPastDue($0) }
    case .standing(let id): own(id, entity) { standing($0) }
    case .one(let id):
      own(id, entity) { _ in given(figure, .count(1), by: .gates, Evidence(.order(.placed), of: id.text)) }

    case .debt(let id): debt(id, entity) { debt($0) }
    case .debtTotal(let id): debt(id, entity) { recorded(figure, $0.planned, of: $0, .recorded, .changed) }
    case .debtPaid(let id):
      debt(id, entity) {
        recorded(figure, $0.paid, of: $0, .recorded, .changed, .paid, .paymentReversed, .paymentRestored)
      }
    case .debtInstalment(let id, let number):
      instalment(id, number, entity) {
        recorded(
          figure, $1.outstanding, of: $0, .recorded, .paid, .paymentReversed, .refunded, .refundReversed,
          .changed)
      }
    case .debtDue(let id, let number):
      instalment(id, number, entity) {
        given(
          figure, $1.due.map { .day($0) } ?? .nothing, by: .debtsElsewhere,
          Evidence(.debt(.recorded), .debt(.changed), of: $0.id.text))
      }
    case .debtStanding(let id): debt(id, entity) { standing($0) }
    case .debtRefunded(let id):
      debt(id, entity) { recorded(figure, $0.refunded, of: $0, .refunded, .refundReversed) }
    case .debtReturned(let id):
      debt(id, entity) { recorded(figure, $0.returned, of: $0, .refunded, .refundReversed) }
    case .debtLateCost(let id, let day):
      debt(id, entity) { one in
        let parts = [part(.debtLateFees(id, day), of: one), part(.debtLateInterest(id, day), of: one)]
        return Derivation(figure, by: .debtsElsewhere, .sum, of: parts)
      }
    case .debtLateFees(let id, let day):
      debt(id, entity) { recorded(figure, $0.lateFees(on: day), of: $0, .recorded, .changed) }
    case .debtLateInterest(let id, let day):
      debt(id, entity) { recorded(figure, $0.lateInterest(on: day), of: $0, .recorded, .changed) }
    case .monthly(let one): monthly(one)
    case .limit: total
    case .limitRow: lookup(figure) { $0.limit.fen }
    case .row:
      given(
        figure, .count(wallet.limit.row), by: .limitTable,
        Evidence(.agreement(.activated), .credit(.limitChanged), .credit(.limitCutAnnounced)))
    case .incomeLimit: incomePart
    case .income:
      given(figure, .money(wallet.monthlyIncome), by: .statedByUser, Evidence(.detail(.incomeDeclared)))
    case .limitCap: given(figure, .money(wallet.rules.limitCap), by: .ownRules, Evidence(.rule(.changed)))
    case .pendingLimit, .pendingRow, .pendingIncomeLimit: wallet.limit.pending.map { announced(figure, $0) }
    case .pendingMonthlyCap: pending(figure, wallet.rules.pendingMonthlyCap)
    case .pendingLimitCap: pending(figure, wallet.rules.pendingLimitCap)
    case .pendingDelayAbove: pending(figure, wallet.rules.pendingDelayAbove)
    case .available:
      Derivation(figure, by: .buckets, .difference, of: [Figure.limit, .held, .used, .chargedOff].map(part))
    case .held: bucket(figure, .held, Figure.heldFor)
    case .used: bucket(figure, .active, Figure.principal)
    case .chargedOff: bucket(figure, .chargedOff, Figure.chargedOffOf)
    case .creditBalance: creditBalance
    case .creditIn:
      Derivation(figure, by: .creditBalance, .sum, of: [part(.creditRefunded), part(.creditCharges)])
    case .creditRefunded: credit(figure, refunds.map(\.toBalance), .dispute(.refunded))
    case .creditCharges: credit(figure, refunds.map(\.chargesReturned), .dispute(.refunded))
    case .creditPaidOut:
      credit(
        figure, ofCredit { if case .repayment(.creditPaidOut(let amount, _)) = $0 { amount } else { nil } },
        .repayment(.creditPaidOut))
    case .creditUsed: credit(figure, paymentsOfCredit.map(\.amount), .repayment(.repaid))
    case .balance(let id): balance(id)
    case .balances:
      Derivation(figure, by: .statedByUser, .sum, of: wallet.fundingSources.map { part(.balance($0.id)) })

    case .score:
      evaluation.map { score(of: $0) }
        ?? given(figure, .nothing, by: .score, Evidence(.agreement(.authorised), .credit(.evaluated)))
    case .rawScore: scored { _, _ in sum(figure, from: [part(.scoreBase)]) }
    case .scoreBase: scored { _, _ in fixed(figure, Int64(Scorecard.base), by: .score) }
    case .pointsSum: scored { _, _ in sum(figure, from: []) }
    case .points(let one): scored { points(one, $1.marks(of: one, $0.inputs), $0) }
    case .scoreCap:
      scored { _, _ in
        Derivation(figure, by: .scoreCap, .least, of: [part(.lateScoreCap), part(.chargeOffScoreCap)])
      }
    case .binPoints(let one): scored { found(figure, $1.marks(of: one, $0.inputs), $0) }
    case .ceiling(let one):
      scored { $1.marks(of: one, $0.inputs).ceiling.map { fixed(figure, Int64($0), by: .ceiling) } }
    case .lateScoreCap:
      scored { _, _ in
        Derivation(figure, by: .scoreCap, .lookup(Scorecard.lateCaps), of: [part(.fact(.daysPastDueNow))])
      }
    case .chargeOffScoreCap:
      scored { _, _ in
        Derivation(figure, by: .scoreCap, .lookup(Scorecard.chargeOffCap), of: [part(.fact(.chargedOff12))])
      }
    case .burden:
      scored { _, _ in
        Derivation(
          figure, by: .scoreInput, .percentage, of: [part(.fact(.dueIn30Days)), part(.fact(.monthlyIncome))])
      }
    case .sinceLate:
      scored { _, _ in
        Derivation(
          figure, by: .scoreInput, .least, of: [part(.fact(.monthsSinceLate)), part(.fact(.tenureMonths))])
      }
    case .fact(let fact):
      scored { evaluation, _ in
        given(figure, evaluation.inputs[fact], by: .scoreInput, fact.evidence(of: evaluation))
      }

    case .gate(let one): gate(one)
    case .orderAmount: given(figure, .money(purchase?.amount ?? .zero), by: .gates)
    case .orderCap: lookup(figure) { $0.orderCap.fen }
    case .openOrders: openOrders
    case .mostOpenOrders: lookup(figure) { Int64($0.openOrders) }
    case .scoreNeeded, .eligibleScore: scoreNeeded(figure)
    case .worstDaysPastDue: worstDaysPastDue
    case .graceDays: fixed(figure, Int64(policy.graceDays), by: .grace)
    case .heaviest30Days: heaviest30Days
    case .affordable:
      Derivation(figure, by: .affordability, .portion(policy.affordablePercent, of: 100), of: [part(.income)])
    case .spentThisMonth: spentThisMonth
    case .monthlyCap: given(figure, .money(wallet.rules.monthlyCap), by: .ownRules, Evidence(.rule(.changed)))
    case .delayAbove: given(figure, .money(wallet.rules.delayAbove), by: .ownRules, Evidence(.rule(.changed)))
    case .undeclaredLimit: fixed(figure, policy.undeclaredLimit.fen, by: .affordability)
    case .ordered(let id):
      wallet.orders.first { $0.id == id }.map {
        given(figure, .money($0.amount), by: .capture, Evidence(.order(.placed), of: id.text))
      }
    case .sources:
      given(
        figure, .count(wallet.fundingSources.count), by: .gates,
        Evidence(.detail(.sourceAdded), .detail(.sourceRemoved)))
    case .oneNeeded: fixed(figure, 1, by: .gates)
    case .addresses:
      given(
        figure, .count(wallet.addresses.count), by: .gates,
        Evidence(.detail(.addressAdded), .detail(.addressRemoved)))
    case .condition(let condition): self.condition(figure, condition)

    case .availableAfter:
      purchase.map { _ in
        Derivation(figure, by: .disclosure, .difference, of: [part(.available), part(.orderAmount)])
      }
    case .availableAfterAll: together.isEmpty ? nil : availableAfterAll
    case .deliveryDays:
      purchase.map { given(figure, .days(policy.deliveryDays(from: $0.merchant)), by: .disclosure) }
    case .orderTogether(let number): ordered(number) { given(figure, .money($0.amount), by: .gates) }
    case .orderRate: purchase.map { _ in fixed(figure, 0, by: .disclosure) }
    case .lateOf(let number, let days):
      ordered(number) { _ in late(figure, .lateUncappedOf(number, days), .lateMostOf(number)) }
    case .lateUncappedOf(let number, let days):
      ordered(number) { _ in lateUncapped(figure, days, of: .orderTogether(number)) }
    case .lateMostOf(let number):
      ordered(number) { _ in lateMost(figure, of: .orderTogether(number)) }
    case .expectedReceipt:
      purchase.map { _ in
        Derivation(figure, by: .disclosure, .shift, of: [part(.businessDay), part(.deliveryDays)])
      }
    case .expectedDue:
      purchase.map {
        Derivation(figure, by: .dueDate, .term($0.merchant.term), of: [part(.expectedReceipt)])
      }
    case .lateIfOrdered(let days):
      purchase.map { _ in late(figure, .lateUncapped(days), .lateMostIfOrdered) }
    case .lateUncapped(let days): purchase.map { _ in lateUncapped(figure, days, of: .orderAmount) }
    case .lateMostIfOrdered: purchase.map { _ in lateMost(figure, of: .orderAmount) }
    }
  }
}
