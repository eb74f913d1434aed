import PayLater

/// The words of the page of one payment: its life, its schedule, what late would cost.
public enum ObligationPageText {
  public static let life = Phrase("经过", "Timeline")
  public static let schedule = Phrase("还款计划", "Schedule")
  public static let payments = Phrase("已还", "Paid")
  public static let money = Phrase("钱去了哪里", "Where the money went")
  public static let actions = Phrase("可以", "You can")
  /// What part of an instalment is paid: '已还 ¥20.00'.
  public static func paidPart(_ amount: Money, _ currency: Currency = .cny) -> Phrase {
    Phrase("已还 \(amount.text(in: currency))", "\(amount.text(in: currency)) paid")
  }
  /// A part that was paid more than 3 days late.
  public static let paidLate = Phrase("逾期已还", "paid late")
  public static let chargeColumn = Phrase("手续费", "Charge")
  public static let left = Phrase("还欠", "Left")
  public static func charge(_ amount: Money) -> Phrase {
    Phrase("含手续费 \(amount.text)", "\(amount.text) of it charge")
  }
  public static func pausedUntil(_ date: String) -> Phrase {
    Phrase("暂停计逾期，最晚到 \(date)", "Paused until \(date) at the latest")
  }
  public static let unanswered = Phrase("商家没有答复", "the merchant does not answer")
  public static func plan(_ count: Int, missed: Int) -> Phrase {
    let plan = Phrase("协商还款计划，共 \(count) 期", "Hardship plan of \(count) payments")
    guard missed > 0 else { return plan }
    return plan + Phrase("，\(missed) 期没按时还", ", \(missed) missed")
  }
  public static func planEnds(_ date: String) -> Phrase {
    Phrase("这一期在 \(date) 之前还上，否则计划终止", "Pay this one before \(date), or the plan ends")
  }
  public static let chargedOffAbout = Phrase(
    "额度已归零，费用已免；本金随时可还，还清记为已收回。",
    "The limit is 0 and charges are waived; pay the principal any time, then it counts as recovered.")
  public static let nothingPaid = Phrase("还没有还过", "Nothing paid yet")
  public static let ladder = Phrase("晚还会怎样", "If you pay late")
  public static let principal = Phrase("本金", "Principal")
  public static let settled = Phrase("结清", "Settled")
  public static let recovered = Phrase("收回", "Recovered")
  public static let elsewhereTerms = Phrase(
    "来自别处：晚还的费用由对方定，这里只提醒。", "From elsewhere: they set what being late costs; you are only reminded here.")
  /// Before a date that is only expected: '约 12-11'.
  public static func about(_ day: String) -> Phrase { Phrase("约 \(day)", "ca. \(day)") }
  public static let autopayPaused = Phrase("自动扣款：暂停期间不扣", "Autopay takes nothing while it is paused")
  public static func autopay(_ on: Bool) -> Phrase {
    on ? Phrase("自动扣款：这一笔会扣", "Autopay takes this one") : Phrase("自动扣款：这一笔不扣", "Autopay leaves this one out")
  }

  /// What happens so many days after the due day, if nothing is paid.
  public static func step(_ days: Int) -> Phrase {
    switch days {
    case 3: Phrase("到这天还都算按时", "still on time")
    case 4: Phrase("起计逾期费，暂停下单", "charge starts, no new orders")
    case 8: Phrase("三次评估额度不上调", "no limit rise for 3 reviews")
    case 31: Phrase("可以申请还款计划", "a plan is offered")
    case 61: Phrase("最后一次提出计划", "last offer of a plan")
    default: Phrase("核销，费用免除，额度归零", "charged off, charges waived, limit 0")
    }
  }
}

extension LateLadder.What {
  /// What happens on a step of the ladder: '起计逾期费，暂停下单'.
  public func phrase(on businessDay: Day) -> Phrase {
    switch self {
    case .late(let days): ObligationPageText.step(days)
    case .resumed(let due):
      Phrase("暂停最晚到这天，还款日 ", "pause ends at the latest, then due ")
        + Phrase(same: due.short(on: businessDay))
    case .planMissed(let number):
      Phrase("计划第 \(number) 期记为没按时还", "part \(number) of the plan counts as missed")
    case .planBroken: Phrase("计划终止，全部到期", "the plan ends, all is due")
    }
  }
}
