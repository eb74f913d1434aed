extension Wallet {
  mutating func ship(_ id: OrderID, _ autoReceiptOn: Day) {
    change(id) { [businessDay] in
      $0.state = .shipped
      $0.shippedOn = businessDay
      $0.autoReceiptOn = autoReceiptOn
    }
  }

  mutating func extendReceipt(_ id: OrderID, _ autoReceiptOn: Day) {
    change(id) {
      $0.autoReceiptOn = autoReceiptOn
      $0.receiptExtended = true
    }
  }

  mutating func noteNotArrived(_ id: OrderID) {
    change(id) { [businessDay] in
      $0.notArrivedOn = businessDay
      $0.autoReceiptOn = nil
    }
  }

  mutating func place(_ order: Order) {
    orders.append(order)
    counters.orders += 1
    if !knownMerchants.contains(order.merchant) { knownMerchants.append(order.merchant) }
    rules.useAnnouncement(for: order)
    if let source = order.paidFrom {
      move(-order.amount, into: source)
      return
    }
    obligations.append(
      Obligation(
        id: ObligationID(order.id.text), order: order.id, merchant: order.merchant,
        merchantName: order.merchantName, policy: order.policy == 1 ? nil : order.policy, state: .held,
        held: order.amount))
    limit.available -= order.amount
    limit.held += order.amount
  }

  mutating func lower(_ id: OrderID, to amount: Money) {
    guard let order = orders.first(where: { $0.id == id }) else { return }
    let freed = order.amount - amount
    change(id) { $0.amount = amount }
    if let source = order.paidFrom {
      move(freed, into: source)
    } else {
      limit.held -= freed
      limit.available += freed
      change(ObligationID(id.text)) { $0.held = amount }
    }
  }

  mutating func receive(_ id: OrderID, _ captured: Money?, _ schedule: [Instalment]) {
    change(id) { [businessDay] in
      $0.state = .received
      $0.receivedOn = businessDay
      if captured == nil { $0.endedOn = businessDay }
    }
    guard let captured, let index = obligations.firstIndex(where: { $0.order == id }) else { return }
    let held = obligations[index].held
    limit.held -= held
    limit.used += captured
    limit.available += held - captured
    obligations[index].state = .active
    obligations[index].captured = captured
    obligations[index].capturedOn = businessDay
    obligations[index].schedule = schedule
  }

  mutating func end(_ id: OrderID, as state: Order.State) {
    guard let order = orders.first(where: { $0.id == id }) else { return }
    change(id) { [businessDay] in
      $0.state = state
      $0.endedOn = businessDay
    }
    if let source = order.paidFrom {
      move(order.amount, into: source)
    } else if let index = obligations.firstIndex(where: { $0.order == id }) {
      let held = obligations[index].held
      limit.held -= held
      limit.available += held
      obligations[index].state = .voided
      obligations[index].closedOn = businessDay
    }
  }

  /// Moves money into a source (or out of it, where negative); what comes back to a source that is gone is
  /// owed to the user as credit balance.
  mutating func move(_ amount: Money, into source: FundingSourceID) {
    if let index = fundingSources.firstIndex(where: { $0.id == source }) {
      fundingSources[index].balance += amount
    } else if amount > .zero {
      credit(amount)
    }
  }

  mutating func change(_ id: OrderID, _ body: (inout Order) -> Void) {
    if let index = orders.firstIndex(where: { $0.id == id }) { body(&orders[index]) }
  }
}
