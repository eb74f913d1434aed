import PayLater

/// The words of the plain mode: numbered menus and lines for dumb terminals and screen readers.
public enum LinearText {
  // What pictures say in words.
  public static func limit(used: Money, held: Money, of total: Money) -> Phrase {
    Phrase(
      "已用 \(used.text)，冻结 \(held.text)，总额 \(total.text)",
      "used \(used.text), held \(held.text), of \(total.text)")
  }
  public static let chosen = Phrase("已选", "chosen")
  public static let notChosen = Phrase("还没选", "not chosen yet")
  public static let selected = Phrase("当前", "selected")

  // What is asked.
  /// In the place of a key that means a line itself.
  public static let itsNumber = Phrase("编号", "its number")
  public static let prompt = Phrase("请选", "Choose")
  public static let fieldPrompt = Phrase("请输入", "Type")
  public static let fieldHelp = Phrase(
    "空行不改，单独一个 . 返回，单独一个 ? 看菜单", "an empty line keeps it, a lone . goes back, a lone ? shows the menu")
  public static let more = Phrase("后面的", "Later rows")
  public static let earlier = Phrase("前面的", "Earlier rows")
  public static func rows(_ first: Int, _ last: Int, of count: Int) -> Phrase {
    Phrase("第 \(first)-\(last) 行，共 \(count) 行", "Rows \(first)-\(last) of \(count)")
  }
  public static let elsewhere = Phrase("随时可选", "Always")
  public static let unchanged = Phrase("没有变化", "Nothing changed")
  public static let changedMeanwhile = Phrase(
    "刚才有变化，请看新的内容再选一次", "Something changed meanwhile; please read on and choose again")
  /// A line came in another encoding.
  public static let notText = Phrase(
    "这一行不是 UTF-8 文字，没有采用；请把终端设成 UTF-8",
    "This line is not UTF-8 and was not taken; please set the terminal to UTF-8")
  public static func unknown(_ typed: String) -> Phrase {
    Phrase("没有「\(typed)」这一项", "There is no '\(typed)' here")
  }
  public static func several(_ typed: String) -> Phrase {
    Phrase("「\(typed)」不止一项，请用编号", "'\(typed)' is more than one; please use a number")
  }
  /// Behind how far something long is.
  public static let stops = Phrase("，C-c 停止", ", C-c stops it")
  public static let farewell = Phrase("再见", "Goodbye")

  /// How the plain mode is spoken to.
  public static let help = [
    Phrase("每一行前面的编号就是选它的方法：输入编号，再按 Enter。", "The number before a line chooses it: type it, then Enter."),
    Phrase(
      "也可以输入命令的字母，或者它的几个字，只要不会弄混。", "A command's letter does too, or some of its words if only one has them."),
    Phrase(
      "命令针对标着「当前」的那一行；2 p 先选第 2 行，再做 p。",
      "Commands are about the selected row; 2 p selects row 2, then does p."),
    Phrase("空行会把这一页再读一遍。0 返回，99 退出。", "An empty line reads the page again. 0 goes back, 99 quits."),
    Phrase(
      "要输入文字时：空行不改，单独一个 . 返回，单独一个 ? 看菜单。",
      "Where text is asked for: an empty line keeps it, a lone . goes back, a lone ? shows the menu."),
  ]
}
