import PayLater

/// The words of the rules that users set for themselves.
public enum OwnRulesText {
  public static let title = Phrase("自己的规则", "Own rules")
  public static let about = Phrase(
    "收紧马上生效，放宽或取消次日生效。", "A tighter rule takes effect at once, a looser one or none the next day.")
  public static let monthlyCap = Phrase("月度上限", "Monthly cap")
  public static let monthlyAbout = Phrase(
    "一个自然月里先用后付订单合计最多这么多。", "The most you may order with pay-later in a calendar month.")
  public static let limitCap = Phrase("额度上限", "Limit cap")
  public static let limitAbout = Phrase(
    "信用额度最多这么多，评估给得再高也不超过。", "The credit limit never goes above this, whatever a review gives.")
  public static let delay = Phrase("大额先等一天", "A day's wait")
  public static let delayAbout = Phrase(
    "超过这个金额的订单，付现的也一样，先说好，第二天才能下单。",
    "An order above this, paid at once or later, is announced first and can be placed the next day.")
  public static let above = Phrase("超过", "Above")
  public static let noDelay = Phrase("不再等", "No wait")
  public static let announced = Phrase("在等的订单", "Orders that wait")
  public static let freeze = Phrase("自主冻结", "Self-freeze")
  public static let blocked = Phrase("屏蔽的商家", "Blocked merchants")
  public static let cap = Phrase("最多", "At most")
  public static let lift = Phrase("不设上限", "No cap")
  public static let notSet = Phrase("未设", "not set")
  public static let notFrozen = Phrase("没有冻结", "not frozen")
  public static let choose = Phrase("去商家那里屏蔽", "Go to the merchants to block one")
  public static let noBlocked = Phrase("没有屏蔽商家", "no merchant is blocked")

  public static let saved = Phrase("规则已保存", "The rule is saved")
  public static let frozen = Phrase("已冻结", "Frozen")

  public static let freezeTitle = Phrase("自主冻结", "Self-freeze")
  public static let freezeAbout = Phrase(
    "冻结期间不能下新订单，付现的也不行；还款、收货照常。",
    "While frozen you can place no orders, not even paid at once; repaying and receiving go on.")
  public static let freezeFirm = Phrase("冻结后不能提前解除，只能延长。", "It cannot be lifted early, only made longer.")
  public static let howLong = Phrase("多久", "How long")
  public static let freezeYes = Phrase("冻结", "Freeze")
  public static let days = [7, 30, 90]

  public static let unblockTitle = Phrase("取消屏蔽", "Unblock")

  /// '11-29 前不能下单'.
  public static func frozenUntil(_ date: String) -> Phrase {
    Phrase("\(date) 前不能下单", "no orders before \(date)")
  }
  /// The freeze as it would be.
  public static func wouldFreeze(until date: String) -> Phrase {
    Phrase("\(date) 前不能下单。", "No orders before \(date).")
  }
  /// A looser cap that waits: '明天起 ¥2,000', '明天起不设'.
  public static func pending(_ amount: String?, or lifted: Phrase, on day: String) -> Phrase {
    Phrase(
      "\(day) 起" + (amount.map { "改为 \($0)" } ?? lifted.zh),
      "from \(day) on " + (amount ?? lifted.en.prefix(1).lowercased() + lifted.en.dropFirst()))
  }
  /// '现在：¥1,000.00'.
  public static func now(_ amount: String) -> Phrase { Phrase("现在：\(amount)", "Now: \(amount)") }
  /// '明天解除'.
  public static func unblocks(on day: String) -> Phrase { Phrase("\(day) 起解除", "unblocked from \(day) on") }
  /// What unblocking does.
  public static func unblock(_ name: String, on day: String) -> Phrase {
    Phrase(
      "\(name)：从 \(day) 起可以再下单，在那之前仍然屏蔽。",
      "\(name): you can order again from \(day) on; until then it stays blocked.")
  }
  /// In the list of sections: '超过 ¥500.00 等一天'.
  public static func waiting(_ amount: String) -> Phrase {
    Phrase("超过 \(amount) 等一天", "a day's wait above \(amount)")
  }
  /// Of an order that waits: '11-23 至 11-29 可下单'.
  public static func orderable(_ from: String, _ until: String) -> Phrase {
    Phrase("\(from) 至 \(until) 可下单", "can be ordered \(from) to \(until)")
  }

  // What would lift a rule.
  public static func liftFreeze(key: String) -> Phrase {
    Phrase(
      "到期自动解除，不能提前；\(key) 可以延长。", "It ends by itself, not before; \(key) makes it longer.")
  }
  public static func startFreeze(key: String) -> Phrase {
    Phrase(
      "\(key) 冻结 7、30 或 90 天，马上生效。", "\(key) freezes 7, 30 or 90 days, at once.")
  }
  public static func liftBlock(key: String) -> Phrase {
    Phrase(
      "\(key) 取消屏蔽，次日生效。", "\(key) unblocks it from the next day on.")
  }
  public static func liftWait(key: String) -> Phrase {
    Phrase("\(key) 去结算；下了单就用掉了。", "\(key) checks it out; the order uses it up.")
  }
  public static let stillWaits = Phrase("到那天再下单；购物车会留着。", "Order it then; the cart is kept.")

  // Where a rule bites.
  public static let capsLimit = Phrase("自设上限，在「我的」调高", "own cap; raise it in Mine")
  /// The same in a column of 23.
  public static func capsLimit(key: String) -> Phrase {
    Phrase("自设上限，按 \(key) 可调高", "own cap; \(key) to raise it")
  }
  /// Above the merchants: '自主冻结中，11-29 起可下单，不能提前'.
  public static func frozenShop(_ date: String) -> Phrase {
    Phrase(
      "自主冻结中，\(date) 起可下单，不能提前。",
      "Self-freeze: no orders before \(date).")
  }
  /// In a column: '11-23 起解除'.
  public static func unblocksShort(on day: String) -> Phrase { Phrase("\(day) 起解除", "unblocked \(day)") }
  public static let blockedShort = Phrase("已屏蔽", "blocked")
  public static func unblockShort(key: String) -> Phrase {
    Phrase("\(key) 取消屏蔽", "\(key) unblocks")
  }

  /// In the list of sections: '月度 ¥1,000.00'.
  public static func monthly(_ amount: String) -> Phrase { Phrase("月度 \(amount)", "monthly \(amount)") }
  /// In the list of sections: '额度 ¥1,000.00'.
  public static func limit(_ amount: String) -> Phrase { Phrase("额度 \(amount)", "limit \(amount)") }
  /// In the list of sections: '屏蔽 2 家'.
  public static func blocking(_ count: Int) -> Phrase { Phrase("屏蔽 \(count) 家", "\(count) blocked") }
}
