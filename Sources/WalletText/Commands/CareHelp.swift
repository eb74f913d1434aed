import PayLater

/// The help of `sesame demo`.
public enum DemoHelp {
  public static let abstract = Phrase(
    "在沙盒里演一遍，从信用分到还款", "Plays a checkout from the score to the repayment, in a sandbox.")
  public static let discussion = Phrase(
    "带子里的按键送进真正的程序；等不到的 Wait 会打印画面并失败。它有自己的沙盒，放完就没了；自带的带子是中文的。",
    """
    The keys of the tape go into the real program; a Wait that does not come true prints the screen and fails.
    It has a sandbox of its own, which goes away afterwards; the tape that ships is played in Chinese.
    """)
  public static let tape = Phrase("自己的带子；默认是自带的", "A tape of your own; else the one that ships.")
  public static let fast = Phrase("不等待", "Without waits.")
  public static let headless = Phrase(
    "不要终端，打印最后的画面", "Without a terminal; the last screen is printed.")
  public static let handsOn = Phrase(
    "放完后由您接着操作同一个沙盒", "Leaves you at the keyboard of the same sandbox.")
  public static let check = Phrase(
    "只读带子，说有什么错", "Only reads the tape and says what is wrong with it.")
}

/// The help of `sesame verify`.
public enum VerifyHelp {
  public static let against = Phrase(
    "和钱包的另一份副本比：从哪里分开，各多出什么",
    "Another copy of the wallet: where the two part, and what each has that the other has not.")
  public static let abstract = Phrase(
    "核对记录链，重放一遍，和每张表比较",
    "Checks the journal's chain, replays it, and compares every table with what it gives.")
  public static let discussion = Phrase(
    "有对不上的退出码 65，并指出第一条。",
    "Exit code 65 where something does not fit; the first entry is named.")
}

/// The help of `sesame paths`.
public enum PathsHelp {
  public static let abstract = Phrase(
    "看钱包和周围的东西都在哪里", "Shows where the wallet and everything around it lies.")
}

/// The help of `sesame zone`.
public enum ZoneHelp {
  public static let abstract = Phrase(
    "看钱包按哪个时区算日子，或者换一个", "Shows the time zone whose days the wallet keeps, or changes it.")
  public static let discussion = Phrase(
    "换了从下一天起算；再写现在的时区就是不换了。", "A change holds from the next day on; the present zone takes it back.")
  public static let name = Phrase("时区的名字，如 Asia/Tokyo", "The name of a zone, such as Asia/Tokyo.")
}

/// The help of `sesame config`.
public enum ConfigHelp {
  public static let abstract = Phrase(
    "看生效的设置和各自的来源", "Shows the settings in force and where each comes from.")
  public static let discussion = Phrase(
    """
    选项优先于环境变量（SESAME_THEME、SESAME_REMINDERS_DAYS 等），环境变量优先于配置文件，配置文件优先于默认值。--check：配置有错退出码 78。
    """,
    """
    An option wins over the environment (SESAME_THEME, SESAME_REMINDERS_DAYS, ...), that over the config, that \
    over the defaults. With --check: exit code 78 where something in the config is wrong.
    """)
  public static let check = Phrase("只说有什么错", "Only says what is wrong.")
  public static let path = Phrase("只打印配置文件在哪里", "Only prints where the config lies.")
}

/// The help of `sesame backup`.
public enum BackupHelp {
  public static let abstract = Phrase(
    "把钱包备份到一个文件，并核对副本", "Copies the wallet to a file and verifies the copy.")
  public static let discussion = Phrase(
    "钱包开着也可以备份。从不覆盖别的文件；--force 换掉另一个钱包文件，比如以前的备份。备份里有密钥：以后抹除钱包管不到它。",
    """
    It may be open meanwhile. Never over a file; --force puts it in the place of another wallet's file, such as an \
    earlier backup. The copy holds the key: erasing the wallet later does not reach it.
    """)
  public static let file = Phrase("备份到哪里", "Where the copy goes.")
  public static let force = Phrase("换掉以前的备份", "In the place of an earlier backup.")
}

/// The help of `sesame restore`.
public enum RestoreHelp {
  public static let abstract = Phrase(
    "把备份或导出的 JSON Lines 放回钱包的位置", "Puts a backup or an export in JSON Lines in the wallet's place.")
  public static let discussion = Phrase(
    "先核对。会丢掉什么会说出来并问您（--yes 就不问）；现有的钱包留一份副本在旁边，用 restore 还能换回来。",
    """
    It is verified first. What would be lost is said and asked about (--yes: taken); of what is there a copy stays \
    beside it, and restore brings that back.
    """)
  public static let file = Phrase("备份，或导出的 jsonl", "The backup, or an export of jsonl.")
  public static let yes = Phrase("不问", "Do not ask.")
}

/// The help of `sesame doctor`.
public enum DoctorHelp {
  public static let abstract = Phrase(
    "检查钱包和它依赖的一切，并说怎么办", "Looks at the wallet and all that it depends on, and says what helps.")
  public static let discussion = Phrase(
    "除了一个会删去的文件，什么都不写。有问题退出码 65，否则 0。",
    "Writes nothing but a file that it removes. Exit code 65 where something is wrong, else 0.")
}
