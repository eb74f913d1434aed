import PayLater
import TerminalKit
import WalletText

/// All orders that the wallet still holds, the newest first: also those that nothing is owed for.
struct OrdersPage: ListPage {
  var list = ListBody<Order>()

  var isFlowing: Bool { false }

  func title(in context: Context) -> Phrase { OrderPageText.orders }

  func groups(in context: Context) -> [ListBody<Order>.Group] {
    let sought = filter.sought
    return plain(context.wallet.orders.reversed().filter { sought.isIn(context.row(of: $0).words) })
  }

  func entryRows(in context: Context) -> Int { context.isVeryNarrow ? 2 : 1 }

  func bindings(in context: Context) -> [Binding<Never>] {
    guard !context.wallet.orders.isEmpty else {
      return [Binding(.open, .begin(.merchants), CheckoutText.toMerchants)]
    }
    return [
      Binding(.open, selected.map { .open(Screen(OrderPage($0.id))) }, ButtonText.open),
      Binding(.filter, .filter),
    ]
  }

  func whatIfs(in context: Context) -> [WhatIfOffer] {
    selected.map { context.whatIfs(about: $0.id) } ?? context.whatIfs
  }

  func draw(on canvas: inout Canvas) {
    let context = canvas.context
    canvas.put(filter, in: FilterText.orders)
    guard !list.isEmpty else {
      return canvas.paragraph(
        empty: context.words(EmptyText.orders(key:), by: .open), filteredBy: filter)
    }
    let table = canvas.fitted(to: list.entries.map { context.row(of: $0) })
    canvas.list(list, height: entryRows(in: context)) { canvas, order in
      guard context.isVeryNarrow else { return canvas.put(context.row(of: order), in: table) }
      canvas.put(narrow: order)
    }
  }
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
