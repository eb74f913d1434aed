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
      return canvas.paragraph(canvas.context.words(EmptyText.orders(key:), by: .open), .label)
    }
    let rows = orders.map { canvas.context.row(of: $0) }
    let table = canvas.fitted(to: rows)
    canvas.list(list, height: height(in: canvas.context)) { canvas, index in
      guard canvas.context.isVeryNarrow else { return canvas.put(rows[index], in: table) }
      canvas.put(narrow: orders[index])
    }
  }

  func orders(in context: Context) -> [Order] { context.wallet.orders.reversed() }

  private func height(in context: Context) -> Int { context.isVeryNarrow ? 2 : 1 }
}

extension Context {
  /// An order of the list as a row: when, from whom, where it stands, how much.
  fileprivate func row(of order: Order) -> MoneyRow {
    MoneyRow(
      when: date(order.placedOn), name: self[order.merchantName],
      detail: self[order.id.phrase] + "  " + standing(of: order), amount: money(order.amount))
  }

  fileprivate func standing(of order: Order) -> String {
    self[order.state.phrase] + (order.paidFrom == nil ? "" : "  " + self[CheckoutText.paidNow])
  }
}

extension Canvas {
  /// The same in two rows, where it is narrow.
  fileprivate mutating func put(narrow order: Order) {
    put(Line(context[order.merchantName], trailing: .init(context.money(order.amount), .value)))
    put(Line("  " + context.date(order.placedOn) + "  " + context.standing(of: order), .label))
  }
}
