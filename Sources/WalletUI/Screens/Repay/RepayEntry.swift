import PayLater
import TerminalKit
import WalletText

/// One obligation or debt of the list, folded: its next payment.
struct RepayEntry: Equatable, Sendable {
  let subject: DueItem.Subject
  let group: DueGroup
  let row: MoneyRow
  /// What is owed of it altogether where that is more than its amount: '共 ¥397.20'.
  var inAll = ""
  /// What is shown as its amount: the next payment, or what it was.
  let owed: Money
  var currency = Currency.cny
  /// What else a filter finds it by.
  var alias = ""

  /// What a filter looks in: what is shown of it.
  var words: String { [row.words, inAll, alias].joined(separator: " ") }

  /// Everything the wallet holds, in order: the most urgent first, what closed last at the end.
  static func all(in context: Context) -> [RepayEntry] {
    let wallet = context.wallet
    var seen: Set<DueItem.Subject> = []
    let due = wallet.dueItems.filter { seen.insert($0.subject).inserted }.map { context.entry(of: $0) }
    // What has no day comes after all that has one (rule 10).
    let undated = wallet.debts.filter { $0.outstanding > .zero && $0.nextDue == nil }
      .map { context.entry(undated: $0) }
    let chargedOff = wallet.obligations.filter { $0.state == .chargedOff }.map { context.entry(of: $0) }
    let held = wallet.obligations.filter { $0.state == .held }.map { context.entry(of: $0) }
    let closed =
      wallet.obligations.filter { $0.state.isTerminal }.map { (day: $0.closedOn, context.entry(of: $0)) }
      + wallet.debts.filter { $0.outstanding == .zero }.map { (day: $0.closedOn, context.entry(of: $0)) }
    let newest = closed.enumerated().sorted { a, b in
      a.element.day == b.element.day
        ? a.offset < b.offset : (b.element.day ?? wallet.createdOn) < (a.element.day ?? wallet.createdOn)
    }
    return chargedOff + due + undated + held + newest.map(\.element.1)
  }
}

extension Context {
  fileprivate func entry(of item: DueItem) -> RepayEntry {
    var row = row(of: item)
    let today = wallet.businessDay
    /// What is shown as its amount: the next payment, or what it was.
    let owed: Money
    switch item.subject {
    case .obligation(let id): owed = wallet.own(id)?.payoff(on: today) ?? item.amount
    case .debt(let id): owed = wallet.debt(id)?.outstanding ?? item.amount
    case .account(let id): owed = wallet.account(id)?.owed(on: today) ?? item.amount
    }
    if let bill = item.bill { row.detail = self[bill.phrase] }
    if item.instalments > 1 {
      let part = " \(item.instalment)/\(item.instalments)"
      row.detail =
        (isInPlan(item.subject) ? self[RepayText.inPlan] : title(of: item.subject).detail) + part
    }
    if !isVeryNarrow { row.when = self[pausedBy(item.subject) ?? item.shortStanding] }
    return RepayEntry(
      subject: item.subject, group: item.group, row: row,
      inAll: owed == item.amount ? "" : self[RepayText.inAll(money(owed, item.currency))], owed: item.amount,
      currency: item.currency,
      alias: alias(of: item.subject))
  }

  fileprivate func entry(of own: Obligation) -> RepayEntry {
    let title = title(of: .obligation(own.id))
    let standing = own.standing(on: wallet.businessDay)
    let amount = own.state == .held ? own.held : own.state == .chargedOff ? own.chargedOff : own.captured
    let isClosed = own.state.isTerminal
    let row = MoneyRow(
      mark: own.settledLate == nil ? standing.mark : Standing.overdue.mark, when: self[closing(of: own)],
      name: title.name, detail: title.detail,
      amount: money(isClosed && amount == .zero ? own.held : amount),
      date: own.closedOn.map { date($0) } ?? "",
      style: standing == .chargedOff ? .danger : isClosed ? .label : .normal)
    return RepayEntry(
      subject: .obligation(own.id),
      group: own.state == .held ? .held : own.state == .chargedOff ? .late : .closed, row: row,
      owed: isClosed ? .zero : amount, alias: alias(of: .obligation(own.id)))
  }

  /// A debt from elsewhere that is owed without a day.
  fileprivate func entry(undated debt: Debt) -> RepayEntry {
    let title = title(of: .debt(debt.id))
    let row = MoneyRow(
      mark: " ", when: self[DebtText.noDay], name: title.name, detail: title.detail,
      amount: money(debt.outstanding, debt.currency), date: "", style: .normal)
    return RepayEntry(
      subject: .debt(debt.id), group: .later, row: row, owed: debt.outstanding, currency: debt.currency)
  }

  fileprivate func entry(of debt: Debt) -> RepayEntry {
    let title = title(of: .debt(debt.id))
    let row = MoneyRow(
      mark: debt.standing(on: wallet.businessDay).mark,
      when: self[debt.reversed == nil ? Obligation.State.settled.phrase : DebtText.takenBack],
      name: title.name,
      detail: title.detail, amount: money(debt.planned, debt.currency),
      date: debt.closedOn.map { date($0) } ?? "", style: .label)
    return RepayEntry(
      subject: .debt(debt.id), group: .closed, row: row, owed: .zero)
  }
}

extension Context {
  /// What a filter finds own obligations by besides their merchant: this service is their provider.
  private func alias(of subject: DueItem.Subject) -> String {
    if case .obligation = subject { AppText.name.zh + " sesame" } else { "" }
  }

  /// What pauses a payment, in a few words.
  private func pausedBy(_ subject: DueItem.Subject) -> Phrase? {
    guard case .obligation(let id) = subject else { return nil }
    return wallet.own(id)?.dispute?.kind.short
  }

  private func isInPlan(_ subject: DueItem.Subject) -> Bool {
    guard case .obligation(let id) = subject else { return false }
    return wallet.own(id)?.plan != nil
  }

  /// How an obligation ended or where it stands: by what became of its order, where that says more.
  func closing(of own: Obligation) -> Phrase {
    let order = wallet.order(own.order)
    let isOrders = own.state == .voided || own.state.isTerminal && order?.state == .returned
    return (isOrders ? order?.state.phrase : own.settledLate) ?? own.state.phrase
  }

  /// The same in words with its days.
  func standing(of own: Obligation) -> Phrase {
    let today = wallet.businessDay
    let days = own.pause?.frozenDaysPastDue ?? own.nextDue.map { today - $0.due } ?? 0
    return own.state.isTerminal ? closing(of: own) : own.standing(on: today).phrase(days: days)
  }
}

extension RepayEntry {
  /// What correcting its record as a whole is called now; nil: it is no debt from elsewhere.
  func correction(in context: Context) -> Phrase? {
    guard case .debt(let id) = subject, let debt = context.wallet.debt(id) else { return nil }
    return debt.reversed == nil ? DebtText.takeBackTitle : ActionText.restoreDebt
  }
}

extension Context {
  /// Why a record cannot be corrected; nil: it is a debt from elsewhere that stands.
  func whyNotChanged(_ subject: DueItem.Subject) -> Phrase? {
    guard case .debt(let id) = subject, let debt = wallet.debt(id) else { return DebtText.ownOnly }
    return debt.reversed.map(DebtText.reversed)
  }
}
