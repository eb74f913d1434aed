@testable import PayLater

extension World {
  /// What does not hold of the figures of the wallet: none is what its terms do not give. Looking ahead closes many days, so it is not done at every stop.
  func derivationViolations(looksAhead: Bool) throws -> [String] {
    var explainer = Explainer(wallet, for: try purchase(123_45, at: "cafe"))
    explainer.told = journal
    explainer.story = journal
    let subjects = wallet.obligations.map { DueItem.Subject.obligation($0.id) }
    let moved = subjects.flatMap { explainer.movements(of: $0) }
    let offered: [Figure] = [
      .expectedDue, .expectedReceipt, .availableAfter, .lateIfOrdered(10), .lateIfOrdered(30),
      .heaviest30Days,
    ]
    return explainer.broken(from: explainer.figures + offered + moved) + numbers(wallet, explainer)
      + (looksAhead ? ahead(wallet, explainer) : [])
  }

  /// What the ladder of lateness and the quotes for instalments say of one obligation.
  private func ahead(_ wallet: Wallet, _ explainer: Explainer) -> [String] {
    guard let one = wallet.obligations.last(where: { $0.state == .active }) else { return [] }
    let ladder = LateLadder(of: one.id, in: wallet)
    var found: [String] = []
    func check(_ figure: Figure, _ value: Derivation.Value) {
      let derived = explainer.derivation(of: figure)?.value
      if derived != value { found.append("\(figure): \(String(describing: derived)), not \(value)") }
    }
    for step in ladder.steps { check(.lateOn(one.id, step.day), .money(step.charge)) }
    let quotes = one.instalmentQuotes(on: wallet.businessDay)
    for quote in quotes {
      check(.quoteCharge(one.id, quote.count), .money(quote.charge))
      check(.quoteTotal(one.id, quote.count), .money(quote.total))
      check(.quoteRate(one.id, quote.count), .number(Int64(quote.apr), .hundredthsOfPercent))
      for part in quote.schedule {
        check(.quotePayment(one.id, quote.count, part.number), .money(part.principal + part.charge))
      }
    }
    if one.planFlaw(on: wallet.businessDay, declared: true) == nil {
      for (number, part) in one.planSchedule(5, on: wallet.businessDay).enumerated() {
        check(.planPayment(one.id, 5, number + 1), .money(part.principal + part.charge))
      }
    }
    let last = ladder.steps.last.map { [Figure.lateOn(one.id, $0.day)] } ?? []
    return found + explainer.broken(from: last + explainer.quoteFigures(of: one))
  }

  /// The earliest payments of a group, taken from the list of payments; what is charged off counts as late.
  private func sum(of group: DueGroup, in wallet: Wallet) -> Money {
    var first: [DueItem.Subject: DueItem] = [:]
    for item in wallet.dueItems where first[item.subject] == nil { first[item.subject] = item }
    let due = first.values.filter { $0.currency == .cny }.filter { item in
      let isPaused = item.standing == .paused
      switch group {
      case .late: return !isPaused && item.daysPastDue > 0
      case .soon: return !isPaused && -5...0 ~= item.daysPastDue
      case .later: return isPaused || item.daysPastDue < -5
      default: return false
      }
    }
    let more =
      switch group {
      case .late: wallet.limit.chargedOff
      case .held: wallet.limit.held
      // What has no day comes last (rule 10).
      case .later:
        wallet.debts.filter { debt in
          debt.currency == .cny && !debt.open.isEmpty && debt.open.allSatisfy { $0.due == nil }
        }.map(\.outstanding).sum
      default: Money.zero
      }
    return due.map(\.amount).sum + more
  }

  /// The numbers, each summed up here from the facts.
  private func numbers(_ wallet: Wallet, _ explainer: Explainer) -> [String] {
    var found: [String] = []
    func check(_ figure: Figure, _ fen: Money) {
      let value = explainer.derivation(of: figure)?.value
      if value != .money(fen) { found.append("\(figure): \(String(describing: value)), not \(fen.fen)") }
    }
    let today = wallet.businessDay
    let dues =
      wallet.obligations.flatMap { $0.dues(on: today) }
      + wallet.debts.filter { $0.currency == .cny }.flatMap { $0.dues(on: today) }
    check(
      .owed,
      wallet.obligations.map { $0.payoff(on: today) }.sum
        + wallet.debts.filter { $0.currency == .cny }.map(\.outstanding).sum)
    check(.dueIn30Days, dues.filter { $0.due - today < 30 }.map(\.amount).sum)
    check(.limit, wallet.limit.total)
    check(.available, wallet.limit.available)
    check(.held, wallet.limit.held)
    check(.used, wallet.limit.used)
    check(.chargedOff, wallet.limit.chargedOff)
    for one in wallet.obligations {
      check(.payoff(one.id), one.payoff(on: today))
      check(.principal(one.id), one.state == .held ? .zero : one.outstanding)
      check(.lateCharge(one.id), one.lateDue)
      let days = explainer.derivation(of: .daysPastDue(one.id))?.value
      if days != .days(one.daysPastDue(on: today)) {
        found.append("days past due: \(one.id) \(String(describing: days))")
      }
    }
    for group in [DueGroup.late, .soon, .later, .held] {
      check(.dueGroup(group), sum(of: group, in: wallet))
    }
    check(.creditBalance, wallet.creditBalance)
    for debt in wallet.debts where debt.currency == .cny { check(.debt(debt.id), debt.outstanding) }
    for currency in wallet.currencies.dropFirst() {
      let owed = wallet.debts.filter { $0.currency == currency }.map(\.outstanding).sum
      if explainer.derivation(of: .foreignOwed(currency))?.value != .number(owed.fen, .smallest(currency)) {
        found.append("owed in \(currency)")
      }
    }
    if explainer.derivation(of: .service)?.value != .service(wallet.agreement.state) {
      found.append("service")
    }
    if wallet.cashFlow.sum != wallet.dueIn30Days() { found.append("cash flow") }
    return found
  }
}

extension Explainer {
  /// What does not hold of `roots` and of all that they are made of.
  func broken(from roots: [Figure]) -> [String] {
    var found: [String] = []
    var seen: Set<Figure> = []
    var waiting = roots
    while let figure = waiting.popLast() {
      guard seen.insert(figure).inserted else { continue }
      guard let derivation = derivation(of: figure) else {
        found.append("\(figure): no derivation")
        continue
      }
      if derivation.evaluated != derivation.value { found.append("\(figure): \(derivation)") }
      for term in derivation.terms {
        if value(of: term.figure) != term.value {
          found.append("\(figure) has \(term), which is \(value(of: term.figure))")
        }
        waiting.append(term.figure)
      }
    }
    return found
  }
}
