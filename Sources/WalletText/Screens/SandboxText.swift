import PayLater

/// The words of what only a sandbox can do.
public enum SandboxText {
  public static let nextDay = Phrase("过一天", "Next day")
  /// '现在是 2026-11-23 星期一'.
  public static func dayIsNow(_ day: Day) -> Phrase {
    Phrase("现在是 ", "It is now ") + Phrase(same: day.text + " ") + day.weekdayLong
  }

  // The other side of an order.
  public static let issuer = Phrase("商家和发行方", "Merchant and issuer")
  public static let about = Phrase(
    "沙盒里可以替他们做决定；真的钱包里这些只会自己发生。",
    "In a sandbox you decide for them; in a real wallet this happens on its own.")
  public static let act = Phrase("就这么办", "Let it happen")
  public static let done = Phrase("已发生", "It has happened")
  public static let most = Phrase("最多", "At most")
  public static let reason = Phrase("原因", "Reason")
  public static let zeroLoses = Phrase("填 0 就是不退。", "0 means no refund.")
  public static let ships = Phrase("商家现在发货。", "The merchant ships now.")
  public static let neverShips = Phrase(
    "商家不发货：30 天后订单作废。", "The merchant does not ship: the order is void after 30 days.")
  public static let unanswered = Phrase(
    "商家不答复：暂停期满后还款日顺延。", "The merchant does not answer: after the pause the due date moves.")
  public static let owedAgain = Phrase(
    "退过的款重新待还，14 天内还，记一次争议失利。", "What was refunded is owed again, in 14 days; a dispute lost.")

  // Why not.
  public static let shippedAlready = Phrase("已经发货了。", "It has shipped.")
  public static let withheldAlready = Phrase("已经不发货了。", "It is withheld already.")
  public static let receivedAlready = Phrase("已经收货，只能退款。", "It was received; it can only be refunded.")
  public static let nothingToRefund = Phrase("没有可退的。", "There is nothing to refund.")
  public static let noCharge = Phrase("没有要付的费用。", "No charge is owed.")
  public static let noDispute = Phrase("没有正在处理的退货或问题。", "No return or problem is being decided.")
  public static let unansweredAlready = Phrase("已经不答复了。", "It is unanswered already.")
  public static let notReopened = Phrase(
    "只有退过款、60 天内了结的能翻案。", "Only for a refund closed within 60 days.")
  public static let serviceClosed = Phrase(
    "服务已经关闭，没有额度可以重新待还。", "The service is closed; nothing can be owed again.")
  public static let realWallet = Phrase("只有沙盒里能这样。", "Only a sandbox can do this.")
}
