extension Wallet {
  /// Everything owed now, own and from elsewhere, charges so far included.
  public var owed: Money { Explainer(self).owed.money }

  /// At most so many payments are open, so that sums cannot overflow (rule 1).
  static let mostOpenItems = 100_000

  /// Orders that are not ended and payments of debts from elsewhere that are still to be made.
  var openItems: Int {
    orders.count { $0.endedOn == nil } + debts.open.count
  }

  /// What falls due in 30 days from the business day on, overdue counted at once; held orders are not in it.
  public func dueIn30Days() -> Money { Explainer(self).dueIn30Days.money }

  /// All payments in a currency whose due day lies in `month`, late ones too.
  public func due(in month: Month, _ currency: Currency = .cny) -> Money {
    let figure = currency == .cny ? Figure.dueInMonth(month) : .foreignDueInMonth(currency, month)
    return Money(fen: Explainer(self).value(of: figure).number ?? 0)
  }

  /// The currencies in which anything was recorded that still counts: CNY always, and first.
  public var currencies: [Currency] {
    Set(debts.filter { $0.outstanding > .zero }.map(\.currency)).union(
      accounts.filter { $0.owed(on: businessDay) > .zero }.map(\.currency)
    ).union([.cny]).sorted()
  }

  /// What is owed in a currency; only CNY is owed to this service.
  public func owed(in currency: Currency) -> Money {
    currency == .cny ? owed : Explainer(self).foreignOwed(currency).money
  }

  /// What falls due in a currency in 30 days from the business day on, what is late counted at once.
  public func dueIn30Days(in currency: Currency) -> Money {
    currency == .cny ? dueIn30Days() : Explainer(self).foreignDueIn30Days(currency).money
  }

  /// What falls due on each of the 30 days from the business day on, held orders left out.
  public var cashFlow: [Money] {
    payments(through: businessDay + 29).reduce(into: Array(repeating: .zero, count: 30)) { days, payment in
      days[payment.due - businessDay] += payment.amount
    }
  }

  /// Every payment of a currency still to be made, own and from elsewhere, one a subject and day, in the order in which
  /// they came to be owed; past days count as the business day. Only those from one day through another where they are
  /// named.
  func payments(
    in currency: Currency = .cny, from first: Day? = nil, through last: Day? = nil
  ) -> [DuePayment] {
    let (first, last) = (first ?? businessDay, last ?? Day(number: .max))
    let own = (currency == .cny ? obligations : []).flatMap { one in
      one.dues(on: businessDay).filter { first <= $0.due && $0.due <= last }.map {
        DuePayment(subject: .obligation(one.id), due: $0.due, amount: $0.amount)
      }
    }
    let open = debts.open.due(from: first > businessDay ? first : nil, through: last).filter {
      $0.currency == currency
    }
    let others = debts.inOrder(open).map {
      DuePayment(subject: .debt($0.debt), due: max($0.due, businessDay), amount: $0.amount)
    }
    let bills = bills.filter {
      first <= max($0.due, businessDay) && $0.due <= last && $0.currency == currency
    }
    .map { DuePayment(subject: $0.subject, due: max($0.due, businessDay), amount: $0.amount) }
    return (own + others + bills).reduce(into: []) { payments, next in
      if let last = payments.last, last.subject == next.subject, last.due == next.due {
        payments[payments.count - 1].amount += next.amount
      } else {
        payments.append(next)
      }
    }
  }

  /// How much of CNY falls due when, in no order; past days count as the business day.
  var dueAmounts: [(due: Day, fen: Int64)] {
    let own = obligations.flatMap { $0.dues(on: businessDay) }.map { (due: $0.due, fen: $0.amount.fen) }
    let others = debts.open.dated.filter { $0.currency == .cny }.map { (due: $0.due, fen: $0.amount.fen) }
    let bills = bills.filter { $0.currency == .cny }.map { (due: $0.due, fen: $0.amount.fen) }
    return own + (others + bills).map { (due: max($0.due, businessDay), fen: $0.fen) }
  }

  /// Open payments, own and from elsewhere, most urgent first.
  public var dueItems: [DueItem] { dueItems() }

  /// Those that are due from one day through another, the most urgent first; nil: without that end.
  public func dueItems(from first: Day? = nil, through last: Day? = nil) -> [DueItem] {
    let own = obligations.filter { $0.state == .active }.flatMap(items)
    let others = (own + bills).filter { item in
      (first.map { item.due >= $0 } ?? true) && (last.map { item.due <= $0 } ?? true)
    }
    return merged(
      others.sorted(by: DueItem.isMoreUrgent), debts.open.due(from: first, through: last).map(item),
      by: DueItem.isMoreUrgent)
  }

  /// Those of one obligation, debt or account, the earliest first.
  public func dueItems(of subject: DueItem.Subject) -> [DueItem] {
    switch subject {
    case .obligation(let id):
      obligation(id).map { $0.state == .active ? items(of: $0).sorted(by: DueItem.isMoreUrgent) : [] } ?? []
    case .debt(let id): debts[id].map { OpenPayments([$0]).dated.map(item) } ?? []
    case .account(let id): account(id).map(bills) ?? []
    }
  }

  /// The same by its id.
  func dueItems(named id: String) -> [DueItem] {
    let own = dueItems(of: .obligation(ObligationID(id)))
    if !own.isEmpty { return own }
    let debt = dueItems(of: .debt(DebtID(id)))
    return debt.isEmpty ? dueItems(of: .account(AccountID(id))) : debt
  }

  /// Own obligations with anything to pay, in the order in which repayments go to them: the oldest due first, then
  /// the larger outstanding, then by order number (rule 6).
  public var openInOrder: [Obligation] {
    let open = obligations.filter { $0.payoff(on: businessDay) > .zero }
    func due(_ obligation: Obligation) -> Day? { (obligation.nextDue ?? obligation.schedule.last)?.due }
    return open.enumerated().sorted { a, b in
      if let first = due(a.element), let second = due(b.element), first != second { return first < second }
      if a.element.outstanding != b.element.outstanding {
        return a.element.outstanding > b.element.outstanding
      }
      return a.offset < b.offset
    }.map(\.element)
  }

  /// What the login reminder shows: every payment that is due within `days` days or late, snoozed and paused ones left
  /// out; most urgent first (rule 7).
  public func reminding(within days: Int) -> [DueItem] {
    let items = dueItems(through: businessDay + days)
    let snoozed = Set(snoozes(over: items).map(\.subject))
    return items.filter { item in
      item.daysPastDue >= -days && item.standing != .paused && !snoozed.contains(item.subject.id)
    }
  }

  /// The snoozes in force: none lasts beyond the first day that is due now of what it puts off (rule 7).
  public var currentSnoozes: [Snooze] { snoozes(over: dueItems) }

  private func snoozes(over items: [DueItem]) -> [Snooze] {
    guard !snoozes.isEmpty else { return [] }
    let firsts = Dictionary(items.map { ($0.subject.id, $0.due) }, uniquingKeysWith: { first, _ in first })
    return snoozes.filter { snooze in firsts[snooze.subject].map { snooze.until <= $0 } ?? false }
  }

  private func items(of obligation: Obligation) -> [DueItem] {
    let today = businessDay
    let standing = obligation.standing(on: today)
    let count = obligation.schedule.count
    var late = obligation.lateDue
    var items: [DueItem] = []
    for part in obligation.schedule where part.outstanding + part.unpaidCharge > .zero {
      let isCharge = part.outstanding == .zero
      items.append(
        DueItem(
          subject: .obligation(obligation.id), instalment: part.number, instalments: count, due: part.due,
          amount: part.outstanding + part.unpaidCharge + late,
          daysPastDue: obligation.pause?.frozenDaysPastDue
            ?? (isCharge ? min(0, today - part.due) : today - part.due),
          standing: standing == .paused
            ? standing : isCharge ? .chargeOnly : .of(part, on: today, graceDays: obligation.terms.graceDays))
      )
      late = .zero
    }
    if late > .zero, let last = obligation.schedule.last {
      items.append(
        DueItem(
          subject: .obligation(obligation.id), instalment: last.number, instalments: count, due: last.due,
          amount: late, daysPastDue: 0, standing: .chargeOnly))
    }
    return items
  }

  private func item(of payment: OpenPayment) -> DueItem {
    let days = businessDay - payment.due
    return DueItem(
      subject: .debt(payment.debt), instalment: payment.number, instalments: payment.count, due: payment.due,
      amount: payment.amount, currency: payment.currency, daysPastDue: days,
      standing: .of(days: days, graceDays: 0))
  }
}

/// What falls due of one thing on one day.
struct DuePayment: Equatable {
  var subject: DueItem.Subject
  var due: Day
  var amount: Money
}

extension DueItem {
  /// The earlier due day, then the larger amount, then the id.
  static func isMoreUrgent(_ a: DueItem, _ b: DueItem) -> Bool {
    if a.due != b.due { return a.due < b.due }
    if a.amount != b.amount { return a.amount > b.amount }
    return (a.subject.id.utf8.count, a.subject.id, a.instalment) < (
      b.subject.id.utf8.count, b.subject.id, b.instalment
    )
  }
}

extension Standing {
  /// Where a payment that is not paused stands on `day`. Days of grace are our own service's: what another provider
  /// allows is not known.
  static func of(_ part: Instalment, on day: Day, graceDays: Int) -> Standing {
    of(days: day - part.due, graceDays: graceDays)
  }

  /// The same by the days after the due day.
  public static func of(days: Int, graceDays: Int) -> Standing {
    switch days {
    case ..<0: .upcoming
    case 0: .dueToday
    case ...graceDays: .inGrace
    default: .overdue
    }
  }
}
