import PayLater

/// The words of the questions about returns, problems and what never arrived.
public enum DisputeText {
  public static let asked = Phrase("请求退款", "Refund asked for")
  public static let mostAsked = Phrase("最多可退", "At most")
  public static let howMuch = Phrase("请求退多少", "How much")
  public static let which = Phrase("退哪几样", "Which go back")
  public static let whichHint = Phrase(
    "不填是全部；1 3x2：第 1 行和第 3 行的 2 件", "none: all; 1 3x2: line 1 and two of line 3")
  public static let reason = Phrase("哪里有问题", "What is wrong")
  public static let disputeReason = Phrase("为什么有争议", "Why you dispute it")
  public static func returned(_ days: Int, _ date: String) -> Phrase {
    Phrase(
      "商家收到退货后 \(days) 天退款，预计 \(date)。",
      "The merchant refunds \(counted(days, "day")) after the return, about \(date).")
  }
  public static func reportedOn(_ date: String, _ words: Phrase) -> Phrase {
    Phrase("\(date) \(words.zh)", "\(words.en) since \(date)")
  }
  public static func decided(_ date: String) -> Phrase {
    Phrase(
      "到 \(date) 商家没有另作决定的，按您请求的退。",
      "If the merchant has not decided otherwise by \(date), what you ask for is refunded.")
  }
  public static func pauses(_ days: Int, until date: String) -> Phrase {
    Phrase(
      "处理期间暂停计逾期，最多 \(days) 天，到 \(date)：不收逾期费，不扣款，不影响信用分。",
      "Paused meanwhile, at most \(counted(days, "day")), until \(date): no late charge, no debit, no effect on the score."
    )
  }
  public static func frozen(_ days: Int) -> Phrase {
    Phrase("逾期天数停在 \(days) 天。", "The days past due stay at \(days).")
  }
  public static let lapses = Phrase(
    "没有结果的，还款日按暂停的天数顺延。", "If nothing comes of it, the due date moves later by the days paused.")
  public static let onceReturn = Phrase("每笔只能申请一次退货。", "A return can be reported once.")
  public static let settledStays = Phrase(
    "已经结清，这段时间不算逾期；同意退的款成为溢缴款。",
    "It stays settled and this time never counts as late; what is refunded becomes your credit balance.")
  public static let mayReopen = Phrase(
    "如果不成立，以前退过的款会重新待还，给 14 天。",
    "If it is lost, what was refunded before is owed again, with 14 days to pay.")
  public static let onceDispute = Phrase("每笔结清后只能提出一次争议。", "A settled order can be disputed once.")
  public static let disputed = Phrase("已提出争议", "Disputed")
  public static let onceProblem = Phrase("每笔只能报告一次问题。", "A problem can be reported once.")
  public static let reported = Phrase("已报告，暂停计逾期", "Reported; it is paused")
  public static func answerBy(_ date: String) -> Phrase {
    Phrase("预计 \(date) 有结果", "Decided about \(date)")
  }

  // Taking it back.
  public static func resumes(_ days: Int) -> Phrase {
    Phrase(
      "马上恢复计算，还款日顺延已暂停的 \(days) 天。",
      "It resumes at once, due \(counted(days, "day")) later for the time it was paused.")
  }
  public static let notAgain = Phrase("同一种情况不能再报告。", "The same cannot be reported again.")
  public static let withdrawn = Phrase("已撤回，恢复计算", "Taken back; it goes on")
  public static let takeBack = Phrase("撤回争议", "Take the dispute back")
  public static let disputeWithdrawn = Phrase("争议已撤回", "Dispute taken back")
  public static let nothingReported = Phrase(
    "没有正在处理的退货、问题或争议。", "No return, problem or dispute is being decided.")

  // Why something cannot be reported.
  public static let notReceived = Phrase("收货之后才能报告。", "It can be reported once it was received.")
  public static let isOver = Phrase(
    "已经了结，退款请直接找商家。", "It is closed; please ask the merchant directly.")
  public static let isSettled = Phrase(
    "已经结清；60 天内可以提出争议，之后请直接找商家。",
    "It is settled; within 60 days you can dispute it, later please ask the merchant directly.")
  public static let isDisputed = Phrase(
    "已经提出，正在等结果。", "Already reported; please wait for the decision.")
  public static let isPaused = Phrase(
    "正在处理退货或问题，有结果后再说。", "A return or problem is being decided; please wait for it.")

  // What never arrived.
  public static let noAutoReceipt = Phrase(
    "不再自动确认收货。后来到了，确认收货就好。",
    "It no longer counts as received by itself. If it still comes, confirm its receipt.")
  public static func voids(_ date: String, held: Bool) -> Phrase {
    held
      ? Phrase(
        "到 \(date) 还没到，订单作废，冻结的额度退回。",
        "If it is not there by \(date), the order is void and the hold is released.")
      : Phrase(
        "到 \(date) 还没到，订单作废，付的钱退回。",
        "If it is not there by \(date), the order is void and the money comes back.")
  }
  public static let noEffect = Phrase("不影响信用分。", "No effect on the score.")
  public static let notArrivedDone = Phrase("已报告没有收到", "Reported as not arrived")
  public static let alreadyNotArrived = Phrase("已经报告过没有收到。", "Already reported as not arrived.")
}
