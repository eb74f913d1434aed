import PayLater
import TerminalKit
import WalletText

extension Canvas {
  /// Draws a line of an order: what, how many of it at which price, and what they make together. Where the price has
  /// no room only how many are said: a price that is cut is none.
  mutating func put(_ line: OrderLine, indent: Int, showsAmount: Bool = true) {
    let name = String(repeating: " ", count: indent) + context[line.name]
    let amount = showsAmount ? context.money(line.amount) : ""
    let room = self.room - (showsAmount ? width(of: amount) + 1 : 0)
    let whole = "  \(line.quantity) x \(context.money(line.price))"
    let detail = width(of: name + whole) <= room ? whole : "  x \(line.quantity)"
    put(
      Line(
        [.init(clip(name, to: room - width(of: detail))), .init(detail, .label)],
        trailing: showsAmount ? .init(amount) : nil))
  }
}
