import PayLater

/// The words of the screens where rows of bills wait for their owner.
public enum ReviewScreenText {
  public static let title = Phrase("等您决定的账单行", "Rows that wait")
  public static let nothingWaits = Phrase(
    "没有等您决定的行。导入账单时没有把握的行会留在这里。",
    "No rows wait. What a bill leaves in doubt is kept here when it is imported.")
  public static let decide = Phrase("决定", "Decide")
  public static let chooseRow = Phrase("先选一行", "choose a row first")
  public static let notOwed = Phrase("没有金额或平台", "no amount or provider")
  public static let notBooked = Phrase("没有金额或日子", "no amount or day")
  public static let noAccounts = Phrase("还没有月账账户", "no monthly accounts yet")
  public static let due = Phrase("哪天还", "Due")
  public static let which = Phrase("哪个账户", "Which account")
  public static let next = Phrase("以后", "From now on")
  public static let onlyThese = Phrase("只这些", "only these")
  public static let always = Phrase("同样的都照办", "the same with others like these")
  public static func decided(_ count: Int) -> Phrase {
    Phrase("已决定 \(count) 行", "\(counted(count, "row")) decided")
  }
  /// Where more rows are alike than one decision takes.
  public static func first(_ count: Int) -> Phrase {
    Phrase("一次决定前 \(count) 行", "the first \(count) rows at once")
  }

  // Rules.
  public static let rules = Phrase("规则", "Rules")
  public static func ruleCount(_ count: Int) -> Phrase {
    Phrase("\(count) 条规则", counted(count, "rule"))
  }
  public static let noRules = Phrase(
    "没有规则。决定一组行时选「同样的都照办」，就成了规则。",
    "No rules. A decision that is to hold for others like these becomes one.")
  public static let change = Phrase("修改规则", "Change the rule")
  public static let changed = Phrase("规则已改", "The rule was changed")
  public static let remove = Phrase("删去规则", "Remove the rule")
  public static let removed = Phrase("规则已删去", "The rule was removed")
  public static let removeAbout = Phrase("以后同样的行又会等您决定。", "Rows like these will wait for you again.")
  public static let anyProvider = Phrase("不填就是任何平台", "empty: any provider")
  public static let anyTitle = Phrase("不填就是任何名称", "empty: any title")
  public static let days = Phrase("几天后还", "Due after days")
}
