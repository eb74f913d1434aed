extension YearModel {
  /// Closes the business day; every step uses the day after it.
  ///
  /// With `payingAll`, whatever is due is paid on its day by an unseen hand: the assumption of a gate's earliest day.
  mutating func closeDay(payingAll: Bool = false) {
    if day.isLastOfMonth { stored = inputs() }
    day = day + 1
    for index in orders.indices where orders[index].state == "placed" { shipOrExpire(index) }
    for index in orders.indices where orders[index].state == "shipped" {
      if let last = orders[index].autoReceipt, last <= day { receive(index) }
    }
    if payingAll { payAllDue() }
    for index in orders.indices { tryAutopay(index) }
    for index in orders.indices { age(index) }
    reviewSuspension()
    if day.day == 13, let cut = announced {
      (row, limit) = cut
      announced = nil
    }
    if day.day == 6 { review() }
    remind()
    noteUse()
  }

  private mutating func shipOrExpire(_ index: Int) {
    let order = orders[index]
    let dispatch = merchants[order.merchant]?.dispatchDays ?? 0
    if !order.isWithheld, order.placed + dispatch <= day {
      ship(index)
    } else if order.placed + 30 <= day {
      void(index, as: "expired")
    }
  }

  /// Pays what falls due on the business day, by an unseen hand.
  mutating func payAllDue() {
    for index in orders.indices where orders[index].obligation == "active" && orders[index].due == day {
      pay(index, orders[index].payoff)
    }
    for index in debts.indices {
      for number in debts[index].instalments.indices where debts[index].instalments[number].due == day {
        debts[index].instalments[number].paid = debts[index].instalments[number].amount
      }
    }
  }

  /// Autopay takes all that is due, or nothing, on the due day and 1 and 3 days after it.
  private mutating func tryAutopay(_ index: Int) {
    let order = orders[index]
    guard let mandate, order.autopay, order.obligation == "active", let due = order.due,
      let set = order.dueSet, [0, 1, 3].contains(day - due), day > set,
      let source = sources.firstIndex(where: { $0.id == mandate })
    else { return }
    let isCovered = sources[source].balance >= order.payoff
    tries.append((day, !isCovered))
    guard isCovered else { return }
    sources[source].balance -= order.payoff
    pay(index, order.payoff)
  }

  /// From the fourth day past due: 5/10,000 of the overdue principal a day.
  private mutating func age(_ index: Int) {
    let late = orders[index].daysPastDue(on: day)
    orders[index].worst = max(orders[index].worst, late)
    guard late > 3 else { return }
    orders[index].lastLate = day
    orders[index].lateSum += orders[index].outstanding * 5
  }

  /// The review of the 6th: the score from the stored inputs, then the limit.
  private mutating func review() {
    guard tenureSince != nil, let stored, let last = evaluation, last.cutoff < stored.cutoff else { return }
    previousScore = last.inputs.rating.score
    evaluation = Evaluation(inputs: stored, cutoff: stored.cutoff, evaluated: day)
    let target = rowOfScore(stored.rating.score)
    let next = min(target, row + 1)
    let total = limit(ofRow: next)
    if total >= limit, next >= row || isPastGrace {
      (row, limit) = (next, total)
    } else if isPastGrace {
      (row, limit) = (next, total)
    } else {
      announced = (next, total)
    }
  }

  /// The row of a score; 580-599 is served by the first row as long as nothing was ever past grace.
  func rowOfScore(_ score: Int) -> Int {
    switch score {
    case 800...: 5
    case 750...: 4
    case 700...: 3
    case 650...: 2
    case 600...: 1
    case 580...: wasEverPastGrace ? 0 : 1
    default: 0
    }
  }

  var wasEverPastGrace: Bool { orders.contains { $0.worst > 3 } }

  /// The row's limit, at most 60 % of the monthly income rounded down to 100 yuan (undeclared: 500).
  func limit(ofRow row: Int) -> Int {
    let full = [0, 50_000, 200_000, 500_000, 1_000_000, 2_000_000][row]
    return min(full, income.map { $0 * 60 / 100 / 10_000 * 10_000 } ?? 50_000)
  }

  var orderCap: Int { [0, 30_000, 100_000, 250_000, 500_000, 1_000_000][row] }
  var mostOpenOrders: Int { row * 2 }
}
