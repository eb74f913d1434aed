import PayLater

extension Event {
  func repaid(_ payment: Payment, _ names: Names, _ businessDay: Day) -> Phrase {
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

  func failed(_ amount: Money, _ next: Day?, _ businessDay: Day) -> Phrase {
    let what = Phrase("  自动扣款 \(amount.text) 没有成功", "  autopay of \(amount.text) failed")
    guard let day = next?.short(on: businessDay) else {
      return what + Phrase("，不再试", ", no more tries")
    }
    return what + Phrase("，\(day) 再试", ", next try \(day)")
  }
}

extension Names {
  /// A payment or a refund that was noted: '记下已还 e1p1 ¥25.00  花呗'.
  func noted(_ amount: Money, of debt: DebtID, _ what: Phrase) -> Phrase {
    what + Phrase(same: " \(amount.text(in: currencies[debt] ?? .cny))  ") + self[debt]
  }
}
