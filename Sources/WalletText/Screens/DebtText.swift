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

  // Correcting a record.
  public static let change = Phrase("修改", "Change")
  public static let changeTitle = Phrase("修改这笔欠款", "Change the debt")
  public static let changed = Phrase("已改好", "Changed")
  public static func paidStays(_ amount: Money, _ currency: Currency = .cny) -> Phrase {
    let text = amount.text(in: currency)
    return Phrase("已还的 \(text) 不变，从第一期算起。", "The \(text) paid so far counts, from the first payment on.")
  }
  public static let takeBack = Phrase("撤销", "Take back")
  public static let takeBackTitle = Phrase("撤销这笔记录", "Take the record back")
  public static let takeBackAbout = Phrase(
    "它不再计入任何合计和提醒；记录和原因留在账本里，不会删掉。",
    "It no longer counts in totals or reminders; the record and the reason stay in the journal.")
  public static let why = Phrase("原因", "Reason")
  public static let takenBack = Phrase("已撤销", "taken back")
  public static func reversed(_ reason: Debt.Reversal) -> Phrase {
    Phrase("已撤销：\(reason.phrase.zh)", "Taken back: \(reason.phrase.en)")
  }
  /// '记下已还 e1p1'; the oldest entries have no id.
  public static func noted(_ payment: DebtPaymentID?) -> Phrase {
    Phrase("记下已还", "Noted as paid") + Phrase(same: payment.map { " \($0)" } ?? "")
  }
  /// '记下退款 e1r1'.
  public static func noted(_ refund: DebtRefundID) -> Phrase {
    Phrase("记下退款 \(refund)", "Refund noted \(refund)")
  }
  public static func paidOn(_ day: Day) -> Phrase { Phrase("付款日 \(day)", "paid on \(day)") }
  public static let someReturned = Phrase("多出的退到了您手里", "what was more than owed came back to you")
  /// '冲正 e1p1'.
  public static func reversed(_ entry: String) -> Phrase { Phrase("冲正 \(entry)", "Taken back: \(entry)") }
  /// '恢复 e1p1'.
  public static func stands(_ entry: String) -> Phrase { Phrase("恢复 \(entry)", "In force again: \(entry)") }
  public static func because(_ reason: EntryReversal) -> Phrase {
    Phrase("（\(reason.phrase.zh)）", " (\(reason.phrase.en))")
  }
  public static let restored = Phrase("已恢复，重新计入合计和提醒", "in force again: it counts in totals and reminders")
  public static let note = Phrase("备注", "Note")
  public static let refundedSoFar = Phrase("商家已退", "Refunded by the shop")
  public static let returnedSoFar = Phrase("退到您手里", "Returned to you")
  public static let noteRefund = Phrase("记下商家退款", "Note a refund")
  public static let refundAbout = Phrase(
    "只是记账。对方怎么抵，就选哪一种；多出欠款的部分算退到您手里。",
    "Only a note. Choose how that provider does it; what goes beyond the debt counts as returned to you.")
  public static let spread = Phrase("怎么抵", "It lowers")
  public static let on = Phrase("哪天", "On")
  public static let forPart = Phrase("还第几期", "For payment")
  public static let forPartHint = Phrase("3，不填从最早一期起", "3; else the earliest")
  public static let noSuchPart = Phrase("没有这一期", "there is no such payment")
  /// '第 3 期'.
  public static func part(_ number: Int) -> Phrase { Phrase("第 \(number) 期", "payment \(number)") }
  public static func notedSeveral(_ count: Int) -> Phrase {
    Phrase("已记下 \(count) 笔", "\(counted(count, "payment")) noted")
  }
  public static let entries = Phrase("记过的还款和退款", "Noted so far")
  /// '已还 e3p1'.
  public static func paid(_ id: String) -> Phrase { Phrase("已还 \(id)", "Paid \(id)") }
  /// '退款 e3r1'.
  public static func refunded(_ id: String) -> Phrase { Phrase("退款 \(id)", "Refund \(id)") }
  /// '已冲正 e3p1'.
  public static func undone(_ id: String) -> Phrase { Phrase("已冲正 \(id)", "Undone \(id)") }
  public static let noEntries = Phrase("还没有记过还款或退款。", "No payment or refund is noted yet.")
  public static func entriesEmpty(key: String) -> Phrase {
    Phrase("还没有记过还款或退款；\(key) 记一笔。", "Nothing is noted yet; \(key) notes a payment.")
  }
  public static let entryBackAbout = Phrase(
    "欠款、还款日和提醒都回到没记这笔之前；两条记录都留着。",
    "The debt, its days and reminders are as before it was noted; both records stay.")
  public static let letStand = Phrase("恢复", "Let it stand")
  public static let mark = Phrase("选上", "Mark")
  public static let unmark = Phrase("取消选择", "Unmark")
  public static let markOwn = Phrase(
    "只有别处的欠款可以一起记。", "Only debts from elsewhere are noted together.")
  /// 'p 记下 3 笔已还'.
  public static func noteMarked(_ count: Int) -> Phrase {
    Phrase("记下 \(count) 笔已还", "Note \(counted(count, "payment"))")
  }
  public static let lateCost = Phrase("逾期已多花", "Lateness costs so far")
  public static func rateIs(_ hundredths: Int) -> Phrase {
    let percent = RateText.exact(hundredths)
    return Phrase("年利率 \(percent)", "\(percent) a year")
  }
  public static func feeIs(_ amount: String) -> Phrase {
    Phrase("逾期费 \(amount)", "late fee \(amount)")
  }
  public static func returned(_ amount: String) -> Phrase {
    Phrase("\(amount) 退到您手里", "\(amount) returned to you")
  }
  public static let paidSoFar = Phrase("已还", "Paid so far")
  public static let notedPayment = Phrase("记下已还", "noted as paid")
  public static let ownOnly = Phrase(
    "这是本服务的款项，不能改记录。", "This is owed here, so its record cannot be changed.")
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
