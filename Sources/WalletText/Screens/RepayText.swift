import PayLater

/// The words of the repay screen and its questions.
public enum RepayText {
  public static let title = Phrase("我的欠款", "What you owe")
  /// What is owed of it besides the next payment: 'of ¥397.20'.
  public static func inAll(_ amount: String) -> Phrase { Phrase("共 \(amount)", "of \(amount)") }
  public static let inPlan = Phrase("协商计划", "hardship plan")
  public static let in30Days = Phrase("30 天内", "In 30 days")
  public static let autopay = Phrase("自动扣款", "Autopay")
  public static let on = Phrase("已开启", "on")
  public static let off = Phrase("未开启", "off")
  public static let pay = Phrase("还款", "Repay")
  public static let payAll = Phrase("全部还清", "Pay all")
  public static let thisOne = Phrase("这一笔的自动扣款", "Autopay for this one")
  public static let addDebt = Phrase("记一笔", "Add a debt")
  public static let calendar = Phrase("日历", "Calendar")
  public static let previousMonth = Phrase("上个月", "Previous month")
  public static let nextMonth = Phrase("下个月", "Next month")
  public static let thisMonth = Phrase("本月", "This month")
  public static let monthEmpty = Phrase("这个月没有要还的", "Nothing falls due this month")
  public static let notOwed = Phrase("这一笔现在没有要还的。", "Nothing is owed on this one now.")
  public static let notOwn = Phrase("别处的欠款不会自动扣款。", "Autopay never takes debts from elsewhere.")
  public static let nothingOwed = Phrase("没有要还的先用后付。", "No pay-later payment is owed.")
  public static let gone = Phrase("这一笔已经不在钱包里了。", "This is no longer in the wallet.")

  // The question of a repayment.
  public static let amount = Phrase("还多少", "Amount")
  public static let from = Phrase("从哪里扣", "From")
  public static let fillIn = Phrase(
    "填好金额、选好扣款账户后，这里会显示还款前后的变化。", "Fill in amount and source to see the change here.")
  public static let goesTo = Phrase("还到", "Goes to")
  public static let chargeStops = Phrase("不再产生的逾期费", "Late charge that stops")
  public static let scoreThen = Phrase("信用分", "Score")
  public static func perDay(_ amount: Money) -> Phrase {
    Phrase("每天 \(amount.text)", "\(amount.text) a day")
  }
  /// What a day late costs where more falls due later: '每天 ¥0.02 起'.
  public static func perDayAtFirst(_ amount: Money) -> Phrase {
    Phrase("每天 \(amount.text) 起", "from \(amount.text) a day")
  }
  /// '¥455.80  ->  ¥397.20'.
  public static func change(_ before: Money, _ after: Money, _ currency: Currency = .cny) -> Phrase {
    Phrase(same: "\(before.text(in: currency))  ->  \(after.text(in: currency))")
  }
  public static func review(_ day: String, with score: Int, without other: Int) -> Phrase {
    if score == other {
      return Phrase("\(day) 评估：\(score) 分，和不还一样", "\(score) on \(day) either way")
    }
    return Phrase("\(day) 评估：\(score) 分，不还是 \(other) 分", "\(score) on \(day), \(other) without it")
  }
  public static let settles = Phrase("这一笔就此结清。", "This settles it.")
  public static func overPayoff(_ payoff: Money, _ currency: Currency = .cny) -> Phrase {
    Phrase("多了：结清只要 \(payoff.text(in: currency))", "too much: \(payoff.text(in: currency)) settles it")
  }
  public static func overRefundable(_ most: Money, _ currency: Currency) -> Phrase {
    Phrase("多了：最多还能退 \(most.text(in: currency))", "too much: \(most.text(in: currency)) at most")
  }
  public static func tooLittle(_ available: Money) -> Phrase {
    Phrase("余额不够：只有 \(available.text)", "not enough: it holds \(available.text)")
  }
  public static func paid(_ amount: Money, settled: Bool) -> Phrase {
    settled
      ? Phrase("已还 \(amount.text)，这一笔结清了", "\(amount.text) repaid; it is settled")
      : Phrase("已还 \(amount.text)", "\(amount.text) repaid")
  }
  public static func left(_ owed: Money, available: Money) -> Phrase {
    owed == .zero
      ? Phrase("都还清了，可用额度 \(available.text)", "Nothing is owed any more, \(available.text) available")
      : Phrase(
        "还有 \(owed.text) 待还，可用额度 \(available.text)", "\(owed.text) still owed, \(available.text) available")
  }
  public static func restMoved(_ day: String) -> Phrase {
    Phrase("余下的不多，还款日顺延到 \(day)，不算逾期", "The small rest is due \(day) and does not count as late")
  }
  public static func more(_ count: Int) -> Phrase { Phrase("另有 \(count) 笔", "\(count) more") }

  // Debts from elsewhere.
  public static let notePayment = Phrase("记下已还", "Note a payment")
  public static let noteAbout = Phrase(
    "只是记账：钱要在对方那里付。", "Only a note: the money itself is paid there.")
  public static let stillOwed = Phrase("还欠", "Still owed")
  public static let noted = Phrase("已记下", "Noted")

  // Autopay.
  public static let autopayAnswer = Phrase("自动扣款", "Autopay")
  public static let yesOn = Phrase("要", "yes")
  public static let noOff = Phrase("不要", "no")
  public static let thisOneAbout = Phrase(
    "总开关之外，每一笔可以单独不扣；前一天 24 点前改都有效。",
    "Each purchase can be left out of the mandate, until 24:00 of the day before."
  )
  public static let mandateOff = Phrase("总开关现在没有开启。", "The mandate is off now.")
}

extension DueGroup {
  /// What its payments are, as a heading.
  public var phrase: Phrase {
    switch self {
    case .late: Phrase("已过还款日", "Past due")
    case .soon: Phrase("5 天内", "Within 5 days")
    case .later: Phrase("以后", "Later")
    case .held: Phrase("还没到付款的时候", "Not owed yet")
    case .closed: Phrase("已了结", "Closed")
    }
  }
}
