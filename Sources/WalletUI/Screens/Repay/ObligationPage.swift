import PayLater
import TerminalKit
import WalletText

/// One payment in full: its life, its schedule, what was paid, and what every day late would cost.
struct ObligationPage: Page {
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

  func bindings(in context: Context) -> [Binding<Never>] {
    let unowed = owed(in: context.wallet) > .zero ? nil : RepayText.notOwed
    let (own, debt) = (own(in: context.wallet), debt(in: context.wallet))
    return [
      Binding(.pay, .ask(.paying(subject)), own == nil ? RepayText.notePayment : nil, unless: unowed),
      Binding(.why, .open(why(in: context).screen), unless: unowed),
      Binding(
        .thisOne, own.map { .ask(.obligationAutopay($0.id)) },
        RepayText.thisOne,
        unless: own.map {
          context.whyNot(.agreement(.setObligationAutopay(obligation: $0.id, on: !$0.autopay)))
        }
          ?? RepayText.notOwn),
      Binding(
        .change, debt.map { .ask(.changeDebt($0.id)) }, DebtText.changeTitle,
        unless: context.whyNotChanged(subject), hinted: own == nil),
      Binding(
        .remove, debt.map { .ask(.correcting($0)) },
        debt?.reversed == nil ? DebtText.takeBackTitle : ActionText.restoreDebt,
        unless: own == nil ? nil : DebtText.ownOnly, hinted: own == nil),
      Binding(.authorise, .autopay(in: context), RepayText.autopay, hinted: false),
      Binding(
        .calendar, .open(Screen(CalendarPage(around: nextDue(in: context.wallet)))), hinted: false),
    ] + changes(in: context) + records(in: context)
  }

  /// The rows of its table about what was noted of it, for a debt from elsewhere.
  func records(in context: Context) -> [Binding<Never>] {
    guard let debt = debt(in: context.wallet) else { return [] }
    return [
      Binding(
        .giveBack, .ask(.recordDebtRefund(debt.id)), DebtText.noteRefund,
        unless: debt.reversed.map(DebtText.reversed), hinted: false),
      Binding(
        .open, .open(Screen(DebtEntriesPage(debt.id))), DebtText.entries,
        unless: debt.entries.isEmpty ? DebtText.noEntries : nil,
        hinted: false),
    ]
  }

  /// The rows of its table that change it, for an own one.
  func changes(in context: Context) -> [Binding<Never>] {
    guard let own = own(in: context.wallet) else { return [] }
    return DebtChange.all(in: context.wallet).map { change in
      Binding(
        change.command, change.step(own), change.words(of: own),
        unless: change.unavailable(own, in: context), hinted: false)
    }
  }

  func whatIfs(in context: Context) -> [WhatIfOffer] { context.whatIfs(about: subject) }

  /// What it is about as the wallet has it: whatever happens to it changes some of that.
  private struct Facts: Equatable, Sendable {
    var own: Obligation?
    var order: Order?
    var debt: Debt?
    var account: Account?
  }

  mutating func opened(id: String, in context: Context) -> [Step] { reread(in: context) }

  mutating func reread(in context: Context) -> [Step] {
    let own = own(in: context.wallet)
    let facts = Facts(
      own: own, order: own.flatMap { context.wallet.order($0.order) }, debt: debt(in: context.wallet),
      account: account(in: context.wallet))
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
      ?? debt(in: wallet)?.recordedOn ?? account(in: wallet)?.openedOn
  }

  func own(in wallet: Wallet) -> Obligation? {
    if case .obligation(let id) = subject { wallet.own(id) } else { nil }
  }

  func debt(in wallet: Wallet) -> Debt? {
    if case .debt(let id) = subject { wallet.debt(id) } else { nil }
  }

  func account(in wallet: Wallet) -> Account? {
    if case .account(let id) = subject { wallet.account(id) } else { nil }
  }

  func owed(in wallet: Wallet) -> Money {
    own(in: wallet)?.payoff(on: wallet.businessDay) ?? debt(in: wallet)?.outstanding
      ?? account(in: wallet)?.owed(on: wallet.businessDay) ?? .zero
  }

  func nextDue(in wallet: Wallet) -> Day? {
    own(in: wallet)?.nextDue?.due ?? debt(in: wallet)?.nextDue.flatMap(\.due)
      ?? wallet.dueItems(of: subject).first?.due
  }
}
