/// Words around a derivation.
public enum WhyText {
  public static let why = Phrase("为什么", "Why")
  public static let journal = Phrase("流水", "Journal")
  public static let rule = Phrase("规则", "Rule")

  /// '另有更早的 3 条'.
  public static func earlier(_ count: Int) -> Phrase {
    Phrase("另有更早的 \(count) 条", "\(count) earlier \(count == 1 ? "entry" : "entries")")
  }
}
