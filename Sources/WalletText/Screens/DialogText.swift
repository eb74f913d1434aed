/// The words of small questions.
public enum DialogText {
  public static let leaveTitle = Phrase("退出", "Quit")
  public static let leave = Phrase("有填了一半的内容，退出后不会保留。", "Something is half filled in and will be lost.")
  public static let receiptTitle = Phrase("确认收货", "Confirm receipt")
  public static func receipt(_ amount: String, due: String) -> Phrase {
    Phrase(
      "确认后 \(amount) 开始计入待还，还款日 \(due)。", "From then on \(amount) is owed, due on \(due).")
  }
  public static let receiptDone = Phrase("已确认收货", "Receipt confirmed")
}
