/// The words of the merchants, their offers and the cart.
public enum MerchantsText {
  public static let title = Phrase("商家目录", "Merchant list")
  public static let all = Phrase("全部", "All")
  public static let favourites = Phrase("收藏", "Favourites")
  public static let blocked = Phrase("已屏蔽", "Blocked")
  public static let nextShelf = Phrase("换分类", "Next category")
  public static let previousShelf = Phrase("上一分类", "Previous category")
  public static let cart = Phrase("购物车", "Cart")
  public static let reading = Phrase("正在读取商家", "Reading the merchants")

  // The heads of the list.
  public static let merchant = Phrase("商家", "Merchant")
  public static let howToPay = Phrase("付款", "Payment")
  public static let due = Phrase("收货后", "After receipt")
  public static let delivery = Phrase("发货", "Delivery")
  /// In a column: '2 天内发货'.
  public static func ships(days: Int) -> Phrase {
    days == 0
      ? Phrase("当天发货", "ships same day")
      : Phrase("\(days) 天内发货", "ships in \(counted(days, "day"))")
  }

  // A merchant's page.
  public static let isFavourite = Phrase("已收藏", "a favourite")
  public static let isBlocked = Phrase(
    "您屏蔽了这家商家，不能下单。", "You blocked this merchant; nothing can be ordered here.")
  public static func blockedHere(key: String) -> Phrase {
    Phrase(
      "您屏蔽了这家商家，不能下单。按 \(key) 取消屏蔽，次日生效。",
      "You blocked this merchant; nothing can be ordered here. \(key) unblocks it from the next day on.")
  }
  public static func unblocks(_ date: String) -> Phrase {
    Phrase("已申请取消屏蔽，\(date) 生效。", "It is unblocked from \(date) on.")
  }
  public static let put = Phrase("放入购物车", "Put in the cart")
  public static let more = Phrase("多一件", "One more")
  public static let fewer = Phrase("少一件", "One fewer")
  public static let quantity = Phrase("数量", "Quantity")
  public static func putDone(_ offer: Phrase, _ quantity: Int) -> Phrase {
    Phrase("已放入购物车：\(offer.zh) x \(quantity)", "In the cart: \(offer.en) x \(quantity)")
  }
  public static func inCart(_ quantity: Int) -> Phrase {
    Phrase("车里 \(quantity) 件", "\(quantity) in the cart")
  }
  public static func zero(key: String) -> Phrase {
    Phrase("至少 1 件；\(key) 移除", "at least 1; \(key) removes it")
  }
  public static let nothingSelected = Phrase("这里没有选中的。", "Nothing is selected here.")
  public static let least = Phrase("至少 1 件。", "At least 1.")

  // Blocking.
  public static let blockTitle = Phrase("屏蔽商家", "Block the merchant")
  public static func block(_ name: Phrase) -> Phrase {
    Phrase(
      "今天起不能在\(name.zh)下单，已有的订单照常。以后可以取消屏蔽，次日生效。",
      "From today nothing can be ordered from \(name.en); orders you have go on. You can unblock it later, from the next day on."
    )
  }
  public static let unblockTitle = Phrase("取消屏蔽", "Unblock the merchant")
  public static func unblock(_ name: Phrase, from date: String) -> Phrase {
    Phrase("\(date) 起可以再在\(name.zh)下单。", "You can order from \(name.en) again from \(date) on.")
  }
  public static let blockDone = Phrase("已屏蔽", "Blocked")
  public static let unblockDone = Phrase("明天起不再屏蔽", "Unblocked from tomorrow on")

  // The cart.
  public static func cartLine(_ quantity: Int, _ total: String) -> Phrase {
    Phrase("购物车 \(quantity) 件  \(total)", "Cart: \(counted(quantity, "item"))  \(total)")
  }
  public static let checkOut = Phrase("结算", "Check out")
  public static let checkOutOne = Phrase("只结算这一家", "Check out this merchant only")
  public static func orders(_ count: Int) -> Phrase {
    Phrase("每家一单，共 \(count) 单", "\(counted(count, "order")), one per merchant")
  }
  public static let takeOut = Phrase("从购物车拿出", "Take out of the cart")
  public static let changeQuantity = Phrase("改数量", "Change the quantity")
  public static func removed(key: String) -> Phrase {
    Phrase("已移除，按 \(key) 放回", "Removed; \(key) puts it back")
  }
}
