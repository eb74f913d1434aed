import PayLater

/// The words of identity, contacts, addresses, funding sources and income.
public enum DetailText {
  public static let name = Phrase("姓名", "Name")
  public static let number = Phrase("身份证号", "ID number")
  public static let phone = Phrase("手机号", "Phone")
  public static let verifiedOn = Phrase("核验于", "Verified on")
  /// When a contact was: '核验于 11-02'.
  public static func verified(on day: String) -> Phrase { Phrase("核验于 \(day)", "verified \(day)") }
  public static let reveal = Phrase("完整显示", "Show in full")
  public static let conceal = Phrase("隐去", "Hide again")
  public static let concealed = Phrase(
    "平时只显示一部分；离开这一页就重新隐去。", "Shown in part; hidden again when you leave this page.")
  public static let noIdentity = Phrase("还没有核验身份。", "Your identity is not verified yet.")
  public static let identityFirst = Phrase(
    "要先核验身份：在「服务」里开始开通。", "Your identity comes first: open the service under 'Service'.")

  public static let contact = Phrase("手机或邮箱", "Phone or e-mail")
  public static let contactShape = Phrase(
    "应为 11 位手机号，或 name@example.cn 这样的邮箱", "11 digits, or an address like name@example.cn")
  public static let contactHint = Phrase(same: "13800138000, name@example.cn")
  public static let code = Phrase("验证码", "One-time code")
  public static let codeHint = Phrase(same: "123456")
  public static let sendCode = Phrase("获取验证码", "Send a code")
  public static let contactAbout = Phrase(
    "先获取验证码，再把它填在下面；演示发行方会把它直接显示在这里。",
    "Send a code first, then type it below; the demo issuer shows it right here.")
  public static let addContact = Phrase("添加联系方式", "Add a contact")
  public static let replaceContact = Phrase("更换联系方式", "Replace a contact")
  public static let replace = Phrase("更换", "Replace")
  public static let contactSaved = Phrase("联系方式已保存", "The contact is saved")

  public static let addAddress = Phrase("添加地址", "Add an address")
  public static let changeAddress = Phrase("修改地址", "Change address")
  public static let label = Phrase("标签", "Label")
  public static let labelHint = Phrase("家、公司", "Home, work")
  public static let recipient = Phrase("收货人", "Recipient")
  public static let address = Phrase("地址", "Address")
  public static let addressHint = Phrase("城市、街道、门牌", "City, street, number")

  public static let addSource = Phrase("添加扣款账户", "Add a source")
  public static let kind = Phrase("种类", "Kind")
  public static let sourceName = Phrase("名称", "Name")
  public static let sourceHint = Phrase("储蓄卡 0421", "Card 0421")
  public static let balance = Phrase("余额", "Balance")
  public static let declared = Phrase(
    "金额由您自己填写，之后只随付款变动；不会连接任何银行。",
    "You state the amount yourself; from then on only payments move it. No bank is connected.")
  public static let renameSource = Phrase("修改名称", "Rename")
  public static let setBalance = Phrase("修改余额", "Set the balance")
  public static let sourceSaved = Phrase("扣款账户已保存", "The funding source is saved")
  public static let usedByAutopay = Phrase("自动扣款", "autopay")

  public static let autopay = Phrase("自动扣款", "Autopay")
  public static let autopayFrom = Phrase("从哪里扣", "Taken from")
  public static let autopayOff = Phrase("不自动扣款", "no autopay")
  public static let autopayNow = Phrase("现在：", "Now: ")
  public static let autopayOn = Phrase("自动扣款已开启", "Autopay is on")
  public static let autopayIsOff = Phrase("自动扣款已关闭", "Autopay is off")
  public static let autopayNotYet = Phrase(
    "自动扣款在开通服务时选择；之后可以在这里改。", "Autopay is chosen when the service is opened; it can be changed here later.")
  public static let noText = Phrase("正在读取协议 ..", "Reading the text ..")

  public static let income = Phrase("月收入", "Monthly income")
  public static let declareIncome = Phrase("申报月收入", "Declare income")
  public static let takeBack = Phrase("撤回申报", "Take it back")
  public static let incomeTakenBack = Phrase("月收入申报已撤回", "The declaration is taken back")

  public static let removeTitle = Phrase("移除", "Remove")
  public static let removed = Phrase("已移除", "Removed")
  public static let lastSource = Phrase(
    "这是最后一个扣款账户。移除后先用后付会暂停，添加一个就恢复。",
    "It is the last funding source. Without one pay-later is suspended until you add one.")
  public static let contactGoes = Phrase(
    "移除后不再用它联系您；信用分里的联系方式项会重新计时。",
    "It is no longer used to reach you; the score counts the age of contacts anew.")
  public static let addressGoes = Phrase(
    "已经下的订单不受影响。", "Orders already placed are not affected.")

  /// What is declared now, and when a change acts.
  public static func incomeNow(_ amount: String?) -> Phrase {
    amount.map { Phrase("现在申报的是每月 \($0)。", "Now declared: \($0) a month.") }
      ?? Phrase("还没有申报；额度因此最多 ¥500。", "Not declared; the limit is therefore at most ¥500.")
  }
  /// When a changed income acts.
  public static func incomeActs(_ review: String) -> Phrase {
    Phrase(
      "改动在下次评估 (\(review)) 起作用。",
      "A change takes effect at the next review (\(review))."
    )
  }
  /// While the score may not be looked at, no review comes.
  public static let incomeWaits = Phrase(
    "信用分没有授权，额度不评估；重新授权后的下一次评估起作用。",
    "The score is not authorised, so nothing is reviewed; it takes effect at the first review after you authorise it."
  )
  /// Before opening, the income counts at once.
  public static let incomeBefore = Phrase(
    "开通时用来算额度，也计入信用分。", "Used for the limit when you open the service, and for the score.")
  /// What hangs on the income.
  public static let incomeAbout = Phrase(
    "额度最多到月收入的 60%；要还的超过 30% 时不能再下单。",
    "The limit is at most 60% of it; no order may push what falls due above 30%.")
  /// Beside a form whose balance or contact stands: '储蓄卡 0421  现在 ¥5,000.00'.
  public static func balanceNow(_ name: String, _ amount: String) -> Phrase {
    Phrase("\(name)  现在 \(amount)", "\(name)  now \(amount)")
  }
  /// In place of which contact: '代替 138****8000'.
  public static func replacing(_ contact: String) -> Phrase {
    Phrase("代替 \(contact)，新的验证成功后才更换。", "Takes the place of \(contact), once the new one is confirmed.")
  }
  /// '删除哪一个': what the question is about.
  public static func remove(_ name: String) -> Phrase { Phrase("要移除「\(name)」吗？", "Remove '\(name)'?") }
}
