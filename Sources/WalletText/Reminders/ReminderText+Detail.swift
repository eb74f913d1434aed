import PayLater

extension Reminder.About {
  /// The line below it: what it means, or what to do.
  public func detail(_ names: Names, on businessDay: Day) -> Phrase {
    switch self {
    case .due(_, _, let due, let offset): LatenessText.step(daysPastDue: offset, due: due, on: businessDay)
    case .debtDue(let debt, _, _, _):
      Phrase("来自别处：请向「\(names[debt].zh)」还款，再回来记下", "from elsewhere: pay \(names[debt].en), then note it here")
    case .billDue(let account, _, _, _):
      Phrase(
        "来自别处：请向「\(names[account].zh)」还款，再回来记下", "from elsewhere: pay \(names[account].en), then note it here"
      )
    case .billAwaited:
      Phrase("前两期都记过总额；有最低还款额也一起记", "the two bills before have theirs; note the minimum too if there is one")
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
