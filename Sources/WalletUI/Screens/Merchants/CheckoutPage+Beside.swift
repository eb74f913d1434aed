import PayLater
import TerminalKit
import WalletText

extension CheckoutPage {
  /// The gates beside the order, a row each; of several orders, how many each passes and what stops it.
  func drawChecksBeside(on canvas: inout Canvas) {
    let context = canvas.context
    canvas.put(CheckoutText.checks, .label)
    for (index, part) in parts.enumerated() {
      if parts.count > 1 {
        canvas.skip(index > 0 ? 1 : 0)
        canvas.put(Line(clip(context[part.purchase.merchant.name], to: canvas.area.width)))
      }
      let failing = part.failing(atOnce: isAtOnce)
      guard failing.isEmpty else {
        drawReasons(failing, on: &canvas)
        continue
      }
      if isAtOnce {
        canvas.put(Line("+ " + context[CheckoutText.onlyOwn]))
      } else if parts.count > 1 {
        canvas.put(Line("+ " + context[GateText.allPass(part.checks.count)]))
      } else {
        for words in passing(part, all: true, in: context) { canvas.put(Line(words)) }
      }
    }
  }

  /// What stops an order and the way out of it.
  private func drawReasons(_ failing: [GateCheck], on canvas: inout Canvas) {
    let context = canvas.context
    canvas.put(Line("! " + context[GateText.failing(failing.count, of: Gate.ofOrders)], .warning))
    for check in failing { canvas.put(indented: context[check.sentence(on: context.wallet.businessDay)]) }
    if !placing.isEmpty { canvas.put(indented: context[CheckoutText.notPlaced], .label) }
  }
}
