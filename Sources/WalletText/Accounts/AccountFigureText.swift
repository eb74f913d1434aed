import PayLater

extension AccountFigure {
  /// What the figure is called by itself.
  var phrase: Phrase {
    switch self {
    case .owed: Phrase("还欠", "still owed")
    case .bill(_, let bill, let part): part.phrase(MonthlyText.bill(bill))
    case .entry(let id, let part): part.phrase(id.text)
    }
  }
}

extension AccountFigure.BillPart {
  fileprivate func phrase(_ bill: Phrase) -> Phrase {
    switch self {
    case .left: bill + Phrase("还要还", ", left to pay")
    case .total: bill + Phrase("总额", ", total")
    case .paid: bill + Phrase("已还", ", paid")
    case .minimum: bill + Phrase("最低还款额", ", minimum payment")
    case .made: bill + Phrase("账单日", ", bill day")
    case .due: bill + Phrase("还款日", ", due date")
    case .booked: Phrase("消费减退款", "purchases less refunds")
    case .bought: Phrase("消费和分期", "purchases and parts")
    case .refunded: Phrase("退款", "refunds")
    case .carried: Phrase("上一期多出的", "carried from the bill before")
    case .unexplained: Phrase("没有记录说明的差额", "not explained by entries")
    case .term: Phrase("账单日到还款日", "from the bill day to the due date")
    }
  }
}

extension AccountFigure.EntryPart {
  fileprivate func phrase(_ id: String) -> Phrase {
    switch self {
    case .amount: Phrase("记录 \(id)", "entry \(id)")
    case .on: Phrase("\(id) 的日子", "day of \(id)")
    case .toBill: Phrase("\(id) 到出账的天数", "days from \(id) until its bill")
    case .bill: Phrase("\(id) 所在账单的账单日", "bill day of the bill of \(id)")
    }
  }
}
