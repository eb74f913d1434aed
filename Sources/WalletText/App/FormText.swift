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

  /// The one rule of all forms, as help says it.
  public static let rule = [
    Phrase(
      "Enter 到下一项，最后一项之后到要做的事；做它还要再按一次 Enter。",
      "Enter goes to the next field and, from the last, to the deed; the deed needs its own Enter."),
    Phrase(
      "没改过的表单按 Esc 就关；改过的按两次，填的内容留到下次打开，号码、验证码和用来确认的内容除外。",
      "Esc closes an unchanged form; a changed one takes two, and its text is there when it is opened again, but no numbers, codes, nor what confirms."
    ),
    Phrase(
      "一处只填一个金额；能填几个的地方用空格、逗号、分号或顿号隔开，千位不写逗号。",
      "One field takes one amount. Where several go, spaces, commas or semicolons part them, and thousands have no comma."
    ),
  ]

  /// What becomes of what was typed when a form is left.
  public enum Keeping: Sendable { case all, notNumbers, nothing }

  /// Said at the first Esc in a changed form.
  public static func leaveAgain(key: String, _ keeping: Keeping) -> Phrase {
    let kept =
      switch keeping {
      case .all: Phrase("填的内容会留着。", "the text is kept.")
      case .notNumbers:
        Phrase("填的内容会留着，号码和验证码除外。", "the text is kept, but not numbers and codes.")
      case .nothing: Phrase("填的内容不会留着。", "what is filled in is not kept.")
      }
    return Phrase("再按一次 \(key) 离开，\(kept.zh)", "\(key) again leaves; \(kept.en)")
  }
  /// What looks like a record that is there is taken by the same button once more.
  public static func again(_ yes: Phrase) -> Phrase {
    Phrase("确实是另一笔的话，再按一次「\(yes.zh)」。", "If it is another one, press '\(yes.en)' once more.")
  }
  /// What was saved: '已保存：每月上限 ¥500.00'.
  public static func saved(_ what: String...) -> Phrase {
    let what = what.filter { !$0.isEmpty }.joined(separator: " ")
    return Phrase("已保存：\(what)", "Saved: \(what)")
  }
  /// A letter where there is nothing to type into.
  public static let noText = Phrase(
    "这里不输入文字；Tab 到要填的一项。", "Nothing is typed here; Tab leads to a field.")
  /// A letter where only a number is typed.
  public static let digitsOnly = Phrase("这里只输入数字；Esc 取消", "digits only here; Esc cancels")

  /// What an empty field takes: '如 8,000.00', 'such as 8,000.00'.
  public static func example(_ hint: Phrase) -> Phrase { Phrase("如 \(hint.zh)", "e.g. \(hint.en)") }
}
