import PayLater

/// The help of `sesame export`.
public enum ExportHelp {
  public static let abstract = Phrase(
    "写出给别的程序用：账本、日历、提醒、表格，或整个钱包",
    "Writes what is owed for other programs: books, calendars, reminders, tables; or the whole wallet.")
  public static let discussion = Phrase(
    """
    hledger、ledger、beancount、csv 写每一笔往来和还要付的；ics、vdir、remind 只写还要付的；jsonl 是整个钱包，sesame restore \
    读得回来。再写一次，原有的条目不变，新的接在后面。账户的名字来自设置里的 [accounts]。不带 -o 就写到标准输出。
    """,
    """
    hledger, ledger, beancount and csv hold every movement and what is still to be paid; ics, vdir and remind only \
    what is still to be paid; jsonl is the whole wallet, which sesame restore reads back. Exported again, entries that \
    were there stay as they were and new ones follow. Names of accounts come from [accounts] in the config. Without -o \
    it goes to standard output.
    """)
  public static let format = Phrase(
    "hledger、ledger、beancount、ics、vdir（一个文件夹的 ics）、remind、csv 或 jsonl",
    "hledger, ledger, beancount, ics, vdir (a folder of ics files), remind, csv or jsonl.")
  public static let since = Phrase("只写这一天起的，如 2026-01-31", "Only from this day on, as 2026-01-31.")
  public static let until = Phrase("只写到这一天", "Only up to this day.")
  public static let provider = Phrase(
    "只写欠某一家的，名字的一部分即可；sesame 是本服务",
    "Only what is owed to a provider, by part of its name; sesame is this service.")
  public static let output = Phrase("写到哪个文件；vdir 是文件夹", "The file to write, or for vdir the folder.")
  public static let force = Phrase("换掉原有的", "Replace what is there.")
  public static let timed = Phrase("日历：写成 9 点的事，不占全天", "Calendars: events at 9:00 instead of all day.")
  public static let settled = Phrase(
    "日历：已付的也留着，记为取消", "Calendars: keep what was paid, as cancelled events.")
}
