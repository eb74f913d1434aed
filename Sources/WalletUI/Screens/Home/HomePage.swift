import PayLater
import TerminalKit
import WalletText

/// Home: what is owed, the limit, the score, what needs attention, what happened lately.
struct HomePage: ListPage {
  var list = ListBody<HomeItem>()

  var isBroad: Bool { true }

  func title(in context: Context) -> Phrase { AppText.name }

  func groups(in context: Context) -> [ListBody<HomeItem>.Group] { plain(HomeItem.all(in: context)) }

  func bindings(in context: Context) -> [Binding<Never>] {
    var due: DueItem.Subject?
    if case .due(let item) = selected { due = item.subject }
    if case .warning(let id, _) = selected { due = .obligation(id) }
    var arriving: OrderID?
    if case .arriving(let order) = selected { arriving = order.id }
    return [
      Binding(.open, steps: opening(in: context), ButtonText.open, hinted: selected != nil),
      Binding(.pay, due.map { .ask(.paying($0)) }, unless: due == nil ? HomeText.notDue : nil),
      Binding(
        .confirmReceipt, arriving.map { .ask(.confirmReceipt($0)) },
        HomeText.confirmReceipt, unless: arriving == nil ? HomeText.notShipped : nil),
    ]
  }

  private func opening(in context: Context) -> [Step] {
    switch selected {
    case .activate: [.open(Screen(ActivationPage()))]
    case .closing(let rest): rest.steps
    case .due(let item): [.open(Screen(ObligationPage(subject: item.subject)))]
    case .warning(let id, _): [.open(Screen(ObligationPage(subject: .obligation(id))))]
    case .credit: [.ask(.credit)]
    case .arriving(let order): context.openOrder(order.id)
    case .waited(let announcement): context.goOn(with: announcement)
    case .news(let reminder): reminder.about.open(in: context)
    case nil: []
    }
  }

  func whatIfs(in context: Context) -> [WhatIfOffer] {
    switch selected {
    case .due(let item): context.whatIfs(about: item.subject)
    case .arriving(let order): context.whatIfs(about: order.id)
    case .news(let reminder): reminder.about.subject.map { context.whatIfs(about: $0) } ?? context.whatIfs
    default: context.whatIfs
    }
  }
}
