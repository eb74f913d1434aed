import PayLater
import TerminalKit
import WalletText

/// One payment in full: its life, its schedule, what was paid, and what every day late would cost.
struct ObligationPage: Page {
  enum Action: Equatable, Sendable { case pay, autopay, thisOne, change, takeBack, why, calendar }

  let subject: DueItem.Subject
  /// Payments and charges of it that the journal tells of, newest first.
  private(set) var history: [PaidEntry] = []

  /// Something that was paid.
  struct PaidEntry: Equatable, Sendable {
    var day: Day
    var amount: Money
    var how: Phrase
    /// The source that it came from; nil: it was paid elsewhere.
    var from: FundingSourceID?
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
      Binding(
        .letter("E"), action: .change, DebtText.changeTitle, unless: unchangeable(in: context.wallet),
        hinted: own == nil),
      Binding(
        .letter("d"), action: .takeBack, DebtText.takeBackTitle, unless: unchangeable(in: context.wallet),
        hinted: own == nil),
      Binding(.letter("a"), action: .autopay, RepayText.autopay, hinted: false),
      Binding(.letter("c"), action: .calendar, RepayText.calendar, hinted: false),
    ]
  }

  mutating func perform(_ action: Action, in context: Context) -> [Step] {
    switch action {
    case .pay: [.ask(.paying(subject))]
    case .autopay: AutopayEntry.steps(in: context)
    case .thisOne:
      if case .obligation(let id) = subject {
        [.ask(.obligationAutopay(ObligationAutopayQuestion(obligation: id)))]
      } else {
        []
      }
    case .change:
      if case .debt(let id) = subject { [.ask(.changeDebt(ChangeDebtQuestion(debt: id)))] } else { [] }
    case .takeBack:
      if case .debt(let id) = subject { [.ask(.reverseDebt(ReverseDebtQuestion(debt: id)))] } else { [] }
    case .why: [.open(why(in: context).screen)]
    case .calendar: [.open(.calendar(CalendarPage(around: nextDue(in: context.wallet))))]
    }
  }

  func whatIfs(in context: Context) -> [WhatIfOffer] { context.whatIfs(about: subject) }

  mutating func opened(id: String, in context: Context) -> [Step] {
    history = []
    return since(in: context.wallet) == nil ? [] : [.effect(.read(.journal(before: nil)))]
  }

  mutating func receive(_ message: Message, in context: Context) -> [Step]? {
    if case .answered(_, .success(let answer)) = message {
      let today = context.wallet.businessDay
      history.insert(contentsOf: answer.events.flatMap { $0.payments(of: subject, on: today) }, at: 0)
      return nil
    }
    guard case .journal(let entries, let next) = message else { return nil }
    history += entries.flatMap { $0.event.payments(of: subject, on: $0.day) }
    // Nothing was paid before it was owed.
    guard let next, let oldest = entries.last?.day, let since = since(in: context.wallet), oldest >= since
    else { return [] }
    return [.effect(.read(.journal(before: next)))]
  }

  /// Since when something can have been paid of it.
  private func since(in wallet: Wallet) -> Day? {
    own(in: wallet)?.capturedOn ?? debt(in: wallet)?.recordedOn
  }

  func own(in wallet: Wallet) -> Obligation? {
    if case .obligation(let id) = subject { wallet.own(id) } else { nil }
  }

  func debt(in wallet: Wallet) -> Debt? {
    if case .debt(let id) = subject { wallet.debt(id) } else { nil }
  }

  /// Why its record cannot be corrected; nil: it can.
  private func unchangeable(in wallet: Wallet) -> Phrase? {
    guard let debt = debt(in: wallet) else { return DebtText.ownOnly }
    return debt.reversed.map(DebtText.reversed)
  }

  func owed(in wallet: Wallet) -> Money {
    own(in: wallet)?.payoff(on: wallet.businessDay) ?? debt(in: wallet)?.outstanding ?? .zero
  }

  func nextDue(in wallet: Wallet) -> Day? {
    own(in: wallet)?.nextDue?.due ?? debt(in: wallet)?.nextDue?.due
  }
}

extension Event {
  /// What it paid of an obligation or a debt; what a close brought belongs to the day after.
  fileprivate func payments(of subject: DueItem.Subject, on day: Day) -> [ObligationPage.PaidEntry] {
    switch (self, subject) {
    case (.repaid(let payment), .obligation(let id)) where payment.obligation == id:
      [.init(day: day, amount: payment.amount, how: payment.by.phrase.capitalised, from: payment.from)]
    case (.debtPaid(let paid, let amount), .debt(let id)) where paid == id:
      [.init(day: day, amount: amount, how: DebtText.notedPayment.capitalised)]
    case (.dayClosed(let closed, let outcomes), _):
      outcomes.flatMap { $0.payments(of: subject, on: closed + 1) }
    default: []
    }
  }
}
