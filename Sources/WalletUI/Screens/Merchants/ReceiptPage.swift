import PayLater
import TerminalKit
import WalletText

/// The receipt: what was ordered, when it is to be paid, what is left of the limit, what comes next; and what
/// was not ordered, and why.
struct ReceiptPage: Page {
  /// How one of the orders ended.
  struct Outcome: Equatable, Sendable {
    let merchant: Merchant
    var order: OrderID?
    var refusal: Refused?

    /// Why it was not placed.
    enum Refused: Equatable, Sendable {
      case refusal(Refusal)
      case trouble(Notice)
      /// Its gates were known to fail, so it was not sent.
      case gates([GateCheck])

      /// As a notice.
      func notice(in context: Context) -> Notice {
        switch self {
        case .refusal(let refusal): Notice(refusal, in: context)
        case .trouble(let notice): notice
        case .gates(let checks): Notice(.gates(checks), in: context)
        }
      }
    }
  }

  let outcomes: [Outcome]
  private(set) var list: ScrollState

  init(_ outcomes: [Outcome]) {
    self.outcomes = outcomes.filter { $0.order != nil } + outcomes.filter { $0.order == nil }
    list = ScrollState(count: outcomes.count { $0.order != nil })
  }

  func title(in context: Context) -> Phrase { CheckoutText.receipt }

  func bindings(in context: Context) -> [Binding<Never>] {
    let order = outcomes.indices.contains(list.selection) ? outcomes[list.selection].order : nil
    return [
      Binding(.open, order.map { .open(Screen(OrderPage($0))) }, CheckoutText.openOrder),
      Binding(.back, .go(.merchants), CheckoutText.toMerchants, hinted: false),
    ]
  }

  mutating func move(_ key: Key, in context: Context) { _ = list.handle(key, visible: list.count) }

  func draw(on canvas: inout Canvas) {
    for (index, outcome) in outcomes.enumerated() {
      if index > 0 { canvas.skip() }
      let order = outcome.order.flatMap { id in canvas.context.wallet.orders.first { $0.id == id } }
      if let order {
        draw(order, of: outcome.merchant, selected: index == list.selection, on: &canvas)
      } else {
        draw(refused: outcome, on: &canvas)
      }
    }
    guard canvas.context.wallet.limit.total > .zero else { return }
    canvas.skip()
    let left = max(.zero, canvas.context.wallet.limit.available)
    canvas.put(.labelled(canvas.context[CheckoutText.left], canvas.context.money(left)))
  }

  private func draw(_ order: Order, of merchant: Merchant, selected: Bool, on canvas: inout Canvas) {
    let context = canvas.context
    let done = order.paidFrom == nil ? CheckoutText.placed : CheckoutText.paidNow
    let (number, amount) = (context[order.id.phrase], context.money(order.amount))
    var spans: [Line.Span] = [
      .init("+ " + context[done], .good), .init("  " + context[order.merchantName], .value),
    ]
    let taken = spans.reduce(width(of: amount) + 1) { $0 + width(of: $1.text) }
    let fits = taken + width(of: number) + 2 <= canvas.room
    if fits { spans.append(.init("  " + number, .label)) }
    canvas.put(Line(spans, trailing: .init(amount, .strong)), selected: selected)
    if !fits { canvas.put(Line("  " + number, .label)) }
    for words in nextSteps(of: order, merchant, in: context) {
      canvas.put(indented: context[words])
    }
  }

  private func nextSteps(of order: Order, _ merchant: Merchant, in context: Context) -> [Phrase] {
    let isReceived = order.receivedOn != nil
    var steps: [Phrase] = []
    if order.paidFrom == nil {
      let due = context.date(order.due(from: context.wallet.businessDay))
      let when = CheckoutText.due(order.term.phrase, due, atOnce: isReceived)
      steps.append(CheckoutText.dueDate(when))
    }
    if isReceived {
      return steps + [order.paidFrom == nil ? CheckoutText.received : CheckoutText.receivedPaid]
    }
    let hasShipped = order.state == .shipped
    let promise = hasShipped ? CheckoutText.hasShipped : MerchantText.dispatch(days: order.dispatchDays)
    steps.append(order.paidFrom == nil ? CheckoutText.shipping(promise) : promise.capitalised)
    return steps + [CheckoutText.autoReceipt]
  }

  private func draw(refused outcome: Outcome, on canvas: inout Canvas) {
    let context = canvas.context
    canvas.put(
      Line([
        .init("! " + context[CheckoutText.notOrdered], .warning),
        .init("  " + context[outcome.merchant.name], .value),
      ]))
    let reasons = outcome.refusal?.notice(in: context).lines ?? []
    for words in reasons + [CheckoutText.stillInCart] {
      canvas.put(indented: context[words], .label)
    }
  }
}

extension ReceiptPage.Outcome {
  /// How its request ended.
  init(merchant: Merchant, _ outcome: Reply.Outcome) {
    switch outcome {
    case .accepted(let answer): self.init(merchant: merchant, order: answer.order)
    case .refused(let refusal): self.init(merchant: merchant, refusal: .refusal(refusal))
    case .failed(let trouble): self.init(merchant: merchant, refusal: .trouble(trouble))
    }
  }

  /// It was not sent, because its gates fail.
  init(left part: CheckoutPart) {
    self.init(merchant: part.purchase.merchant, refusal: .gates(part.checks.filter { !$0.passed }))
  }
}
