import PayLater

extension Agreement.State {
  /// The state of the service agreement in a word: '已开通', 'active'.
  public var phrase: Phrase {
    switch self {
    case .none: Phrase("尚未开始", "not started")
    case .identified: Phrase("身份已核验", "identity verified")
    case .authorised: Phrase("信用分已授权", "score authorised")
    case .active: Phrase("已开通", "active")
    case .suspended: Phrase("已暂停", "suspended")
    case .closing: Phrase("正在关闭", "closing")
    case .closed: Phrase("已关闭", "closed")
    case .erased: Phrase("已抹除", "erased")
    }
  }

  /// What the state means for the user, and what comes next, in a sentence.
  public var meaning: Phrase {
    switch self {
    case .none: Phrase("还没有核验身份。从这里开始开通。", "Your identity is not verified yet. Opening starts here.")
    case .identified: Phrase("下一步：授权信用分。", "Next: authorise the score.")
    case .authorised: Phrase("下一步：阅读协议并申请开通。", "Next: read the agreement and apply.")
    case .active: Phrase("可以先用后付。", "You can buy now and pay later.")
    case .suspended:
      Phrase(
        "暂时不能下新的先用后付订单；还款、关闭照常。",
        "No new pay-later orders for now; you can still repay and close.")
    case .closing:
      Phrase("欠的和欠您的都了结后，服务自动关闭。", "It closes by itself once nothing is owed either way.")
    case .closed: Phrase("服务已关闭，可以重新开通，也可以抹除。", "The service is closed. You can reopen it, or erase it.")
    case .erased: Phrase("个人信息已销毁，只能查看和校验。", "Personal data is destroyed. You can only look and verify.")
    }
  }
}

extension Agreement.Authorisation {
  /// Whether the score is authorised: '已授权', 'given'.
  public var phrase: Phrase {
    switch self {
    case .notGiven: Phrase("未授权", "not given")
    case .given: Phrase("已授权", "given")
    case .withdrawn: Phrase("已撤回", "withdrawn")
    }
  }
}

extension Agreement {
  /// How long the right of withdrawal lasts: '12-06 止可以无理由撤回'.
  public static func withdrawable(until day: Day, on businessDay: Day) -> Phrase {
    let date = day.short(on: businessDay)
    return Phrase("\(date) 止可以撤回，不问理由", "You can withdraw until \(date), no reason asked")
  }
}
