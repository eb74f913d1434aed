import PayLater

/// The words of what is kept: the journal, the consent receipts, and what the program says of itself.
public enum RecordsText {
  public static let journal = Phrase("流水", "Journal")
  public static let journalEmpty = Phrase(
    "还没有流水。您做的每件事都会在这里留一条。", "No entries yet. Everything you do leaves one here.")
  public static let reading = Phrase("正在读取 ..", "Reading ..")
  public static let verify = Phrase("校验", "Verify")
  public static let verifying = Phrase("正在校验 ..", "Verifying ..")
  /// How far back a filter has looked: '已找到 11-06 为止，按 PgDn 再往前找'.
  public static func lookedUntil(_ day: String, key: String) -> Phrase {
    Phrase("已找到 \(day) 为止，按 \(key) 再往前找", "Looked back to \(day); \(key) looks further")
  }
  public static let more = Phrase("更早的在下面", "older ones below")
  public static let entry = Phrase("流水", "Entry")
  public static let sequence = Phrase("序号", "Number")
  public static let day = Phrase("营业日", "Business day")
  public static let hash = Phrase("哈希", "Hash")
  public static let faultWay = Phrase(
    "请不要继续使用这个文件；您自己有完好副本的，换回来再校验。",
    "Please stop using this file; if you have a sound copy of it, put that back and verify it.")

  /// How many entries were sound: '126 条全部完整，哈希链没有断'.
  public static func sound(_ count: Int64) -> Phrase {
    Phrase("\(grouped(count)) 条全部完整，哈希链没有断", "\(grouped(count)) entries, all sound; the hash chain holds")
  }
  /// How far it was sound.
  public static func faulty(_ count: Int64) -> Phrase {
    Phrase("校验没有通过，查了 \(grouped(count)) 条", "Verification failed; \(grouped(count)) entries were checked")
  }
  /// '第 12 条'.
  public static func number(_ sequence: Int64) -> Phrase { Phrase("第 \(sequence) 条", "Entry \(sequence)") }

  public static let consents = Phrase("同意凭证", "Consents")
  public static let consent = Phrase("同意凭证", "Consent receipt")
  public static let purpose = Phrase("内容", "Text")
  public static let answer = Phrase("回答", "Answer")
  public static let version = Phrase("版本", "Version")
  public static let language = Phrase("语言", "Language")
  public static let isCurrent = Phrase("这就是现在的文本：", "This is the text as it is now:")
  public static let isFormer = Phrase(
    "这是当时的文本，现在已有新的一版：", "This is the text as it was; there is a newer version now:")
  public static let isOther = Phrase(
    "当时的文本不是现在这一版，程序里不再有它。", "The text was another one then; the program no longer has it.")
  public static let chinese = Phrase("中文", "Chinese")
  public static let english = Phrase("英文", "English")

  public static let about = Phrase("关于", "About")
  public static let aboutText = Phrase(
    "一个住在终端里的先用后付钱包。账户、评分、额度、协议、下单、还款都在本机，不联网，没有别处的账户，不动真钱。",
    "A pay-later wallet for the terminal. Account, score, limit, agreement, orders and repayment are all on this machine: no network, no account anywhere, no real money."
  )
  public static let issuer = Phrase("发行方", "Issuer")
  public static let policy = Phrase("政策", "Policy")
  public static let scorecard = Phrase("评分卡", "Scorecard")
  public static let created = Phrase("钱包建于", "Wallet since")
  public static let zone = Phrase("时区", "Time zone")
  public static let kind = Phrase("这个钱包", "This wallet")
  public static let sandbox = Phrase("沙盒，什么都可以试", "a sandbox, anything can be tried")
  public static let real = Phrase("正式的", "a real one")
  public static let file = Phrase(
    "文件在哪里：在命令行里用 sesame paths。", "Where the file is: sesame paths on the command line.")

  /// '第 1 版'.
  public static func version(_ number: Int) -> Phrase { Phrase("第 \(number) 版", "version \(number)") }
}
