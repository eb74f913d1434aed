import PayLater

extension Reminder.About {
  /// The line of the reminder, as it was told on its day: '今天到期  山禾鲜果'.
  public func title(_ names: Names, on businessDay: Day) -> Phrase {
    switch self {
    case .due(let obligation, _, _, let offset): ReminderText.due(offset, names[obligation], hasGrace: true)
    case .debtDue(let debt, _, _, let offset): ReminderText.due(offset, names[debt], hasGrace: false)
    case .billDue(let account, let bill, _, let offset):
      ReminderText.due(offset, names[account] + Phrase(same: " ") + MonthlyText.bill(bill), hasGrace: false)
    case .billAwaited(let account, let bill): ReminderText.about(MonthlyText.askTotal(bill), names[account])
    case .placed(let order): ReminderText.about(Phrase("已下单", "ordered"), names[order])
    case .shipped(let order): ReminderText.about(Phrase("已发货", "shipped"), names[order])
    case .expired(let order): ReminderText.about(Phrase("订单已过期", "order expired"), names[order])
    case .cancelled(let order): ReminderText.about(Phrase("订单已取消", "order cancelled"), names[order])
    case .amountLowered(let order, let amount, _):
      ReminderText.about(Phrase("金额降为 \(amount.text)", "lowered to \(amount.text)"), names[order])
    case .autoReceiptSoon(let order, let day):
      ReminderText.about(Phrase("即将自动确认收货", "auto-receipt soon"), names[order])
        + Phrase(same: "  " + day.short(on: businessDay))
    case .received(let order, _): ReminderText.about(Phrase("已收货", "received"), names[order])
    case .debitFailed(let obligation, _):
      ReminderText.about(Phrase("自动扣款没有成功", "autopay failed"), names[obligation])
    case .debited(let obligation, let amount):
      ReminderText.about(Phrase("自动扣款 \(amount.text)", "autopay \(amount.text)"), names[obligation])
    case .repaid(let obligation, let amount, let settled):
      ReminderText.about(Phrase("还款 \(amount.text)", "repaid \(amount.text)"), names[obligation])
        + ReminderText.settled(settled)
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
    case .scoreChanged(let from, let to):
      Phrase("信用分 ", "Score ") + ScoreText.scoreAndBand(to) + Phrase(same: "  ")
        + ScoreText.change(to - from)
    case .limitChanges(let from, let to, _):
      Phrase("信用额度由 \(from.text) 改为 \(to.text)", "Credit limit from \(from.text) to \(to.text)")
    case .suspended: Phrase("先用后付已暂停", "Pay-later is suspended")
    case .reinstated: SuspensionText.reinstated
    case .closed: Phrase("服务已关闭", "The service is closed")
    }
  }
}

/// Words of the reminders.
public enum ReminderText {
  /// '今天到期  山禾鲜果', '宽限期第 1 天  山禾鲜果'; a debt from elsewhere has no grace that we know of.
  static func due(_ offset: Int, _ who: Phrase, hasGrace: Bool) -> Phrase {
    let standing = Standing.of(days: offset, graceDays: hasGrace ? Policy.current.graceDays : 0)
    return about(standing.phrase(days: offset), who)
  }

  /// What a payment closed: '，按时'.
  static func settled(_ how: Reminder.Settlement?) -> Phrase {
    switch how {
    case .onTime?: Phrase("，按时", ", on time")
    case .late?: Phrase("，逾期后还清", ", late")
    case nil: Phrase("", "")
    }
  }

  /// What a receipt brought the credit record: '信用记录 +1'; nil where nothing.
  public static func record(_ about: Reminder.About) -> Phrase? {
    guard case .repaid(_, _, .onTime?) = about else { return nil }
    return Phrase("信用记录 +1", "credit record +1")
  }

  static func about(_ what: Phrase, _ who: Phrase) -> Phrase { [what.capitalised, who].joined() }

  /// '还款日 12-06'.
  static func dueDay(_ due: Day, on businessDay: Day) -> Phrase {
    let date = due.short(on: businessDay)
    return Phrase("还款日 \(date)", "due \(date)")
  }

  static func nextTry(_ next: Day?, on businessDay: Day) -> Phrase {
    guard let date = next?.short(on: businessDay) else {
      return Phrase("不再自动试，请手动还款；失败没有收费", "no more tries, please repay by hand; the failed ones cost nothing")
    }
    return Phrase(
      "\(date) 再试，也可以先手动还款；失败没有收费", "next try \(date), or repay by hand; the failed one cost nothing")
  }

  /// '30 天内要还 ¥497.60，收入的 6%', '30 天内要还 ¥46.00，不到收入的 1%'.
  public static func in30Days(_ amount: Money, incomePercent: Int?) -> Phrase {
    guard let incomePercent else {
      return Phrase("30 天内要还 \(amount.text)", "\(amount.text) due in 30 days")
    }
    guard incomePercent > 0 else {
      return Phrase("30 天内要还 \(amount.text)，不到收入的 1%", "\(amount.text) in 30 days, under 1% of income")
    }
    return Phrase(
      "30 天内要还 \(amount.text)，收入的 \(incomePercent)%", "\(amount.text) in 30 days, \(incomePercent)% of income"
    )
  }

  /// '已读 4 条'.
  public static func read(_ count: Int) -> Phrase { Phrase("已读 \(count) 条", "\(count) read") }
}
