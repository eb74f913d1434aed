import PayLater

extension Order.State {
  /// Where the order stands: '已发货', 'shipped'.
  public var phrase: Phrase {
    switch self {
    case .placed: Phrase("已下单", "placed")
    case .shipped: Phrase("已发货", "shipped")
    case .received: Phrase("已收货", "received")
    case .returned: Phrase("已退货", "returned")
    case .cancelled: Phrase("已取消", "cancelled")
    case .expired: Phrase("已过期", "expired")
    }
  }

  /// What happens next, or what it means; nil where nothing is to be said.
  public var next: Phrase? {
    switch self {
    case .placed: Phrase("发货前可以取消", "you can cancel until it ships")
    case .shipped: Phrase("请在收到后确认收货", "confirm when received")
    case .received: nil
    case .returned: Phrase("已全额退款", "refunded in full")
    case .cancelled: Phrase("额度已解冻，不影响信用分", "the hold is released; no effect on the score")
    case .expired: Phrase("30 天内没有发货，额度已解冻", "not shipped in 30 days; the hold is released")
    }
  }
}

extension OrderID {
  /// The order by its number: '订单 0007', 'order 0007'.
  public var phrase: Phrase { Phrase("订单 \(number)", "order \(number)") }

  /// The number in four digits or more, `0007`; a name of another make as it stands.
  public var number: String {
    let digits = text.drop { !$0.isNumber }
    guard digits.count < text.count, !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else {
      return text
    }
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
