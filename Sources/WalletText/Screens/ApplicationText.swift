/// The words of the wizard's last steps: autopay, agreement, confirmation and decision.
public enum ApplicationText {
  // Autopay.
  public static let autopayTitle = Phrase("要不要自动扣款", "Autopay")
  public static let autopayYes = Phrase("要", "Yes")
  public static let autopayNo = Phrase("不要，我自己还", "No, I repay by hand")
  public static let fromSource = Phrase("从哪个扣", "Taken from")
  /// Why no source can be chosen yet.
  public static let yesFirst = Phrase("先选「要」", "choose Yes first")
  public static let noSource = Phrase(
    "还没有扣款账户。回到第 3 步添加一个。", "There is no funding source yet. Please add one in step 3.")

  // Agreement.
  public static func lines(_ first: Int, _ last: Int, of count: Int) -> Phrase {
    Phrase("第 \(first)-\(last) 行，共 \(count) 行", "lines \(first)-\(last) of \(count)")
  }
  public static let page = Phrase("翻页", "Page")
  public static let readOn = Phrase("读完才能继续", "read to the end")
  public static let readAll = Phrase("已读到末尾", "all read")
  public static func notRead(key: String) -> Phrase {
    Phrase("请先读到末尾；\(key) 翻页。", "Please read to the end first (\(key)).")
  }
  public static let nextHit = Phrase("下一处", "Next hit")
  public static let previousHit = Phrase("上一处", "Previous hit")
  public static func notFound(_ sought: String) -> Phrase {
    Phrase("没有「\(sought)」", "no '\(sought)'")
  }

  // Confirmation.
  public static let confirmTitle = Phrase("您将要开通", "You are about to open")
  public static let autopayOff = Phrase("不自动扣款，到期自己还", "off; you repay by hand")
  public static func autopayOn(_ source: String) -> Phrase {
    Phrase("到期从「\(source)」扣", "on, from \(source)")
  }
  public static func document(_ version: Int) -> Phrase {
    Phrase("第 \(version) 版，已读到末尾", "version \(version), all read")
  }
  public static let typeWord = Phrase(
    "输入「\(ConfirmText.agree.zh)」", "Type '\(ConfirmText.agree.en)'")
  public static let apply = Phrase("提交申请", "Apply")
  public static let withdrawal = Phrase(
    "开通后 14 天内可以撤回，不问理由。", "You can withdraw within 14 days, no reason asked.")

  // Decision.
  public static let granted = Phrase("已开通", "The service is open")
  public static let limitTitle = Phrase("您的额度", "Your limit")
  public static let expectedLimit = Phrase("额度会是", "Your limit")
  public static let least = Phrase("下面最小的一个", "lowest of these")
  public static func row(_ score: Int) -> Phrase {
    Phrase("信用分 \(score) 的一档", "for a score of \(score)")
  }
  /// After a close: the row is at most one above that of then.
  public static func rowAgain(_ score: Int) -> Phrase {
    Phrase(
      "信用分 \(score)，比关闭时最多高一档", "for a score of \(score), at most one row above that at closing")
  }
  public static func share(_ percent: Int64, of income: String) -> Phrase {
    Phrase("月收入 \(income) 的 \(percent)%，取整到百元", "\(percent)% of income \(income), rounded down to ¥100")
  }
  public static let undeclared = Phrase("月收入未申报", "income not declared")
  public static let ownCap = Phrase("自己设的上限", "your own cap")
  public static let notSet = Phrase("未设", "not set")
  public static func caps(_ order: String, _ open: Int) -> Phrase {
    Phrase("单笔最多 \(order)，同时最多 \(open) 笔", "at most \(order) an order, \(open) at a time")
  }
  public static let receipts = Phrase("同意凭证已保存，在「我的」里可以看。", "The consent receipts are under Mine.")
  public static let shop = Phrase("看商家", "See merchants")
  public static let notYet = Phrase("还不能开通", "Not yet")
  public static func failing(_ count: Int) -> Phrase {
    Phrase(
      "\(count) 项没有通过；解决后可以再申请，不收费。",
      "\(count == 1 ? "1 check does" : "\(count) checks do") not pass. Applying again is free.")
  }
  public static let fix = Phrase("去解决", "Go there")
  public static let alreadyOpen = Phrase("服务已经开通。", "The service is open already.")
  public static let erased = Phrase(
    "这个钱包已抹除，不能再开通。请建一个新的钱包文件。", "This wallet is erased. Please make a new wallet file.")
  public static let closing = Phrase(
    "服务正在关闭。都了结后可以重新开通。", "The service is closing. It can be reopened when all is settled.")
}
