import PayLater

/// Words of the screens on which rows of bills are decided.
public enum RowScreenText {
  public static let title = Phrase("待定的账单行", "Rows to decide")
  public static let rules = Phrase("规则", "Rules")
  public static let empty = Phrase(
    "没有等您决定的账单行。读账单时没有把握的行会留在这里，一概不记。",
    "No rows wait for you. What leaves a doubt in a bill is kept here and never booked by itself.")
  public static func noRules(key: String) -> Phrase {
    Phrase(
      "没有规则。决定时选「以后都这样」，同样的行以后就照办；\(key) 回到待定的行。",
      "No rules. Choose 'from now on' with an answer, and rows like these get it too; \(key) goes back.")
  }
  public static func waiting(_ count: Int) -> Phrase {
    Phrase("\(count) 行等您决定", "\(counted(count, "row waits", "rows wait")) for you")
  }
  public static let decide = Phrase("决定", "Decide")
  public static let decideAll = Phrase("全部决定", "Decide all")
  public static let what = Phrase("是什么", "What is it")
  public static let due = Phrase("哪天还", "Due")
  public static let account = Phrase("哪个账户", "Account")
  public static let always = Phrase("同样的行", "Rows like it")
  public static let once = Phrase("只这一次", "only now")
  public static let fromNowOn = Phrase("以后都这样", "from now on")
  public static func decided(_ count: Int) -> Phrase {
    Phrase("已决定 \(count) 行", "\(counted(count, "row")) decided")
  }
  public static let ruleSet = Phrase("以后同样的行照办", "rows like these get the same answer")
  public static let noAmount = Phrase("金额或日期读不出", "amount or day cannot be read")
  public static let noAccounts = Phrase("没有月账账户", "no monthly account")
  public static let noPurchase = Phrase("不是消费", "not a purchase")
  /// A group has more rows than go at once.
  public static func first(_ count: Int) -> Phrase {
    Phrase("先决定最早的 \(count) 行", "the oldest \(count) rows first")
  }
  public static let removeRule = Phrase("删除规则", "Remove the rule")
  public static let changeRule = Phrase("修改规则", "Change the rule")
  public static let ruleRemoved = Phrase("已删除规则", "rule removed")
  public static let ruleChanged = Phrase("已修改规则", "rule changed")
  public static let days = Phrase("几天后还", "Due after days")
  public static let removeAbout = Phrase(
    "已经决定的不变；以后同样的行等您决定。", "What was decided stays; rows like these will wait for you.")
}
