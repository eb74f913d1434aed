/// Named values that two sides must agree on.
typealias YearFacts = [String: String]

extension YearModel {
  /// What `status`, `score` and `remind` must show.
  var facts: YearFacts {
    var facts: YearFacts = [
      "status.day": "\(day)", "status.zone": "Asia/Shanghai", "status.sandbox": "true",
      "status.agreement": agreement,
      "status.suspension": agreement == "suspended" ? "pastGrace" : "",
      "status.score": text(evaluation?.inputs.rating.score), "status.limit.totalFen": "\(limit)",
      "status.limit.availableFen": "\(available)", "status.limit.heldFen": "\(held)",
      "status.limit.usedFen": "\(used)", "status.limit.chargedOffFen": "0", "status.creditBalanceFen": "0",
      "status.creditUse": "payOut", "status.creditPaidOutOn": "null",
      "status.owedFen": "\(owed)", "status.dueIn30DaysFen": "\(dueIn30Days)",
    ]
    for source in sources { facts["status.funding.\(source.id).availableFen"] = "\(source.balance)" }
    for order in orders where isShown(order.closed) { add(order, to: &facts) }
    for debt in debts where isShown(debt.closed) { add(debt, to: &facts) }
    addScore(to: &facts)
    addReminders(to: &facts)
    return facts
  }

  private func text(_ value: (some CustomStringConvertible)?) -> String { value?.description ?? "null" }

  /// What is settled stays for 180 days; so do, where the rules are silent, orders paid at once and paid debts.
  private func isShown(_ closed: YearDay?) -> Bool { closed.map { day - $0 <= 180 } ?? true }

  /// The days of grace are those of our own service.
  private func standing(due: YearDay, isOwn: Bool) -> String {
    switch day - due {
    case ..<0: "upcoming"
    case 0: "dueToday"
    case ...3 where isOwn: "inGrace"
    default: "overdue"
    }
  }

  private func add(_ order: Order, to facts: inout YearFacts) {
    let path = "status.orders.\(order.id)."
    facts[path + "merchant"] = order.merchant
    facts[path + "state"] = order.state
    facts[path + "placed"] = "\(order.placed)"
    facts[path + "amountFen"] = "\(order.amount)"
    facts[path + "capturedFen"] = "\(order.captured)"
    guard let state = order.obligation else { return }
    let active = state == "active"
    let own = "status.obligations.\(order.id)."
    facts[own + "order"] = order.id
    facts[own + "provider"] = "sesame"
    facts[own + "merchant"] = order.merchant
    facts[own + "state"] = state
    facts[own + "standing"] = active ? order.due.map { standing(due: $0, isOwn: true) } : state
    facts[own + "due"] = active ? text(order.due) : "null"
    facts[own + "outstandingFen"] = "\(order.outstanding)"
    facts[own + "chargeFen"] = active ? "\(order.charge)" : "0"
    facts[own + "payoffFen"] = "\(order.payoff)"
    facts[own + "daysPastDue"] = "\(order.daysPastDue(on: day))"
    addNothingUnusual(own, to: &facts)
    facts[own + "autopay"] = "\(mandate != nil && order.autopay && (active || state == "held"))"
    guard let due = order.due else { return }
    facts[own + "1.due"] = "\(due)"
    facts[own + "1.principalFen"] = "\(order.captured)"
    facts[own + "1.outstandingFen"] = "\(order.outstanding)"
  }

  /// The model knows no returns, no refunds and no other dates.
  private func addNothingUnusual(_ path: String, to facts: inout YearFacts) {
    for name in ["paused", "extended"] { facts[path + name] = "false" }
    for name in ["pausedUntil", "dispute", "plan"] { facts[path + name] = "null" }
    for name in ["instalmentChargeFen", "refundedFen"] { facts[path + name] = "0" }
  }

  private func add(_ debt: Debt, to facts: inout YearFacts) {
    let open = debt.instalments.first { $0.paid < $0.amount }
    let path = "status.obligations.\(debt.id)."
    facts[path + "order"] = "null"
    facts[path + "provider"] = debt.provider
    facts[path + "merchant"] = debt.title
    facts[path + "state"] = open == nil ? "settled" : "active"
    facts[path + "standing"] = open.map { standing(due: $0.due, isOwn: false) } ?? "settled"
    facts[path + "due"] = text(open?.due)
    facts[path + "outstandingFen"] = "\(debt.outstanding)"
    facts[path + "chargeFen"] = "0"
    facts[path + "payoffFen"] = "\(debt.outstanding)"
    facts[path + "daysPastDue"] = "\(open.map { max(0, day - $0.due) } ?? 0)"
    addNothingUnusual(path, to: &facts)
    facts[path + "autopay"] = "false"
    for (index, part) in debt.instalments.enumerated() {
      facts[path + "\(index + 1).due"] = "\(part.due)"
      facts[path + "\(index + 1).principalFen"] = "\(part.amount)"
      facts[path + "\(index + 1).outstandingFen"] = "\(part.amount - part.paid)"
    }
  }

  private func addScore(to facts: inout YearFacts) {
    guard let evaluation else { return }
    let (inputs, rating) = (evaluation.inputs, evaluation.inputs.rating)
    facts["score.score"] = "\(rating.score)"
    facts["score.raw"] = "\(rating.raw)"
    facts["score.cap"] = "\(rating.cap)"
    facts["score.band"] = rating.band
    facts["score.reasons"] = rating.reasons.joined(separator: " ")
    facts["score.cutoff"] = "\(evaluation.cutoff)"
    facts["score.evaluated"] = "\(evaluation.evaluated)"
    facts["score.change"] = text(previousScore.map { rating.score - $0 })
    let sixth = day.day < 6 ? YearDay(number: day.number - day.day + 6) : day.inNextMonth(day: 6)
    // Its inputs are those of the last day of the month before: no newer than an evaluation of that day or later.
    let isNew = evaluation.cutoff.number < sixth.number - 6
    facts["score.nextReview"] = "\(isNew ? sixth : sixth.inNextMonth(day: 6))"
    for (code, points) in rating.points { facts["score.points.\(code)"] = "\(points)" }
    for (name, value) in Mirror(reflecting: inputs).children.compactMap({ child in
      child.label.map { ($0, child.value) }
    }) where name != "cutoff" {
      let number = Mirror(reflecting: value).displayStyle == .optional ? value as? Int : nil
      facts["score.inputs.\(name)"] =
        Mirror(reflecting: value).displayStyle == .optional ? text(number) : "\(value)"
    }
    facts["score.inputs.disputesLost12"] = "0"
    facts["score.inputs.chargedOff12"] = "false"
  }

  /// What is due within five days or late, oldest first.
  private func addReminders(to facts: inout YearFacts) {
    var items: [(id: String, number: Int, due: YearDay, amount: Int)] = []
    for order in orders where order.payoff > 0 {
      if let due = order.due { items.append((order.id, 1, due, order.payoff)) }
    }
    for debt in debts {
      for (index, part) in debt.instalments.enumerated() where part.paid < part.amount {
        items.append((debt.id, index + 1, part.due, part.amount - part.paid))
      }
    }
    items = items.filter { $0.due <= day + 5 }
    items.sort { ($0.due, $1.amount, $0.id) < ($1.due, $0.amount, $1.id) }
    facts["remind.day"] = "\(day)"
    facts["remind.count"] = "\(items.count)"
    facts["remind.totalFen"] = "\(items.reduce(0) { $0 + $1.amount })"
    // Within the grace period an own payment is not overdue.
    let isOverdue = items.contains { $0.due + ($0.id.hasPrefix("o") ? 3 : 0) < day }
    facts["remind.state"] = items.isEmpty ? "none" : isOverdue ? "overdue" : "dueSoon"
    for (index, item) in items.enumerated() {
      facts["remind.items.\(index)"] =
        "\(item.id) \(item.number) \(item.due) \(item.amount) \(max(0, day - item.due)) "
        + standing(due: item.due, isOwn: item.id.hasPrefix("o"))
    }
  }
}
