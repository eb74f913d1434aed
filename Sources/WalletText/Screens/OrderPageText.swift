/// The words of an order's page.
public enum OrderPageText {
  public static let orders = Phrase("我的订单", "My orders")
  public static let lifeLine = Phrase("进度", "Timeline")
  public static let gone = Phrase("这笔订单已不在钱包里。", "This order is no longer in the wallet.")
  public static let paidFrom = Phrase("现在付", "Paid at once")
  public static let paidLater = Phrase("先用后付", "Pay later")
  public static let address = Phrase("送到", "Sent to")

  // The steps.
  public static let placed = Phrase("下单", "Placed")
  public static let shipped = Phrase("发货", "Shipped")
  public static let received = Phrase("收货", "Received")
  public static let due = Phrase("还款日", "Due")
  public static let settled = Phrase("结清", "Settled")
  public static func expected(_ date: String) -> Phrase { Phrase("约 \(date)", "about \(date)") }
  public static func automatic(_ date: String) -> Phrase {
    Phrase("\(date) 自动确认，收到后请早确认", "automatic on \(date), or when you confirm")
  }
  public static func extended(_ date: String) -> Phrase {
    Phrase("\(date) 自动确认，已延长过", "automatic on \(date), put off once")
  }
  public static func missing(_ day: String, _ void: String) -> Phrase {
    Phrase("\(day) 报告没有收到，\(void) 还没到就作废", "reported missing on \(day), void if not there by \(void)")
  }
  public static func voidsOn(_ date: String) -> Phrase {
    Phrase("\(date) 前没发货会作废", "void if not shipped by \(date)")
  }
  public static func paidOf(_ paid: String, _ whole: String) -> Phrase {
    Phrase("已还 \(paid)，共 \(whole)", "\(paid) of \(whole) paid")
  }

  // Why something is not possible.
  public static let cannotCancel = Phrase(
    "已经发货，不能取消。", "It has shipped; it cannot be cancelled.")
  public static let cannotCancelReceived = Phrase("已经收货，不能取消。", "It was received; it cannot be cancelled.")
  public static let ended = Phrase("这笔订单已经结束。", "This order has ended.")
  public static let notShipped = Phrase("还没有发货。", "It has not shipped yet.")
  public static let alreadyReceived = Phrase("已经确认收货。", "Its receipt is already confirmed.")
  public static let alreadyExtended = Phrase("只能延长一次，已经延长过。", "It can be put off once, and it was.")
  public static let nothingOwed = Phrase("这笔订单没有要还的。", "Nothing is owed for this order.")
  public static let repay = Phrase("还款", "Repay")

  // Cancelling and putting the receipt off.
  public static func cancelCredit(_ amount: String) -> Phrase {
    Phrase(
      "冻结的 \(amount) 马上回到可用额度，不影响信用分。",
      "The \(amount) held is available again at once; no effect on the score.")
  }
  public static func cancelPaid(_ amount: String) -> Phrase {
    Phrase("付的 \(amount) 马上退回原账户。", "The \(amount) paid goes back to where it came from at once.")
  }
  public static let cancelDone = Phrase("订单已取消", "The order is cancelled")
  public static func extend(from: String, to: String) -> Phrase {
    Phrase(
      "自动确认收货从 \(from) 推到 \(to)。只能用一次，不收费。",
      "Automatic receipt moves from \(from) to \(to). Free, and only once.")
  }
  public static let extendDone = Phrase("自动确认收货已推后 7 天", "Automatic receipt is now 7 days later")
}
