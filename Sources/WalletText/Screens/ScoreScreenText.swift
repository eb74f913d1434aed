import PayLater

/// The words of the score screen, of its lines and of the simulator.
public enum ScoreScreenText {
  public static let title = Phrase("信用分", "Credit score")
  public static let lastYear = Phrase("近 12 个月", "Last 12 months")
  public static let wayUp = Phrase("还能拿的分", "The way up")
  public static let lost = Phrase("扣分最多", "Cost most")
  public static let strong = Phrase("最强", "Strongest")
  public static let oneEvaluation = Phrase("第一次评估，以后会连成线", "the first one; a line will grow")

  public static let lines = Phrase("16 项明细", "16 items")
  public static let authorise = Phrase("授权信用分", "Authorise")
  public static let withdraw = Phrase("撤回授权", "Withdraw")
  public static let evaluate = Phrase("重新评估", "Evaluate anew")
  public static let start = Phrase("开始开通", "Start")
  public static let noScore = Phrase("还没有信用分。", "There is no score yet.")
  public static let needsIdentity = Phrase(
    "信用分要先核验身份，再由您授权，当场评估。整个过程在这台机器上，不联网。",
    "A score needs your verified identity and your consent; it is then evaluated at once, on this machine.")
  public static let needsConsent = Phrase(
    "身份已核验。您授权后当场评估，随时可以撤回。",
    "Your identity is verified. Once you authorise it, it is evaluated at once; withdraw at any time.")
  public static let withdrawn = Phrase("授权已撤回，不再评估", "authorisation withdrawn; not evaluated any more")
  public static let erased = Phrase("个人信息已抹除，没有信用分。", "Personal data is erased; there is no score.")
  public static let evaluated = Phrase("已重新评估", "Evaluated anew")
  public static let authorised = Phrase("已授权", "Authorised")
  public static let withdrawnNow = Phrase("已撤回授权，凭证已保存", "Withdrawn; the receipt is kept")
  public static func identityFirst(key: String) -> Phrase {
    Phrase(
      "先核验身份；按 \(key) 开始。", "Please verify your identity first; \(key) starts.")
  }
  public static let closedFirst = Phrase(
    "服务关闭中或已抹除，不能授权。", "It cannot be authorised while the service is closing or erased.")

  // Withdrawing.
  public static let withdrawTitle = Phrase("撤回信用分授权", "Withdraw the score authorisation")
  public static let whatFollows = Phrase("撤回以后", "What follows")
  public static let noEvaluation = Phrase("不再评估，这个分数停在现在。", "No more evaluations; the score stays as it is.")
  public static let suspends = Phrase(
    "先用后付暂停：不能下新的先用后付订单。", "Pay-later is suspended: no new pay-later orders.")
  public static let stepsBack = Phrase(
    "开通退回到「身份已核验」，要开通得重新授权。", "Opening the service would need it again.")
  public static let stays = Phrase(
    "已经欠的照常还，不会提前到期；自动扣款照旧。", "What you owe is repaid as before, none of it earlier; autopay goes on.")
  public static let again = Phrase(
    "随时可以重新授权，按键一样多。", "You can authorise it again at any time, just as easily.")

  // The 16 lines.
  public static let base = Phrase("基础分", "Base")
  public static let cap = Phrase("封顶", "Cap")
  public static let noCap = Phrase("没有封顶", "no cap")
  public static func next(_ step: Phrase, _ gain: Phrase) -> Phrase {
    Phrase("下一档：\(step.zh)，\(gain.zh)", "next: \(step.en), \(gain.en)")
  }
  public static let full = Phrase("满分", "full marks")
  public static let timeOnly = Phrase("只能靠时间", "only time helps")
  public static let sum = Phrase("合计", "Total")
  public static func since(_ day: String) -> Phrase { Phrase("比 \(day)", "since \(day)") }
  public static let firstTime = Phrase("第一次评估，没有可比的", "the first evaluation")

  // Why.
  public static func raw(_ points: Int) -> Phrase {
    Phrase("350 加 \(points) 分", "350 plus \(points) points")
  }
}
