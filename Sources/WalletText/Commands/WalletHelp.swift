import PayLater

/// The help of `sesame open`.
public enum OpenHelp {
  public static let abstract = Phrase("打开钱包", "Opens the wallet.")
  public static let discussion = Phrase(
    """
    终端画不出画面，或加了 --plain，就改用编号菜单和普通的行，读屏软件和管道都能用。没有终端，也没有 --plain 加管道时，打印 status。
    """,
    """
    Where the terminal shows no screens, or with --plain, everything is there as numbered menus and lines: for \
    screen readers and for input from a pipe. Without a terminal, and without --plain and a pipe, it prints the \
    status.
    """)
  public static let mouse = Phrase("响应鼠标点击和滚轮", "Answer clicks and the wheel.")
}

/// The help of `sesame status`.
public enum StatusHelp {
  public static let abstract = Phrase(
    "看欠款、额度、信用分、订单和各笔先用后付", "Shows what is owed, the limit, the score, orders and obligations.")
}

/// The help of `sesame score`.
public enum ScoreHelp {
  public static let abstract = Phrase(
    "看信用分、得分和原因，或模拟一个", "Shows the score with its points and reasons, or simulates one.")
  public static let simulate = Phrase(
    "给这个 JSON 文件里的数据打分（- 是标准输入），不碰钱包",
    "Rate the inputs in this JSON file (- for standard input); no wallet is touched.")
  public static let history = Phrase(
    "每一次存下的评估，和前一次比变了什么", "Every evaluation that was stored, with what moved since the one before.")
}

/// The help of `sesame why`.
public enum WhyHelp {
  public static let abstract = Phrase(
    "解释一个数字：由哪些项得来、按哪条规则、依据哪些记录", "Explains a figure: its terms, the rule, the journal entries behind it.")
  public static let discussion = Phrase(
    """
    SUBJECT 可以是 score、limit、owed、available、due30、held、used、service 等；一笔先用后付（o1）或别处的欠款（e1）；一道检查（G1 到 \
    G14、E1 到 E5）；一项特征（H1 到 M2）；--json 给出的任何数字代码；或一个 JSON 请求：在副本上试，说明为什么会被拒绝。不写就列出可以问的数字。超过 100 项的数字一\
    次显示 100 项。
    """,
    """
    SUBJECT is score, limit, owed, available, due30, held, used, service, ...; an obligation (o1) or a debt from \
    elsewhere (e1); a gate (G1 to G14, E1 to E5); a characteristic (H1 to M2); the code of any figure that \
    --json prints; or a request as JSON, which is tried on a copy: what refuses it is explained. Without a \
    subject: the figures that can be asked about. A figure of more than 100 terms is shown 100 at a time.
    """)
  public static let subject = Phrase("要解释什么", "What to explain.")
  public static let full = Phrase("一层层展开，直到事实", "All terms of terms, down to facts.")
  public static let from = Phrase("项目很多时，从第几项看起", "The first term to show, where there are many.")
}

/// The help of `sesame what-if`.
public enum WhatIfHelp {
  public static let abstract = Phrase(
    "看一个请求，或到某天为止什么都不做，会改变什么；不写入",
    "Shows what a request, or doing nothing until a day, would change. Nothing is written.")
  public static let discussion = Phrase(
    """
    请求就是 apply 的一行里 "request" 下面的内容，例如 '{"repay":{"obligation":"o1","amountFen":1200,"from":"balance"}}'；\
    - 从标准输入读。请求和 --until 都有时，先做请求再过日子。
    会被拒绝的请求，回答拒绝的原因和出路，退出码 0，和 apply 一样；不是请求的是 65。
    """,
    """
    The request is what stands under "request" in a line of apply, such as \
    '{"repay":{"obligation":"o1","amountFen":1200,"from":"balance"}}'; - reads it from standard input. With both \
    a request and --until the days pass after the request.
    A request that would be refused is answered with the refusal and its way out, and exit code 0, as apply \
    answers it; what is no request is 65.
    """)
  public static let request = Phrase(
    "JSON 请求；- 是标准输入", "The request as JSON; - for standard input.")
  public static let until = Phrase(
    "到哪一天为止什么都不做（YYYY-MM-DD）", "The day until which nothing is done (YYYY-MM-DD).")
}

/// The help of `sesame apply`.
public enum ApplyHelp {
  public static let abstract = Phrase(
    "逐行读 JSON 请求，每个回答一行", "Takes requests as JSON Lines and answers each with a line.")
  public static let discussion = Phrase(
    """
    输入：{"id":"r1","request":{"repay":{"obligation":"o1","amountFen":1200,"from":"balance"}}}
    输出：{"id":"r1","ok":{...}} 或 {"id":"r1","refused":{"reason":"...",...}}
    不是请求的行回答 {"id":...,"error":"line N: ..."}（读不出 id 就是 null），其余照做，最后退出码 65。钱包不存在就新建。
    """,
    """
    In: {"id":"r1","request":{"repay":{"obligation":"o1","amountFen":1200,"from":"balance"}}}
    Out: {"id":"r1","ok":{...}} or {"id":"r1","refused":{"reason":"...",...}}
    A line that is no request is answered with {"id":...,"error":"line N: ..."} (the id is null where it could \
    not be read); the others go on, and the exit code is 65 at the end. A wallet that does not exist yet is \
    created.
    """)
  public static let file = Phrase("要读的文件；默认是标准输入", "The file to read; else standard input.")
  public static let sandbox = Phrase(
    "钱包不存在就建成沙盒，有自己的时钟", "Create the wallet as a sandbox with a clock of its own, if it does not exist.")
  public static let today = Phrase(
    "新建沙盒的第一天（YYYY-MM-DD）", "The first day of a sandbox that is created (YYYY-MM-DD).")
  public static let schema = Phrase(
    "只打印一行的 JSON Schema", "Print the JSON Schema of a line and stop.")
}

/// The help of `sesame calendar`.
public enum CalendarHelp {
  public static let abstract = Phrase("按月看什么时候要还", "Shows month by month what falls due.")
  public static let from = Phrase(
    "从哪个月起，如 2026-12；默认本月", "The first month, as 2026-12; else this one.")
  public static let months = Phrase("几个月，1 到 120", "How many months, 1 to 120.")
}
