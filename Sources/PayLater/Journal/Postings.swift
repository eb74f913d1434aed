/// One movement of an amount on one account; the postings of an event sum to zero (I13).
public struct Posting: Equatable, Sendable {
  public var account: Account
  public var amount: Money

  /// Where money or a part of the limit can lie. The limit's buckets and the cash are two circles of their own.
  public enum Account: Hashable, Sendable {
    // The limit: what was granted stands against its four buckets.
    case granted, available, held, used, chargedOff
    // Cash: the sources, the credit balance, and what stands outside the wallet.
    case source(FundingSourceID)
    case creditBalance
    /// Principal that was repaid, charges that were paid, and purchases paid at once.
    case principal, charges, purchases
    /// What the user typed as a balance came from nowhere.
    case typed

    /// Whether it belongs to the limit (else to the cash).
    public var isOfLimit: Bool {
      switch self {
      case .granted, .available, .held, .used, .chargedOff: true
      case .source, .creditBalance, .principal, .charges, .purchases, .typed: false
      }
    }
  }
}

extension Event {
  /// What the event moves, seen from the wallet before it: limit and cash, each summing to zero.
  public func postings(before wallet: Wallet) -> [Posting] {
    switch self {
    case .detail(.sourceAdded(let source)): Event.cash(source.balance, from: .typed, into: .source(source.id))
    case .detail(.balanceSet(let id, let balance)):
      Event.cash(balance - wallet.balance(of: id), from: .typed, into: .source(id))
    case .detail(.sourceRemoved(let id)): Event.cash(wallet.balance(of: id), from: .source(id), into: .typed)
    case .agreement(.erased):
      wallet.fundingSources.flatMap { Event.cash($0.balance, from: .source($0.id), into: .typed) }
    case .agreement(.activated(_, _, let total)): wallet.grant(total)
    case .credit(.limitChanged(let change)): wallet.grant(change.total)
    case .agreement(.closed): wallet.grant(.zero)
    case .order(.placed(let order)): order.placing
    case .order(.received(let id, let captured, _)):
      captured.map { wallet.capturing($0, of: id) } ?? []
    case .order(.cancelled(let id)), .order(.expired(let id)): wallet.voiding(id)
    case .order(.amountLowered(let id, let amount, _)): wallet.lowering(id, to: amount)
    case .repayment(.repaid(let payment)): payment.postings(freeing: wallet.bucket(of: payment.obligation))
    case .repayment(.chargedOff(_, let principal)): Event.cash(principal, from: .used, into: .chargedOff)
    case .dispute(.refunded(let refund)): refund.postings(freeing: wallet.bucket(of: refund.obligation))
    case .dispute(.reopened(_, let instalment, _)):
      Event.cash(instalment.principal, from: .available, into: .used)
    case .repayment(.creditPaidOut(let amount, let source)):
      Event.cash(amount, from: .creditBalance, into: .source(source))
    case .dayClosed(let day, let outcomes): wallet.postings(closing: day, outcomes)
    case .walletCreated, .identity, .reschedule, .reminder, .rule, .debt, .account, .row,
      .detail(.addressAdded), .detail(.addressChanged), .detail(.addressRemoved), .detail(.incomeDeclared),
      .detail(.sourceRenamed),
      .agreement(.consentRecorded), .agreement(.authorised), .agreement(.withdrawn), .agreement(.mandateSet),
      .agreement(.obligationAutopaySet), .agreement(.suspensionChanged), .agreement(.closingBegun),
      .credit(.inputsTaken), .credit(.evaluated), .credit(.limitCutAnnounced), .credit(.growthStopped),
      .credit(.growthReviewed), .order(.shipped), .order(.shipmentWithheld), .order(.receiptExtended),
      .order(.notArrivedReported), .dispute(.opened), .dispute(.decided), .dispute(.withdrawn),
      .dispute(.refundWithheld), .dispute(.resumed), .dispute(.chargesWaived), .repayment(.debitFailed),
      .repayment(.lateCharged), .repayment(.creditUseChosen):
      []
    }
  }

  fileprivate static func cash(
    _ amount: Money, from source: Posting.Account, into target: Posting.Account
  ) -> [Posting] {
    amount == .zero
      ? [] : [Posting(account: source, amount: -amount), Posting(account: target, amount: amount)]
  }
}

extension Payment {
  fileprivate func postings(freeing bucket: Posting.Account) -> [Posting] {
    let purse = from.map(Posting.Account.source) ?? .creditBalance
    return Event.cash(principal, from: bucket, into: .available)
      + Event.cash(principal, from: purse, into: .principal)
      + Event.cash(charges, from: purse, into: .charges)
  }
}

extension Refund {
  fileprivate func postings(freeing bucket: Posting.Account) -> [Posting] {
    Event.cash(toPrincipal, from: bucket, into: .available)
      + Event.cash(toBalance, from: .principal, into: .creditBalance)
      + Event.cash(chargesReturned, from: .charges, into: .creditBalance)
  }
}

extension Order {
  fileprivate var placing: [Posting] {
    paidFrom.map { Event.cash(amount, from: .source($0), into: .purchases) }
      ?? Event.cash(amount, from: .available, into: .held)
  }
}

extension Wallet {
  fileprivate func balance(of id: FundingSourceID) -> Money {
    fundingSources.first { $0.id == id }?.balance ?? .zero
  }

  /// Where the principal of an obligation that is owed lies.
  fileprivate func bucket(of id: ObligationID) -> Posting.Account {
    obligation(id)?.state == .chargedOff ? .chargedOff : .used
  }

  fileprivate func lowering(_ id: OrderID, to amount: Money) -> [Posting] {
    guard let order = orders.first(where: { $0.id == id }) else { return [] }
    return order.paidFrom.map { goingBack(order.amount - amount, to: $0) }
      ?? Event.cash(order.amount - amount, from: .held, into: .available)
  }

  /// Money of a purchase that was paid at once goes back to its source, or is owed where that is gone.
  private func goingBack(_ amount: Money, to source: FundingSourceID) -> [Posting] {
    let isThere = fundingSources.contains { $0.id == source }
    return Event.cash(amount, from: .purchases, into: isThere ? .source(source) : .creditBalance)
  }

  fileprivate func grant(_ total: Money) -> [Posting] {
    Event.cash(total - limit.total, from: .granted, into: .available)
  }

  fileprivate func capturing(_ captured: Money, of id: OrderID) -> [Posting] {
    guard let held = obligations.first(where: { $0.order == id })?.held else { return [] }
    return Event.cash(captured, from: .held, into: .used)
      + Event.cash(held - captured, from: .held, into: .available)
  }

  fileprivate func voiding(_ id: OrderID) -> [Posting] {
    guard let order = orders.first(where: { $0.id == id }) else { return [] }
    guard let source = order.paidFrom else {
      let held = obligations.first { $0.order == id }?.held ?? .zero
      return Event.cash(held, from: .held, into: .available)
    }
    return goingBack(order.amount, to: source)
  }

  fileprivate func postings(closing day: Day, _ outcomes: [Event]) -> [Posting] {
    var copy = self
    copy.beginDay(after: day)
    return outcomes.flatMap { outcome in
      defer { copy.change(outcome) }
      return outcome.postings(before: copy)
    }
  }
}
