/// The words of the home screen.
public enum HomeText {
  public static let attention = Phrase("需要处理", "Needs attention")
  public static let recent = Phrase("最近", "Recently")
  public static let nothingDue = Phrase("没有要处理的事。", "Nothing to do.")
  public static let nothingRecent = Phrase("这里会显示最近发生的事。", "What happened lately will show here.")
  public static func in30Days(_ amount: String) -> Phrase {
    Phrase("30 天内 \(amount)", "\(amount) in 30 days")
  }
  public static let credit = Phrase("溢缴款", "your credit")
  public static let closing = Phrase("正在关闭", "closing")
  public static let stillOwed = Phrase("要先还清", "still to pay")
  public static let goesBack = Phrase("等退还", "your credit")
  public static let thenItCloses = Phrase("还清后自动关闭", "then it closes")
  public static let toArrive = Phrase("等到货", "to arrive")
  public static let planAtRisk = Phrase("计划将终止", "plan at risk")
  public static let pauseEnds = Phrase("暂停将结束", "pause ends")
  public static let noScore = Phrase("还没有评估", "not evaluated yet")
  public static let noLimit = Phrase("尚未开通", "not open yet")
  public static let confirmReceipt = Phrase("确认收货", "Confirm receipt")
  public static let notDue = Phrase("这一行没有要付的款。", "There is nothing to pay on this line.")
  public static let notShipped = Phrase("这一行没有等待确认的收货。", "No order on this line waits to be received.")
}
