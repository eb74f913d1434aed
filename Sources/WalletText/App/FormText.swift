/// Words in forms.
public enum FormText {
  public static let dayLater = Phrase("晚一天", "A day later")
  public static let dayEarlier = Phrase("早一天", "A day earlier")
  public static let monthLater = Phrase("晚一个月", "A month later")
  public static let monthEarlier = Phrase("早一个月", "A month earlier")
  public static let reveal = Phrase("显示号码", "Show numbers")
  /// The key that shows what is hidden.
  public static let revealKey = Phrase("C-r 显示", "C-r shows")
  /// What is missing, by the words before its field.
  public static func fillIn(_ label: Phrase) -> Phrase {
    Phrase("请填写「\(label.zh)」", "please fill in '\(label.en)'")
  }
  /// Between which a whole number has to be.
  public static func number(_ range: ClosedRange<Int>) -> Phrase {
    Phrase(
      "请填 \(range.lowerBound) 到 \(range.upperBound) 的整数",
      "a whole number from \(range.lowerBound) to \(range.upperBound)")
  }
  /// Why a source cannot be chosen.
  public static let noBalance = Phrase("没有余额", "holds nothing")
  /// A freeze that would end before the one that is on.
  public static func endsBefore(_ day: String) -> Phrase {
    Phrase("已冻结到 \(day)", "frozen until \(day) already")
  }

  /// What an empty field takes: '如 8,000.00', 'such as 8,000.00'.
  public static func example(_ hint: Phrase) -> Phrase { Phrase("如 \(hint.zh)", "e.g. \(hint.en)") }
}
