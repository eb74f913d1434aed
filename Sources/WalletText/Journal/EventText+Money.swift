import PayLater

extension Event {
  /// Lines about repayments, debits, charges and debts from elsewhere.
  func moneyLine(_ names: Names, _ businessDay: Day) -> Phrase {
    switch self {
    case .repaid(let payment): repaid(payment, names, businessDay)
    case .debitFailed(let obligation, let amount, _, let next):
      names[obligation] + failed(amount, next, businessDay)
    case .lateCharged(let obligation, let days, let principal, _):
      names[obligation]
        + Phrase(
          "  逾期第 \(days) 天，本金 \(principal.text) 计一天逾期费",
          "  day \(days) past due, a day's late charge on \(principal.text)")
    case .chargedOff(let obligation, let principal):
      names[obligation]
        + Phrase(
          "  逾期 91 天，\(principal.text) 已核销，本金仍待还",
          "  91 days past due, \(principal.text) charged off, still owed")
    case .creditUseChosen(let use): use.phrase
    case .creditPaidOut(let amount, let source):
      Phrase(
        "溢缴款 \(amount.text) 已转到\(names[source].zh)",
        "credit of \(amount.text) paid out to \(names[source].en)")
    case .debtRecorded(let debt):
      Phrase("记下别处的欠款：", "debt from elsewhere: ") + names[debt.id]
        + Phrase(same: "  " + debt.outstanding.text(in: debt.currency))
    case .debtPaid(let debt, let amount, let payment, _, _):
      names.noted(amount, of: debt, DebtText.noted(payment))
    case .debtRefunded(let debt, let refund): names.noted(refund.amount, of: debt, DebtText.noted(refund.id))
    case .debtPaymentReversed(let payment, let reason):
      DebtText.reversed(payment.text) + DebtText.because(reason) + Phrase(same: "  ") + names[payment.debt]
    case .debtRefundReversed(let refund, let reason):
      DebtText.reversed(refund.text) + DebtText.because(reason) + Phrase(same: "  ") + names[refund.debt]
    case .debtPaymentRestored(let payment):
      DebtText.stands(payment.text) + Phrase(same: "  ") + names[payment.debt]
    case .debtRefundRestored(let refund):
      DebtText.stands(refund.text) + Phrase(same: "  ") + names[refund.debt]
    case .debtRestored(let debt):
      Phrase("恢复别处的欠款：", "debt from elsewhere in force again: ") + names[debt]
    case .debtRecalled(let debt):
      Phrase("取回已结清的欠款：", "settled debt from elsewhere brought back: ") + names[debt.id]
    case .debtChanged(let debt):
      Phrase("改了别处的欠款：", "debt from elsewhere changed: ") + names[debt.id]
        + Phrase(
          "  还欠 \(debt.outstanding.text(in: debt.currency))",
          "  \(debt.outstanding.text(in: debt.currency)) still owed")
    case .debtReversed(let debt, let reason):
      Phrase("撤销别处的欠款（", "debt from elsewhere taken back (") + reason.phrase
        + Phrase("）：\(names[debt].zh)", "): \(names[debt].en)")
    default: Phrase("已记录", "recorded")
    }
  }

  private func repaid(_ payment: Payment, _ names: Names, _ businessDay: Day) -> Phrase {
    let who = names[payment.obligation]
    let what =
      switch payment.by {
      case .hand: Phrase("还款 \(payment.amount.text)", "repaid \(payment.amount.text)")
      case .creditBalance:
        Phrase("溢缴款抵扣 \(payment.amount.text)", "credit balance used \(payment.amount.text)")
      case .autopay: Phrase("自动扣款 \(payment.amount.text)", "autopay \(payment.amount.text)")
      }
    let line = what + Phrase("  \(who.zh)", "  \(who.en)")
    if payment.settles { return line + Phrase("，已结清", ", settled") }
    if let day = payment.movedDue?.short(on: businessDay) {
      return line + Phrase("，余下的还款日 \(day)", ", the rest due \(day)")
    }
    return line
  }

  private func failed(_ amount: Money, _ next: Day?, _ businessDay: Day) -> Phrase {
    let what = Phrase("  自动扣款 \(amount.text) 没有成功", "  autopay of \(amount.text) failed")
    guard let day = next?.short(on: businessDay) else {
      return what + Phrase("，不再试", ", no more tries")
    }
    return what + Phrase("，\(day) 再试", ", next try \(day)")
  }
}

extension Names {
  /// A payment or a refund that was noted: '记下已还 e1p1 ¥25.00  花呗'.
  fileprivate func noted(_ amount: Money, of debt: DebtID, _ what: Phrase) -> Phrase {
    what + Phrase(same: " \(amount.text(in: currencies[debt] ?? .cny))  ") + self[debt]
  }
}
