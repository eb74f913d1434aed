import PayLater

/// The words of the page about the service: its state, and closing and erasing it.
public enum AccountText {
  public static let title = Phrase("服务", "Service")
  public static let state = Phrase("状态", "State")
  public static let openedOn = Phrase("开通于", "Open since")
  public static let closedOn = Phrase("关闭于", "Closed on")
  public static let withdrawal = Phrase("撤回权", "Withdrawal")
  public static let authorisation = Phrase("信用分授权", "Score authorisation")
  public static let toDo = Phrase("可以做", "What you can do")

  public static let reopen = Phrase("重新开通", "Open it again")
  public static let close = Phrase("关闭服务", "Close the service")
  public static let closeAbout = Phrase("不问理由", "no reason asked")
  public static let erase = Phrase("抹除个人信息", "Erase personal data")
  public static let eraseAbout = Phrase("不能恢复", "cannot be undone")
  /// What the user does to clear a reason of suspension; nil where time does it.
  public static func clearing(_ reason: SuspensionReason) -> Phrase? {
    switch reason {
    case .pastGrace: Phrase("去还款", "Repay")
    case .authorisationWithdrawn: Phrase("去重新授权信用分", "Authorise the score again")
    case .noFundingSource: Phrase("添加扣款账户", "Add a funding source")
    case .selfFreeze: nil
    }
  }
  /// What an open service means while its limit is cut to zero.
  public static let noLimit = Phrase(
    "额度为 0，现在不能下新的先用后付订单；还款、关闭照常。",
    "The limit is 0: no new pay-later orders now; you can still repay and close.")
  public static let payRest = Phrase("查看还没了结的款项", "See what is not settled yet")
  public static let nothing = Phrase("已经没有可以做的了。", "Nothing is left to do here.")

  public static let closeTitle = Phrase("关闭服务", "Close the service")
  public static let closeEmpty = Phrase(
    "没有订单，也没有欠款：马上关闭。", "No orders and nothing owed: it closes at once.")
  public static let closeLater = Phrase(
    "其余都了结后自动关闭；在那之前可以照常还款。",
    "It closes by itself once the rest is settled; until then you can repay as usual.")
  public static let closeReopen = Phrase(
    "关闭后可以重新开通，也可以抹除。别处的欠款和提醒会保留。",
    "You can open it again later, or erase it. Debts from elsewhere and their reminders stay.")
  public static let closedNow = Phrase("服务已关闭", "The service is closed")
  public static let closingNow = Phrase("正在关闭，了结后自动完成", "Closing; it ends by itself once all is settled")

  /// What happens to orders that are not shipped.
  public static func unshipped(_ count: Int, _ amount: String) -> Phrase {
    Phrase(
      "未发货的 \(count) 笔订单会取消，冻结的 \(amount) 解冻。",
      "\(counted(count, "order")) not shipped: cancelled, the hold of \(amount) is released.")
  }
  /// What happens to orders on their way.
  public static func onTheWay(_ count: Int) -> Phrase {
    Phrase(
      "已发货的 \(count) 笔订单照常收货，按原来的日子还。",
      "\(counted(count, "order")) on the way: received as usual, due as agreed.")
  }
  /// What happens to debts.
  public static func owed(_ amount: String) -> Phrase {
    Phrase("还欠 \(amount)：仍要还，还清才会关闭。", "\(amount) is owed: still to be repaid before it closes.")
  }
  /// What happens to money owed to the user.
  public static func creditBalance(_ amount: String) -> Phrase {
    Phrase("溢缴款 \(amount)：退还给您之后才会关闭。", "Credit balance of \(amount): paid back to you before it closes.")
  }

  public static let eraseTitle = Phrase("抹除个人信息", "Erase personal data")
  public static let eraseGone = Phrase("将销毁，不能恢复：", "Destroyed, and cannot be recovered:")
  public static let eraseKept = Phrase(
    "会保留：流水里的日期和金额，不带人，仍可校验。您复制到别处的文件里仍有钥匙，请一并删除。",
    "Kept: dates and amounts in the journal, without the person; it still verifies. Copies that you took elsewhere still hold the key; please delete them too."
  )
  public static let eraseCopies = Phrase(
    "旁边的这些副本也有钥匙，抹除后可以在这一页删除：",
    "These copies beside it hold the key too; once it is erased they can be removed on this page:")
  public static let copiesLeft = Phrase(
    "个人信息在旁边的这些副本里还能读出：", "Personal data can still be read in these copies beside it:")
  public static let removeCopies = Phrase("删除这些副本", "Remove these copies")
  public static let removedForGood = Phrase(
    "将删除，不能恢复：", "Removed, and cannot be recovered:")
  public static let copiesRemoved = Phrase("副本已删除", "The copies are removed")
  public static let eraseLast = Phrase(
    "抹除后这个钱包不再接受任何操作。", "After that nothing can be changed in this wallet.")
  public static let erased = Phrase("个人信息已抹除", "Personal data is erased")

  /// What goes when the wallet is erased, a line each.
  public static func goes(
    identity: Bool, contacts: Int, addresses: Int, sources: Int, debts: Int
  ) -> [Phrase] {
    var lines: [Phrase] = []
    if identity { lines.append(Phrase("姓名和身份证号", "name and ID number")) }
    let counts = [
      (contacts, Phrase("\(contacts) 个联系方式", counted(contacts, "contact"))),
      (addresses, Phrase("\(addresses) 个地址", counted(addresses, "address", "addresses"))),
      (sources, Phrase("\(sources) 个扣款账户", counted(sources, "funding source"))),
      (debts, Phrase("\(debts) 笔别处的欠款", counted(debts, "debt") + " from elsewhere")),
    ]
    lines += counts.filter { $0.0 > 0 }.map(\.1)
    return lines + [Phrase("月收入、提醒、收藏和自己的规则", "income, reminders, favourites and own rules")]
  }
}
