import PayLater

extension Merchant.Channel {
  /// '线上', 'online'.
  public var phrase: Phrase {
    switch self {
    case .online: Phrase("线上", "online")
    case .inStore: Phrase("到店", "in store")
    }
  }
}

extension PayHow {
  /// '先用后付', 'Pay later'.
  public var phrase: Phrase {
    switch self {
    case .later: Phrase("先用后付", "Pay later")
    case .now: Phrase("现在付", "Pay now")
    }
  }
}

extension Term {
  /// When a purchase falls due: '收货后 14 天内还', 'due 14 days after receipt'.
  public var phrase: Phrase {
    switch self {
    case .days(0): Phrase("收货当天还", "due on the day of receipt")
    case .days(let days): Phrase("收货后 \(days) 天内还", "due \(counted(days, "day")) after receipt")
    case .statement(let day):
      Phrase("收货次月 \(day) 日还 (账单)", "due on the \(ordinal(day)) of the month after receipt (statement)")
    }
  }

  /// For a column: '14 天', '当天', '次月 10 日'.
  public var short: Phrase {
    switch self {
    case .days(0): Phrase("当天", "same day")
    case .days(let days): Phrase("\(days) 天", counted(days, "day"))
    case .statement(let day): Phrase("次月 \(day) 日", "\(ordinal(day)) next month")
    }
  }
}

/// Words about merchants and what they promise.
public enum MerchantText {
  /// The badge.
  public static let badge = Phrase("先用后付", "pay later")
  /// Instead of the badge.
  public static let atOnceOnly = Phrase("只能现在付", "pay now only")

  /// When it ships: '当天发货', '3 天内发货'.
  public static func dispatch(days: Int) -> Phrase {
    days == 0
      ? Phrase("当天发货", "ships the same day")
      : Phrase("\(days) 天内发货", "ships within \(counted(days, "day"))")
  }

  /// When a return is refunded: '退货后 2 天退款'.
  public static func refund(days: Int) -> Phrase {
    days == 0
      ? Phrase("退货当天退款", "refunds a return the same day")
      : Phrase("退货后 \(days) 天退款", "refunds a return after \(counted(days, "day"))")
  }
}
