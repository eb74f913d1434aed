/// Words of the command palette.
public enum PaletteText {
  public static let none = Phrase("没有这样的命令；Esc 关闭", "No such command; Esc closes")
  public static let nothingToOpen = Phrase("这里没有可以打开的。", "There is nothing to open here.")
  public static let inForms = Phrase("填表单时用。", "For filling in a form.")
  public static let byItsKey = Phrase("直接按它的键。", "By its key only.")
  public static let firstRunOnly = Phrase("只在新钱包的首页。", "Only on the first page of a new wallet.")
  public static let closeFirst = Phrase("先关闭服务。", "Close the service first.")

  /// All words without facts in them.
  public static let all = [none, nothingToOpen, inForms, byItsKey, firstRunOnly, closeFirst]

  /// After going to where a command works: '选一笔，再按 p 还款'.
  public static func choose(_ words: Phrase, key: String) -> Phrase {
    Phrase("选好以后按 \(key)：\(words.zh)", "Choose one, then \(key): \(words.en)")
  }
}
