import PayLater

/// The words of the screens that read bills.
public enum ImportScreenText {
  public static let title = Phrase("导入账单", "Import a bill")
  public static let about = Phrase(
    "支付宝、微信、京东、美团的账单文件，CSV 或 XLSX；先看再记。",
    "A bill of Alipay, WeChat Pay, JD or Meituan, CSV or XLSX; nothing is booked before you looked.")
  public static let hint = Phrase(same: "~/Downloads/bill.csv")
  public static let read = Phrase("读", "Read it")

  // What becomes of rows.
  public static let new = Phrase("新的", "new")
  public static let known = Phrase("已有的", "known already")
  public static func skipped(_ reason: Phrase) -> Phrase {
    Phrase("跳过：\(reason.zh)", "skipped: \(reason.en)")
  }
  public static func look(_ reason: Phrase) -> Phrase {
    Phrase("要看：\(reason.zh)", "to look at: \(reason.en)")
  }
  public static func opens(_ providers: [String]) -> Phrase {
    let names = providers.map { SafeText($0, limit: 40).text }
    return Phrase("会开账户：", "accounts that will be opened: ") + names.map { Phrase(same: $0) }.listed
  }
  public static let nothingNew = Phrase("没有新的，也没有要看的。", "There is nothing new and nothing to look at.")
  public static let noRows = Phrase("这份账单里一行也没有。", "This bill has no rows.")
  public static let gone = Phrase("这份文件要重新读一次。", "This file has to be read again.")

  // The deed.
  public static func book(_ new: Int) -> Phrase {
    new == 0
      ? Phrase("留下要看的", "Keep what to look at")
      : Phrase("记下 \(new) 行", "Book \(counted(new, "row"))")
  }
  public static func keeps(_ count: Int) -> Phrase {
    Phrase("\(count) 行留着等您决定", "\(counted(count, "row")) kept until you decide")
  }
  public static let undoes = Phrase("记完可以一次撤回。", "All of it can be taken back at once.")

  // What was done.
  public static let verb = Phrase("导入账单", "Import a bill")
  public static let nothingBooked = Phrase("没有新的可记", "Nothing new was booked")
  public static func booked(_ count: Int) -> Phrase {
    Phrase("已记下 \(count) 条", "\(counted(count, "entry", "entries")) booked")
  }
  public static func waiting(_ count: Int) -> Phrase {
    Phrase("\(count) 行等您决定", "\(counted(count, "row waits", "rows wait")) for you")
  }
  public static let stopped = Phrase(
    "停下了。记下的都完整；再导入一次会接着记。", "Stopped. What was booked is whole; the same file again goes on.")
}
