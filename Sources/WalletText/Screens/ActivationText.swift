/// The words of the wizard that opens the service.
public enum ActivationText {
  public static let title = Phrase("开通先用后付", "Open the pay-later service")
  /// The same where there is little room.
  public static let shortTitle = Phrase("开通先用后付", "Open pay later")

  // The steps, short enough to stand side by side.
  public static let identity = Phrase("身份", "Identity")
  public static let authorise = Phrase("授权", "Score")
  public static let details = Phrase("资料", "Details")
  public static let autopay = Phrase("自动扣款", "Autopay")
  public static let agreement = Phrase("协议", "Agreement")
  public static let confirm = Phrase("确认", "Confirm")

  // Identity.
  public static let sample = Phrase("填入示例号码", "Fill in a sample")
  public static let sampleName = Phrase("赵一", "Zhao Yi")
  public static let sendAgain = Phrase("重新获取", "Send a new code")
  public static let verify = Phrase("核验", "Verify")
  public static let identityDone = Phrase("身份已核验。", "Your identity is verified.")
  public static let numberChanged = Phrase(
    "号码改过了，请重新获取验证码", "the number was changed; please send a new code")

  // Score.
  public static let authoriseTitle = Phrase("授权评估信用分", "Authorise the score")
  public static let authoriseYes = Phrase("同意授权", "Authorise")
  public static let evaluatedNow = Phrase("已评估", "Evaluated")
  public static let notEnough = Phrase(
    "开通要 600 分。下一步补充资料，分数会上来。", "600 opens the service. The details in the next step raise the score.")
  public static let enough = Phrase("够开通了。下一步可以补充资料。", "Enough to open. More details can follow.")
  public static let loading = Phrase("正在取文本。", "The text is on its way.")

  // Details.
  public static let detailsAbout = Phrase(
    "都可以以后再填；标了感叹号的开通前要有。", "All can wait; what is marked ! is needed to open.")
  public static let contact = Phrase("联系方式", "Contacts")
  public static let address = Phrase("收货地址", "Address")
  public static let income = Phrase("月收入", "Income")
  public static let source = Phrase("扣款账户", "Funding sources")
  public static let notGiven = Phrase("还没有", "none yet")
  public static let notDeclared = Phrase("未申报，额度最多 ¥500", "not declared: at most ¥500 of limit")
  public static let evaluate = Phrase("重新评估", "Evaluate anew")
  public static let nothingAdded = Phrase(
    "没有新增的资料，分数不会变。", "Nothing was added; the score would be the same.")
  public static let onlyBefore = Phrase(
    "开通过的钱包每月 6 日评估，不能提前。", "After the first activation it is evaluated on the 6th of each month.")
  public static func wouldBe(_ score: Int) -> Phrase {
    Phrase("现在评估会是 \(score) 分", "it would be \(score) now")
  }
  public static func newScore(_ score: Int, change: Int) -> Phrase {
    let sign = change > 0 ? "+" : ""
    return Phrase("新的信用分 \(score)，\(sign)\(change)", "The new score is \(score), \(sign)\(change)")
  }
}
