/// The help of `sesame review`.
public enum ReviewHelp {
  public static let abstract = Phrase("决定账单里等着的行", "Decides the rows of bills that wait.")
  public static let discussion = Phrase(
    """
    导入账单时没有把握的行一概不记，留在这里等您决定：不是欠款，记为欠款，或者记到月账账户。没有决定的一直留着。\
    加 --always 就成了规则，以后同样的行照办。
      sesame review
      sesame review w1 w2 --drop --always
      sesame review w3 --due 12-10
      sesame review --rules
    """,
    """
    Rows of a bill that leave a doubt are never booked; they wait here until you say what they are: not a debt, a debt, \
    or a purchase on a monthly account. What is not decided stays. With --always the answer is a rule, and rows like \
    these get it from then on.
      sesame review
      sesame review w1 w2 --drop --always
      sesame review w3 --due 12-10
      sesame review --rules
    """)
  public static let rows = Phrase("行的编号，如 w1", "Ids of rows, such as w1.")
  public static let drop = Phrase("不是欠款", "They are not debts.")
  public static let due = Phrase("记为欠款，这天还", "They are debts, due on this day.")
  public static let account = Phrase("记到这个月账账户", "Books them on this monthly account.")
  public static let undo = Phrase("重新决定，撤回它们成为的记录", "Lets them wait again, and takes back what they became.")
  public static let always = Phrase("以后同样的行照办", "Does the same with rows like these from now on.")
  public static let rules = Phrase("列出规则", "Lists the rules.")
  public static let rule = Phrase(
    "改这条规则：配 --drop、--days 或 --account", "Changes this rule, with --drop, --days or --account.")
  public static let days = Phrase("规则：这么多天后还", "For a rule: due after so many days.")
  public static let removeRule = Phrase("删去这条规则", "Removes this rule.")
  public static let oneAnswer = Phrase(
    "请说一种决定：--drop、--due、--account 或 --undo", "say one of --drop, --due, --account or --undo")
  public static let oneRuleAnswer = Phrase(
    "请说规则做什么：--drop、--days 或 --account", "say what the rule does: --drop, --days or --account")
  public static let rowsToDecide = Phrase("请写行的编号", "name the rows")
  public static let again = Phrase("和已有的一样也照记", "Takes what looks like one that is there.")

  /// The questions on a terminal.
  public static func ask(owe: Bool, book: Bool) -> Phrase {
    let (zh, en) = (
      ["d 不是欠款"] + (owe ? ["o 记为欠款"] : []) + (book ? ["a 记到账户"] : []) + ["回车 以后再说", "q 停"],
      ["d not a debt"] + (owe ? ["o debt"] : []) + (book ? ["a account"] : []) + ["Enter later", "q stop"]
    )
    return Phrase(zh.joined(separator: "  ") + "：", en.joined(separator: "  ") + ": ")
  }
  public static let askDue = Phrase("哪天还（如 12-10、+14）：", "Due when (such as 12-10, +14): ")
  public static let askAccount = Phrase("哪个账户：", "Which account: ")
  public static let askAlways = Phrase("以后同样的行都照办吗？[y/N]", "The same with rows like these from now on? [y/N]")
  public static let askPaid = Phrase("记为已还吗？[y/N]", "Note it as paid? [y/N]")
}
