import PayLater

/// What the commands for debts from elsewhere say.
public enum DebtCommandText {
  public static func nothingNamed(_ name: String) -> Phrase {
    Phrase("没有这样的欠款：\(name)。sesame debts 列出全部", "no such debt: \(name). sesame debts lists them all")
  }
  public static func several(_ name: String) -> Phrase {
    Phrase("有几笔都像「\(name)」，请用编号说是哪一笔：", "several debts are like '\(name)'; please name one by its id:")
  }
  public static let none = Phrase("没有别处的欠款", "no debts from elsewhere")
  /// '撤销：sesame unpay e1p1 --because mistake'.
  public static func undo(_ command: String) -> Phrase { Phrase("撤销：\(command)", "to undo: \(command)") }
  public static let again = Phrase("确实是另一笔的话，加上 --again", "if it is another one, add --again")
  public static func rest(_ amount: String) -> Phrase { Phrase("还欠 \(amount)", "\(amount) still owed") }
  public static let settled = Phrase("结清了", "settled")
  /// How unusual a day is, and how to change it.
  public static func unusual(_ day: Day, on today: Day, id: String) -> Phrase {
    DebtText.unusual(day, on: today)
      + Phrase("；不对就用 sesame edit \(id) 改", "; if that is wrong: sesame edit \(id)")
  }
  /// Numbers that would mean something else in another currency are not taken over.
  public static func amountsAnew(_ currency: Currency) -> Phrase {
    Phrase(
      "换成 \(currency) 后小数位数不同，请用 --amount 重写金额",
      "\(currency) has other decimals: say the amounts anew with --amount")
  }
  public static let daysAnew = Phrase(
    "这些日子的间隔不一样，请写出所有日子，或加 --every",
    "these days are not evenly apart: write all of them, or add --every")
  /// Of several that go together: which one is in the way.
  public static let noneOfThem = Phrase("一笔都没有记。问题在这一笔：", "none of them was noted. It is this one:")
  /// The sum of a plan: '3 期，合计 ¥100.00'.
  public static func sum(_ amount: String) -> Phrase { Phrase("合计 \(amount)", "\(amount) in all") }
}
