@testable import PayLater

/// The cash as rule 3 has it (I10), from the movements of the funding sources themselves, not from postings.
struct CashBook {
  /// What left the funding sources less what came into them; what the user typed as a balance left out.
  private var outOfSources: Int64 = 0
  /// Purchases that were paid at once, less what came back to a source, and what came back as credit balance because
  /// its source was gone.
  private var purchases: Int64 = 0
  private var owedBack: Int64 = 0
  /// Credit balance that was paid out, or used for what was due.
  private var creditGone: Int64 = 0

  mutating func book(_ event: Event, before: Wallet, after: Wallet) {
    switch event {
    case .detail(.sourceAdded), .detail(.balanceSet), .detail(.sourceRemoved), .agreement(.erased): return
    default: break
    }
    let held = { (wallet: Wallet) in wallet.fundingSources.map(\.balance).sum.fen }
    outOfSources += held(before) - held(after)
    for outcome in event.flat {
      switch outcome {
      case .repayment(.creditPaidOut(let amount, _)): creditGone += amount.fen
      case .repayment(.repaid(let payment)) where payment.from == nil: creditGone += payment.amount.fen
      case .order(.placed(let order)) where order.paidFrom != nil: purchases += order.amount.fen
      case .order(.cancelled(let id)), .order(.expired(let id)): giveBack(id, all: true, before, after)
      case .order(.amountLowered(let id, _, _)): giveBack(id, all: false, before, after)
      default: break
      }
    }
  }

  /// What of an order that was paid at once comes back: all of it, or what it was lowered by.
  private mutating func giveBack(_ id: OrderID, all: Bool, _ before: Wallet, _ after: Wallet) {
    guard let was = before.orders.first(where: { $0.id == id }), let source = was.paidFrom else { return }
    let now = after.orders.first { $0.id == id }?.amount ?? .zero
    let amount = (all ? was.amount : was.amount - now).fen
    if before.fundingSources.contains(where: { $0.id == source }) {
      purchases -= amount
    } else {
      owedBack += amount
    }
  }

  /// Names what is not conserved: out of funding sources − into them = principal paid + charges paid − credit balance
  /// paid out or used (and what was bought at once); and the credit balance is what came back less what is gone.
  func differences(from wallet: Wallet, _ total: Ledger.Paid) -> [String] {
    var found: [String] = []
    let expected = total.principal + total.charges - creditGone + purchases
    if outOfSources != expected { found.append("I10: \(outOfSources) out of sources, \(expected) expected") }
    let back = total.principalBack + total.chargesBack + owedBack - creditGone
    if wallet.creditBalance.fen != back {
      found.append("I10: credit balance \(wallet.creditBalance), \(back) expected")
    }
    return found
  }
}

extension Event {
  /// I8: names late charges inside grace, a pause or a plan, on a wrong principal, or at another time than a close.
  func undulyCharged(before wallet: Wallet) -> [String] {
    guard case .dayClosed(let day, let outcomes) = self else {
      if case .repayment(.lateCharged) = self { return ["I8: charged outside a close"] }
      return []
    }
    var found: [String] = []
    var copy = wallet
    copy.beginDay(after: day)
    for outcome in outcomes {
      if case .repayment(.lateCharged(let id, let days, let principal, let added)) = outcome,
        let obligation = copy.obligation(id)
      {
        let late = obligation.schedule.filter { $0.outstanding > .zero && copy.businessDay - $0.due > 3 }
        let latest = late.map { copy.businessDay - $0.due }.max()
        if obligation.state != .active || obligation.pause != nil || obligation.plan != nil || latest != days
          || late.map(\.outstanding).sum != principal || added < 1 || added > principal.fen * 5
          || wallet.obligation(id)?.pause != nil
        {
          found.append("I8: \(id) charged on \(copy.businessDay)")
        }
      }
      copy.change(outcome)
    }
    return found
  }
}
