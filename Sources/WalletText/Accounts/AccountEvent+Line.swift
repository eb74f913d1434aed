import PayLater

extension AccountEvent {
  /// The event in one line, for the journal and the history.
  func line(_ names: Names) -> Phrase {
    let who = names[account]
    return switch self {
    case .added: Phrase("开了月账账户：", "monthly account added: ") + who
    case .changed(_, let terms):
      Phrase("改了月账账户：", "monthly account changed: ") + who + Phrase(same: "  ")
        + MonthlyText.rule(terms.rules.current)
    case .billRecorded(_, let bill, let figure?):
      MonthlyText.bill(bill) + Phrase(same: " \(figure.total.text(in: names.currency(of: account)))  ") + who
    case .billRecorded(_, let bill, nil):
      Phrase("撤回总额：", "total taken back: ") + MonthlyText.bill(bill) + Phrase(same: "  ") + who
    case .entryNoted(let entry):
      MonthlyText.noted(entry) + Phrase(same: " \(entry.amount.text(in: names.currency(of: account)))  ")
        + who
        + named(entry.bill)
    case .entryReversed(let entry, let reason):
      DebtText.reversed(entry.text) + DebtText.because(reason) + Phrase(same: "  ") + who
    case .entryRestored(let entry): DebtText.stands(entry.text) + Phrase(same: "  ") + who
    case .refundLinked(let entry, let purchase?):
      Phrase("退款 \(entry) 属于消费 \(purchase)  ", "refund \(entry) belongs to purchase \(purchase)  ") + who
    case .refundLinked(let entry, nil):
      Phrase("退款 \(entry) 属于哪笔消费未知  ", "purchase of refund \(entry) not known  ") + who
    case .closed: Phrase("月账账户关闭：", "monthly account closed: ") + who
    case .reopened: Phrase("月账账户重新启用：", "monthly account in use again: ") + who
    }
  }

  private func named(_ bill: Month?) -> Phrase {
    bill.map { Phrase(same: "  ") + MonthlyText.bill($0) } ?? Phrase("", "")
  }
}

extension AccountRequest {
  /// What the request does, as a verb.
  var verb: Phrase {
    switch self {
    case .add: Phrase("开月账账户", "Add a monthly account")
    case .edit: Phrase("修改月账账户", "Change a monthly account")
    case .recordBill: Phrase("记下账单", "Note a bill")
    case .recordPurchase: Phrase("记下消费", "Note a purchase")
    case .recordRefund: ActionText.recordDebtRefund
    case .recordPayment: ActionText.recordDebtPayment
    case .reverseEntry: Phrase("冲正记录", "Take an entry back")
    case .restoreEntry: Phrase("恢复记录", "Let an entry stand again")
    case .linkRefund: Phrase("对上退款的消费", "Link a refund to its purchase")
    case .close: Phrase("关闭月账账户", "Close a monthly account")
    case .reopen: Phrase("重新启用月账账户", "Use a monthly account again")
    }
  }
}
