import PayLater

extension WhatIf {
  /// The difference as rows under titles: what changes, and owed, available and the next score in any case.
  public func sections(_ names: Names) -> [WhatIfSection] {
    [
      WhatIfSection(title: WhatIfText.money, rows: moneyRows + foreignRows + lateCostRows(names)),
      WhatIfSection(title: WhatIfText.dues, rows: dueRows(names) + standingRows(names)),
      WhatIfSection(title: WhatIfText.service, rows: serviceRows + scoreRows),
      WhatIfSection(title: WhatIfText.sources, rows: balanceRows(names)),
    ].filter { !$0.rows.isEmpty }
  }

  /// What stands above the two columns: now, and then or the day it is by then.
  public var headings: WhatIfRow {
    let day = after.businessDay
    let then = day == before.businessDay ? WhatIfText.then : Phrase(same: day.short(on: before.businessDay))
    return WhatIfRow(label: Phrase(same: ""), before: WhatIfText.now, after: then, tone: .neither)
  }

  private var moneyRows: [WhatIfRow] {
    func part(_ path: KeyPath<Limit, Money>) -> Change<Money> { change { $0.limit[keyPath: path] } }
    // A limit that was cut below its use shows as nothing left (rule 3).
    let available = change { max(.zero, $0.limit.available) }
    let always: [WhatIfRow] = [
      .money(MoneyWords.owed, change(\.owed), wanted: -1), .money(MoneyWords.available, available, wanted: 1),
    ]
    let others: [(Phrase, Change<Money>, Int)] = [
      (WhatIfText.in30Days, change { $0.dueIn30Days() }, -1),
      (MoneyWords.lateCharge, change(\.lateDue), -1), (WhatIfText.latePerDay, change(\.latePerDay), -1),
      (WhatIfText.total, part(\.total), 1), (MoneyWords.held, part(\.held), 0),
      (MoneyWords.used, part(\.used), 0), (MoneyWords.chargedOff, part(\.chargedOff), -1),
      (MoneyWords.creditBalance, change(\.creditBalance), 0),
    ]
    return always + others.filter(\.1.isChange).map { .money($0, $1, wanted: $2) }
  }

  /// What is owed in other currencies, where that changes: one total each.
  private var foreignRows: [WhatIfRow] {
    var rows: [WhatIfRow] = []
    for currency in Set(before.currencies + after.currencies).sorted() where currency != .cny {
      let changes = [
        (MoneyWords.owed, change { $0.owed(in: currency) }),
        (WhatIfText.in30Days, change { $0.dueIn30Days(in: currency) }),
      ]
      for (label, change) in changes where change.isChange {
        rows.append(.money(label, change, wanted: -1, in: currency))
      }
    }
    return rows
  }

  /// What lateness of debts from elsewhere costs over there, by the terms that their user noted.
  private func lateCostRows(_ names: Names) -> [WhatIfRow] {
    lateCosts.map { cost in
      .money(
        names[.debt(cost.debt)] + Phrase(same: " ") + WhatIfText.lateCost, cost.cost, wanted: -1,
        in: cost.currency)
    }
  }

  private func dueRows(_ names: Names) -> [WhatIfRow] {
    dues.map { change in
      let count = max(change.before?.instalments ?? 1, change.after?.instalments ?? 1)
      let part = count > 1 ? Phrase(same: " \(change.instalment)/\(count)") : Phrase(same: "")
      var tone = WhatIfRow.Tone.neither
      if let old = change.before, let new = change.after {
        tone = .of(old.due == new.due ? Int((old.amount - new.amount).fen.signum()) : new.due - old.due)
      } else if change.after == nil {
        // Paid or given back is better; charged off is not.
        let end = standings.first { $0.subject == change.subject }?.standing.after
        tone = end == .chargedOff ? .worse : .better
      }
      return WhatIfRow(
        label: names[change.subject] + part + bill(of: change), before: words(change.before),
        after: change.after == nil ? end(of: change.subject) : words(change.after),
        tone: tone)
    }
  }

  private func bill(of change: DueChange) -> Phrase {
    (change.after ?? change.before)?.bill.map { Phrase(same: " ") + $0.phrase } ?? Phrase(same: "")
  }

  /// What became of a payment that is gone: how its obligation ended, where it did.
  private func end(of subject: DueItem.Subject) -> Phrase {
    let change = standings.first { $0.subject == subject }
    return words(change?.standing.after, days: change?.days.after ?? 0)
  }

  private func words(_ standing: Standing?, days: Int) -> Phrase {
    // Short: what a hold means is told elsewhere.
    standing == .held ? Obligation.State.held.phrase : standing?.phrase(days: days) ?? WhatIfText.none
  }

  private func words(_ item: DueItem?) -> Phrase {
    guard let item else { return WhatIfText.none }
    return Phrase(same: "\(item.due.short(on: before.businessDay)) \(item.amount.text(in: item.currency))")
  }

  private func standingRows(_ names: Names) -> [WhatIfRow] {
    let ended = Set(dues.filter { $0.after == nil }.map(\.subject))
    return standings.filter { !ended.contains($0.subject) }.map { change in
      let (old, new) = (change.standing.before, change.standing.after)
      return WhatIfRow(
        label: names[change.subject], before: words(old, days: change.days.before),
        after: words(new, days: change.days.after),
        tone: .of((old?.gravity ?? 1) - (new?.gravity ?? 1)))
    }
  }

  private var serviceRows: [WhatIfRow] {
    var rows: [WhatIfRow] = []
    let state = change(\.agreement.state)
    if state.isChange {
      rows.append(
        WhatIfRow(
          label: WhatIfText.agreement, before: state.before.phrase, after: state.after.phrase,
          tone: state.after == .active ? .better : state.after == .suspended ? .worse : .neither))
    }
    let reasons = change(\.agreement.suspension)
    for reason in SuspensionReason.allCases {
      let (old, new) = (reasons.before.contains(reason), reasons.after.contains(reason))
      guard old != new else { continue }
      rows.append(
        WhatIfRow(
          label: reason.phrase.capitalised, before: old ? WhatIfText.yes : WhatIfText.no,
          after: new ? WhatIfText.yes : WhatIfText.no, tone: new ? .worse : .better))
    }
    return rows
  }

  private var scoreRows: [WhatIfRow] {
    let inForce = change { $0.evaluation?.score }
    var rows: [WhatIfRow] = []
    if inForce.isChange { rows.append(.count(MoneyWords.score, inForce.before, inForce.after)) }
    let next = nextEvaluation
    let (old, new) = (next.before, next.after)
    guard let day = new?.day ?? old?.day else { return rows }
    let isSameDay = old == nil || new == nil || old?.day == new?.day
    rows.append(
      .count(
        isSameDay ? WhatIfText.scoreOn(day, on: before.businessDay) : WhatIfText.nextScore, old?.score,
        new?.score))
    guard let old = old?.rating, let new = new?.rating else { return rows }
    rows += Characteristic.allCases.filter { old[$0] != new[$0] }.map { characteristic in
      .count(
        Phrase(same: "  \(characteristic.rawValue) ") + characteristic.phrase, old[characteristic],
        new[characteristic])
    }
    if old.cap != new.cap { rows.append(.count(Phrase(same: "  ") + WhatIfText.cap, old.cap, new.cap)) }
    return rows
  }

  private func balanceRows(_ names: Names) -> [WhatIfRow] {
    balances.map { change in
      func words(_ balance: Money?) -> Phrase {
        balance.map { Phrase(same: $0.text) } ?? WhatIfText.none
      }
      return WhatIfRow(
        label: names[change.source], before: words(change.balance.before),
        after: words(change.balance.after), tone: .neither)
    }
  }
}

extension Standing {
  /// How bad it is to stand there: what is done weighs least, what is charged off most.
  fileprivate var gravity: Int {
    switch self {
    case .settled, .voided, .recovered: 0
    case .held, .upcoming, .paused: 1
    case .dueToday, .chargeOnly: 2
    case .inGrace: 3
    case .overdue: 4
    case .chargedOff: 5
    }
  }
}
