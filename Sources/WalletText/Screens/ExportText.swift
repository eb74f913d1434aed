import PayLater

/// What `sesame export` writes into files, and what it says.
public enum ExportText {
  public static let captured = Phrase("收货", "bought")
  public static let boughtAtOnce = Phrase("立即付款", "paid at once")
  public static let cancelled = Phrase("退回", "given back")
  public static let repaid = Phrase("还款", "repaid")
  public static let charged = Phrase("费用", "charge")
  public static let rescheduled = Phrase("改期费用", "charge of a new plan")
  public static let refunded = Phrase("退款", "refund")
  public static let waived = Phrase("减免", "waived")
  public static let chargedOff = Phrase("核销", "charged off")
  public static let reopened = Phrase("退款撤回", "refund taken back")
  public static let paidOut = Phrase("溢缴款转出", "credit paid out")
  public static let opened = Phrase("记下", "recorded")
  public static let changed = Phrase("改过", "changed")
  public static let paid = Phrase("已付", "paid")
  public static let paymentReversed = Phrase("付款撤回", "payment taken back")
  public static let paymentRestored = Phrase("付款恢复", "payment stands again")
  public static let refundNoted = Phrase("商家退款", "refund by the shop")
  public static let refundReversed = Phrase("商家退款撤回", "refund by the shop taken back")
  public static let refundRestored = Phrase("商家退款恢复", "refund by the shop stands again")
  public static let dropped = Phrase("整笔撤回", "record taken back")
  public static let restored = Phrase("整笔恢复", "record stands again")

  public static let bought = Phrase("消费", "purchase")
  public static let billed = Phrase("账单总额", "total of a bill")
  public static let entryReversed = Phrase("记录撤回", "entry taken back")
  public static let entryRestored = Phrase("记录恢复", "entry stands again")
  /// A bill to which more can still come.
  public static let soFar = Phrase("至今", "so far")

  /// A payment that is still to be made.
  public static let planned = Phrase("待还", "due")
  /// A debt whose name cannot be opened any more.
  public static let unnamed = Phrase("别处的欠款", "debt from elsewhere")
  public static let calendar = Phrase("先用后付", "Pay later")
  public static let about = Phrase(
    "由 sesame export 写成；再导出一次，已有的条目不变，新的接在后面",
    "written by sesame export; exported again, what is here stays and what is new follows it")
  public static let aboutPlanned = Phrase(
    "以下是还没有付的，每次导出都重写",
    "from here on what is still to be paid, written anew by each export")
  public static let beyond = Phrase("日期超出了这种格式的范围", "its day is beyond what this format can say")

  public static func exists(_ path: String) -> Phrase {
    Phrase("\(path) 已经存在；要替换它，加 --force", "\(path) exists already; --force replaces it")
  }
  public static let noAmounts = Phrase(
    "金额现在是隐藏的，账本没有金额就不成账；要写出来，加 --no-mask",
    "amounts are hidden, and books without them are none; to write them, add --no-mask")
  public static let wholeOnly = Phrase(
    "jsonl 是整个钱包，不能只写一部分", "jsonl is the whole wallet; it has no part")
  public static let holdsKey = Phrase(
    "里面有钱包的钥匙：拿到它的人都能读", "it holds the wallet's key: whoever has it can read everything")
  public static let folderNeeded = Phrase(
    "vdir 写进一个文件夹，请用 -o 说出来", "vdir writes into a folder: name it with -o")
  /// A name of an account in the config that beancount does not take.
  public static func notForBeancount(_ key: String, _ name: String, standard: String) -> Phrase {
    Phrase(
      "accounts.\(key) = \(name) 不能用在 beancount 里：以 Assets、Liabilities、Equity、Income 或 Expenses 开头，之后每一段以 A-Z 或数字开头，例如 \(standard)",
      "accounts.\(key) = \(name) is nothing for beancount: it begins with Assets, Liabilities, Equity, Income or Expenses, and each part after that with A-Z or a digit, such as \(standard)"
    )
  }
  /// A name that beancount takes, and other programs for its files do not.
  public static func notEverywhere(_ key: String, _ name: String) -> Phrase {
    Phrase(
      "accounts.\(key) = \(name)：beancount 认，但有些读同样文件的程序只认 ASCII",
      "accounts.\(key) = \(name): beancount takes it, some programs that read its files take ASCII only")
  }
  /// '写好 12 个文件，删去 1 个'.
  public static func files(written: Int, removed: Int) -> Phrase {
    Phrase("写了 \(written) 个文件，删了 \(removed) 个", "\(written) files written, \(removed) removed")
  }
}
