import PayLater

/// The help of `sesame accounts`.
public enum AccountsHelp {
  public static let abstract = Phrase(
    "列出别处的月账账户和账单", "Lists monthly accounts elsewhere and their bills.")
  public static let discussion = Phrase(
    """
    花呗、京东白条、美团月付这样一个月一张账单的账户。--when 说：今天（或某一天）买的，各账户哪天要还，最晚的在前；只是日子，不是建议。
    """,
    """
    Accounts with one bill a month, such as Huabei, JD Baitiao, Meituan Yuefu. --when says when a purchase of today (or \
    of a day) would have to be paid on each, the farthest first: days, no advice.
    """)
  public static let all = Phrase(
    "也看已还清的账单、记录和关闭的账户", "Also bills that are paid, entries, and closed accounts.")
  public static let when = Phrase(
    "哪天买的（YYYY-MM-DD、today、+3）：各账户哪天要还", "A day of purchase (YYYY-MM-DD, today, +3): when each would be due.")
}

/// The help of `sesame account`.
public enum AccountHelp {
  public static let abstract = Phrase(
    "记月账账户：开户、账单、消费、退款、还款", "Keeps a monthly account: opening, bills, purchases, refunds, payments.")
  public static let discussion = Phrase(
    """
    一个月记一次总额就够用；想细记，再记消费。钱在那边付，这里只是记账。
      sesame account add 花呗                          按预设（1 日出账，10 日还），确认前标「推定」
      sesame account add 白条 --bill-day 15 --due +9
      sesame account edit m1 --bill-day last --due 10  从下一张没出的账单起
      sesame account bill m1 1234.56 100               最近一期的总额，和最低还款额
      sesame account bill m1 980 --bill 2026-07
      sesame account buy m1 299 键盘 --parts 3
      sesame account refund m1 50 --of m1b2
      sesame account pay m1                            最早一期剩下的全部
      sesame account pay m1 500 --bill 2026-07         只算在这一期
      sesame account close m1
    记错了：sesame unpay m1b2 --because mistake。账户可以写编号（m1）或名字的一部分。
    """,
    """
    One total a month is enough; purchases can be noted too. The money is paid over there and only noted here.
      sesame account add Huabei                        by its preset (bill on the 1st, due on the 10th), assumed until said
      sesame account add Baitiao --bill-day 15 --due +9
      sesame account edit m1 --bill-day last --due 10  from the first bill that is still open
      sesame account bill m1 1234.56 100               total of the latest bill, and its minimum
      sesame account bill m1 980 --bill 2026-07
      sesame account buy m1 299 Keyboard --parts 3
      sesame account refund m1 50 --of m1b2
      sesame account pay m1                            all that is left of the oldest bill
      sesame account pay m1 500 --bill 2026-07         of this bill and no other
      sesame account close m1
    To take an entry back: sesame unpay m1b2 --because mistake. An account is named by its id (m1) or part of its name.
    """)
  public static let action = Phrase(
    "做什么：add、edit、bill、buy、refund、pay、close、reopen",
    "What: add, edit, bill, buy, refund, pay, close or reopen.")
  public static let name = Phrase(
    "哪个账户：编号（m1），或名字的一部分；add 写服务商", "The account: its id (m1) or part of its name; for add the provider.")
  public static let words = Phrase(
    "金额，然后：消费或退款的名称，账单的最低还款额；bill 写 none 撤回总额",
    "An amount, then the title of a purchase or refund, or the minimum of a bill; none as a total takes it back."
  )
  public static let provider = Phrase("edit：新的服务商名称", "For edit: another name of the provider.")
  public static let title = Phrase("您自己给账户的名字；空的就去掉", "Your own name for the account; empty takes it away.")
  public static let billDay = Phrase("账单日：1 到 28，或 last（月末）", "The bill day: 1 to 28, or last.")
  public static let due = Phrase(
    "还款日：出账后第一个这一天（10、last），或出账后几天（+9，1 到 60）",
    "Due: the first such day after the bill day (10, last), or so many days after it (+9, 1 to 60).")
  public static let takesBillDay = Phrase(
    "出账当天的消费算当期（默认算下期）", "Purchases on the bill day belong to that bill (else to the next).")
  public static let limit = Phrase("对方给的额度；0 就去掉", "What the provider lends at most; 0 takes it away.")
  public static let autopay = Phrase("对方到期自动扣款", "The provider takes what is due by itself.")
  public static let bill = Phrase(
    "哪一期，账单日所在的月份（2026-07）；bill 默认最近一期",
    "Which bill, by the month of its bill day (2026-07); for bill the latest.")
  public static let on = Phrase("哪天（YYYY-MM-DD）；默认今天", "The day (YYYY-MM-DD); else today.")
  public static let parts = Phrase("消费分几期，1 到 36", "In how many parts a purchase is billed, 1 to 36.")
  public static let odd = Phrase("除不尽的零头放在：first 第一期，last 最后一期", "Where the odd units go: first or last.")
  public static let of = Phrase("退款属于哪笔消费（m1b2）", "The purchase that a refund belongs to (m1b2).")
  public static let again = Phrase("看起来和已有的一样，仍然记下", "Take it although it looks like one that is there.")

  public static let amountMissing = Phrase("请写金额", "an amount is missing")
  public static let tooManyWords = Phrase("多了几个词", "there are words too many")
}
