import PayLater

extension Event {
  /// Lines about the wallet and the person.
  func accountLine(_ names: Names) -> Phrase {
    switch self {
    case .walletCreated(_, _, let sandbox):
      sandbox ? Phrase("沙盒钱包已建立", "sandbox wallet created") : Phrase("钱包已建立", "wallet created")
    case .codeSent(let code):
      Phrase("验证码已发送到\(code.kind.phrase.zh)", "one-time code sent by \(code.kind.phrase.en)")
    case .codeRejected(let triesLeft): IdentityText.wrongCode(triesLeft: triesLeft)
    case .identityVerified: Phrase("身份已核验", "identity verified")
    case .contactAdded(let contact):
      Phrase("已添加\(contact.kind.phrase.zh)", "\(contact.kind.phrase.en) added")
    case .contactReplaced(let contact):
      Phrase("已更换\(contact.kind.phrase.zh)", "\(contact.kind.phrase.en) replaced")
    case .contactRemoved: Phrase("已移除一个联系方式", "contact removed")
    case .addressAdded: Phrase("已添加地址", "address added")
    case .addressChanged: Phrase("已修改地址", "address changed")
    case .addressRemoved: Phrase("已移除地址", "address removed")
    case .incomeDeclared(let monthly?):
      Phrase("申报月收入 \(monthly.text)", "monthly income of \(monthly.text) declared")
    case .incomeDeclared(nil): Phrase("月收入申报已撤回", "declaration of income taken back")
    case .fundingSourceAdded(let source):
      Phrase(
        "已添加扣款账户：\(source.kind.phrase.zh) \(source.balance.text)",
        "funding source added: \(source.kind.phrase.en) \(source.balance.text)")
    case .balanceSet(let source, let balance):
      Phrase(
        "\(names[source].zh)的金额改为 \(balance.text)", "amount of \(names[source].en) set to \(balance.text)")
    case .fundingSourceRemoved: Phrase("已移除扣款账户", "funding source removed")
    default: Phrase("已记录", "recorded")
    }
  }
}
