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
  /// After 'every': '1 个月', '14 天'.
  public static func every(_ rhythm: Rhythm) -> Phrase {
    switch rhythm.unit {
    case .months: rhythm.count == 1 ? Phrase("1 个月", "month") : CountText.months(rhythm.count)
    case .weeks: CountText.days(7 * rhythm.count)
    case .days: CountText.days(rhythm.count)
    }
  }
  /// Of a payment without a day.
  public static let noDay = Phrase("没有日期", "no day")
  public static let irregular = Phrase(
    "不规则：把日子或金额都写上，用空格隔开。", "Irregular? List the days or amounts, with spaces between.")
  /// From the first to the last payment.
  public static func span(_ first: String, _ last: String) -> Phrase {
    first == last ? Phrase(same: first) : Phrase("\(first) 至 \(last)", "\(first) to \(last)")
  }
  public static let savedUndated = Phrase("已记下；没有日期，不会提醒", "Saved; without a day it is not reminded of")
  public static let saved = Phrase("已记下，到期前会提醒您", "Saved; you will be reminded before it is due")

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
  public static let paidSoFar = Phrase("已还", "Paid so far")
  public static let notedPayment = Phrase("记下已还", "noted as paid")
  public static let ownOnly = Phrase(
    "这是本服务的款项，不能改记录。", "This is owed here, so its record cannot be changed.")
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
