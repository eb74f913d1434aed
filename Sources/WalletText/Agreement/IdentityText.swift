import PayLater

extension Contact.Kind {
  /// '手机', 'phone'.
  public var phrase: Phrase {
    switch self {
    case .phone: Phrase("手机", "phone")
    case .email: Phrase("邮箱", "e-mail")
    }
  }
}

extension FundingSource.Kind {
  /// '借记卡', 'debit card'.
  public var phrase: Phrase {
    switch self {
    case .balance: Phrase("余额", "balance")
    case .debitCard: Phrase("借记卡", "debit card")
    case .savings: Phrase("储蓄账户", "savings account")
    }
  }
}

/// Words around the one-time code and the identity number.
public enum IdentityText {
  /// '验证码不对，还可以试 2 次'.
  public static func wrongCode(triesLeft: Int) -> Phrase {
    triesLeft > 0
      ? Phrase(
        "验证码不对，还可以试 \(triesLeft) 次",
        "that is not the code; \(triesLeft == 1 ? "1 try is" : "\(triesLeft) tries are") left")
      : Phrase("验证码不对，次数已用完，请重新获取", "that is not the code and no try is left; send a new one")
  }

  /// The embedded issuer 'sends' the code to the screen.
  public static func codeSent(_ code: String) -> Phrase {
    Phrase("演示消息：验证码 \(code)，5 分钟内有效", "Demo message: your code is \(code), valid for 5 minutes")
  }

  /// Beside the identity number, before anything is typed.
  public static let sampleAdvice = Phrase(
    "请用示例号码，不要填自己的真实身份证号", "Please use a sample number, not your own real one")
}
