import PayLater

extension HomePage {
  func why(in context: Context) -> Asked {
    let wallet = context.wallet
    let dues = wallet.dueItems.prefix(5).flatMap { [$0.figure, $0.dueFigure] }
    let coming = wallet.orders.filter { $0.state == .shipped }.map { Figure.ordered($0.id) }
    // 'Why this limit' is asked most: it comes first, so that Enter answers it.
    return Asked(
      figures: [.limit, .available, .held, .used, .owed, .dueIn30Days, .score, .service] + dues.unique
        + coming
        + (wallet.creditBalance > .zero ? [.creditBalance] : []) + wallet.foreignFigures)
  }
}

extension Wallet {
  /// What is owed in other currencies than CNY, and what of it falls due in 30 days.
  fileprivate var foreignFigures: [Figure] {
    currencies.dropFirst().flatMap { [.foreignOwed($0), .foreignDueIn30Days($0)] }
  }
}

extension RepayPage {
  func why(in context: Context) -> Asked {
    let wallet = context.wallet
    let entries = RepayEntry.all(in: context)
    let credit: [Figure] = wallet.creditBalance > .zero ? [.creditBalance] : []
    let groups = DueGroup.allCases.flatMap { group -> [Figure] in
      Set(entries.filter { $0.group == group && $0.owed > .zero }.map(\.currency)).sorted().map {
        $0 == .cny ? .dueGroup(group) : .foreignDueGroup($0, group)
      }
    }
    let rows = entries.map { wallet.next($0.subject) }
    let days = wallet.dueItems.flatMap { [$0.dueFigure, $0.subject.lateness] }.compactMap { $0 }
    let all = entries.map { wallet.main($0.subject) }
    return Asked(
      figures: ([.owed, .dueIn30Days] + wallet.foreignFigures + credit + groups + rows + all + days).unique,
      focus: list.selected.map { wallet.next($0.subject) })
  }
}

extension ObligationPage {
  func why(in context: Context) -> Asked {
    var explainer = Explainer(context.wallet)
    explainer.story = story.reversed().map(\.event)
    let own = own(in: context.wallet).map { one in
      explainer.figures(of: one) + (ladder.map { explainer.figures(of: $0, of: one.id) } ?? [])
        + explainer.quoteFigures(of: one)
    }
    let other = debt(in: context.wallet).map { explainer.figures(of: $0) }
    let figures = (own ?? other ?? []) + explainer.movements(of: subject)
    return Asked(
      figures: figures, focus: figures.isEmpty ? nil : context.wallet.main(subject), story: explainer.story)
  }
}

extension CalendarPage {
  func why(in context: Context) -> Asked {
    let month = month(in: context)
    let foreign = context.wallet.currencies.dropFirst().map { Figure.foreignDueInMonth($0, month) }
    return Asked(
      figures: [.dueInMonth(month)] + foreign + list.entries.map(\.figure),
      focus: selected?.figure)
  }
}

extension RemindersPage {
  func why(in context: Context) -> Asked {
    let wallet = context.wallet
    let days = wallet.cashFlow.enumerated().filter { $1 > .zero }.map {
      Figure.dueOn(wallet.businessDay + $0.offset)
    }
    var focus: Figure?
    if case .due(let item)? = list.selected { focus = item.figure }
    let dues = wallet.dueItems.flatMap { item -> [Figure] in
      let both = [item.figure, item.dueFigure]
      guard case .obligation(let id) = item.subject else { return both }
      return both + [.lateDaily(id), .daysPastDue(id)]
    }
    return Asked(
      figures: ([.dueIn30Days, .owed] + wallet.foreignFigures + days + dues).unique, focus: focus)
  }
}

extension OrdersPage {
  func why(in context: Context) -> Asked {
    Asked(figures: list.entries.map { .ordered($0.id) }, focus: selected.map { .ordered($0.id) })
  }
}

extension OrderPage {
  func why(in context: Context) -> Asked {
    let own = context.wallet.obligations.first { $0.order == id }
    return Asked(figures: [.ordered(id)] + (own.map { Explainer(context.wallet).figures(of: $0) } ?? []))
  }
}

extension ReceiptPage {
  func why(in context: Context) -> Asked {
    let placed = outcomes.compactMap(\.order)
    let own = placed.compactMap { context.wallet.own(ObligationID($0.text)) }
    let dues = own.flatMap { one in one.schedule.map { Figure.due(one.id, $0.number) } }
    return Asked(figures: placed.map { .ordered($0) } + dues + [.available])
  }
}

extension IssuerPage {
  func why(in context: Context) -> Asked {
    let own = context.wallet.obligations.first { $0.order == order }
    return Asked(figures: [.ordered(order)] + (own.map { [.captured($0.id), .payoff($0.id)] } ?? []))
  }
}

extension DueItem {
  /// The day it is due.
  var dueFigure: Figure {
    switch subject {
    case .obligation(let id): .due(id, instalment)
    case .debt(let id): .debtDue(id, instalment)
    case .account(let id): .monthly(.bill(id, Month(index: instalment), .due))
    }
  }
}

extension DueItem.Subject {
  /// How late it is, where that is counted.
  var lateness: Figure? { if case .obligation(let id) = self { .daysPastDue(id) } else { nil } }

  /// What is owed of it.
  var owed: Figure {
    switch self {
    case .obligation(let id): .payoff(id)
    case .debt(let id): .debt(id)
    case .account(let id): .monthly(.owed(id))
    }
  }
}

extension Wallet {
  /// The amount that is shown of it: what is held, owed, charged off, or what it was.
  func main(_ subject: DueItem.Subject) -> Figure {
    guard case .obligation(let id) = subject else { return subject.owed }
    return switch own(id)?.state {
    case .held: .heldFor(id)
    case .chargedOff: .chargedOffOf(id)
    case .settled, .recovered, .voided: .captured(id)
    case .active, nil: .payoff(id)
    }
  }
}

extension Wallet {
  /// The amount that a list shows of it: its next payment while there is one.
  fileprivate func next(_ subject: DueItem.Subject) -> Figure {
    dueItems(of: subject).first?.figure ?? main(subject)
  }
}

extension [Figure] {
  /// Each of them once, in order.
  var unique: [Figure] { reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
}
