/// The words of the first screen.
public enum FirstRunText {
  public static let about = Phrase(
    "一个住在终端里的先用后付钱包：开通、下单、还款、信用分都在这里，别处的欠款也可以记进来，到期前会提醒您。",
    "A pay-later wallet for the terminal: open it, order, repay and watch your score here. Debts from elsewhere fit in too, and you are reminded before they cost anything."
  )
  public static let start = Phrase("开始使用我的钱包", "Start my wallet")
  public static let startAbout = Phrase(
    "核验身份、授权信用分、阅读协议；每一步都可以返回", "Identity, score, agreement; you can go back at every step")
  public static let sandbox = Phrase("先在沙盒里看看", "Look around in a sandbox")
  public static func sandboxAbout(key: String) -> Phrase {
    Phrase(
      "示例钱包，身份和资料都填好了；按 \(key) 过一天",
      "An example wallet with its details filled in; \(key) moves to the next day")
  }
  public static let addDebt = Phrase("记下一笔已有的欠款", "Add a debt I already have")
  public static let addDebtAbout = Phrase("不用开通，只要到期提醒", "No activation needed, just reminders")
  public static let honestyShort = Phrase(
    "发行方是演示用的，不动真钱；请不要填真实的身份证号。",
    "Demo issuer, no real money; please enter no real identity number.")
  public static let honesty = Phrase(
    "发行方是演示用的：不联网，不动真钱。请不要填写真实的身份证号，程序会给出可用的示例。",
    "The issuer is a demo: no network, no real money. Please do not enter a real identity number; valid samples are offered."
  )
}
