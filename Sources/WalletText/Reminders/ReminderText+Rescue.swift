import PayLater

extension Reminder.About {
  /// Titles about refunds, disputes, plans and charge-offs.
  func rescueTitle(_ names: Names, _ businessDay: Day) -> Phrase {
    switch self {
    case .creditUsed(let obligation, let amount):
      ReminderText.about(Phrase("溢缴款抵扣 \(amount.text)", "credit used \(amount.text)"), names[obligation])
    case .creditPaidOut(let amount, _):
      Phrase("溢缴款 \(amount.text) 已转出", "Credit balance of \(amount.text) paid out")
    case .refunded(let obligation, let amount, _):
      ReminderText.about(Phrase("退款到了 \(amount.text)", "refund of \(amount.text)"), names[obligation])
    case .disputeLost(let obligation):
      ReminderText.about(Phrase("没有同意退款", "no refund was agreed"), names[obligation])
    case .pauseEndsSoon(let obligation, let day):
      ReminderText.about(Phrase("暂停快要结束", "the pause ends soon"), names[obligation])
        + Phrase(same: "  " + day.short(on: businessDay))
    case .resumed(let obligation, _):
      ReminderText.about(Phrase("恢复计算还款日", "the pause is over"), names[obligation])
    case .reopened(let obligation, _):
      ReminderText.about(Phrase("争议翻案，重新待还", "owed again after a dispute"), names[obligation])
    case .chargesWaived(let obligation, let amount, _):
      ReminderText.about(Phrase("费用 \(amount.text) 已免", "charge of \(amount.text) waived"), names[obligation])
    case .planAgreed(let obligation, _, _):
      ReminderText.about(Phrase("还款计划开始了", "the plan has begun"), names[obligation])
    case .planAtRisk(let obligation, let day):
      ReminderText.about(Phrase("还款计划快要终止", "the plan is about to end"), names[obligation])
        + Phrase(same: "  " + day.short(on: businessDay))
    case .planBroken(let obligation):
      ReminderText.about(Phrase("还款计划已终止", "the plan has ended"), names[obligation])
    case .chargedOff(let obligation, let principal):
      ReminderText.about(Phrase("已核销 \(principal.text)", "\(principal.text) charged off"), names[obligation])
    default: Phrase("", "")
    }
  }

  /// The lines below those titles.
  func rescueDetail(_ names: Names, _ businessDay: Day) -> Phrase {
    switch self {
    case .creditUsed: Phrase("按您的选择，用溢缴款还了到期的款", "as you chose, the credit balance paid what was due")
    case .creditPaidOut(_, let source): Phrase("转到\(names[source].zh)", "to \(names[source].en)")
    case .refunded(_, _, .zero):
      Phrase("全部抵了欠款，额度已恢复", "all of it came off what you owe; the limit is free again")
    case .refunded(_, _, let toBalance):
      Phrase(
        "其中 \(toBalance.text) 是溢缴款：7 天后转出，也可以现在转出或留着抵下一笔",
        "\(toBalance.text) is your credit balance: paid out after 7 days, or now, or kept for what falls due")
    case .disputeLost:
      Phrase("暂停的天数不算逾期；记一次争议失利", "the paused days never count as late; it counts as a dispute lost")
    case .pauseEndsSoon: Phrase("到时还款日按暂停的天数顺延", "the due date then moves by the paused days")
    case .resumed(_, let due): Phrase("新的", "now ") + ReminderText.dueDay(due, on: businessDay)
    case .reopened(_, let due): ReminderText.dueDay(due, on: businessDay)
    case .chargesWaived(_, _, let reason): Phrase("原因：\(reason.phrase.zh)", "why: \(reason.phrase.en)")
    case .planAgreed(_, let count, let due):
      Phrase("分 \(count) 期，期间不再计费；第一期", "\(count) instalments, no further charges; the first ")
        + ReminderText.dueDay(due, on: businessDay)
    case .planAtRisk(_, let day):
      Phrase(
        "这一期在 \(day.short(on: businessDay)) 之前还上，计划就继续；否则全部到期",
        "pay this instalment before \(day.short(on: businessDay)) and the plan goes on; else everything falls due"
      )
    case .planBroken:
      Phrase(
        "两期没有按时还：全部到期。可以再还一部分，或重新协商",
        "two instalments were missed: everything is due. You can repay a part or agree anew")
    case .chargedOff:
      Phrase("费用已免，额度归零；本金还清后记为已收回", "charges are waived, the limit is 0; paid back, it counts as recovered")
    default: Phrase("", "")
    }
  }
}
