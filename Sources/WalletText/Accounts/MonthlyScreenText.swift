import PayLater

/// The words of the screens of monthly accounts.
public enum MonthlyScreenText {
  public static let title = Phrase("月账账户", "Monthly accounts")
  public static func empty(key: String) -> Phrase {
    Phrase(
      "花呗、京东白条、美团月付这样一个月一张账单的，按 \(key) 开一个账户，一个月只记一次总额。",
      "Huabei, Baitiao, a card: what comes as one bill a month. \(key) opens an account; one total a month is enough."
    )
  }
  public static let when = Phrase("今天买，哪天还", "Buy today, pay when")
  public static let noAdvice = Phrase("只是日子，不是建议", "days only, no advice")
  public static let bills = Phrase("账单", "Bills")
  public static let entries = Phrase("记录", "Entries")
  public static let noEntries = Phrase("还没有记录", "no entries yet")

  public static let open = Phrase("开账户", "Open an account")
  public static let openAbout = Phrase(
    "账单日和还款日不填，就先按平台的预设算，确认前标「按预设推定」。",
    "Left empty, bill day and due day are the provider's preset, marked 'assumed' until you say them.")
  public static let billDay = Phrase("账单日", "Bill day")
  public static let billDayHint = Phrase("1 到 28，或 last", "1 to 28, or last")
  public static let due = Phrase("还款日", "Due day")
  public static let dueHint = Phrase("10、last，或 +9 天", "10, last, or +9 days")
  public static let opened = Phrase("已开户", "Opened")

  public static let edit = Phrase("改账单日和还款日", "Change bill day and due day")
  public static let editAbout = Phrase(
    "从还没出的账单起；已出的账单日子不变。", "From the first bill that is still open; bills that were made keep their days.")
  public static let edited = Phrase("已改", "Changed")

  public static let recordBill = Phrase("记账单总额", "Note a bill's total")
  public static let totalAsked = Phrase("总额还没有记", "its total is not noted")
  public static let total = Phrase("总额", "Total")
  public static let minimum = Phrase("最低还款", "Minimum")
  public static let minimumHint = Phrase(
    "最低还款不知道就不填。", "The minimum may stay empty.")
  public static let recorded = Phrase("已记下", "Noted")

  public static let purchase = Phrase("记一笔消费", "Note a purchase")
  public static let parts = Phrase("分几期", "Parts")
  public static let refund = Phrase("记一笔退款", "Note a refund")
  public static let close = Phrase("关闭账户", "Close the account")
  public static let closeAbout = Phrase(
    "以后不再记它；记录都还在，可以重新启用。", "Nothing more is noted of it; its records stay, and it can be used again.")
  public static let reopen = Phrase("重新启用", "Use it again")
  public static let isClosed = Phrase("账户已关闭", "the account is closed")
  public static let gone = Phrase("没有这个账户", "no such account")
  public static let chooseEntry = Phrase("先选一条记录", "choose an entry first")
  public static let chooseBill = Phrase("先选一张账单", "choose a bill first")
}
