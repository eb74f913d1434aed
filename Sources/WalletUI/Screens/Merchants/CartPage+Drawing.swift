import PayLater
import TerminalKit
import WalletText

extension CartPage {
  /// What may be spent beside it, where there is room.
  func draw(on canvas: inout Canvas) {
    canvas.wide({ drawLines(on: &$0) }, { $0.limit() })
  }

  private func drawLines(on canvas: inout Canvas) {
    let context = canvas.context
    guard !list.isEmpty else {
      return canvas.paragraph(canvas.context.words(EmptyText.cart(key:), by: .open), .label)
    }
    let purchases = context.cart.purchases(from: context.catalogue)
    // In a small window the sum would be out of sight below.
    if context.isVeryNarrow { drawSum(of: purchases, on: &canvas) }
    var selected = list.marked.map(\.isSelected).makeIterator()
    for (index, purchase) in purchases.enumerated() {
      if index > 0, !context.isVeryNarrow { canvas.skip() }
      canvas.put(
        Line(
          context[purchase.merchant.name], .label,
          trailing: purchases.count > 1 ? .init(context.money(purchase.amount), .label) : nil))
      for line in purchase.lines {
        draw(line, selected: selected.next() ?? false, on: &canvas)
      }
    }
    guard !context.isVeryNarrow else { return }
    canvas.skip()
    drawSum(of: purchases, on: &canvas)
  }

  private func drawSum(of purchases: [Purchase], on canvas: inout Canvas) {
    let words = purchases.count > 1 ? MerchantsText.orders(purchases.count) : MoneyWords.total
    let sum = canvas.context.money(purchases.map(\.amount).sum)
    canvas.put(Line(canvas.context[words], .label, trailing: .init(sum, .strong)))
  }

  private func draw(_ line: OrderLine, selected: Bool, on canvas: inout Canvas) {
    let context = canvas.context
    let isTyped = selected && entry.isOpen
    // Where there is no room for both, the amount says more than the price.
    let isFolded = context.isVeryNarrow
    let row = CartRow(
      name: "  " + context[line.name], price: isFolded ? "" : context.money(line.price),
      quantity: isTyped ? "" : "x \(line.quantity)", trailing: context.money(line.amount))
    canvas.put(row, selected: selected, entry: isTyped ? entry : nil, opens: false)
  }
}
