import PayLater

/// The words of the questions that move due dates: extension, instalments, hardship plan.
public enum ReschedulingText {
  /// '11-22  ->  12-02'.
  public static func moved(_ from: String, _ to: String) -> Phrase { Phrase(same: "\(from)  ->  \(to)") }
  public static let free = Phrase("不收费，不影响信用分。", "Free, and no effect on the score.")
  public static func extensions(_ number: Int, of most: Int) -> Phrase {
    Phrase(
      "这是今年 \(most) 次里的第 \(number) 次；每笔只能延期一次。",
      "Extension \(number) of \(most) this year; each purchase can be extended once.")
  }
  public static let autopayFollows = Phrase("自动扣款改在新的还款日。", "Autopay moves to the new due date.")
  public static func extended(_ date: String) -> Phrase {
    Phrase("还款日改到 \(date)", "It is now due on \(date)")
  }

  // Instalments.
  public static let count = Phrase("分几期", "How many")
  /// '3 期'.
  public static func parts(_ count: Int) -> Phrase { Phrase("\(count) 期", "\(count) payments") }
  /// What a schedule of equal payments costs: '每期 ¥33.33，末期 ¥33.34，手续费 ¥0.00，共 ¥100.00'.
  public static func payments(_ each: Money, last: Money, charge: Money?, total: Money) -> Phrase {
    var words = Phrase("每期 \(each.text)", "\(each.text) each")
    if last != each { words = words + Phrase("，末期 \(last.text)", ", the last \(last.text)") }
    if let charge { words = words + Phrase("，手续费 \(charge.text)", ", charge \(charge.text)") }
    return words + Phrase("，共 \(total.text)", ", \(total.text) in all")
  }
  public static let splitAbout = Phrase(
    "哪一期晚 3 天以上，只对那一期计逾期费。提前还清，没开始的月份不收手续费。",
    "A late charge only on a part more than 3 days late. If you pay early, months not begun cost nothing.")
  public static func split(_ count: Int, first: String) -> Phrase {
    Phrase("已分 \(count) 期，首期 \(first)", "Split into \(count) payments, the first on \(first)")
  }

  // The plan.
  public static let months = Phrase("几个月", "Months")
  public static let hardship = Phrase("说明困难", "Hardship")
  public static let declared = Phrase("我现在还款有困难", "I cannot pay on time")
  public static let principalAndCharges = Phrase("本金和已有费用", "Principal, charges so far")
  public static func freezes(_ days: Int) -> Phrase {
    days > 0
      ? Phrase(
        "期间不再收任何费用，逾期天数停在 \(days) 天。",
        "No further charge meanwhile, and the days past due stay at \(days).")
      : Phrase("期间不收任何费用，不算逾期。", "No charge meanwhile, and it does not count as late.")
  }
  public static let staysSuspended = Phrase(
    "还清之前，先用后付保持暂停。", "Pay-later stays suspended until it is paid.")
  public static func breaks(_ days: Int) -> Phrase {
    Phrase(
      "第二次晚 3 天以上，计划终止：剩下的全部到期，逾期从 \(days) 天接着算。",
      "A second payment more than 3 days late ends it: all is due, and the days past due go on from \(days).")
  }
  public static let planOnly = Phrase(
    "有计划时不能延期或分期，随时可以提前还。", "With a plan it cannot be extended or split; paying early is always possible.")
  public static func planned(_ count: Int, first: String) -> Phrase {
    Phrase("还款计划 \(count) 期，首期 \(first)", "The plan has \(count) payments, the first on \(first)")
  }
}
