/// A figure before and after.
public struct Change<Value: Equatable & Sendable>: Equatable, Sendable {
  public var before: Value
  public var after: Value

  /// Whether anything changed.
  public var isChange: Bool { before != after }
}

/// What becomes of one payment that is still to be made.
public struct DueChange: Equatable, Sendable {
  public var subject: DueItem.Subject
  /// The number of the instalment.
  public var instalment: Int
  /// nil: it is new.
  public var before: DueItem?
  /// nil: it is gone.
  public var after: DueItem?

  /// Whether its due day moves.
  public var isMoved: Bool { before != nil && after != nil && before?.due != after?.due }
}

/// Where an obligation or a debt stands before and after; nil where there is none.
public struct StandingChange: Equatable, Sendable {
  public var subject: DueItem.Subject
  public var standing: Change<Standing?>
  /// Days past due; negative: days until it is due.
  public var days: Change<Int>
}

/// The balance of a funding source before and after; nil where there is none.
public struct BalanceChange: Equatable, Sendable {
  public var source: FundingSourceID
  public var balance: Change<Money?>
}

extension WhatIf {
  /// A figure of the wallet before and after.
  public func change<Value>(_ figure: (Wallet) -> Value) -> Change<Value> {
    Change(before: figure(before), after: figure(after))
  }

  /// Payments that come, go, move or change their amount, the most urgent first.
  public var dues: [DueChange] {
    let (old, new) = differing(before.dueItems, after.dueItems)
    let (known, later) = (byPayment(old), byPayment(new))
    var changes: [DueChange] = old.map { item in
      DueChange(
        subject: item.subject, instalment: item.instalment, before: item, after: later[item.payment])
    }
    for item in new where known[item.payment] == nil {
      changes.append(DueChange(subject: item.subject, instalment: item.instalment, before: nil, after: item))
    }
    return changes
  }

  /// What of two lists of payments, the most urgent first, is not in both with the same day and amount.
  private func differing(_ old: [DueItem], _ new: [DueItem]) -> (old: [DueItem], new: [DueItem]) {
    var (gone, come): ([DueItem], [DueItem]) = ([], [])
    var (a, b) = (old[...], new[...])
    while let first = a.first, let second = b.first {
      if DueItem.isMoreUrgent(first, second) {
        gone.append(first)
        a = a.dropFirst()
      } else if DueItem.isMoreUrgent(second, first) {
        come.append(second)
        b = b.dropFirst()
      } else {
        (a, b) = (a.dropFirst(), b.dropFirst())
      }
    }
    return (gone + a, come + b)
  }

  private func byPayment(_ items: [DueItem]) -> [DueItem.Payment: DueItem] {
    Dictionary(items.map { ($0.payment, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Obligations and debts that would stand elsewhere, or be later.
  public var standings: [StandingChange] {
    let (old, new) = (before.standings, after.standings)
    let known = Dictionary(uniqueKeysWithValues: old.map { ($0.subject, $0) })
    let later = Dictionary(uniqueKeysWithValues: new.map { ($0.subject, $0) })
    let subjects = old.map(\.subject) + new.map(\.subject).filter { known[$0] == nil }
    return subjects.map { subject in
      StandingChange(
        subject: subject,
        standing: Change(before: known[subject]?.standing, after: later[subject]?.standing),
        days: Change(before: known[subject]?.days ?? 0, after: later[subject]?.days ?? 0))
    }.filter { $0.standing.isChange || max(0, $0.days.before) != max(0, $0.days.after) }
  }

  /// Funding sources whose balance changes, that come or go.
  public var balances: [BalanceChange] {
    let old = Dictionary(uniqueKeysWithValues: before.fundingSources.map { ($0.id, $0.balance) })
    let new = Dictionary(uniqueKeysWithValues: after.fundingSources.map { ($0.id, $0.balance) })
    let added = after.fundingSources.map(\.id).filter { old[$0] == nil }
    return (before.fundingSources.map(\.id) + added).map {
      BalanceChange(source: $0, balance: Change(before: old[$0], after: new[$0]))
    }.filter(\.balance.isChange)
  }

  /// The next monthly evaluation before and after, as each of the two wallets goes on by itself; nil where none comes.
  ///
  /// It looks up to two months ahead, day by day.
  public var nextEvaluation: Change<Evaluation?> { change(\.nextEvaluation) }
}

extension Wallet {
  /// The next evaluation as the wallet goes on by itself: autopay takes what it can, debits that will fail, fail, and
  /// what nobody pays stays unpaid; nil where none comes.
  public var nextEvaluation: Evaluation? {
    guard let day = nextEvaluationDay else { return nil }
    var copy = self
    while copy.businessDay < day { _ = copy.closeDay(reminding: false) }
    return copy.evaluation?.day == day ? copy.evaluation : nil
  }

  /// Where every obligation and debt stands, with its days past due (negative: until it is due).
  fileprivate var standings: [(subject: DueItem.Subject, standing: Standing, days: Int)] {
    let own = obligations.map { obligation in
      let days = obligation.pause?.frozenDaysPastDue ?? obligation.nextDue.map { businessDay - $0.due }
      return (DueItem.Subject.obligation(obligation.id), obligation.standing(on: businessDay), days ?? 0)
    }
    let next = accounts.flatMap { bills(of: $0).prefix(1) }.map { bill in
      (bill.subject, bill.standing, bill.daysPastDue)
    }
    return own + next
      + debts.map { debt in
        (
          DueItem.Subject.debt(debt.id), debt.standing(on: businessDay),
          debt.nextDue?.due.map { businessDay - $0 } ?? 0
        )
      }
  }
}

extension DueItem {
  /// What tells a payment from all others.
  fileprivate struct Payment: Hashable {
    let subject: Subject
    let number: Int
  }

  fileprivate var payment: Payment { Payment(subject: subject, number: instalment) }
}
