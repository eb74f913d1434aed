import PayLater
import WalletText

/// Asks before an order is cancelled: what was held, or paid, comes back at once.
struct CancelOrderQuestion: Asking {
  let order: OrderID

  var yes: Phrase? { ActionText.cancelOrder }

  func title(in context: Context) -> Phrase { ActionText.cancelOrder }

  func lines(for form: Form, in context: Context) -> [Line] {
    guard let order = context.wallet.orders.first(where: { $0.id == order }) else { return [] }
    let amount = order.amount.text
    let words =
      order.paidFrom == nil ? OrderPageText.cancelCredit(amount) : OrderPageText.cancelPaid(amount)
    return [
      Line(context[order.merchantName], .value, trailing: .init(context.money(order.amount), .strong)),
      Line(context[words]),
    ]
  }

  func request(_ form: Form, in context: Context) throws(Refusal) -> Request? { .cancelOrder(order: order) }

  func accepted(_ answer: Answer, in context: Context) -> [Step] {
    [.tell(Notice(.done, OrderPageText.cancelDone))]
  }
}

/// Asks before the automatic receipt is put off, which can be done once.
struct ExtendReceiptQuestion: Asking {
  let order: OrderID

  var yes: Phrase? { ActionText.extendReceipt }

  func title(in context: Context) -> Phrase { ActionText.extendReceipt }

  func lines(for form: Form, in context: Context) -> [Line] {
    guard let order = context.wallet.order(order), let day = order.autoReceiptOn,
      let later = order.extendedReceipt
    else { return [] }
    return [Line(context[OrderPageText.extend(from: context.date(day), to: context.date(later))])]
  }

  func request(_ form: Form, in context: Context) throws(Refusal) -> Request? { .extendReceipt(order: order) }

  func accepted(_ answer: Answer, in context: Context) -> [Step] {
    [.tell(Notice(.done, OrderPageText.extendDone))]
  }
}
