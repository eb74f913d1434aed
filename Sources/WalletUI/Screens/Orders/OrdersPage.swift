import PayLater
import TerminalKit
import WalletText

/// All orders that the wallet still holds, the newest first: also those that nothing is owed for.
struct OrdersPage: Page {
  enum Action: Equatable, Sendable { case open, merchants }

  private(set) var list = ScrollState(count: 0)

  var isFlowing: Bool { false }

  func title(in context: Context) -> Phrase { OrderPageText.orders }

  func bindings(in context: Context) -> [Binding<Action>] {
    guard !context.wallet.orders.isEmpty else {
      return [Binding(.open, action: .merchants, CheckoutText.toMerchants)]
    }
    return [Binding(.open, action: .open, ButtonText.open)]
  }

  mutating func perform(_ action: Action, in context: Context) -> [Step] {
    guard action == .open else { return [.begin(.merchants)] }
    let orders = orders(in: context)
    guard orders.indices.contains(list.selection) else { return [] }
    return [.open(.order(OrderPage(orders[list.selection].id)))]
  }

  func whatIfs(in context: Context) -> [WhatIfOffer] {
    let orders = orders(in: context)
    guard orders.indices.contains(list.selection) else { return context.whatIfs }
    return context.whatIfs(about: orders[list.selection].id)
  }

  mutating func move(_ key: Key, in context: Context) {
    _ = list.handle(key, visible: context.bodyRows / height(in: context))
  }

  mutating func refresh(in context: Context) {
    list.resize(count: context.wallet.orders.count, visible: context.bodyRows / height(in: context))
  }

  func draw(on canvas: inout Canvas) {
    let orders = orders(in: canvas.context)
    guard !orders.isEmpty else {
      return canvas.paragraph(EmptyText.orders(key: canvas.context.keys.name(.open)), .label)
    }
    canvas.list(list, height: height(in: canvas.context)) { canvas, index in
      canvas.put(orders[index])
    }
  }

  func orders(in context: Context) -> [Order] { context.wallet.orders.reversed() }

  private func height(in context: Context) -> Int { context.isVeryNarrow ? 2 : 1 }
}

extension Canvas {
  /// An order of the list: when, from whom, where it stands, how much; in two rows where it is narrow.
  fileprivate mutating func put(_ order: Order) {
    let date = context.date(order.placedOn)
    let name = context[order.merchantName]
    let state = context[order.state.phrase]
    let how = order.paidFrom == nil ? "" : "  " + context[CheckoutText.paidNow]
    guard context.isVeryNarrow else {
      let row = MoneyRow(
        when: date, name: name, detail: context[order.id.phrase] + "  " + state + how,
        amount: context.money(order.amount))
      return put(row)
    }
    put(Line(name, trailing: .init(context.money(order.amount), .value)))
    put(Line("  " + date + "  " + state + how, .label))
  }
}
