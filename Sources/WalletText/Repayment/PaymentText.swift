import PayLater

extension Payment.Part.Kind {
  /// What a part of a repayment went to: '逾期费', 'late charge'.
  public var phrase: Phrase {
    switch self {
    case .lateCharge: Phrase("逾期费", "late charge")
    case .instalmentCharge: Phrase("分期手续费", "instalment charge")
    case .principal: Phrase("本金", "principal")
    }
  }
}

extension Payment.By {
  /// '主动还款', 'by hand'.
  public var phrase: Phrase {
    switch self {
    case .hand: Phrase("主动还款", "by hand")
    case .autopay: Phrase("自动扣款", "by autopay")
    case .creditBalance: Phrase("溢缴款抵扣", "from the credit balance")
    }
  }
}

extension Payment.Part {
  /// One step of the allocation: '第 2 期 本金 ¥66.66'.
  public func line(instalments: Int) -> Phrase {
    let what = Phrase("\(kind.phrase.zh) \(amount.text)", "\(kind.phrase.en) \(amount.text)")
    guard let instalment, instalments > 1 else { return what }
    return Phrase("第 \(instalment) 期 ", "part \(instalment) ") + what
  }
}
