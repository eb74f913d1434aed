import PayLater
import TerminalKit
import WalletText

extension CartPage {
  func draw(on canvas: inout Canvas) {
    let context = canvas.context
    guard !items.isEmpty else { return canvas.paragraph(EmptyText.cart(key: "Enter"), .label) }
    let purchases = context.cart.purchases(from: context.catalogue)
    var index = 0
    for purchase in purchases {
      if index > 0 { canvas.skip() }
      canvas.put(
        Line(
          context[purchase.merchant.name], .label,
          trailing: purchases.count > 1 ? .init(context.money(purchase.amount), .label) : nil))
      for line in purchase.lines {
        draw(line, selected: index == list.selection, on: &canvas)
        index += 1
      }
    }
    canvas.skip()
    canvas.put(
      Line(
        context[purchases.count > 1 ? MerchantsText.orders(purchases.count) : MoneyWords.total], .label,
        trailing: .init(context.money(purchases.map(\.amount).sum), .strong)))
  }

  private func draw(_ line: OrderLine, selected: Bool, on canvas: inout Canvas) {
    let context = canvas.context
    let isTyped = selected && entry.isOpen
    // Where there is no room for both, the amount says more than the price.
    let isFolded = context.isVeryNarrow
    let row = CartRow(
      name: "  " + context[line.name], price: context.money(isFolded ? line.amount : line.price),
      quantity: isTyped ? "" : "x \(line.quantity)", trailing: isFolded ? "" : context.money(line.amount))
    canvas.put(row, selected: selected && !entry.isOpen, entry: isTyped ? entry : nil)
  }
}
