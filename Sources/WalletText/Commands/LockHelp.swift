import PayLater

/// The help of `sesame lock`.
public enum LockHelp {
  public static let abstract = Phrase(
    "给钱包上锁：设口令、换口令、去掉", "Locks the wallet: sets, changes or removes its passphrase.")
  public static let discussion = Phrase(
    """
    口令保护文件里的个人信息：姓名、证件号、电话、邮箱、地址、备注、欠谁的。日期和金额不在其内，登录提醒要用。

    忘了口令，谁也打不开。六位数字只是屏幕锁：拿走文件的人大约一百个核心小时就能试完；四个随便挑的词，贼试不起。

    口令从终端里问，不显示。脚本用 --passphrase-fd 递来，每行一个；从不写在命令行或环境变量里。
    """,
    """
    A passphrase protects what is personal in the file: names, numbers, phone, e-mail, addresses, notes, whom you owe. \
    Days and amounts stay readable for the login reminder.

    Who forgets it has nobody to open it. Six digits are a screen lock: whoever takes the file tries them all in about \
    a hundred core-hours; no thief can pay for four words picked at random.

    It is asked for on the terminal and not shown. Scripts hand it over with --passphrase-fd, one a line; it is never \
    an argument or a variable.
    """)
  public static let change = Phrase("换一个口令", "Set another passphrase.")
  public static let off = Phrase("去掉锁", "Take the lock away.")
  public static let status = Phrase("只看有没有锁", "Only say whether there is a lock.")
  public static let oneDeed = Phrase(
    "--change、--off、--status 只能用一个", "only one of --change, --off and --status")
  public static let descriptor = Phrase(
    "从这个文件描述符读口令，一行一个", "Read the passphrase from this file descriptor, one a line.")
}
