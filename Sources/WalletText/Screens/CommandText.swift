import PayLater

/// Words of the commands that stand for no screen.
public enum CommandText {
  /// The answer to something that is saved could not be written.
  public static let saved = Phrase(
    "已经保存，不用再做一次；只是结果没能输出", "it is saved, do not do it again; only the answer could not be written")

  /// The machine has no description of the terminal.
  public static func unknownTerminal(_ type: String) -> Phrase {
    Phrase(
      "这台机器不认得终端 TERM=\(type)，改用编号菜单；想要画面可以试 TERM=xterm-256color sesame",
      "this machine does not know the terminal TERM=\(type), so there are numbered menus; for the screens try "
        + "TERM=xterm-256color sesame")
  }
}
