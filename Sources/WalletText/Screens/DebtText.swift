import PayLater

/// The words of debts from elsewhere.
public enum DebtText {
  public static let title = Phrase("记下一笔欠款", "Add a debt")
  public static let about = Phrase(
    "别处的先用后付、分期或借款。只用来提醒和合计，不占额度。",
    "Pay-later, instalments or loans from elsewhere. For reminders and sums only; it takes nothing of the limit."
  )
  public static let provider = Phrase("哪一家", "Provider")
  public static let providerHint = Phrase("淘宝、花呗、京东", "Klarna, PayPal")
  public static let what = Phrase("买了什么", "What for")
  public static let whatHint = Phrase("手机", "Phone")
  public static let amount = Phrase("每期金额", "Each payment")
  public static let due = Phrase("首期还款日", "First due")
  public static let parts = Phrase("期数", "Payments")
  public static let saved = Phrase("已记下，到期前会提醒您", "Saved; you will be reminded before it is due")
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
