import PayLater

/// Words around a derivation.
public enum WhyText {
  public static let why = Phrase("为什么", "Why")
  public static let journal = Phrase("流水", "Journal")
  public static let ofPage = Phrase("本页的数字", "Figures here")
  public static let figures = Phrase(
    "这一页的数字，打开看它是怎么来的", "Open one to see where it comes from")
  public static let afterOthers = Phrase("按前面的单先下成来算", "As it will be once the orders before are placed")
  public static let noFigures = Phrase(
    "这一页没有数字；钱包里有这些", "No figures here; the wallet has these")
  public static let nothingToOpen = Phrase("没有可以打开的", "there is nothing to open")
  public static let nothingWritten = Phrase("流水里还没有相关的记录。", "The journal has nothing on it yet.")
  public static let byRuleAlone = Phrase("这是规则或商家条款里写定的。", "Fixed by a rule or by a merchant's terms.")
  public static let gone = Phrase("钱包里已经没有这个数字了。", "The wallet has no such figure any more.")
  public static let more = Phrase("往下还有更早的", "earlier ones further down")

  /// What is asked about and is nothing; an id says what there is none of: '没有编号为 e1 的别处欠款'.
  public static func unknown(_ subject: SafeText, isDebt: Bool?) -> Phrase {
    switch isDebt {
    case true?: Phrase("没有编号为 \(subject) 的别处欠款", "there is no debt from elsewhere \(subject)")
    case false?: Phrase("没有编号为 \(subject) 的应还款项", "there is no obligation \(subject)")
    case nil: Phrase("没有这个可问的：\(subject)", "nothing to explain: \(subject)")
    }
  }

  /// Which of many terms are shown, and what shows the next.
  public static func page(_ first: Int, _ last: Int, of count: Int, next: Int?, subject: String) -> Phrase {
    let shown =
      first > last
      ? Phrase("共 \(count) 项，没有第 \(first) 项", "\(count) in all, there is no number \(first)")
      : Phrase("共 \(count) 项，这里是第 \(first) 到 \(last) 项", "\(first) to \(last) of \(count)")
    guard let next else { return shown }
    return shown
      + Phrase(
        "；往下看：sesame why \(subject) --from \(next)", "; the next: sesame why \(subject) --from \(next)")
  }

  /// '另有更早的 3 条'.
  public static func earlier(_ count: Int) -> Phrase {
    Phrase("另有更早的 \(count) 条", "\(count) earlier \(count == 1 ? "entry" : "entries")")
  }
}
