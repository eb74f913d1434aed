import PayLater

/// The words about money that is owed to the user.
public enum CreditText {
  public static let about = Phrase("这是退给您的钱，不占额度。", "This is your money, outside the limit.")
  public static func paidOutOn(_ date: String, _ source: Phrase?) -> Phrase {
    guard let source else {
      return Phrase(
        "什么都不做：\(date) 起有了扣款账户就转出", "If you do nothing: paid out from \(date) on, once there is a source")
    }
    return Phrase("什么都不做：\(date) 自动转到\(source.zh)", "If you do nothing: paid out to \(source.en) on \(date)")
  }
  public static let kept = Phrase("现在留着，抵下一笔到期的款", "Kept for what falls due next")
  /// Short, for a line of a list, the day beside it.
  public static let goes = Phrase("自动转出", "pays out")
  /// The same with its day: '11-29 自动转出'.
  public static func goes(on day: String) -> Phrase { Phrase("\(day) \(goes.zh)", "\(goes.en) \(day)") }
  public static let keptShort = Phrase("抵下一笔", "for next")
  public static let choice = Phrase("怎么处理", "What to do")
  public static let to = Phrase("转到哪里", "Pay out to")
  public static let payOut = Phrase("现在转出", "Pay out now")
  public static let keep = Phrase("抵下一笔到期的款", "Keep for what is due next")
  public static let leave = Phrase("满 7 天自动转出", "Pay out after 7 days")
  public static func paidOut(_ amount: Money) -> Phrase {
    Phrase("已转出 \(amount.text)", "\(amount.text) paid out")
  }
  public static let chosen = Phrase("已记下您的选择", "Your choice is noted")
  public static let none = Phrase("现在没有溢缴款。", "There is no credit balance now.")
}
