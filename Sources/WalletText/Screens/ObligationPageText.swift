import PayLater

/// The words of the page of one payment: its life, its schedule, what late would cost.
public enum ObligationPageText {
  public static let life = Phrase("经过", "Its life")
  public static let schedule = Phrase("还款计划", "Schedule")
  public static let payments = Phrase("已还", "Paid")
  public static let nothingPaid = Phrase("还没有还过", "Nothing paid yet")
  public static let ladder = Phrase("晚还会怎样", "What late would cost")
  public static let principal = Phrase("本金", "Principal")
  public static let settled = Phrase("结清", "Settled")
  public static let ended = Phrase("结束", "Ended")
  public static let elsewhereTerms = Phrase(
    "来自别处：晚还的费用由对方定，这里只提醒。", "From elsewhere: what late costs is their rule; here you are only reminded.")
  /// Before a date that is only expected: '约 12-11'.
  public static func about(_ day: String) -> Phrase { Phrase("约 \(day)", "ca. \(day)") }
  public static func unrefunded(_ amount: Money) -> Phrase {
    Phrase("退款抵掉 \(amount.text)", "\(amount.text) taken off by refunds")
  }
  public static func autopay(_ on: Bool) -> Phrase {
    on ? Phrase("自动扣款：这一笔会扣", "Autopay takes this one") : Phrase("自动扣款：这一笔不扣", "Autopay leaves this one out")
  }

  /// What happens so many days after the due day, if nothing is paid.
  public static func step(_ days: Int) -> Phrase {
    switch days {
    case 3: Phrase("到这天还都算按时", "on time until here")
    case 4: Phrase("起计逾期费，暂停下单", "charge starts, no orders")
    case 8: Phrase("三次评估额度不上调", "no growth for 3 reviews")
    case 31: Phrase("可以申请还款计划", "a plan is offered")
    case 61: Phrase("最后一次提出计划", "the plan, a last time")
    default: Phrase("核销，额度归零", "charged off, limit 0")
    }
  }
}
