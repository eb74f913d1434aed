import PayLater

extension Characteristic {
  /// What is good about it, where it is among the strongest: '现在没有逾期'.
  public func strength(in inputs: ScoreInputs) -> Phrase {
    switch self {
    case .h1 where inputs.worstDaysPastDue24 <= 3: Phrase("没有逾期记录", "no lateness on record")
    case .h3, .c3, .b3, .m1, .h4, .h1, .h2, .b2: value(in: inputs)
    case .c1:
      inputs.burdenPercent == nil ? value(in: inputs) : Phrase("要还的占收入不多", "little due against income")
    case .c2: Phrase("额度用得不多", "little of the limit in use")
    case .c4 where inputs.daysPastDueNow == 0: Phrase("现在没有逾期", "nothing past due now")
    case .c4: Phrase("现在没有超过宽限期的", "nothing past grace now")
    case .b1: inputs.closed6 > 0 ? Phrase("大多按时还", "mostly on time") : value(in: inputs)
    case .i1: inputs.verified ? Phrase("身份已核验", "identity verified") : value(in: inputs)
    case .i2: Phrase("联系方式已验证 \(inputs.contacts) 个", "\(counted(inputs.contacts, "verified contact"))")
    case .i3: Phrase("联系方式稳定", "stable contacts")
    case .m2: inputs.disputesLost12 == 0 ? Phrase("没有输掉的争议", "no dispute lost") : value(in: inputs)
    }
  }
}
