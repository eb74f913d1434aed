import PayLater
import TerminalKit
import WalletText

/// Home: what is owed, the limit, the score, what needs attention, what happened lately.
struct HomePage: Page {
  enum Action: Equatable, Sendable { case open, pay, confirmReceipt }

  private(set) var list = ScrollState(count: 0)

  var isBroad: Bool { true }

  func title(in context: Context) -> Phrase { AppText.name }

  func bindings(in context: Context) -> [Binding<Action>] {
    let item = selected(in: context)
    var isDue = false
    var isArriving = false
    if case .due = item { isDue = true }
    if case .warning = item { isDue = true }
    if case .arriving = item { isArriving = true }
    return [
      Binding(.open, action: .open, ButtonText.open, hinted: item != nil),
      Binding(.pay, action: .pay, unless: isDue ? nil : HomeText.notDue),
      Binding(
        .confirmReceipt, action: .confirmReceipt, HomeText.confirmReceipt,
        unless: isArriving ? nil : HomeText.notShipped),
    ]
  }

  mutating func perform(_ action: Action, in context: Context) -> [Step] {
    switch (action, selected(in: context)) {
    case (_, nil): []
    case (.open, .activate): [.open(.activation(ActivationPage()))]
    case (.open, .closing(let rest)): rest.steps
    case (.open, .due(let item)): [.open(.obligation(ObligationPage(subject: item.subject)))]
    case (.pay, .due(let item)): [.ask(.paying(item.subject))]
    case (.open, .warning(let id, _)): [.open(.obligation(ObligationPage(subject: .obligation(id))))]
    case (.pay, .warning(let id, _)): [.ask(.paying(.obligation(id)))]
    case (.open, .credit): [.ask(.credit)]
    case (.open, .arriving(let order)): context.openOrder(order.id)
    case (.open, .waited(let announcement)): context.goOn(with: announcement)
    case (.confirmReceipt, .arriving(let order)):
      [.ask(.confirmReceipt(order.id))]
    case (.open, .news(let reminder)): reminder.about.open(in: context)
    default: []
    }
  }

  func whatIfs(in context: Context) -> [WhatIfOffer] {
    switch selected(in: context) {
    case .due(let item): context.whatIfs(about: item.subject)
    case .arriving(let order): context.whatIfs(about: order.id)
    case .news(let reminder): reminder.about.subject.map { context.whatIfs(about: $0) } ?? context.whatIfs
    default: context.whatIfs
    }
  }

  mutating func move(_ key: Key, in context: Context) {
    _ = list.handle(key, visible: HomeItem.all(in: context).count)
  }

  mutating func refresh(in context: Context) {
    let count = HomeItem.all(in: context).count
    list.resize(count: count, visible: count)
  }

  private func selected(in context: Context) -> HomeItem? {
    let items = HomeItem.all(in: context)
    return items.indices.contains(list.selection) ? items[list.selection] : nil
  }
}
