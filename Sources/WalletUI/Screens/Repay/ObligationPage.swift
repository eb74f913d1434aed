import PayLater
import TerminalKit
import WalletText

/// One payment in full: its life, its schedule, what was paid, and what every day late would cost.
struct ObligationPage: Page {
  enum Action: Equatable, Sendable { case pay, autopay, thisOne, why, calendar }

  let subject: DueItem.Subject
  /// Payments and charges of it that the journal tells of, newest first.
  private(set) var history: [PaidEntry] = []

  /// Something that was paid.
  struct PaidEntry: Equatable, Sendable {
    var day: Day
    var payment: Payment
  }

  init(subject: DueItem.Subject) { self.subject = subject }

  func title(in context: Context) -> Phrase {
    [TabText.repay, Phrase(same: context.title(of: subject).name)].joined()
  }

  func bindings(in context: Context) -> [Binding<Action>] {
    let isOwed = owed(in: context.wallet) > .zero
    let own = own(in: context.wallet)
    let isOpen = own?.state == .active || own?.state == .held
    return [
      Binding(.letter("p"), action: .pay, RepayText.pay, unless: isOwed ? nil : RepayText.notOwed),
      Binding(.letter("w"), action: .why, ButtonText.why, unless: isOwed ? nil : RepayText.notOwed),
      Binding(
        .letter("t"), action: .thisOne, RepayText.thisOne,
        unless: own == nil ? RepayText.notOwn : isOpen ? nil : RepayText.notOwed),
      Binding(.letter("a"), action: .autopay, RepayText.autopay, hinted: false),
      Binding(.letter("c"), action: .calendar, RepayText.calendar, hinted: false),
    ]
  }

  mutating func perform(_ action: Action, in context: Context) -> [Step] {
    switch action {
    case .pay: [.ask(.paying(subject))]
    case .autopay: [.ask(.autopay(AutopayQuestion()))]
    case .thisOne:
      if case .obligation(let id) = subject {
        [.ask(.obligationAutopay(ObligationAutopayQuestion(obligation: id)))]
      } else {
        []
      }
    case .why:
      [.ask(.explain(Explanation(heading: MoneyWords.payoff, rows: derivation(in: context))))]
    case .calendar: [.open(.calendar(CalendarPage(around: nextDue(in: context.wallet))))]
    }
  }

  func whatIfs(in context: Context) -> [WhatIfOffer] { context.whatIfs(about: subject) }

  mutating func opened(id: String, in context: Context) -> [Step] {
    history = []
    return own(in: context.wallet) == nil ? [] : [.effect(.read(.journal(before: nil)))]
  }

  mutating func receive(_ message: Message, in context: Context) -> [Step]? {
    guard case .obligation(let id) = subject else { return nil }
    if case .answered(_, .success(let answer)) = message {
      let today = context.wallet.businessDay
      let payments = answer.events.flatMap { $0.payments(of: id) }
      history.insert(contentsOf: payments.map { PaidEntry(day: today, payment: $0) }, at: 0)
      return nil
    }
    guard case .journal(let entries, let next) = message else { return nil }
    history += entries.flatMap { entry in
      entry.event.payments(of: id).map { PaidEntry(day: entry.event.day ?? entry.day, payment: $0) }
    }
    // Nothing was paid before it was owed.
    guard let next, let oldest = entries.last?.day, let since = own(in: context.wallet)?.capturedOn,
      oldest >= since
    else { return [] }
    return [.effect(.read(.journal(before: next)))]
  }

  func own(in wallet: Wallet) -> Obligation? {
    if case .obligation(let id) = subject { wallet.own(id) } else { nil }
  }

  func debt(in wallet: Wallet) -> Debt? {
    if case .debt(let id) = subject { wallet.debt(id) } else { nil }
  }

  func owed(in wallet: Wallet) -> Money {
    own(in: wallet)?.payoff(on: wallet.businessDay) ?? debt(in: wallet)?.outstanding ?? .zero
  }

  func nextDue(in wallet: Wallet) -> Day? {
    own(in: wallet)?.nextDue?.due ?? debt(in: wallet)?.nextDue?.due
  }

  /// Why the payoff is what it is: its parts, which add up to it.
  private func derivation(in context: Context) -> [Line] {
    guard let own = own(in: context.wallet) else {
      return [.labelled(context[RepayText.stillOwed], context.money(owed(in: context.wallet)))]
    }
    let today = context.wallet.businessDay
    var lines: [Line] = [.labelled(context[ObligationPageText.principal], context.money(own.outstanding))]
    lines.append(.labelled(context[MoneyWords.lateCharge], context.money(own.lateDue)))
    let charge = own.chargeDue(on: today)
    if charge > .zero {
      lines.append(
        .labelled(context[Payment.Part.Kind.instalmentCharge.phrase.capitalised], context.money(charge)))
    }
    lines.append(.labelled(context[MoneyWords.payoff], context.money(own.payoff(on: today)), .strong))
    lines += [Line(), Line(context[RepayText.ownTime], .label)]
    return lines
  }
}

extension Event {
  /// The repayments of an obligation that it brought.
  fileprivate func payments(of id: ObligationID) -> [Payment] {
    switch self {
    case .repaid(let payment): payment.obligation == id ? [payment] : []
    case .dayClosed(_, let outcomes): outcomes.flatMap { $0.payments(of: id) }
    default: []
    }
  }

  /// The business day that what a close brought belongs to.
  fileprivate var day: Day? {
    if case .dayClosed(let day, _) = self { day + 1 } else { nil }
  }
}
