import PayLater
import WalletText

/// Asks before the receipt of an order is confirmed: from then on its amount is owed.
struct ConfirmReceiptQuestion: Asking {
  let order: OrderID

  var yes: Phrase? { DialogText.receiptTitle }

  func title(in context: Context) -> Phrase { DialogText.receiptTitle }

  func lines(for form: Form, in context: Context) -> [Line] {
    guard let order = context.wallet.orders.first(where: { $0.id == order }) else { return [] }
    var lines = [
      Line(context[order.merchantName], .value, trailing: .init(context.money(order.amount), .strong))
    ]
    if order.paidFrom == nil {
      let due = context.date(order.term.due(receivedOn: context.wallet.businessDay))
      lines.append(Line(context[DialogText.receipt(order.amount.text, due: due)]))
    }
    return lines
  }

  func request(_ form: Form, in context: Context) throws(Refusal) -> Request? {
    .confirmReceipt(order: order)
  }

  func accepted(_ answer: Answer, in context: Context) -> [Step] {
    [.tell(Notice(.done, DialogText.receiptDone))]
  }
}
