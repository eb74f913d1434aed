import PayLater
import TerminalKit
import WalletText

/// One payment in full: its life, its schedule, what was paid, and what every day late would cost.
struct ObligationPage: Page {
  enum Action: Equatable, Sendable {
    case pay, autopay, thisOne, change, takeBack, why, calendar
    /// Notes a refund of a debt from elsewhere, or looks at what was noted of it.
    case refund, entries
    /// Changes an own one.
    case own(DebtChange)
  }

  let subject: DueItem.Subject
  /// What the journal tells of it, newest first.
  private(set) var story: [StoryEntry] = []
  /// The facts that the story goes with, and whether it is being read anew.
  private var seen: Facts?
  private var isRereading = false
  /// What would happen if nothing more is paid.
  private(set) var ladder: LateLadder?

  init(subject: DueItem.Subject) { self.subject = subject }

  var isBroad: Bool { true }

  func title(in context: Context) -> Phrase {
    Phrase(same: context.title(of: subject).name)
  }

  func bindings(in context: Context) -> [Binding<Action>] {
    let isOwed = owed(in: context.wallet) > .zero
    let own = own(in: context.wallet)
    let isOpen = own?.state == .active || own?.state == .held
    return [
      Binding(
        .pay, action: .pay, own == nil ? RepayText.notePayment : nil, unless: isOwed ? nil : RepayText.notOwed
      ),
      Binding(.why, action: .why, unless: isOwed ? nil : RepayText.notOwed),
      Binding(
        .thisOne, action: .thisOne, RepayText.thisOne,
        unless: own == nil ? RepayText.notOwn : isOpen ? nil : RepayText.notOwed),
      Binding(
        .change, action: .change, DebtText.changeTitle, unless: unchangeable(in: context.wallet),
        hinted: own == nil),
      Binding(
        .remove, action: .takeBack,
        debt(in: context.wallet)?.reversed == nil ? DebtText.takeBackTitle : ActionText.restoreDebt,
        unless: own == nil ? nil : DebtText.ownOnly, hinted: own == nil),
      Binding(.authorise, action: .autopay, RepayText.autopay, hinted: false),
      Binding(.calendar, action: .calendar, hinted: false),
    ] + changes(in: context) + records(in: context)
  }

  /// The rows of its table about what was noted of it, for a debt from elsewhere.
  func records(in context: Context) -> [Binding<Action>] {
    guard let debt = debt(in: context.wallet) else { return [] }
    return [
      Binding(
        .giveBack, action: .refund, DebtText.noteRefund, unless: debt.reversed.map(DebtText.reversed),
        hinted: false),
      Binding(
        .open, action: .entries, DebtText.entries, unless: debt.entries.isEmpty ? DebtText.noEntries : nil,
        hinted: false),
    ]
  }

  /// The rows of its table that change it, for an own one.
  func changes(in context: Context) -> [Binding<Action>] {
    guard let own = own(in: context.wallet) else { return [] }
    return DebtChange.all(in: context.wallet).map { change in
      Binding(
        change.command, action: .own(change), change.words(of: own),
        unless: change.unavailable(own, in: context.wallet), hinted: false)
    }
  }

  mutating func perform(_ action: Action, in context: Context) -> [Step] {
    switch action {
    case .pay: [.ask(.paying(subject))]
    case .autopay: [.autopay(in: context)]
    case .thisOne:
      if case .obligation(let id) = subject {
        [.ask(.obligationAutopay(id))]
      } else {
        []
      }
    case .own(let change):
      own(in: context.wallet).map { [change.step($0)] } ?? []
    case .change:
      if case .debt(let id) = subject { [.ask(.changeDebt(id))] } else { [] }
    case .takeBack: debt(in: context.wallet).map { [.ask(.correcting($0))] } ?? []
    case .refund:
      if case .debt(let id) = subject {
        [.ask(.recordDebtRefund(id))]
      } else {
        []
      }
    case .entries:
      if case .debt(let id) = subject { [.open(.debtEntries(DebtEntriesPage(id)))] } else { [] }
    case .why: [.open(why(in: context).screen)]
    case .calendar: [.open(.calendar(CalendarPage(around: nextDue(in: context.wallet))))]
    }
  }

  func whatIfs(in context: Context) -> [WhatIfOffer] { context.whatIfs(about: subject) }

  /// What it is about as the wallet has it: whatever happens to it changes some of that.
  private struct Facts: Equatable, Sendable {
    var own: Obligation?
    var order: Order?
    var debt: Debt?
  }

  mutating func opened(id: String, in context: Context) -> [Step] { reread(in: context) }

  mutating func reread(in context: Context) -> [Step] {
    let own = own(in: context.wallet)
    let facts = Facts(
      own: own, order: own.flatMap { context.wallet.order($0.order) }, debt: debt(in: context.wallet))
    guard facts != seen, since(in: context.wallet) != nil else { return [] }
    seen = facts
    isRereading = true
    return [.effect(.read(.journal(before: nil)))]
  }

  mutating func refresh(in context: Context) {
    if case .obligation(let id) = subject { ladder = LateLadder(of: id, in: context.wallet) }
  }

  mutating func receive(_ message: Message, in context: Context) -> [Step]? {
    guard case .journal(let entries, let next) = message else { return nil }
    if isRereading { story = [] }
    isRereading = false
    story += entries.flatMap { $0.event.story(of: subject, on: $0.day) }
    // Nothing happened to it before it was ordered or recorded.
    guard let next, let oldest = entries.last?.day, let since = since(in: context.wallet), oldest >= since
    else { return [] }
    return [.effect(.read(.journal(before: next)))]
  }

  /// Since when something can have happened to it.
  private func since(in wallet: Wallet) -> Day? {
    own(in: wallet).flatMap { wallet.order($0.order)?.placedOn ?? $0.capturedOn }
      ?? debt(in: wallet)?.recordedOn
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
    own(in: wallet)?.nextDue?.due ?? debt(in: wallet)?.nextDue.flatMap(\.due)
  }
}
