import PayLater
import WalletText

extension Question {
  /// Asks before an order is cancelled: what was held, or paid, comes back at once.
  static func cancelOrder(_ id: OrderID) -> Question {
    Question(
      "cancelOrder \(id.text)", ActionText.cancelOrder, yes: ActionText.cancelOrder,
      done: OrderPageText.cancelDone
    ) { _, context in
      guard let order = context.wallet.order(id) else { return [] }
      let amount = order.amount.text
      let words =
        order.paidFrom == nil ? OrderPageText.cancelCredit(amount) : OrderPageText.cancelPaid(amount)
      return [context.priced(order), Line(context[words])]
    } request: { _, _ in
      .order(.cancel(order: id))
    }
  }

  /// Asks before the automatic receipt is put off, which can be done once.
  static func extendReceipt(_ id: OrderID) -> Question {
    Question(
      "extendReceipt \(id.text)", ActionText.extendReceipt, yes: ActionText.extendReceipt,
      done: OrderPageText.extendDone
    ) { _, context in
      guard let order = context.wallet.order(id), let day = order.autoReceiptOn,
        let later = order.extendedReceipt
      else { return [] }
      return [Line(context[OrderPageText.extend(from: context.date(day), to: context.date(later))])]
    } request: { _, _ in
      .order(.extendReceipt(order: id))
    }
  }

  /// Asks before the receipt of an order is confirmed: from then on its amount is owed.
  static func confirmReceipt(_ id: OrderID) -> Question {
    Question(
      "confirmReceipt \(id.text)", DialogText.receiptTitle, yes: DialogText.receiptTitle,
      done: DialogText.receiptDone
    ) { _, context in
      guard let order = context.wallet.order(id) else { return [] }
      guard order.paidFrom == nil else { return [context.priced(order)] }
      let due = context.date(order.term.due(receivedOn: context.wallet.businessDay))
      return [context.priced(order), Line(context[DialogText.receipt(order.amount.text, due: due)])]
    } request: { _, _ in
      .order(.confirmReceipt(order: id))
    }
  }

  /// Reports that a shipped order did not arrive.
  static func notArrived(_ id: OrderID) -> Question {
    Question(
      "notArrived \(id.text)", ActionText.reportNotArrived, yes: ActionText.reportNotArrived,
      done: DisputeText.notArrivedDone
    ) { _, context in
      guard let own = context.wallet.order(id) else { return [] }
      let until = context.date(own.voidsOn(missingSince: context.wallet.businessDay))
      let isHeld = own.paidFrom == nil
      return [
        context.heading(of: id), Line(), Line(context[DisputeText.noAutoReceipt]),
        Line(context[DisputeText.voids(until, held: isHeld)]), Line(context[DisputeText.noEffect], .label),
      ]
    } request: { _, _ in
      .order(.reportNotArrived(order: id))
    }
  }
}

extension Context {
  /// Where an order is from, and its amount.
  fileprivate func priced(_ order: Order) -> Line {
    Line(self[order.merchantName], .value, trailing: .init(money(order.amount), .strong))
  }
}
