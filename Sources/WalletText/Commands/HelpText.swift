import PayLater

/// The words around the help of the commands.
public enum HelpText {
  public static let usage = Phrase("用法：", "USAGE:")
  public static let arguments = Phrase("参数：", "ARGUMENTS:")
  public static let options = Phrase("选项：", "OPTIONS:")
  public static let optionsOfOpen = Phrase("打开钱包时的选项：", "OPTIONS (where the wallet is opened):")
  public static let commands = Phrase("命令：", "SUBCOMMANDS:")
  public static let exitCodes = Phrase("退出码：", "EXIT CODES:")
  public static let more = Phrase(
    "一个命令的帮助：sesame pay --help", "See 'sesame <command> --help' for detailed help.")
  /// What the parser of arguments adds to every command by itself.
  public static let version = Phrase("看版本", "Show the version.")
  public static let help = Phrase("看帮助", "Show help information.")

  /// The words of an option, with the value that holds where none is given.
  public static func words(of abstract: String, standard: String?) -> Phrase {
    let words = [version, help].first { $0.en == abstract } ?? Phrase(same: abstract)
    return words + (standard.map { Phrase("（默认 \($0)）", " (default: \($0))") } ?? Phrase(same: ""))
  }
}

/// The exit codes and what they mean.
public enum ExitText {
  public typealias Row = (code: Int32, words: Phrase)
  public static let all: [Row] = [
    (0, Phrase("做完了", "done")),
    (1, Phrase("remind --exit-code：快到期", "remind --exit-code: due soon")),
    (2, Phrase("remind --exit-code：已逾期", "remind --exit-code: overdue")),
    (64, Phrase("用法不对", "usage")),
    (65, Phrase("数据不对", "bad data")),
    (66, Phrase("没有这样的输入", "no such input")),
    (73, Phrase("新建不了", "cannot create")),
    (74, Phrase("读不出磁盘", "cannot read the disk")),
    (75, Phrase("别的程序正占用", "busy")),
    (77, Phrase("没有权限", "permission")),
    (78, Phrase("配置不对", "config")),
    (130, Phrase("被打断", "interrupted")),
  ]
}
