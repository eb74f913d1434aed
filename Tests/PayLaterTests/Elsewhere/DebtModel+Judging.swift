@testable import PayLater

extension DebtModel {
  /// Every reason for which a request may be refused (none: it must be accepted), and the facts after it.
  func judge(_ request: Request) -> (reasons: [Refusal], after: DebtModel) {
    var after = self
    var reasons: [Refusal] = []
    switch request {
    case .debt(.record(let provider, let title, let plan, let details, let again)):
      reasons = after.record(provider, title, plan, details, again ?? false)
    case .debt(.recordPayment(let id, let amount, let day, let named, let again)):
      reasons = after.pay(id.text, amount.fen, day, named, again ?? false)
    case .debt(.recordRefund(let id, let amount, let way, let day, let again)):
      reasons = after.refund(id.text, amount.fen, way ?? .last, day, again ?? false)
    case .debt(.restorePayment(let id)): reasons = after.letStand(id.text, "p", .payment)
    case .debt(.restoreRefund(let id)): reasons = after.letStand(id.text, "r", .refund)
    case .debt(.reversePayment(let id, _)): reasons = after.takeBack(id.text, "p", .payment)
    case .debt(.reverseRefund(let id, _)): reasons = after.takeBack(id.text, "r", .refund)
    case .debt(.change(let id, let provider, let title, let plan, let details)):
      reasons = after.change(id.text, provider, title, plan, details)
    case .debt(.reverse(let id, _)):
      reasons = after.update(id.text) { record in
        record.isDropped = true
        return []
      }
    case .debt(.restore(let id)):
      guard let index = records.firstIndex(where: { $0.id == id.text }) else {
        return ([.unknown(.debt, id.text)], self)
      }
      if !records[index].isDropped { reasons = [.nothingToDo] }
      after.records[index].isDropped = false
      after.settle(index)
    case .together(let requests):
      for request in requests {
        (reasons, after) = after.judge(request)
        guard reasons.isEmpty else { return (reasons, self) }
      }
    case .reminder(.snooze(let id, let until)): reasons = after.snooze(id, Int(until.number))
    default: reasons = [.issuerOnly]
    }
    return (reasons, reasons.isEmpty ? after : self)
  }

  /// Days pass; what was settled more than 180 days ago leaves the wallet.
  mutating func pass(_ days: Int) {
    for _ in 0..<days {
      today += 1
      let day = today
      if !snoozes.isEmpty { snoozes = snoozes.filter { $0.value > day } }
      for index in records.indices where records[index].closedOn.map({ $0 < day - 180 }) ?? false {
        if records[index].isHeld { snoozes[records[index].id] = nil }
        records[index].isHeld = false
      }
    }
  }

  private mutating func settle(_ index: Int) {
    records[index].isHeld = true
    let isOpen = records[index].owed > 0
    records[index].closedOn = isOpen ? nil : records[index].closedOn ?? today
  }

  /// A change of a record that must stand.
  private mutating func update(_ id: String, _ body: (inout Record) -> [Refusal]) -> [Refusal] {
    guard let index = records.firstIndex(where: { $0.id == id }) else {
      return [.unknown(.debt, id)]
    }
    guard !records[index].isDropped else {
      return [.notAllowed(state: "voided", allowed: ["active", "settled"])]
    }
    let reasons = body(&records[index])
    settle(index)
    return reasons
  }

  private func planned(_ plan: [PlannedPayment]) -> [Planned] {
    let all = plan.map { Planned(day: $0.due.map { Int($0.number) }, amount: $0.amountFen.fen) }
    let far = Int.max
    return all.enumerated().sorted {
      ($0.element.day ?? far, $0.offset) < ($1.element.day ?? far, $1.offset)
    }
    .map(\.element)
  }

  /// What is wrong with a plan in itself.
  private func flaws(_ plan: [PlannedPayment], _ currency: String, paid: Int) -> [Refusal] {
    var reasons: [Refusal] = []
    let most: Int64 = currency == "CNY" ? 10_000_000_00 : 1_000_000_000_000
    if plan.isEmpty { reasons.append(.invalid(.due, .missing)) }
    if plan.count > 60 { reasons.append(.invalid(.lines, .tooLong)) }
    for payment in plan {
      if payment.amountFen.fen == 0 { reasons.append(.invalid(.amount, .tooSmall)) }
      if payment.amountFen.fen < 0 { reasons.append(.invalid(.amount, .negative)) }
      if payment.amountFen.fen > most { reasons.append(.invalid(.amount, .tooLarge)) }
    }
    if paid < 0 { reasons.append(.invalid(.paid, .negative)) }
    if paid > plan.count { reasons.append(.invalid(.paid, .tooLarge)) }
    return reasons
  }

  private mutating func record(
    _ provider: String, _ title: String, _ plan: [PlannedPayment], _ details: DebtDetails?,
    _ again: Bool
  ) -> [Refusal] {
    let (currency, paid) = (details?.currency?.code ?? "CNY", details?.paidInstalments ?? 0)
    var reasons = flaws(plan, currency, paid: paid)
    let new = Record(
      id: "e\(records.count + 1)", provider: provider, title: title, currency: currency,
      plan: planned(plan),
      paidBefore: paid)
    let twins = records.filter {
      !$0.isDropped && $0.isHeld && $0.provider == provider && $0.title == title
        && $0.currency == currency
        && $0.plan == new.plan
    }
    if !again, let first = twins.first { reasons.append(.looksRepeated(first: first.id)) }
    guard reasons.isEmpty else { return reasons }
    records.append(new)
    settle(records.count - 1)
    return []
  }

  /// What is wrong with the amount and the day of a fact.
  private func flaws(_ amount: Int64, _ day: Day?) -> [Refusal] {
    var reasons: [Refusal] = []
    if amount == 0 { reasons.append(.invalid(.amount, .tooSmall)) }
    if amount < 0 { reasons.append(.invalid(.amount, .negative)) }
    if let day, Int(day.number) > today { reasons.append(.invalid(.day, .future)) }
    return reasons
  }

  private mutating func pay(
    _ id: String, _ amount: Int64, _ day: Day?, _ named: Int?, _ again: Bool
  ) -> [Refusal] {
    let flaws = flaws(amount, day)
    let on = day.map { Int($0.number) } ?? today
    return update(id) { record in
      var reasons = flaws
      let left = record.left
      let currency = Currency(code: record.currency) ?? .cny
      let isKnown = named.map { (1...left.count).contains($0) } ?? true
      if let named, !isKnown { reasons.append(.unknown(.instalment, "\(named)")) }
      let rest = isKnown ? named.map { left[$0 - 1] } ?? record.owed : record.owed
      if rest == 0 || record.owed == 0 {
        reasons.append(.notAllowed(state: "settled", allowed: ["active"]))
      }
      if amount > rest { reasons.append(.overPayoff(payoff: Money(fen: rest), currency: currency)) }
      let first = record.payments.first { !$0.isTakenBack && $0.amount == amount && $0.day == on }
      if let first, !again { reasons.append(.looksRepeated(first: first.id)) }
      let number = record.payments.count + 1
      record.facts.append(Fact(id: "\(id)p\(number)", amount: amount, day: on, named: named))
      return reasons
    }
  }

  private mutating func refund(
    _ id: String, _ amount: Int64, _ way: DebtRefund.Spread, _ day: Day?, _ again: Bool
  ) -> [Refusal] {
    let flaws = flaws(amount, day)
    let on = day.map { Int($0.number) } ?? today
    return update(id) { record in
      var reasons = flaws
      let currency = Currency(code: record.currency) ?? .cny
      // The shop gives back what it had, no more; where the plan was lowered since, nothing.
      let most = record.planned - record.refunded
      if amount > most {
        reasons.append(.overRefundable(most: Money(fen: max(0, most)), currency: currency))
      }
      let first = record.refunds.first { !$0.isTakenBack && $0.amount == amount && $0.day == on }
      if let first, !again { reasons.append(.looksRepeated(first: first.id)) }
      let number = record.refunds.count + 1
      record.facts.append(
        Fact(id: "\(id)r\(number)", amount: amount, day: on, spread: way))
      return reasons
    }
  }

  private mutating func takeBack(_ id: String, _ letter: Character, _ kind: Refusal.Kind)
    -> [Refusal]
  {
    let debt = String(id.prefix { $0 != letter })
    guard records.contains(where: { $0.id == debt }) else { return [.unknown(kind, id)] }
    return update(debt) { record in
      guard let index = record.facts.firstIndex(where: { $0.id == id }) else {
        return [.unknown(kind, id)]
      }
      guard !record.facts[index].isTakenBack else {
        return [.notAllowed(state: "reversed", allowed: ["noted"])]
      }
      record.facts[index].isTakenBack = true
      return []
    }
  }

  /// A fact that was taken back stands again in its old place, where all payments still find something to pay.
  private mutating func letStand(_ id: String, _ letter: Character, _ kind: Refusal.Kind) -> [Refusal] {
    let debt = String(id.prefix { $0 != letter })
    guard records.contains(where: { $0.id == debt }) else { return [.unknown(kind, id)] }
    return update(debt) { record in
      guard let index = record.facts.firstIndex(where: { $0.id == id }) else {
        return [.unknown(kind, id)]
      }
      guard record.facts[index].isTakenBack else { return [.nothingToDo] }
      let (rest, currency) = (record.owed, Currency(code: record.currency) ?? .cny)
      record.facts[index].isTakenBack = false
      return record.unplaced > 0 ? [.overPayoff(payoff: Money(fen: rest), currency: currency)] : []
    }
  }

  private mutating func change(
    _ id: String, _ provider: String, _ title: String, _ plan: [PlannedPayment],
    _ details: DebtDetails?
  ) -> [Refusal] {
    let new = planned(plan)
    guard let old = records.first(where: { $0.id == id }) else { return [.unknown(.debt, id)] }
    let paid = details?.paidInstalments ?? old.paidBefore
    let currency = details?.currency?.code ?? old.currency
    var reasons = flaws(plan, currency, paid: paid)
    return update(id) { record in
      if currency != record.currency && record.isPaidOrRefunded {
        reasons.append(.invalid(.currency, .hasPayments))
      }
      guard reasons.isEmpty else { return reasons }
      let (noted, off) = (record.noted, record.takenOff)
      let isSame =
        new == record.plan && paid == record.paidBefore && currency == record.currency
        && provider == record.provider && title == record.title
      if noted + off > new.dropFirst(paid).reduce(0, { $0 + $1.amount }) {
        return [.invalid(.amount, .belowPaid)]
      }
      record.replan(new, paidBefore: paid)
      if record.unplaced > 0 { return [.invalid(.amount, .belowPaid)] }
      (record.provider, record.title, record.currency) = (provider, title, currency)
      return isSame ? [.nothingToDo] : []
    }
  }

  private mutating func snooze(_ id: String, _ until: Int) -> [Refusal] {
    guard let first = records.first(where: { $0.id == id && $0.isHeld })?.dated.first else {
      return [.unknown(.obligation, id)]
    }
    var reasons: [Refusal] = []
    if until <= today { reasons.append(.invalid(.until, .past)) }
    if until > first.day { reasons.append(.invalid(.until, .tooLarge)) }
    if reasons.isEmpty { snoozes[id] = until }
    return reasons
  }
}
