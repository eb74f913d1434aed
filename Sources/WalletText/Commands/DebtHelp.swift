import PayLater

/// The help of options of the commands for debts from elsewhere.
public enum DebtHelp {
  public static let dryRun = Phrase(
    "只看会改变什么，不写入", "Only show what would change; nothing is written.")
  public static let instalments = Phrase("分几期", "How many payments.")
  public static let every = Phrase(
    "隔多久一期：month、3months、2weeks、10days；默认照旧，或一个月",
    "How far apart: month, 3months, 2weeks, 10days; else as they are, or a month.")
  public static let total = Phrase("金额是总额，平均分", "The amount is the total, divided evenly.")
  public static let odd = Phrase(
    "除不尽的零头放在：first 第一期，last 最后一期", "Where the odd units of a total go: first or last.")
  public static let paid = Phrase(
    "从第一期起，已经还了几期", "How many of the payments are made already, from the first on.")
  public static let currency = Phrase("币种代码；默认 CNY", "The currency by its code; else CNY.")
  public static let note = Phrase(
    "备注，最多 200 字；空的就去掉", "A note, at most 200 characters; empty takes it away.")
  public static let rate = Phrase(
    "年利率的百分数，如 15.6，供 what-if 用", "The yearly rate in percent, such as 15.6, for what-if.")
  public static let lateFee = Phrase(
    "逾期一次收多少，供 what-if 用", "What one late payment costs, for what-if.")
}

/// The help of `sesame add`.
public enum AddHelp {
  public static let abstract = Phrase(
    "记一笔别处的欠款，到期提醒", "Adds a debt that you have elsewhere, to be reminded of it.")
  public static let discussion = Phrase(
    """
    不占额度，钱在那边还。AMOUNT 是每期的金额，或用空格、逗号隔开的全部金额；DUE 是第一天、全部日子，或 none（有钱再还）。金额和日子比期数少时，按 --every month、3months、\
    2weeks 或 10days 接着排：
      sesame add 花呗 手机 99.30 2026-12-06 --instalments 12 --paid 3
      sesame add Klarna Shoes 25 2026-12-01,2026-12-15,2027-01-02 --currency EUR
      sesame add 白条 耳机 100 2027-01-10 --total --instalments 3 --odd first
      sesame add 小王 借款 300 none
    和已有的一样会先问；--again 仍然记下。还没有钱包就新建。
    """,
    """
    It takes nothing of the limit; the money is paid over there. AMOUNT is that of each payment, or all amounts with \
    spaces or commas between them; DUE is the first day, all days, or none ('when I can'). Amounts and days that are \
    fewer than the payments go on --every month, 3months, 2weeks or 10days:
      sesame add Huabei Phone 99.30 2026-12-06 --instalments 12 --paid 3
      sesame add Klarna Shoes 25 2026-12-01,2026-12-15,2027-01-02 --currency EUR
      sesame add Baitiao Earphones 100 2027-01-10 --total --instalments 3 --odd first
      sesame add Sam Loan 300 none
    A debt equal to one that is there is asked about; --again takes it. A wallet that does not exist yet is created.
    """)
  public static let due = Phrase(
    "第一期哪天还（YYYY-MM-DD、+10），全部日子，或 none", "When the first one is due (YYYY-MM-DD, +10), all days, or none.")
  public static let again = Phrase(
    "看起来和已有的一样，仍然记下", "Take it although it looks like one that is there.")
}

/// The help of `sesame edit`.
public enum EditHelp {
  public static let abstract = Phrase(
    "改正别处的欠款；记过的还款和退款不变", "Corrects a debt from elsewhere; payments and refunds noted of it stay.")
  public static let due = Phrase(
    "第一期哪天还，全部日子，或 none", "When the first one is due, all days, or none.")
}

/// The help of `sesame debts`.
public enum DebtsHelp {
  public static let abstract = Phrase(
    "列出别处的欠款，带编号、还款和退款", "Lists debts from elsewhere with their ids, payments and refunds.")
  public static let provider = Phrase(
    "只看一家的，写名字的一部分", "Only those of a provider, by part of its name.")
  public static let all = Phrase("也看已结清和已撤销的", "Also what is settled or taken back.")
}

/// The help of `sesame pay`.
public enum PayHelp {
  public static let abstract = Phrase(
    "还先用后付，或记下别处欠款的还款", "Repays an obligation, or notes a payment of a debt from elsewhere.")
  public static let discussion = Phrase(
    """
    不写 AMOUNT，自己的先用后付就全部还清，别处的欠款就记下一期；--rest 记下剩下的全部。一次几笔：sesame pay e1 e2 e3。欠款可以写名字的一部分。--all 还清自己\
    的每一笔，从不动别处的欠款。不写 --from 就从自动还款的账户扣，或从唯一的账户扣。还之前想看会改变什么：sesame what-if。
    """,
    """
    Without AMOUNT an own obligation is paid whole, and of a debt from elsewhere the next payment is noted; --rest \
    notes all that is left of it. Several debts at once: sesame pay e1 e2 e3. A debt can be named by part of its name. \
    --all pays every own obligation, and never a debt from elsewhere. Without --from the source of autopay is drawn \
    on, or the only one there is. What a payment would change before it is made: sesame what-if.
    """)
  public static let words = Phrase(
    "先用后付（o1）或别处的欠款（e1，或名字的一部分）和金额；或几笔欠款",
    "The obligation (o1) or debt from elsewhere (e1, or part of its name), and how much; or several debts.")
  public static let all = Phrase("还清所有自己的先用后付", "Pay all own obligations.")
  public static let from = Phrase("用哪个付款账户，写编号或名字", "The funding source, by its id or name.")
  public static let on = Phrase(
    "别处的欠款：哪天还的（YYYY-MM-DD）；默认今天", "Of a debt from elsewhere: the day it was paid (YYYY-MM-DD); else today.")
  public static let payment = Phrase(
    "别处的欠款：还的是第几期", "Of a debt from elsewhere: which planned payment it is for.")
  public static let rest = Phrase("别处的欠款：剩下的全部", "Of a debt from elsewhere: all that is left.")
}

/// The help of `sesame unpay`.
public enum UnpayHelp {
  public static let abstract = Phrase(
    "撤销记过的别处欠款的还款（e1p2）或退款（e1r1），或月账账户的记录（m1b2）",
    "Takes payments (e1p2) or refunds (e1r1) of debts from elsewhere back, or entries of monthly accounts (m1b2)."
  )
  public static let discussion = Phrase(
    "加 --undo 就重新生效。",
    "With --undo they stand again.")
  public static let entries = Phrase("哪些还款或退款，写编号", "The payments or refunds, by their ids.")
  public static let because = Phrase(
    "为什么：mistake 记错，duplicate 重复，returned 银行退回", "Why: mistake, duplicate, or returned (by the bank).")
  public static let undo = Phrase("让撤销的重新生效", "Let what was taken back stand again.")
}

/// The help of `sesame refund`.
public enum RefundHelp {
  public static let abstract = Phrase(
    "记下商家给别处欠款的退款", "Notes a refund by the shop of a debt from elsewhere.")
  public static let discussion = Phrase(
    "要还的变少；多出来的部分是退给您的。",
    "It lowers what is to be paid; what is more than is owed was returned to you.")
  public static let amount = Phrase("退了多少", "How much came back.")
  public static let spread = Phrase(
    "减哪几期：last 最后的，next 最近的，equal 平均", "Which payments it lowers: last, next, or equal.")
  public static let on = Phrase("哪天（YYYY-MM-DD）；默认今天", "The day (YYYY-MM-DD); else today.")
}

/// The help of `sesame drop`.
public enum DropHelp {
  public static let abstract = Phrase(
    "撤销别处欠款的记录；经过都留着", "Takes the records of debts from elsewhere back; they keep their story.")
  public static let discussion = Phrase(
    "加 --undo 就重新生效。",
    "With --undo they are in force again.")
  public static let names = Phrase(
    "哪些欠款：编号（e1），或名字的一部分", "The debts: their ids (e1), or parts of their names.")
  public static let because = Phrase(
    "为什么：mistake 记错，duplicate 重复，notOwed 不欠", "Why: mistake, duplicate, or notOwed.")
  public static let undo = Phrase("让撤销的记录重新生效", "Put records that were taken back in force again.")
}
