import PayLater

/// The help of `sesame import`.
public enum ImportHelp {
  public static let abstract = Phrase(
    "读支付宝、微信、京东、美团的账单文件", "Reads bills that Alipay, WeChat Pay, JD and Meituan hand out.")
  public static let discussion = Phrase(
    """
    按内容认出是谁家的账单，每一行都有下落：记下的、已有的、跳过的、要您看的。花呗、白条、月付、分付的消费、还款和退款记到各自的月账账户；文件没说的一概不记。\
    同一份再读一次是 0 条新的。
      sesame import 支付宝交易明细.csv --dry-run
      sesame import 微信支付账单.xlsx
      sesame import --undo i3f2a91c
    """,
    """
    Whose bill it is is told by its content, and every row has its place: booked, known, skipped, or to be looked at. \
    Purchases, repayments and refunds of Huabei, Baitiao, Yuefu and Fenfu go to their monthly accounts; nothing is \
    booked that the file does not say. The same file again brings nothing new.
      sesame import alipay.csv --dry-run
      sesame import wechat.xlsx
      sesame import --undo i3f2a91c
    """)
  public static let files = Phrase("账单文件，CSV 或 XLSX", "Bills, CSV or XLSX.")
  public static let undo = Phrase("撤回一次导入的全部记录", "Takes back all that one import booked.")
  public static let yes = Phrase("有把握的不再问，直接记", "Books what is certain without asking.")
  public static let review = Phrase("然后逐组决定等着的行", "Then goes through the rows that wait, group by group.")
  public static let filesOrUndo = Phrase("请写文件，或者用 --undo", "name a file, or use --undo")
}

/// What `sesame import` says.
public enum ImportText {
  public static let alipay = Phrase("支付宝账单", "Alipay bill")
  public static let wechat = Phrase("微信支付账单", "WeChat Pay bill")
  public static let jd = Phrase("京东账单", "JD bill")
  public static let meituan = Phrase("美团账单", "Meituan bill")
  public static let table = Phrase("自己的表格", "a table of one's own")

  /// Whose file it is, by the name that rows are kept with.
  public static func source(_ name: String) -> Phrase {
    switch name {
    case "alipay": alipay
    case "wechat": wechat
    case "jd": jd
    case "meituan": meituan
    default: table
    }
  }

  /// Before anything is booked, on a terminal.
  public static func ask(_ count: Int) -> Phrase {
    Phrase("记下这 \(count) 条新的吗？[y/N]", "Book \(counted(count, "new row"))? [y/N]")
  }
  public static let sayYes = Phrase("没有人可问：用 --yes", "nobody can be asked: use --yes")

  /// Every row in one of four numbers.
  public static func equation(rows: Int, new: Int, known: Int, skipped: Int, look: Int) -> Phrase {
    Phrase(
      "\(rows) 行 = \(new) 新 + \(known) 已有 + \(skipped) 跳过 + \(look) 要看",
      "\(rows) rows = \(new) new + \(known) known + \(skipped) skipped + \(look) to look at")
  }
  public static func rows(_ count: Int) -> Phrase { Phrase("\(count) 行", counted(count, "row")) }
  public static func line(_ line: Int) -> Phrase { Phrase("第 \(line) 行", "line \(line)") }
  public static func more(_ count: Int) -> Phrase { Phrase("还有 \(count) 行", "\(count) more") }
  public static func parts(_ count: Int) -> Phrase { Phrase("分 \(count) 期", "in \(count) parts") }

  public static let notPayLater = Phrase("不是先用后付", "not pay-later")
  public static let deducted = Phrase("先用后付，已经扣款", "pay-later, deducted already")
  public static let closedUnpaid = Phrase("交易关闭，没有付过", "closed, never paid")
  public static let failed = Phrase("没有成功", "failed")
  public static let zero = Phrase("金额是 0", "an amount of 0")

  public static let candidate = Phrase("可能是先用后付，哪天还没写", "may be pay-later; no due day is said")
  public static let mixedFunding = Phrase("两个账户一起付的，各付多少没写", "paid from two purses; the split is not said")
  public static let otherProvider = Phrase("别家的账，从那一家的账单读", "another provider's; read it from their bill")
  public static let otherCredit = Phrase("是借款，不是先用后付", "a loan, no pay-later purchase")
  public static let refundWhere = Phrase("退到哪里没写", "where the refund went is not said")
  public static let refundTooLarge = Phrase("退款比那笔消费剩下的多", "a refund of more than its purchase has left")
  public static let originalOpen = Phrase("它退的那一笔还没有定", "the purchase that it refunds is not decided")
  public static let sameNumber = Phrase("单号相同，内容不同", "the same number with other content")
  public static let noNumber = Phrase("没有单号", "no number")
  public static let unknownWord = Phrase("有不认得的词", "a word that is not known")
  public static let badAmount = Phrase("金额读不出", "an amount that cannot be read")
  public static let badTime = Phrase("时间读不出", "a time that cannot be read")
  public static let cellCount = Phrase("格子数和表头对不上", "not as many cells as the header")

  public static func countDiffers(_ stated: Int, _ found: Int) -> Phrase {
    Phrase("文件说有 \(stated) 笔，里面是 \(found) 行", "the file says \(stated) records and has \(found) rows")
  }
  public static func repeatedHeader(_ line: Int) -> Phrase {
    Phrase("第 \(line) 行又是表头", "line \(line) is the header once more")
  }
  public static func refundMissing(_ line: Int, _ stated: String, _ found: String) -> Phrase {
    Phrase(
      "第 \(line) 行说退了 \(stated)，文件里只有 \(found)",
      "line \(line) says \(stated) came back; the file has \(found)")
  }

  public static let notABill = Phrase("不认得这份文件：没有账单的表头", "not a bill that is known: no header of one")
  public static func otherExport(_ form: String) -> Phrase {
    let words =
      switch form {
      case "alipayWeb": Phrase("这是支付宝网页版的导出，没有付款方式", "Alipay's web export, which lacks the way of payment")
      case "alipayCashbook": Phrase("这是支付宝记账本的导出，没有订单号", "Alipay's cashbook, which has no order numbers")
      case "pdf": Phrase("这是 PDF，读不了", "a PDF, which cannot be read")
      default: Phrase("这是旧的 Excel 格式", "the old form of Excel")
      }
    return words
  }
  public static let archive = Phrase(
    "这是加密的压缩包，先解开：bsdtar --passphrase 密码 -xf 文件",
    "an encrypted archive; unpack it first: bsdtar --passphrase PASSWORD -xf FILE")
  public static func missingColumn(_ names: String) -> Phrase {
    Phrase("缺少这些列：\(names)", "columns are missing: \(names)")
  }
  public static let duplicateColumn = Phrase("同一列有两个", "a column stands there twice")
  public static let badEncoding = Phrase("有读不出的字符", "bytes that are no characters")
  public static let cutShort = Phrase("文件不完整，末尾断了", "the file is cut off at its end")
  public static let lineTooLong = Phrase("有一行超过 1 MiB", "a line is longer than 1 MiB")
  public static let badXlsx = Phrase("工作簿是坏的", "the workbook is broken")
  public static let ways = Phrase(
    """
    能读的文件：支付宝 我的、账单、开具交易流水证明、用于个人对账；微信 服务、钱包、账单、下载账单、用于个人对账；京东 我的钱包、账单、账单导出
    """,
    """
    what can be read: Alipay: Me, Bills, transaction certificate, for personal use; WeChat: Services, Wallet, Bills, \
    download; JD: My wallet, Bills, export
    """)

  public static func noAccount(_ line: Int) -> Phrase {
    Phrase(
      "第 \(line) 行没有月账账户可以记：先用 sesame account add 开户，或者加一列到期日；这份文件什么都没有记",
      "line \(line) has no monthly account to go to: open it with sesame account add, or give it a column due; nothing of this file was booked"
    )
  }
  public static func noFile(_ path: String) -> Phrase { Phrase("没有这个文件：\(path)", "no such file: \(path)") }
  public static func unreadable(_ path: String, _ cause: SystemCause) -> Phrase {
    Phrase("读不了 \(path)：", "\(path) cannot be read: ") + cause.phrase
  }
  public static func noImport(_ id: String) -> Phrase {
    Phrase("没有找到导入 \(id) 的记录", "nothing of an import \(id) stands")
  }
  public static func takenBack(_ count: Int) -> Phrase {
    Phrase("已撤回 \(count) 条", "\(counted(count, "entry", "entries")) taken back")
  }
}
