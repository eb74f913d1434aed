@testable import PayLater

extension Walker {
  /// A turn in the life of an obligation: a dispute, a refund, another date, what is owed back.
  mutating func turn() -> Request? {
    if wallet.creditBalance > .zero, chance(20) { return creditBalance() }
    if chance(15) { return mercy() }
    guard let obligation = wallet.obligations.filter({ $0.captured > .zero }).randomElement(using: &random)
    else { return .useCreditBalance(use: chance(50) ? .nextDue : .payOut) }
    let id = obligation.id
    let rest = obligation.captured - obligation.refunded
    switch index(16) {
    case 0: return .reportReturn(obligation: id)
    case 1, 2: return .reportProblem(obligation: id, refundFen: part(of: rest))
    case 3, 4: return decision()
    case 5...7: return .refund(obligation: id, amountFen: chance(30) ? rest : part(of: rest))
    case 8: return .reopenObligation(obligation: id, amountFen: part(of: obligation.refundedPrincipal))
    case 9, 10: return .extendDue(obligation: id)
    case 11...13: return .splitIntoInstalments(obligation: id, count: [3, 6, 12, 5][index(4)])
    default: return .startPlan(obligation: id, count: 2 + index(11), declaresHardship: chance(50))
    }
  }

  private mutating func decision() -> Request? {
    guard let open = wallet.obligations.filter({ $0.dispute != nil }).randomElement(using: &random)?.id else {
      return nil
    }
    switch index(4) {
    case 0: return .withdrawDispute(obligation: open)
    case 1: return .withholdRefund(obligation: open)
    case 2: return .decideDispute(obligation: open, refundFen: 0)
    default: return .decideDispute(obligation: open, refundFen: part(of: wallet.limit.used))
    }
  }

  /// A charge that is waived, or a plan for what is late.
  private mutating func mercy() -> Request? {
    let late = wallet.obligations.filter { $0.state == .active && $0.daysPastDue(on: wallet.businessDay) > 3 }
    guard let obligation = late.randomElement(using: &random) else { return nil }
    return chance(50)
      ? .waiveCharge(obligation: obligation.id, amountFen: charges(of: obligation), reason: .goodwill)
      : .startPlan(obligation: obligation.id, count: 3 + index(10), declaresHardship: false)
  }

  private mutating func creditBalance() -> Request? {
    guard chance(50) else { return .useCreditBalance(use: chance(60) ? .nextDue : .payOut) }
    return wallet.fundingSources.randomElement(using: &random).map { .payOutCreditBalance(to: $0.id) }
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
