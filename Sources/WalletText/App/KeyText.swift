import PayLater

/// Words about keys: what the general commands do, what the groups of keys are called, what is wrong with a
/// configuration of keys.
public enum KeyText {
  public static let up = Phrase("上一行", "Up")
  public static let down = Phrase("下一行", "Down")
  public static let pageUp = Phrase("往上翻页", "Page up")
  public static let pageDown = Phrase("往下翻页", "Page down")
  public static let top = Phrase("第一行", "First row")
  public static let bottom = Phrase("最后一行", "Last row")
  public static let next = Phrase("下一个", "Next one")
  public static let previous = Phrase("上一个", "Previous one")
  public static let extend = Phrase("延期", "Extend")
  public static let problem = Phrase("报告问题", "Report a problem")
  public static let start = Phrase("开始开通", "Start the service")
  public static let undoAll = Phrase("全部复原", "Undo all")
  public static let refresh = Phrase("更新", "Bring up to date")
  public static let thisOne = Phrase("只这一个", "Only this one")
  public static let authorise = Phrase("授权或撤回", "Authorise or withdraw")
  public static let enter = Phrase("确定", "Go on or press")
  public static let leave = Phrase("马上离开", "Leave at once")
  public static let redraw = Phrase("重画", "Redraw")
  public static let suspend = Phrase("挂起", "Suspend")

  // The groups of help and of the key reference.
  public static let here = Phrase("这一页", "This screen")
  public static let inDialog = Phrase("这个窗口", "This dialog")
  public static let everywhere = Phrase("到处", "Everywhere")
  public static let lists = Phrase("在列表和文本里", "In lists and texts")
  public static let owed = Phrase("欠款和订单", "What is owed")
  public static let credit = Phrase("信用和流水", "Credit and journal")
  public static let shopping = Phrase("购物", "Shopping")
  public static let sandbox = Phrase("在沙盒里", "In a sandbox")
  public static let forms = Phrase("在表单里", "In forms")
  public static let terminal = Phrase("终端", "The terminal")
  public static let marks = Phrase("还款和日历里的记号", "Marks of payments and in months")

  public static func unknownCommand(_ name: String) -> Phrase {
    let name = SafeText(name, limit: 40).text
    return Phrase(
      "没有叫「\(name)」的命令，这一行没有用上。", "There is no command '\(name)'; this line was not used.")
  }
  public static func unknownKey(_ command: String, _ name: String) -> Phrase {
    let name = SafeText(name, limit: 40).text
    return usual(command, Phrase("没有「\(name)」这个键", "there is no key '\(name)'"))
  }
  public static func noKey(_ command: String) -> Phrase {
    usual(command, Phrase("至少要一个键", "it needs a key at least"))
  }
  public static func fixed(_ command: String, _ keys: [String]) -> Phrase {
    usual(command, Phrase("它的键不能改", "its keys cannot be changed"), keys)
  }
  public static func reserved(_ command: String, _ key: String) -> Phrase {
    usual(command, Phrase("\(key) 留给终端，不能改", "\(key) belongs to the terminal"))
  }
  public static func clash(_ command: String, _ key: String, other: String) -> Phrase {
    usual(command, Phrase("\(key) 已经是 \(other)", "\(key) is \(other) already"))
  }
  public static func isText(_ command: String, _ key: String) -> Phrase {
    usual(command, Phrase("表单里 \(key) 是文字", "in a form \(key) is text"))
  }
  public static func onlyEscape(_ command: String) -> Phrase {
    usual(command, Phrase("不能只用 Esc，有的终端收不到它", "Esc alone is lost in some terminals"))
  }

  /// What is wrong with a command's keys, and that the usual ones stay.
  private static func usual(_ command: String, _ flaw: Phrase, _ keys: [String] = []) -> Phrase {
    let list = keys.isEmpty ? "" : " " + keys.joined(separator: " ")
    return Phrase(
      "\(command)：\(flaw.zh)，仍用原来的键\(list)。", "\(command): \(flaw.en); its usual keys\(list) stay.")
  }
}
