import PayLater

extension ConsentDocument {
  /// The autopay mandate.
  public static func autopay(_ language: Language) -> ConsentDocument {
    ConsentDocument(purpose: .autopay, version: 1, language: language, text: autopayWords[language] + "\n")
  }

  private static let autopayWords = Phrase(
    """
    代扣协议
    第 1 版。要或不要由您选，没有预先勾选；不要也能开通。

    1. 只扣先用后付到期的钱和当时的费用，只从您选的扣款账户扣；别处的欠款
        从不扣。要么扣足该笔到期的钱，要么一分不扣。
    2. 还款日、之后第 1 天、第 3 天的 0 点各试一次；收货当天到期的，从次日
        试起。提前 5 天通知您；还款日定得更晚的，定下时就通知。
    3. 扣款失败不花一分钱，但信用分会计入失败次数。
    4. 前一天 24 点之前可以关闭，全部关或只关某一笔；手动还清的不再扣。
    """,
    """
    AUTOPAY MANDATE
    Version 1. Yes or no is yours, nothing is preselected; no works as well.

    1. It takes only what is due of pay-later and its charges then, only
        from the funding source you choose, never for debts from elsewhere:
        all that is due of a purchase, or nothing.
    2. Tries at 00:00 of the due day and of days 1 and 3 after it; what is
        due on the day of receipt is tried from the next day. You are told 5
        days before, or when a later due date is set.
    3. A failed try costs no money, but the score counts it.
    4. Switch it off until 24:00 of the day before, for all or for one
        purchase. What you repaid by hand is not taken again.
    """)
}
