@testable import PayLater

extension Walker {
  /// A turn in the life of an obligation: a dispute, a refund, another date, what is owed back.
  mutating func turn() -> Request? {
    if wallet.creditBalance > .zero, chance(20) { return creditBalance() }
    if chance(isCareless ? 25 : 15) { return mercy() }
    guard let obligation = wallet.obligations.filter({ $0.captured > .zero }).randomElement(using: &random)
    else { return .repayment(.useCredit(use: chance(50) ? .nextDue : .payOut)) }
    // A plan is mostly left alone, so that some are kept and some are not.
    if obligation.plan != nil, chance(80) { return nil }
    let id = obligation.id
    let rest = obligation.captured - obligation.refunded
    switch index(16) {
    case 0: return .dispute(.reportReturn(obligation: id, lines: chance(50) ? back(of: obligation) : nil))
    case 1: return .dispute(.reportProblem(obligation: id, refundFen: part(of: rest), reason: "坏了"))
    case 2:
      // Also while it is active: refused then.
      let settled = wallet.obligations.filter { $0.state == .settled }.randomElement(using: &random)?.id
      return .dispute(.disputeSettled(obligation: settled ?? id, refundFen: part(of: rest), reason: "不对"))
    case 3, 4: return decision()
    case 5...7: return .issuer(.refund(obligation: id, amountFen: chance(30) ? rest : part(of: rest)))
    case 8:
      let back = wallet.obligations.filter { $0.state == .settled && $0.refundedPrincipal > .zero }
      let one = back.randomElement(using: &random) ?? obligation
      return .issuer(.reopen(obligation: one.id, amountFen: part(of: one.refundedPrincipal)))
    case 9, 10: return .reschedule(.extend(obligation: id))
    case 11...13: return .reschedule(.split(obligation: id, count: [3, 6, 12, 5][index(4)]))
    default:
      return .reschedule(.startPlan(obligation: id, count: 2 + index(11), declaresHardship: chance(50)))
    }
  }

  /// Some of the lines of its order, some of each.
  private mutating func back(of obligation: Obligation) -> [CartLine] {
    let lines = wallet.orders.first { $0.id == obligation.order }?.lines ?? []
    return lines.filter { _ in chance(60) }.map {
      CartLine(
        offer: $0.offer, quantity: .random(in: 1...($0.quantity + (chance(5) ? 1 : 0)), using: &random))
    }
  }

  private mutating func decision() -> Request? {
    guard let open = wallet.obligations.filter({ $0.dispute != nil }).randomElement(using: &random)?.id else {
      return nil
    }
    switch index(4) {
    case 0: return .dispute(.withdraw(obligation: open))
    case 1: return .issuer(.withholdRefund(obligation: open))
    case 2: return .issuer(.decideDispute(obligation: open, refundFen: 0))
    default: return .issuer(.decideDispute(obligation: open, refundFen: part(of: wallet.limit.used)))
    }
  }

  /// A charge that is waived, or a plan for what is late.
  private mutating func mercy() -> Request? {
    let late = wallet.obligations.filter { $0.state == .active && $0.daysPastDue(on: wallet.businessDay) > 3 }
    guard let obligation = late.randomElement(using: &random) else { return nil }
    return chance(50)
      ? .issuer(
        .waiveCharge(obligation: obligation.id, amountFen: charges(of: obligation), reason: .goodwill))
      : .reschedule(.startPlan(obligation: obligation.id, count: 3 + index(10), declaresHardship: false))
  }

  private mutating func creditBalance() -> Request? {
    guard chance(50) else { return .repayment(.useCredit(use: chance(60) ? .nextDue : .payOut)) }
    return wallet.fundingSources.randomElement(using: &random).map { .repayment(.payOutCredit(to: $0.id)) }
  }

  /// All or a part of the charges that are owed.
  private mutating func charges(of obligation: Obligation) -> Money {
    let due = obligation.lateDue + obligation.chargeDue(on: wallet.businessDay)
    return chance(50) ? due : part(of: due)
  }

  /// At least a fen, at most `amount` where that is more.
  mutating func part(of amount: Money) -> Money {
    Money(fen: .random(in: 1...max(1, amount.fen), using: &random))
  }

  private mutating func index(_ count: Int) -> Int { .random(in: 0..<count, using: &random) }
}
