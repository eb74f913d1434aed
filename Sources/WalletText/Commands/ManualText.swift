import PayLater

/// The headings of man pages, as the pages of the system have them.
public enum ManualText {
  public static let name = Phrase("名称", "NAME")
  public static let synopsis = Phrase("概要", "SYNOPSIS")
  public static let description = Phrase("描述", "DESCRIPTION")
  public static let commands = Phrase("命令", "COMMANDS")
  public static let options = Phrase("选项", "OPTIONS")
  public static let exitStatus = Phrase("退出状态", "EXIT STATUS")
  public static let files = Phrase("文件", "FILES")
  public static let seeAlso = Phrase("参见", "SEE ALSO")

  /// The files that the program keeps, and what they hold.
  public static let paths: [(path: String, words: Phrase)] = [
    ("~/.local/share/sesame/wallet.sqlite", Phrase("钱包", "the wallet")),
    ("~/.config/sesame/config.toml", Phrase("设置", "the settings")),
    ("~/.local/state/sesame", Phrase("上次提醒和上次看到的链头", "what was said last, and the head that was seen last")),
  ]
}
