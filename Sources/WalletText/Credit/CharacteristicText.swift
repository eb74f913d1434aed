import PayLater

extension Characteristic {
  /// Its short name: '最长逾期', 'Longest lateness'.
  public var phrase: Phrase {
    switch self {
    case .h1: Phrase("最长逾期", "Longest lateness")
    case .h2: Phrase("距上次逾期", "Since last late")
    case .h3: Phrase("使用时长", "Tenure")
    case .h4: Phrase("按时还清", "Settled on time")
    case .c1: Phrase("还款占收入", "Due against income")
    case .c2: Phrase("额度使用", "Use of the limit")
    case .c3: Phrase("扣款账户", "Funding sources")
    case .c4: Phrase("当前逾期", "Past due now")
    case .b1: Phrase("按时比例", "Share on time")
    case .b2: Phrase("扣款失败", "Failed debits")
    case .b3: Phrase("使用月数", "Active months")
    case .i1: Phrase("身份核验", "Identity check")
    case .i2: Phrase("联系方式", "Contacts")
    case .i3: Phrase("联系方式稳定", "Stable contacts")
    case .m1: Phrase("守约商家", "On time by merchant")
    case .m2: Phrase("争议", "Disputes")
    }
  }

  /// What it looks at, in a line.
  public var explanation: Phrase {
    switch self {
    case .h1:
      Phrase(
        "近 24 个月最长逾期几天；没有超过 3 天的，看了结了几笔", "worst days past due in 24 months; if never over 3, how many closed"
      )
    case .h2:
      Phrase("上次逾期超过 3 天是多久以前，不长于使用时长", "how long ago anything was over 3 days late, at most the tenure")
    case .h3: Phrase("从第一次开通到现在满几个月", "complete months since the first activation")
    case .h4: Phrase("近 24 个月按时了结了几笔", "how many closed on time in 24 months")
    case .c1: Phrase("30 天内要还的占月收入的百分之几", "what is due in 30 days as a share of monthly income")
    case .c2: Phrase("近 3 个月最高用到额度的百分之几", "the highest share of the limit in use in 3 months")
    case .c3: Phrase("有几个有效的扣款账户", "how many valid funding sources there are")
    case .c4: Phrase("现在最长逾期几天，3 天以内不扣分", "the most days past due now; up to 3 cost nothing")
    case .b1: Phrase("近 6 个月了结的，百分之几是按时的", "of those closed in 6 months, the share on time")
    case .b2: Phrase("近 6 个月自动扣款失败几次", "how many debits failed in 6 months")
    case .b3: Phrase("近 12 个月有几个月有待还的款项", "in how many of 12 months something was owed")
    case .i1: Phrase("身份是否已核验", "whether the identity is verified")
    case .i2: Phrase("有几个已验证的手机或邮箱", "how many phones and e-mails are verified")
    case .i3: Phrase("联系方式多久没有更换或移除", "how long no contact was replaced or removed")
    case .m1: Phrase("近 12 个月在几家商家按时了结过", "at how many merchants one closed on time in 12 months")
    case .m2: Phrase("近 12 个月有几次争议没有得到支持", "how many disputes were lost in 12 months")
    }
  }
}
