extension YearModel {
  mutating func addContact() {
    contacts += 1
    firstContact = firstContact ?? day
  }

  /// T1, and at once T5 and T6 where the purchase is made in a store.
  mutating func place(_ merchant: String, _ amount: Int) -> YearAnswer {
    let failing = refusal(merchant: merchant, amount: amount)
    guard failing.isEmpty else { return .gates(failing) }
    add(merchant, amount)
    orders[orders.count - 1].obligation = "held"
    noteUse()
    advance(merchant)
    return .done
  }

  /// An order paid from a source: no hold, no obligation.
  mutating func payAtOnce(_ merchant: String, _ amount: Int, _ from: String) -> YearAnswer {
    guard draw(amount, from) else { return .refused }
    add(merchant, amount)
    advance(merchant)
    return .done
  }

  private mutating func add(_ merchant: String, _ amount: Int) {
    orders.append(Order(id: "o\(orders.count + 1)", merchant: merchant, placed: day, amount: amount))
  }

  /// A store hands over at once; an online order without dispatch days ships when placed.
  private mutating func advance(_ merchant: String) {
    guard let merchant = merchants[merchant] else { return }
    let index = orders.count - 1
    if merchant.dispatchDays == 0 { ship(index) }
    if !merchant.isOnline { receive(index) }
  }

  private mutating func draw(_ amount: Int, _ from: String) -> Bool {
    guard let source = sources.firstIndex(where: { $0.id == from }), sources[source].balance >= amount else {
      return false
    }
    sources[source].balance -= amount
    return true
  }

  /// A step of an order that only one state allows.
  mutating func step(_ id: String, from state: String, _ change: (inout YearModel, Int) -> Void) -> YearAnswer
  {
    guard let index = orders.firstIndex(where: { $0.id == id }), orders[index].state == state else {
      return .refused
    }
    change(&self, index)
    return .done
  }

  /// T7: the user may add 7 days once.
  mutating func extendReceipt(_ id: String) -> YearAnswer {
    guard !orders.contains(where: { $0.id == id && $0.isReceiptExtended }) else { return .refused }
    return step(id, from: "shipped") { model, index in
      model.orders[index].autoReceipt = model.orders[index].autoReceipt.map { $0 + 7 }
      model.orders[index].isReceiptExtended = true
    }
  }

  /// T9: above the payoff or the source's balance is refused.
  mutating func repay(_ id: String, _ amount: Int, _ from: String) -> YearAnswer {
    guard let index = orders.firstIndex(where: { $0.id == id }), amount > 0, amount <= orders[index].payoff,
      draw(amount, from)
    else { return .refused }
    pay(index, amount)
    return .done
  }

  /// A payment of a debt from elsewhere goes to its oldest instalments.
  mutating func payDebt(_ id: String, _ amount: Int) {
    guard let index = debts.firstIndex(where: { $0.id == id }) else { return }
    var rest = amount
    for number in debts[index].instalments.indices {
      let part = debts[index].instalments[number]
      let paid = min(rest, part.amount - part.paid)
      debts[index].instalments[number].paid += paid
      rest -= paid
    }
    if debts[index].outstanding == 0 { debts[index].closed = day }
  }
}
