/// What happened to an order.
public enum OrderEvent: Topic, Equatable, Sendable {
  case placed(order: Order)
  case shipped(order: OrderID, autoReceiptOn: Day)
  case shipmentWithheld(order: OrderID)
  case receiptExtended(order: OrderID, autoReceiptOn: Day)
  /// The amount of an order that is not captured, lowered to `amount` (T4).
  case amountLowered(order: OrderID, amount: Money, reason: CorrectionReason)
  case notArrivedReported(order: OrderID)
  /// The receipt, confirmed by the user or by time; `captured` and the schedule are nil and empty for an order
  /// that was paid at once.
  case received(order: OrderID, captured: Money?, schedule: [Instalment])
  /// The order ends before its receipt and its hold (or the money paid) goes back.
  case cancelled(order: OrderID)
  case expired(order: OrderID)

  /// Their kinds, with the names that they have in the journal.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case shipped, shipmentWithheld, receiptExtended, amountLowered, notArrivedReported, received, cancelled,
      expired
    case placed = "orderPlaced"
  }

  var kind: CodingKeys {
    switch self {
    case .placed: .placed
    case .shipped: .shipped
    case .shipmentWithheld: .shipmentWithheld
    case .receiptExtended: .receiptExtended
    case .amountLowered: .amountLowered
    case .notArrivedReported: .notArrivedReported
    case .received: .received
    case .cancelled: .cancelled
    case .expired: .expired
    }
  }

  /// The id of the one thing that it concerns: the order.
  var subject: String {
    switch self {
    case .placed(let order): order.id.text
    case .shipped(let id, _), .shipmentWithheld(let id), .receiptExtended(let id, _), .received(let id, _, _),
      .cancelled(let id), .expired(let id), .amountLowered(let id, _, _), .notArrivedReported(let id):
      id.text
    }
  }
}

extension Wallet {
  mutating func change(_ event: OrderEvent) {
    switch event {
    case .placed(let order): place(order)
    case .shipped(let id, let autoReceiptOn): ship(id, autoReceiptOn)
    case .shipmentWithheld(let id): change(id) { $0.withheld = true }
    case .receiptExtended(let id, let autoReceiptOn): extendReceipt(id, autoReceiptOn)
    case .amountLowered(let id, let amount, _): lower(id, to: amount)
    case .notArrivedReported(let id): noteNotArrived(id)
    case .received(let id, let captured, let schedule): receive(id, captured, schedule)
    case .cancelled(let id): end(id, as: .cancelled)
    case .expired(let id): end(id, as: .expired)
    }
  }
}
