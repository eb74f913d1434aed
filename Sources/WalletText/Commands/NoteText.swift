import PayLater

/// The help of `sesame note`.
public enum NoteHelp {
  public static let abstract = Phrase(
    "记下平台发来的账单、还款或退款消息", "Takes a bill, payment or refund that a provider wrote of.")
  public static let discussion = Phrase(
    """
    消息从参数或标准输入读，在本机读懂，不发到任何地方。先把读懂的逐项说出来，再问记不记；读不懂的会说明。
      sesame note '您的花呗11月账单 1,234.56 元，还款日 12-10'
      xclip -o | sesame note --yes
    """,
    """
    The message comes from the arguments or standard input, is read on this machine and sent nowhere. What was \
    understood is said field by field before it is taken; what is not understood is said.
      sesame note 'Your Klarna payment of $25.00 to ASOS is due on 15 December'
      xclip -o | sesame note --yes
    """)
  public static let message = Phrase("消息；不写就从标准输入读", "The message; else standard input.")
  public static let received = Phrase(
    "哪天收到的，默认今天", "The day on which it was received; else today.")
  public static let due = Phrase(
    "消息没说清的还款日", "The due day, where the message leaves it open.")
  public static let yes = Phrase("不问，直接记", "Takes it without asking.")
  public static let again = Phrase("已有一样的也再记一次", "Takes it although the same is there already.")
}

/// What `sesame note` says.
public enum NoteText {
  public static let sender = Phrase("哪一家", "From")
  public static let what = Phrase("说什么", "Says")
  public static let title = Phrase("买了什么", "For")
  public static let bill = Phrase("账单", "Bill of")
  public static let amount = Phrase("金额", "Amount")
  public static let minimum = Phrase("最低还款", "Minimum")
  public static let due = Phrase("还款日", "Due")
  public static let paidOn = Phrase("付款日", "Paid on")
  public static let noDay = Phrase("没有说清", "not said clearly")

  public static let isBill = Phrase("一期账单", "a bill")
  public static let isDue = Phrase("一笔要还", "a payment is due")
  public static let isPaid = Phrase("已经还了一笔", "a payment was made")
  public static let isRefund = Phrase("退款", "a refund")

  public static let ask = Phrase("都对吗？记下来 (y/N)", "Is that right? Note it (y/N)")
  public static let sayYes = Phrase(
    "没有终端可问：对就加 --yes", "there is no terminal to ask: add --yes if it is right")
  public static let sayDue = Phrase(
    "哪天还没有说清：请用 --due 写明", "when it is due is not clear: say it with --due")
  public static func otherDue(_ day: Day, _ rule: Day, _ id: String) -> Phrase {
    Phrase(
      "消息说 \(day) 还，\(id) 的规则是 \(rule)；要改：sesame account edit \(id) --due",
      "the message says \(day), the rule of \(id) \(rule); to change that: sesame account edit \(id) --due")
  }
  public static func partOfBill(_ id: String) -> Phrase {
    Phrase(
      "这一期已经在 \(id) 的账单里，不用另记", "that part is in the bills of \(id) already; nothing to note")
  }
  public static func isThere(_ id: String) -> Phrase {
    Phrase("\(id) 里已经有这一笔", "\(id) has that payment already")
  }
  public static let orAgain = Phrase("；要再记一次，加 --again", "; add --again to note it once more")
  public static func nothingOpen(_ sender: String) -> Phrase {
    Phrase("没有找到 \(sender) 的这一笔", "no such payment of \(sender) is open")
  }

  public static let noSender = Phrase("没认出是哪一家发来的", "no provider that is known")
  public static let noAmount = Phrase(
    "没有读出要还、已还或退回的金额", "no amount that is due, was paid or came back")
  public static let byHand = Phrase("；用 sesame add 手工记", "; sesame add takes it by hand")
  public static func several(_ amounts: [String]) -> Phrase {
    Phrase(
      "哪个金额才是，说不准：\(amounts.joined(separator: "、"))",
      "which amount is meant is not clear: \(amounts.joined(separator: ", "))")
  }
  public static func badAmount(_ amount: String) -> Phrase {
    Phrase("金额读不懂：\(amount)", "an amount that cannot be read: \(amount)")
  }
  public static let notAboutPayment = Phrase(
    "这是验证码、消费通知或提额通知，不是账单", "a code, a purchase or a limit, no bill")
  public static let tooLong = Phrase("消息太长", "the message is too long")
}
