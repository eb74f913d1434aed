/// Requests about orders (rules 3 and 5).
public enum OrderRequest: Topic, Equatable, Sendable {
  /// `typedAmountFen` where rule 5 asks for it: the first order at a merchant and any above half of the limit.
  case place(
    merchant: MerchantID, lines: [CartLine], address: AddressID?, pay: PayHow, from: FundingSourceID?,
    typedAmountFen: Money?)
  case cancel(order: OrderID)
  case confirmReceipt(order: OrderID)
  /// Puts the automatic receipt off by 7 days, once.
  case extendReceipt(order: OrderID)
  /// A shipped order did not arrive: its automatic receipt stops.
  case reportNotArrived(order: OrderID)

  enum CodingKeys: String, CodingKey, CaseIterable {
    case confirmReceipt, extendReceipt, reportNotArrived
    case place = "placeOrder"
    case cancel = "cancelOrder"
  }
}

extension Handling {
  mutating func decide(_ request: OrderRequest) throws(Refusal) {
    switch request {
    case .place(let merchant, let lines, let address, let pay, let source, let typed):
      try placeOrder(merchant, lines, address, pay, source, typed)
    case .cancel(let id): try cancelOrder(id)
    case .confirmReceipt(let id): try confirmReceipt(id)
    case .extendReceipt(let id): try extendReceipt(id)
    case .reportNotArrived(let id): try reportNotArrived(id)
    }
  }
}
