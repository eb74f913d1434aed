import PayLater

/// The words of debts from elsewhere.
public enum DebtText {
  public static let title = Phrase("记下一笔欠款", "Add a debt")
  public static let about = Phrase(
    "别处的先用后付、分期或借款。只用来提醒和合计，不占额度。",
    "Pay-later, instalments or loans from elsewhere. Only for reminders and totals; your limit is not touched."
  )
  public static let provider = Phrase("哪一家", "Provider")
  public static let providerHint = Phrase("淘宝、花呗、京东", "Klarna, PayPal")
  public static let what = Phrase("买了什么", "What for")
  public static let whatHint = Phrase("手机", "Phone")
  public static let amount = Phrase("每期金额", "Each payment")
  public static let due = Phrase("首期还款日", "First due")
  public static let parts = Phrase("期数", "Payments")
  public static let rhythm = Phrase("每隔", "Every")
  public static let rhythmHint = Phrase("2 周，不填是 1 个月", "2 weeks; else a month")
  /// What the amount that is typed stands for.
  public static let amountIs = Phrase("金额是", "Amount is")
  public static let each = Phrase("每期", "each")
  public static let totalOddLast = Phrase("合计", "total")
  public static let totalOddFirst = Phrase("合计，零头先还", "total, odd first")
  public static let more = Phrase("更多", "More")
  public static let noMore = Phrase("不用", "no")
  public static let moreFields = Phrase("合计、币种、已还、备注", "total, currency, paid, note")
  /// Why the fields of 'more' stay.
  public static let moreFilled = Phrase("下面填了内容", "something is filled in")
  public static let currencyHint = Phrase("USD，不填是 CNY", "USD; else CNY")
  public static let paidParts = Phrase("已还期数", "Paid so far")
  public static let noteHint = Phrase("客服 95017", "order 1234")
  public static let rate = Phrase("年利率 %", "Yearly rate %")
  public static let lateFee = Phrase("逾期费", "Late fee")
  /// Of a payment without a day.
  public static let noDay = Phrase("没有日期", "no day")
  public static let irregular = Phrase(
    "不规则的写全，用空格隔开；没有日期写 -。", "Irregular? List all, with spaces between; - is no day.")
  /// How amounts of a currency are written.
  public static func amounts(of currency: Currency) -> Phrase {
    let most = currency.most.text(in: currency)
    return currency.decimals == 0
      ? Phrase("\(currency) 没有小数，最多 \(most)", "\(currency) has no decimals; at most \(most)")
      : Phrase(
        "\(currency) 最多 \(currency.decimals) 位小数，最多 \(most)",
        "\(currency) has \(currency.decimals) decimals; at most \(most)")
  }
  /// From the first to the last payment.
  public static func span(_ first: String, _ last: String) -> Phrase {
    first == last ? Phrase(same: first) : Phrase("\(first) 至 \(last)", "\(first) to \(last)")
  }
  public static let savedUndated = Phrase("已记下；没有日期，不会提醒", "Saved; without a day it is not reminded of")
  public static let saved = Phrase("已记下，到期前会提醒您", "Saved; you will be reminded before it is due")

  /// How unusual a day is: '已经晚了 359 天', 'in 179 years'.
  public static func unusual(_ day: Day, on today: Day) -> Phrase {
    guard day > today else {
      return Phrase("\(day) 已经晚了 \(today - day) 天", "\(day) is \(today - day) days late already")
    }
    let years = today.completeMonths(to: day) / 12
    return Phrase("\(day) 在 \(years) 年后", "\(day) is in \(years) years")
  }

  // On the command line.
  public static let nothingPaidHere = Phrase(
    "别处的欠款在对方那里付，这里只是记账，--from 不适用",
    "a debt from elsewhere is paid over there and only noted here, so --from does not go with it")
  public static let elsewhereOnly = Phrase(
    "--on、--payment、--rest、--again、--dry-run 只用于别处的欠款；自己的款项先看 sesame what-if",
    "--on, --payment, --rest, --again and --dry-run go with debts from elsewhere; for your own see sesame what-if"
  )
  /// Which source is meant, where several could be.
  public static func nameSource(_ sources: [String]) -> Phrase {
    sources.isEmpty
      ? Phrase("还没有扣款账户，请先添加", "there is no funding source yet; please add one")
      : Phrase(
        "请用 --from 说明从哪里扣：\(sources.joined(separator: "、"))",
        "say with --from where it is drawn from: \(sources.joined(separator: ", "))")
  }
}

extension Rhythm {
  /// How far apart, after 'every': '1 个月', 'month', '2 weeks'; it can be typed like that.
  public var phrase: Phrase {
    let english =
      switch unit {
      case .months: counted(count, "month")
      case .weeks: counted(count, "week")
      case .days: counted(count, "day")
      }
    let chinese =
      switch unit {
      case .months: "个月"
      case .weeks: "周"
      case .days: "天"
      }
    return Phrase("\(count) \(chinese)", count == 1 ? String(english.dropFirst(2)) : english)
  }
}

extension Debt.Reversal {
  /// Why a record is taken back: '记错了', 'typed in by mistake'.
  public var phrase: Phrase {
    switch self {
    case .mistake: Phrase("记错了", "typed in by mistake")
    case .duplicate: Phrase("记重了", "in the list twice")
    case .notOwed: Phrase("对方说不用还", "not owed, says the provider")
    }
  }
}

extension EntryReversal {
  /// Why a payment or refund is taken back: '记错了', 'noted by mistake'.
  public var phrase: Phrase {
    switch self {
    case .mistake: Phrase("记错了", "noted by mistake")
    case .duplicate: Phrase("记重了", "noted twice")
    case .returned: Phrase("银行退回了", "sent back by the bank")
    }
  }
}

extension DebtRefund.Spread {
  /// Which payments a refund lowers.
  public var phrase: Phrase {
    switch self {
    case .last: Phrase("从最后一期往前抵", "the last payments first")
    case .next: Phrase("从下一期往后抵", "the next payments first")
    case .equal: Phrase("各期平均抵", "all payments in equal shares")
    }
  }
}
