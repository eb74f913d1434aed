import PayLater

/// The help of `sesame remind`.
public enum RemindHelp {
  public static let abstract = Phrase(
    "提醒要还的款项，最多三行；没有就什么都不说", "Reminds of what is due, in at most three lines; silent where nothing is.")
  public static let discussion = Phrase(
    """
    从不改动钱包。--exit-code：0 没有，1 快到期，2 已逾期。--format 里可以写 {count} 笔数，{late} 其中逾期的笔数，{owed} 合计，{due} 最早的还款日，\
    {days} 离它还有几天（过了是负数），{who} 欠谁；{{ 是一个花括号
    """,
    """
    It never writes the wallet. With --exit-code: 0 nothing, 1 due soon, 2 overdue. In --format: {count} how many, \
    {late} how many of them are late, {owed} what they come to, {due} the earliest due day, {days} the days until \
    then (below 0 where it has passed), {who} whom that is owed to; {{ is a brace.
    """)
  public static let login = Phrase(
    "一天只说一次，除非又有款项到期或逾期；SSH 里隐藏金额，除非设了 privacy.login 或加 --no-mask",
    "Once a day, unless something became due or overdue since; over SSH without amounts, unless privacy.login is set "
      + "or --no-mask given.")
  public static let within = Phrase("提前几天；默认按设置，没设就是 5 天", "How many days ahead; else as set, or 5.")
  public static let all = Phrase("列出每一笔，不止三行", "Every payment, not only three lines.")
  public static let count = Phrase("只说有几笔", "Only how many.")
  public static let format = Phrase(
    "自己的一行，给状态栏用，如 '{count} {owed} {due}'",
    "A line of your own for a status bar, such as '{count} {owed} {due}'.")
  public static let width = Phrase("每行最多几格宽", "At most so many columns a line.")
  public static let notify = Phrase(
    "用 notify-send 弹出桌面通知", "As a notification of the desktop, by notify-send.")
  public static let exitCode = Phrase("也用退出码回答", "Answer by the exit code too.")

  public static let withinRange = Phrase("--within 要 0 到 3660 天", "--within takes 0 to 3660 days")
  public static let widthRange = Phrase("--width 要 1 到 1000 格", "--width takes 1 to 1000 columns")
  public static let oneForm = Phrase(
    "--json、--count、--format、--notify 只能选一个",
    "--json, --count, --format and --notify are different answers: take one")
  /// A name in braces that is none, and those that are.
  public static func unknownField(_ name: String, fields: [String]) -> Phrase {
    let known = fields.map { "{\($0)}" }.joined(separator: " ")
    return Phrase("--format 里没有 {\(name)}；有的是 \(known)", "--format knows no {\(name)}; there are \(known)")
  }
}
