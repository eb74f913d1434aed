import PayLater

extension Reminder.About {
  /// The line of the reminder, as it was told on its day: '今天到期  山禾鲜果'.
  public func title(_ names: Names, on businessDay: Day) -> Phrase {
    switch self {
    case .due(let obligation, _, _, let offset): ReminderText.due(offset, names[obligation], hasGrace: true)
    case .debtDue(let debt, _, _, let offset): ReminderText.due(offset, names[debt], hasGrace: false)
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
    case .creditUsed, .creditPaidOut, .refunded, .disputeLost, .pauseEndsSoon, .resumed, .reopened,
      .chargesWaived, .planAgreed, .planAtRisk, .planBroken, .chargedOff:
      rescueTitle(names, businessDay)
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

  /// The line below it: what it means, or what to do.
  public func detail(_ names: Names, on businessDay: Day) -> Phrase {
    switch self {
    case .due(_, _, let due, let offset): LatenessText.step(daysPastDue: offset, due: due, on: businessDay)
    case .debtDue(let debt, _, _, _):
      Phrase("来自别处：请向「\(names[debt].zh)」还款，再回来记下", "from elsewhere: pay \(names[debt].en), then note it here")
    case .placed:
      Phrase(
        "额度已冻结，收货后才开始欠款；发货前可以取消", "the limit is held, you owe from receipt; you can cancel until it ships")
    case .shipped: Phrase("请在收到后确认收货", "please confirm when it arrives")
    case .expired: Phrase("30 天内没有发货，冻结的额度或付的钱已退回", "not shipped in 30 days; the hold or the money went back")
    case .autoReceiptSoon: Phrase("没收到的，可以延长 7 天一次", "if it has not arrived you can allow 7 more days, once")
    case .cancelled:
      Phrase("冻结的额度或付的钱已退回，不影响信用分", "the hold or the money went back; no effect on the score")
    case .amountLowered(_, _, let reason):
      Phrase("原因：\(reason.phrase.zh)，多出的已退回", "why: \(reason.phrase.en); the rest went back")
    case .creditUsed, .creditPaidOut, .refunded, .disputeLost, .pauseEndsSoon, .resumed, .reopened,
      .chargesWaived, .planAgreed, .planAtRisk, .planBroken, .chargedOff:
      rescueDetail(names, businessDay)
    case .received(_, let due?): ReminderText.dueDay(due, on: businessDay)
    case .received(_, nil): Phrase("已付清，没有要还的", "paid, nothing is owed")
    case .debitFailed(_, let next): ReminderText.nextTry(next, on: businessDay)
    case .repaid(_, _, .onTime?): Phrase("已结清，记为按时", "settled, and counted as on time")
    case .repaid(_, _, .late?): Phrase("已结清，记为逾期还清", "settled, and counted as late")
    case .repaid(_, _, nil): Phrase("还了一部分，还没有结清", "a part of it; the rest is still owed")
    case .debited: Phrase("已按代扣协议扣款", "taken by the autopay mandate")
    case .scoreChanged: Phrase("看明细：每项的变化加起来正好是这个数", "see the details: the changes add up to exactly this")
    case .limitChanges(_, _, let day):
      DayText.from(day, on: businessDay) + Phrase("生效，不会让任何款项提前到期", "; nothing falls due earlier by it")
    case .suspended(let reasons): reasons.map(\.clearing).joined(Phrase("", " "))
    case .reinstated: Phrase("可以继续先用后付", "you can pay later again")
    case .closed: Phrase("可以重新开通，也可以抹除个人信息", "you can open it again, or erase your personal data")
    }
  }
}

/// Words of the reminders.
public enum ReminderText {
  /// '今天到期  山禾鲜果', '宽限期第 1 天  山禾鲜果'; a debt from elsewhere has no grace that we know of.
  static func due(_ offset: Int, _ who: Phrase, hasGrace: Bool) -> Phrase {
    let standing = Standing.of(days: offset, graceDays: hasGrace ? Policy.v1.graceDays : 0)
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
