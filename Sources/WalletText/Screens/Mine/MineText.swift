import PayLater

/// The words of the list that Mine begins with.
public enum MineText {
  public static let title = Phrase("账户和设置", "Your account")
  public static let service = Phrase("服务", "Service")
  public static let identity = Phrase("身份", "Identity")
  public static let contacts = Phrase("联系方式", "Contacts")
  public static let addresses = Phrase("地址", "Addresses")
  public static let sources = Phrase("扣款账户", "Funding sources")
  public static let autopay = Phrase("自动扣款", "Autopay")
  public static let income = Phrase("月收入", "Monthly income")
  public static let rules = Phrase("自己的规则", "Own rules")
  public static let consents = Phrase("同意凭证", "Consents")
  public static let journal = Phrase("流水", "Journal")
  public static let language = Phrase("语言", "Language")
  public static let amounts = Phrase("金额", "Amounts")
  public static let about = Phrase("关于", "About")

  /// Each language in its own words, so that whoever does not read the present one finds theirs.
  public static func own(_ language: Language) -> Phrase {
    Phrase(same: language == .zh ? "中文" : "English")
  }
  public static let amountsShown = Phrase("显示  (Enter 隐藏)", "shown  (Enter hides)")
  public static let amountsHidden = Phrase("隐藏  (Enter 显示)", "hidden  (Enter shows)")
  public static let aboutNow = Phrase("演示发行方，不动真钱", "demo issuer, no real money")
  public static let journalNow = Phrase("每件事一条，可以校验", "an entry for every step, can be verified")

  public static let notVerified = Phrase("尚未核验", "not verified")
  public static let notDeclared = Phrase("未申报", "not declared")
  public static let off = Phrase("未开启", "off")
  public static let noRules = Phrase("未设", "none set")
  public static let none = Phrase("还没有", "none yet")

  /// '2 个', '2'.
  public static func count(_ count: Int) -> Phrase { Phrase("\(count) 个", "\(count)") }
  /// '3 张', '3 receipts'.
  public static func receipts(_ count: Int) -> Phrase { Phrase("\(count) 张", counted(count, "receipt")) }
  /// '2 个，共 ¥5,820.00'.
  public static func sources(_ count: Int, _ total: String) -> Phrase {
    Phrase("\(count) 个，共 \(total)", "\(count), \(total) in all")
  }
  /// From which source: '从 储蓄卡 0421'.
  public static func from(_ source: String) -> Phrase { Phrase("从 \(source)", "from \(source)") }
}
