import PayLater

/// The words of monthly accounts and their bills.
public enum MonthlyText {
  /// '2026-07 账单'.
  public static func bill(_ period: Month) -> Phrase { Phrase("\(period) 账单", "bill \(period)") }
  /// '2026-07 账单 (至今)': more can still come to it.
  public static func soFar(_ period: Month) -> Phrase {
    Phrase("\(period) 账单（至今）", "bill \(period), so far")
  }
  /// '到 07-10 还，按预设推定'.
  public static let assumed = Phrase("按预设推定", "assumed")
  public static let byProvider = Phrase("对方会自动扣", "taken by the provider by itself")
  public static let unnamed = Phrase("别处的月账账户", "monthly account elsewhere")
  public static let nothingOwed = Phrase("没有要还的", "nothing owed")
  /// 'm1 已关闭'.
  public static let closed = Phrase("已关闭", "closed")
  public static let toConfirm = Phrase(
    "账单日和还款日还没有确认", "bill day and due date are not confirmed yet")

  /// What was noted: '记下消费 m1b2'.
  public static func noted(_ entry: AccountEntry) -> Phrase {
    entry.kind.phrase + Phrase(same: " \(entry.id)")
  }

  /// When bills are made and due: '每月 1 日出账，10 日还款', '每月最后一天出账，9 天后还款'.
  public static func rule(_ rule: BillRule) -> Phrase {
    let made = Phrase("每月\(rule.day.phrase.zh)出账", "bill on the \(rule.day.phrase.en)")
    let due =
      switch rule.due {
      case .day(let day): Phrase("，\(day.inSentence)还款", ", due on the \(day.phrase.en)")
      case .after(let days): Phrase("，\(days) 天后还款", ", due \(counted(days, "day")) later")
      }
    let bought = Phrase("，出账当天的消费算当期", ", which takes that day's purchases too")
    return made + due + (rule.takesBillDay ? bought : Phrase("", ""))
  }

  /// What is to be paid at least.
  public static func minimum(_ amount: Money, _ currency: Currency) -> Phrase {
    let text = amount.text(in: currency)
    return Phrase("至少还 \(text)", "at least \(text)")
  }

  /// What no entry explains.
  public static func unexplained(_ amount: Money, _ currency: Currency) -> Phrase {
    let text = amount.text(in: currency)
    return Phrase("其中 \(text) 没有记录说明", "\(text) of it not explained by entries")
  }

  /// What was paid of the open bill.
  public static func prepaid(_ amount: Money, _ currency: Currency) -> Phrase {
    let text = amount.text(in: currency)
    return Phrase("已预还 \(text)", "\(text) prepaid")
  }

  /// What waits for the next bill.
  public static func credit(_ amount: Money, _ currency: Currency) -> Phrase {
    let text = amount.text(in: currency)
    return Phrase("多还 \(text)，抵下一期", "\(text) over, for the next bill")
  }

  /// 'm1 还欠 ¥12.00': why it cannot be closed.
  public static func stillOwed(_ amount: Money, _ currency: Currency) -> Phrase {
    let text = amount.text(in: currency)
    return Phrase(
      "还不能关闭：还欠 \(text)。还清以后就可以。", "Not closed: \(text) is still owed. You can once it is paid.")
  }

  /// What the provider is asked for.
  public static func askTotal(_ period: Month) -> Phrase {
    Phrase("\(period) 账单出了，记下总额", "bill \(period) is made: note its total")
  }
}

extension MonthDay {
  /// '1 日', 'day 1'; '最后一天', 'last day of the month'.
  public var phrase: Phrase {
    switch self {
    case .number(let number): Phrase(" \(number) 日", MonthDay.ordinal(number))
    case .last: Phrase("最后一天", "last day of the month")
    }
  }

  /// The same after a comma, which stands for the blank.
  fileprivate var inSentence: String { String(phrase.zh.drop { $0 == " " }) }

  private static func ordinal(_ number: Int) -> String {
    switch number {
    case 1, 21: "\(number)st"
    case 2, 22: "\(number)nd"
    case 3, 23: "\(number)rd"
    default: "\(number)th"
    }
  }
}

extension AccountEntry.Kind {
  /// '消费', 'purchase'.
  public var phrase: Phrase {
    switch self {
    case .purchase: Phrase("消费", "purchase")
    case .refund: Phrase("退款", "refund")
    case .payment: Phrase("还款", "payment")
    }
  }
}

extension Bill.State {
  /// '未出账', 'open'.
  public var phrase: Phrase {
    switch self {
    case .open: Phrase("未出账", "open")
    case .billed: Phrase("待还", "to be paid")
    case .paid: Phrase("已还清", "paid")
    case .late: Phrase("逾期", "late")
    }
  }
}

extension Bill {
  /// Its name with what it is: '2026-07 账单（至今）'.
  public var phrase: Phrase { isSoFar ? MonthlyText.soFar(period) : MonthlyText.bill(period) }

  /// What is worth knowing besides the amount and the day, in the order of weight.
  public var remarks: [Phrase] {
    var remarks: [Phrase] = []
    if let minimum = minimumLeft { remarks.append(MonthlyText.minimum(minimum, currency)) }
    if autopay, left > .zero { remarks.append(MonthlyText.byProvider) }
    if isSoFar, paid > .zero { remarks.append(MonthlyText.prepaid(paid, currency)) }
    if unexplained != .zero { remarks.append(MonthlyText.unexplained(unexplained, currency)) }
    if isAssumed { remarks.append(MonthlyText.assumed) }
    return remarks
  }
}

/// What the commands for monthly accounts say.
public enum AccountCommandText {
  public static let none = Phrase(
    "没有月账账户；sesame account add 花呗 开一个", "no monthly accounts; sesame account add opens one")
  public static func nothingNamed(_ name: String) -> Phrase {
    Phrase("没有这样的账户：\(name)。sesame accounts 列出全部", "no such account: \(name). sesame accounts lists them all")
  }
  public static func several(_ name: String) -> Phrase {
    Phrase("有几个账户都像「\(name)」，请用编号说是哪一个：", "several accounts are like '\(name)'; please name one by its id:")
  }
  /// What was opened with a preset.
  public static func assumed(_ id: String) -> Phrase {
    Phrase(
      "这是推定的；确认：sesame account edit \(id) --bill-day 1 --due 10",
      "this is assumed; to confirm: sesame account edit \(id) --bill-day 1 --due 10")
  }
  /// Which bill something is in, and when that is due.
  public static func isIn(_ bill: Month, due: Day) -> Phrase {
    Phrase("算在 \(bill) 账单，\(due) 还", "in bill \(bill), due \(due)")
  }
  public static let toOldest = Phrase("先还最早一期", "it goes to the oldest bill")
  /// What was noted, and how to take it back.
  public static func opened(_ id: String) -> Phrase { Phrase("已开 \(id)", "opened \(id)") }
  public static let changed = Phrase("已改", "changed")
  public static let reopened = Phrase("重新启用", "in use again")
  public static let nothingLeft = Phrase("没有要还的，请写金额", "nothing is left to pay; please say how much")
}
