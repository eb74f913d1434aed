import PayLater

/// Words about a provider's message that is pasted on the screens.
public enum MessageText {
  public static let title = Phrase("粘贴平台的消息", "Paste a message")
  public static let short = Phrase("粘贴消息", "Paste message")
  public static let about = Phrase(
    "贴进账单、还款或退款消息；在本机读懂，不发到任何地方。",
    "A bill, a payment or a refund that a provider wrote of; it is read here and sent nowhere.")
  public static let hint = Phrase("「花呗」您的11月账单", "Your Klarna payment is due")
  public static let understood = Phrase("读懂了", "Understood")
  public static func notUnderstood(_ why: Phrase) -> Phrase {
    Phrase("没读懂：\(why.zh)", "Not understood: \(why.en)")
  }
  public static let becomes = Phrase("记到", "Goes to")
  public static let take = Phrase("记下", "Take it")
  public static let noted = Phrase("已记下", "Noted")
  /// Where the message leaves open when it is due.
  public static let sayDue = Phrase("消息没说清哪天还，请写明", "when it is due is not clear; please say it")

  // What a message becomes.
  public static func bill(_ bill: Month, due: Day, of account: String, isNew: Bool) -> Phrase {
    let words = Phrase("\(account)  ", "\(account)  ") + MonthlyText.bill(bill)
    return (isNew ? Phrase("新开账户 ", "new account ") : Phrase("", "")) + words
      + Phrase("，\(due) 还", ", due \(due)")
  }
  public static let debt = Phrase("一笔新的欠款", "a new debt")
  public static func entry(_ kind: Phrase, of name: String) -> Phrase {
    Phrase("\(name) 的一笔\(kind.zh)", "a \(kind.en) of \(name)")
  }

  public static func otherDue(_ day: Day, _ rule: Day) -> Phrase {
    Phrase("消息说 \(day) 还，账户的规则是 \(rule)", "the message says \(day), the account's rule \(rule)")
  }
  public static func severalAccounts(_ sender: String, key: String) -> Phrase {
    Phrase(
      "\(sender) 有几个账户，说不准是哪一个；按 \(key) 到账户里记",
      "\(sender) has several accounts; \(key) on Repay leads to them")
  }
  public static func severalDebts(_ sender: String, key: String) -> Phrase {
    Phrase(
      "\(sender) 有几笔都对得上；到那一笔上按 \(key) 记",
      "several debts of \(sender) fit; choose one and note it with \(key)")
  }
  public static func byHand(key: String) -> Phrase {
    Phrase("；可以在还款页按 \(key) 手工记", "; \(key) on Repay takes it by hand")
  }
}
