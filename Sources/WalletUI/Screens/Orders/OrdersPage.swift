import PayLater
import TerminalKit
import WalletText

/// All orders that the wallet still holds, the newest first: also those that nothing is owed for.
struct OrdersPage: Page {
  enum Action: Equatable, Sendable { case open, merchants, filter }

  private(set) var list = ScrollState(count: 0)
  private(set) var filter = ListFilter()

  var isFlowing: Bool { false }
  var isTyping: Bool { filter.isOpen }

  func title(in context: Context) -> Phrase { OrderPageText.orders }

  func bindings(in context: Context) -> [Binding<Action>] {
    guard !context.wallet.orders.isEmpty else {
      return [Binding(.open, action: .merchants, CheckoutText.toMerchants)]
    }
    return [Binding(.open, action: .open, ButtonText.open), Binding(.filter, action: .filter)]
  }

  mutating func perform(_ action: Action, in context: Context) -> [Step] {
    let orders = orders(in: context)
    switch action {
    case .merchants: return [.begin(.merchants)]
    case .filter: filter.open()
    case .open where orders.indices.contains(list.selection):
      return [.open(.order(OrderPage(orders[list.selection].id)))]
    case .open: break
    }
    return []
  }

  mutating func type(_ key: Key, in context: Context) -> [Step]? {
    guard filter.handle(key) else { return nil }
    refresh(in: context)
    return []
  }

  func whatIfs(in context: Context) -> [WhatIfOffer] {
    let orders = orders(in: context)
    guard orders.indices.contains(list.selection) else { return context.whatIfs }
    return context.whatIfs(about: orders[list.selection].id)
  }

  mutating func move(_ key: Key, in context: Context) {
    _ = list.handle(key, visible: visible(in: context))
  }

  mutating func refresh(in context: Context) {
    list.resize(count: orders(in: context).count, visible: visible(in: context))
  }

  func draw(on canvas: inout Canvas) {
    let context = canvas.context
    let orders = orders(in: context)
    canvas.put(filter, in: FilterText.orders)
    guard !orders.isEmpty else {
      let isNone = context.wallet.orders.isEmpty
      return canvas.paragraph(
        isNone
          ? context.words(EmptyText.orders(key:), by: .open)
          : context.words(EmptyText.filtered(key:), by: .cancel), .label)
    }
    let rows = orders.map { context.row(of: $0) }
    let table = canvas.fitted(to: rows)
    canvas.list(list, height: height(in: context), focused: !filter.isOpen) { canvas, index in
      guard context.isVeryNarrow else { return canvas.put(rows[index], in: table) }
      canvas.put(narrow: orders[index])
    }
  }

  /// Those that the filter finds, the newest first.
  func orders(in context: Context) -> [Order] {
    let sought = filter.sought
    return context.wallet.orders.reversed().filter { sought.isIn(context.row(of: $0).words) }
  }

  private func visible(in context: Context) -> Int {
    max(1, (context.bodyRows - filter.rows) / height(in: context))
  }

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
