import PayLater

/// Words of the commands that stand for no screen.
public enum CommandText {
  /// The answer to something that is saved could not be written.
  public static let saved = Phrase(
    "已经保存，不用再做一次；只是结果没能输出", "it is saved, do not do it again; only the answer could not be written")

  /// The wallet was taken ahead by a date that was false: where it lies as it was on `day`, and how it is put back.
  public static func wayBack(to day: String, from kept: String, over wallet: String) -> Phrase {
    let command = restore(quoted(kept), over: wallet)
    return Phrase(
      "如果钱包是被一个错误的日期带到前面的：它在 \(day) 的样子还留着。运行  \(command)  就回去了；那以后记的不在里面",
      "if a wrong date took the wallet there: as it was on \(day) it is still kept. Go back with  "
        + "\(command)  ; what was noted since is not in it")
  }

  /// The command that puts a file in the wallet's place.
  static func restore(_ file: String, over wallet: String) -> String {
    "sesame restore --wallet \(quoted(wallet)) \(file)"
  }

  /// A path as a shell reads it.
  static func quoted(_ path: String) -> String {
    "'" + path.replacing("'", with: "'\\''") + "'"
  }

  /// The same where there is no room for it.
  public static let wayBackIsSaid = Phrase(
    "如果钱包是被错误的日期带到前面的，sesame status 会说怎么回去",
    "if a wrong date took the wallet there, sesame status says how to go back")

  /// The window is smaller than what a tape was made for, so that what it waits for may not be in sight.
  public static func tooSmallForTape(_ found: String, needs: String) -> Phrase {
    Phrase(
      "还没有开始播放：这盘带子要 \(needs) 的窗口，现在是 \(found)。请拉大窗口再试，或加 --headless 只看结果",
      "not begun: the tape needs a window of \(needs), this one is \(found). Make it larger and try again, or see the end of it with --headless"
    )
  }

  /// The machine has no description of the terminal.
  public static func unknownTerminal(_ type: String) -> Phrase {
    Phrase(
      "这台机器不认得终端 TERM=\(type)，改用编号菜单；想要画面可以试 TERM=xterm-256color sesame",
      "this machine does not know the terminal TERM=\(type), so there are numbered menus; for the screens try "
        + "TERM=xterm-256color sesame")
  }
}
