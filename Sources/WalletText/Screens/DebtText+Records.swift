import PayLater

/// What is noted of debts from elsewhere, and corrected.
extension DebtText {
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
  /// A payment, a refund or an entry that was taken back counts once more.
  public static let standsAgain = Phrase("已恢复，重新计入", "Stands again")
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
