/// What an empty list says: what would fill it, and the key that does.
public enum EmptyText {
  /// Why nothing can be done about a row.
  public static let nothing = Phrase("列表里什么也没有。", "There is nothing in the list.")
  public static func owed(key: String) -> Phrase {
    Phrase(
      "没有要还的。买了什么，还款日会列在这里；按 \(key) 看商家",
      "Nothing is owed. What you buy is listed here with its due date; \(key) for merchants")
  }
  public static func debts(key: String) -> Phrase {
    Phrase("还没有别处的欠款；按 \(key) 记下一笔", "No debts from elsewhere; \(key) adds one")
  }
  public static func orders(key: String) -> Phrase {
    Phrase("还没有订单；按 \(key) 看商家", "No orders yet; \(key) for merchants")
  }
  public static func cart(key: String) -> Phrase {
    Phrase("购物车是空的；按 \(key) 挑选商品", "The cart is empty; \(key) to choose something")
  }
  public static func reminders(key: String) -> Phrase {
    Phrase(
      "没有提醒。到期前 5 天会列在这里；按 \(key) 看日历",
      "No reminders. They come 5 days before a due day; \(key) for the calendar")
  }
  public static func filtered(key: String) -> Phrase {
    Phrase("没有符合的；按 \(key) 清除筛选", "Nothing matches; \(key) clears the filter")
  }
  public static func favourites(key: String) -> Phrase {
    Phrase("还没有收藏的商家；在商家上按 \(key) 收藏", "No favourites yet; \(key) on a merchant makes one")
  }
  public static func blocked(key: String) -> Phrase {
    Phrase("没有屏蔽商家；在商家上按 \(key) 屏蔽", "No merchant is blocked; \(key) on a merchant blocks it")
  }
  public static func contacts(key: String) -> Phrase {
    Phrase("还没有联系方式；按 \(key) 添加", "No contacts yet; \(key) adds one")
  }
  public static func addresses(key: String) -> Phrase {
    Phrase("还没有地址；按 \(key) 添加", "No addresses yet; \(key) adds one")
  }
  public static func fundingSources(key: String) -> Phrase {
    Phrase("还没有扣款账户；按 \(key) 添加", "No funding sources yet; \(key) adds one")
  }
  public static func consents(key: String) -> Phrase {
    Phrase("还没有同意凭证；按 \(key) 开始开通", "No consent receipts yet; \(key) opens the service")
  }
  public static func score(key: String) -> Phrase {
    Phrase("还没有信用分；按 \(key) 授权后当场评估", "No score yet; \(key) authorises it and it is evaluated at once")
  }
}
