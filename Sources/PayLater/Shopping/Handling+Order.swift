extension Handling {
  mutating func placeOrder(
    _ id: MerchantID, _ lines: [CartLine], _ address: AddressID?, _ pay: PayHow, _ source: FundingSourceID?,
    _ typedAmount: Money?
  ) throws(Refusal) {
    guard let merchant = outside.merchant(id) else { throw .unknown(.merchant, id.text) }
    let purchase = try Purchase(lines, at: merchant)
    try checkAddress(address, for: merchant)
    guard wallet.openItems < Wallet.mostOpenItems else { throw .tooManyOpen }
    switch pay {
    case .later: try checkCredit(purchase, typedAmount)
    case .now: try checkCash(purchase, source)
    }
    let order = wallet.order(of: purchase, payingFrom: pay == .now ? source : nil, to: address)
    draft.place(order)
    answer.order = order.id
    if order.channel == .inStore {
      answer.due = wallet.obligation(ObligationID(order.id.text))?.nextDue?.due
    }
  }

  private func checkAddress(_ address: AddressID?, for merchant: Merchant) throws(Refusal) {
    if let address {
      guard wallet.addresses.contains(where: { $0.id == address }) else {
        throw .unknown(.address, address.text)
      }
    } else if merchant.channel == .online {
      throw .invalid(.address, .missing)
    }
  }

  private func checkCredit(_ purchase: Purchase, _ typedAmount: Money?) throws(Refusal) {
    let failing = wallet.failing(wallet.checks(for: purchase), for: purchase)
    guard failing.isEmpty else { throw .gates(failing) }
    if wallet.disclosure(for: purchase).typesAmount, typedAmount != purchase.amount {
      throw .notConfirmed(expected: String(purchase.amount.fen))
    }
  }

  /// Paid at once: no gate but G12 (rule 5).
  private func checkCash(_ purchase: Purchase, _ source: FundingSourceID?) throws(Refusal) {
    let failing = wallet.failing(wallet.checks(for: purchase).filter { $0.gate == .g12 }, for: purchase)
    guard failing.isEmpty else { throw .gates(failing) }
    guard let source else { throw .invalid(.fundingSource, .missing) }
    try draft.checkBalance(of: source, covers: purchase.amount)
  }

  mutating func cancelOrder(_ id: OrderID) throws(Refusal) {
    _ = try order(id, in: .placed)
    record(.order(.cancelled(order: id)))
  }

  mutating func confirmReceipt(_ id: OrderID) throws(Refusal) {
    _ = try order(id, in: .shipped)
    draft.receive(id)
    answer.order = id
    answer.due = wallet.obligation(ObligationID(id.text))?.nextDue?.due
  }

  mutating func extendReceipt(_ id: OrderID) throws(Refusal) {
    let order = try order(id, in: .shipped)
    guard !order.receiptExtended, let day = order.extendedReceipt else { throw .nothingToDo }
    record(.order(.receiptExtended(order: id, autoReceiptOn: day)))
  }

  mutating func ship(_ id: OrderID) throws(Refusal) {
    draft.ship(try order(id, in: .placed))
  }

  mutating func withholdShipment(_ id: OrderID) throws(Refusal) {
    let order = try order(id, in: .placed)
    guard !order.withheld else { throw .nothingToDo }
    record(.order(.shipmentWithheld(order: id)))
  }

  func order(_ id: OrderID, in states: Order.State...) throws(Refusal) -> Order {
    guard let order = wallet.orders.first(where: { $0.id == id }) else { throw .unknown(.order, id.text) }
    guard states.contains(order.state) else {
      throw .notAllowed(state: order.state.rawValue, allowed: states.map(\.rawValue))
    }
    return order
  }

  func obligation(_ id: ObligationID, in states: Obligation.State...) throws(Refusal) -> Obligation {
    guard let obligation = wallet.obligation(id) else { throw .unknown(.obligation, id.text) }
    guard states.contains(obligation.state) else {
      throw .notAllowed(state: obligation.state.rawValue, allowed: states.map(\.rawValue))
    }
    return obligation
  }
}

extension Draft {
  /// T1, with T5 where it ships at once and T6 where it is handed over at once.
  mutating func place(_ order: Order) {
    record(.order(.placed(order: order)))
    if order.dispatchDays == 0 || order.channel == .inStore { ship(order) }
    if order.channel == .inStore { receive(order.id) }
  }

  /// T5: the merchant ships; the receipt will count as confirmed by itself after 10 days.
  mutating func ship(_ order: Order) {
    record(.order(.shipped(order: order.id, autoReceiptOn: today + order.terms.autoReceiptDays)))
  }

  /// T6, T7: the receipt; what is on credit is captured and falls due by the merchant's term.
  mutating func receive(_ id: OrderID) {
    guard let order = wallet.orders.first(where: { $0.id == id }) else { return }
    guard let obligation = wallet.obligation(ObligationID(id.text)) else {
      record(.order(.received(order: id, captured: nil, schedule: [])))
      return
    }
    let due = order.term.due(receivedOn: today)
    let whole = Instalment(number: 1, due: due, dueSetOn: today, principal: obligation.held, earnedOn: due)
    record(.order(.received(order: id, captured: obligation.held, schedule: [whole])))
  }
}

extension Wallet {
  /// The order that `purchase` becomes.
  func order(of purchase: Purchase, payingFrom source: FundingSourceID?, to address: AddressID?) -> Order {
    let merchant = purchase.merchant
    return Order(
      id: OrderID("o\(counters.orders + 1)"), merchant: merchant.id, merchantName: merchant.name,
      channel: merchant.channel, lines: purchase.lines, amount: purchase.amount, state: .placed,
      paidFrom: source,
      address: address, term: merchant.term, dispatchDays: merchant.dispatchDays,
      returnDays: merchant.returnDays,
      policy: Policy.current.version, placedOn: businessDay)
  }
}
