import PayLater

extension ConsentReceipt.Purpose {
  /// What the consent is to: '服务开通协议', 'Service agreement'.
  public var phrase: Phrase {
    switch self {
    case .agreement: Phrase("服务开通协议", "Service agreement")
    case .scoreAuthorisation: Phrase("信用分授权", "Score authorisation")
    case .autopay: Phrase("代扣协议", "Autopay mandate")
    }
  }
}

extension ConsentReceipt.Answer {
  /// '已同意', 'agreed'.
  public var phrase: Phrase {
    switch self {
    case .yes: Phrase("已同意", "agreed")
    case .no: Phrase("未同意", "declined")
    case .withdrawn: Phrase("已撤回", "withdrawn")
    }
  }
}

extension ConsentReceipt {
  /// The receipt in a line: '服务开通协议  第 1 版  已同意  2026-11-22'.
  public var line: Phrase {
    [
      purpose.phrase, Phrase("第 \(version) 版", "version \(version)"), answer.phrase, Phrase(same: day.text),
    ].joined()
  }
}
