/// Words on buttons and beside keys that mean the same everywhere.
public enum ButtonText {
  public static let back = Phrase("返回", "Back")
  public static let confirm = Phrase("确认", "Confirm")
  public static let cancel = Phrase("取消", "Cancel")
  public static let next = Phrase("下一步", "Next")
  public static let previous = Phrase("上一步", "Previous")
  public static let done = Phrase("完成", "Done")
  public static let close = Phrase("关闭", "Close")
  public static let save = Phrase("保存", "Save")
  public static let add = Phrase("添加", "Add")
  public static let change = Phrase("修改", "Change")
  public static let remove = Phrase("移除", "Remove")
  public static let open = Phrase("打开", "Open")
  public static let yes = Phrase("是", "Yes")
  public static let no = Phrase("否", "No")
  public static let agree = Phrase("同意", "Agree")
  public static let decline = Phrase("不同意", "Decline")
  public static let read = Phrase("阅读", "Read")
  public static let retry = Phrase("再试一次", "Try again")
  public static let undo = Phrase("撤销", "Undo")
  public static let search = Phrase("查找", "Search")
  public static let filter = Phrase("筛选", "Filter")
  public static let noList = Phrase("这里没有要筛选的列表。", "There is no list to filter here.")
  public static let help = Phrase("帮助", "Help")
  public static let why = Phrase("为什么", "Why")
  public static let whatIf = Phrase("如果", "What if")
  public static let mask = Phrase("隐藏金额", "Hide amounts")
  public static let unmask = Phrase("显示金额", "Show amounts")
  public static let palette = Phrase("命令", "Commands")
  public static let quit = Phrase("退出", "Quit")
  public static let select = Phrase("选择", "Select")
  public static let nextField = Phrase("下一项", "Next field")
  public static let previousField = Phrase("上一项", "Previous field")
  public static let nextScreen = Phrase("下一页", "Next screen")
  public static let previousScreen = Phrase("上一页", "Previous screen")
  public static let details = Phrase("明细", "Details")
  public static let simulate = Phrase("模拟", "Simulate")

  /// All of them.
  public static let all = [
    back, confirm, cancel, next, previous, done, close, save, add, change, remove, open, yes, no, agree,
    decline, read, retry, undo, search, filter, noList, help, why, whatIf, mask, unmask, palette, quit,
    select,
    nextField, previousField, nextScreen, previousScreen, details, simulate,
  ]
}
