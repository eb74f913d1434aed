import PayLater

extension Characteristic {
  /// Why it cost points, in a few words, for the list of reasons: '使用时间短'.
  public func reason(in inputs: ScoreInputs) -> Phrase {
    switch self {
    case .h1:
      inputs.worstDaysPastDue24 > 3
        ? Phrase("有过 \(inputs.worstDaysPastDue24) 天逾期", "was \(inputs.worstDaysPastDue24) days late")
        : Phrase("了结笔数少", "few closed so far")
    case .h2:
      inputs.monthsSinceLate == nil
        ? Phrase("无逾期的时间还短", "a short time without lateness") : Phrase("逾期过去不久", "late not long ago")
    case .h3: Phrase("使用时间短", "a short tenure")
    case .h4: Phrase("按时履约笔数少", "few settled on time")
    case .c1:
      inputs.monthlyIncomeFen == nil
        ? Phrase("月收入未申报", "income not declared")
        : Phrase("还款占收入的比例", "due against income")
    case .c2:
      inputs.peakUsePercent90 == nil
        ? Phrase("额度还没有用过", "limit not used yet") : Phrase("额度使用情况", "use of the limit")
    case .c3: Phrase("扣款账户少", "few funding sources")
    case .c4: Phrase("现在有逾期", "past due now")
    case .b1:
      inputs.closed6 > 0 && inputs.onTimePercent6 < 90
        ? Phrase("近 6 个月有没按时的", "some not on time in 6 months")
        : Phrase("近期了结的少", "few closed lately")
    case .b2:
      inputs.failedDebits6 > 0 ? Phrase("有扣款失败", "debits failed") : Phrase("扣款记录少", "few debits so far")
    case .b3: Phrase("使用的月数少", "few active months")
    case .i1: Phrase("身份未核验", "identity not verified")
    case .i2: Phrase("联系方式少", "few verified contacts")
    case .i3: Phrase("联系方式较新", "contacts are recent")
    case .m1: Phrase("守约商家少", "on time at few merchants")
    case .m2: Phrase("有争议未获支持", "disputes lost")
    }
  }
}
