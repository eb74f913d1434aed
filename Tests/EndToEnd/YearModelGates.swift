extension YearModel {
  /// The gates that an order of `amount` at `merchant` fails, in their order.
  ///
  /// The model knows those that a plain life meets: G1, G4, G5, G7, G8, G9 and G10.
  func failingGates(merchant: String, amount: Int) -> [String] {
    var failing: [String] = []
    let score = evaluation?.inputs.rating.score ?? 0
    if agreement != "active" { failing.append("G1") }
    if score < (tenureSince != nil && !wasEverPastGrace ? 580 : 600) { failing.append("G4") }
    if isPastGrace { failing.append("G5") }
    if amount > available { failing.append("G7") }
    if amount > orderCap { failing.append("G8") }
    if orders.count(where: \.isOpen) >= mostOpenOrders { failing.append("G9") }
    if !isAffordable(merchant: merchant, amount: amount) { failing.append("G10") }
    return failing
  }

  /// G10: no 30 days, from today on, may ask for more than 30 % of the monthly income.
  private func isAffordable(merchant: String, amount: Int) -> Bool {
    guard let income else { return limit <= 50_000 }
    var all = payments.map { (due: max($0.due, day), amount: $0.amount) }
    for order in orders where order.obligation == "held" {
      guard let merchant = merchants[order.merchant] else { continue }
      let dispatched = order.shipped ?? max(day, order.placed + merchant.dispatchDays)
      all.append((merchant.due(receivedOn: dispatched + 10), order.amount))
    }
    if let merchant = merchants[merchant] {
      let received = merchant.isOnline ? day + merchant.dispatchDays + 10 : day
      all.append((merchant.due(receivedOn: received), amount))
    }
    let largest = all.map { start in
      all.filter { $0.due >= start.due && $0.due <= start.due + 29 }.reduce(0) { $0 + $1.amount }
    }.max()
    return 100 * (largest ?? 0) <= 30 * income
  }

  /// The first day on which the gate passes, if all that is due is paid on its day and nothing else
  /// happens; nil if there is none within two years.
  func clearing(_ gate: String, merchant: String, amount: Int) -> YearDay? {
    var future = self
    future.payAllDue()
    if !future.failingGates(merchant: merchant, amount: amount).contains(gate) { return day }
    for _ in 1...730 {
      future.closeDay(payingAll: true)
      if !future.failingGates(merchant: merchant, amount: amount).contains(gate) { return future.day }
    }
    return nil
  }

  /// What the answer to such an order says of its gates: the failing ones, each with its day.
  func refusal(merchant: String, amount: Int) -> [String] {
    failingGates(merchant: merchant, amount: amount).map { gate in
      let isAct = ["G1", "G4", "G5"].contains(gate)
      let clears = isAct ? nil : clearing(gate, merchant: merchant, amount: amount)
      return "\(gate) \(clears?.description ?? "by an act")"
    }
  }
}
