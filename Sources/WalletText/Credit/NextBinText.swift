import PayLater

extension NextBin.Step {
  /// What it would take to reach the next bin: '再按时还 4 笔'.
  public var phrase: Phrase {
    switch self {
    case .closeOnTime(let count): Phrase("再按时还 \(count) 笔", "settle \(count) more on time")
    case .months(let count): Phrase("再过 \(count) 个月", "\(count) more \(count == 1 ? "month" : "months")")
    case .addFundingSource: Phrase("再添一个扣款账户", "add a funding source")
    case .addContact: Phrase("再验证一个联系方式", "verify another contact")
    case .verifyIdentity: Phrase("核验身份", "verify your identity")
    case .declareIncome: Phrase("申报月收入", "declare your income")
    case .burdenTo(let percent):
      Phrase("30 天内要还的降到收入的 \(percent)%", "\(percent)% of income due in 30 days")
    case .useTo(let percent): Phrase("最高用到额度的 \(percent)%", "peak use of \(percent)% of the limit")
    case .payOverdue: Phrase("还清逾期的款项", "pay what is late")
    case .keepDebitsGood: Phrase("让自动扣款都成功", "let every debit succeed")
    case .activeMonths(let count):
      Phrase("再用 \(count) 个月", "be active \(count) more \(count == 1 ? "month" : "months")")
    case .moreMerchants(let count):
      Phrase("再在 \(count) 家商家守约", "on time at \(count) more \(count == 1 ? "merchant" : "merchants")")
    }
  }
}

extension NextBin {
  /// The points it would bring: '+4 分', '+4 points'.
  public var gainPhrase: Phrase { CountText.gain(gain) }

  /// Step and gain in a sentence's part, as beside the score: '再按时还 4 笔: +4 分'.
  public var line: Phrase {
    Phrase("\(step.phrase.zh): \(gainPhrase.zh)", "\(step.phrase.en): \(gainPhrase.en)")
  }

  /// The same where there is little room: '+4：再按时还 4 笔'.
  public var shortLine: Phrase {
    Phrase("+\(gain)：\(step.phrase.zh)", "+\(gain): \(step.phrase.en)")
  }
}
