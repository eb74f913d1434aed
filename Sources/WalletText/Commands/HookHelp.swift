import PayLater

/// The help of `sesame hook`.
public enum HookHelp {
  public static let abstract = Phrase(
    "让登录、定时器或状态栏自己提醒", "Has logins, a timer or a status bar remind by themselves.")
  public static let discussion = Phrase(
    """
    bash、zsh、fish 在登录时提醒；systemd 每天九点用 notify-send 提醒；tmux 显示在状态栏。只写名字就打印要加的几行和它们的位置。\
    没有终端、有 ~/.hushlogin 或 sesame 不在了，都不出声；SSH 里隐藏金额，除非设了 privacy.login。
    """,
    """
    bash, zsh and fish remind at login, systemd every day at nine by notify-send, tmux in its status bar. A name alone \
    prints the lines and where they go. They are silent without a terminal, with a ~/.hushlogin, and where sesame is \
    gone; over SSH amounts are hidden unless privacy.login is set.
    """)
  public static let hook = Phrase("bash、zsh、fish、systemd 或 tmux", "bash, zsh, fish, systemd or tmux.")
  public static let install = Phrase("写入，先给您看改动", "Put the lines where they go; the change is shown first.")
  public static let remove = Phrase("去掉，文件和装之前一样", "Take them away; the files are as they were before.")
  public static let check = Phrase(
    "说装了没有、是不是现在的写法、上次和下次是什么时候、为什么不出声",
    "Say whether they are installed and current, when they spoke last and speak next, and why they are silent."
  )
  public static let yes = Phrase("不问，直接改", "Do not ask.")
  public static let json = Phrase("和 --check 一起：输出 JSON", "With --check: as JSON.")

  public static let oneDeed = Phrase(
    "--install、--remove、--check 只能选一个", "--install, --remove and --check are three deeds: take one")
  public static func which(_ hooks: [String]) -> Phrase {
    let names = hooks.joined(separator: " ")
    return Phrase("要哪一个：\(names)", "which one: \(names)")
  }
  public static let jsonOfCheck = Phrase("--json 要和 --check 一起用", "--json goes with --check")
}
