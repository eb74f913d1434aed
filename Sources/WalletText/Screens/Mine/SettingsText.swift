import PayLater

/// The words of the settings and of the config that keeps them. Names of keys, files and values are the same in
/// both languages, and whoever hands them over made them safe to show.
public enum SettingsText {
  public static let title = Phrase("设置", "Settings")
  public static let now = Phrase("配色、提醒、隐私、按键", "colours, reminders, privacy, keys")
  public static let theme = Phrase("配色", "Colours")
  public static let borders = Phrase("线条", "Lines")
  public static let reminderDays = Phrase("提前提醒", "Remind before")
  public static let mask = Phrase("打开时的金额", "Amounts at start")
  public static let login = Phrase("登录提醒", "Login reminder")
  public static let mouse = Phrase("鼠标", "Mouse")
  public static let used = Phrase("使用", "used")
  public static let unused = Phrase("不用", "not used")
  public static let aboutMouse = Phrase(
    "下次打开时生效。用了以后，选文字要按住 Shift。", "From the next start on. To select text, hold Shift then.")
  public static let keys = Phrase("按键", "Keys")

  public static let automatic = Phrase("随终端", "as the terminal")
  public static let dark = Phrase("深色", "dark")
  public static let light = Phrase("浅色", "light")
  public static let mono = Phrase("单色", "mono")
  public static let drawn = Phrase("画线", "drawn")
  public static let shown = Phrase("显示", "shown")
  public static let hidden = Phrase("隐藏", "hidden")
  public static let everything = Phrase("全说", "everything")
  public static let noAmounts = Phrase("不说金额", "no amounts")
  public static let onlyDue = Phrase("只说有款要还", "only 'due'")
  public static let asShipped = Phrase("都是原来的", "unchanged")

  public static let aboutLanguage = Phrase(
    "「随终端」看终端的语言环境。", "'As the terminal' follows its locale.")
  public static let aboutTheme = Phrase("单色只用粗细和反显。", "Mono uses weight and reverse only.")
  public static let aboutBorders = Phrase(
    "终端画不好线条时，用 ASCII。", "ASCII is for terminals that draw lines badly.")
  public static let aboutDays = Phrase(
    "到期前这么多天起提醒。到期当天和逾期总会提醒。",
    "Reminds from this many days before. The due day and anything late are always told.")
  public static let aboutMask = Phrase("m 随时切换，这里定打开时的样子。", "m switches at any time; this is how it starts.")
  public static let aboutLogin = Phrase(
    "登录时别人也可能看到屏幕，可以少说一点。", "Others may see the screen at login; it can say less.")
  public static let aboutKeys = Phrase(
    "都存在配置文件里，按键也在那里改；sesame config --path 说它在哪。",
    "All is kept in the config, and keys are changed there; sesame config --path tells where it is.")

  /// The key that shows all keys of a page.
  public static func help(_ key: String) -> Phrase {
    Phrase("\(key) 看每一页的", "\(key) shows those of each page")
  }
  /// What the keys of a command were.
  public static func usual(_ keys: String) -> Phrase { Phrase("原来 \(keys)", "were \(keys)") }

  /// How many keys differ: '3 个改过', '3 changed'.
  public static func changed(_ count: Int) -> Phrase { Phrase("\(count) 个改过", "\(count) changed") }

  /// Where a value comes from.
  public static let standard = Phrase("默认", "default")
  /// From the config, in the line that is named.
  public static func fromFile(line: Int?) -> Phrase {
    guard let line else { return Phrase("来自配置文件", "from the config") }
    return Phrase("来自配置文件第 \(line) 行", "from the config, line \(line)")
  }
  /// From a variable or an option, which wins over the config.
  public static func decided(by name: String) -> Phrase {
    Phrase("这次由 \(name) 决定", "set by \(name) this time")
  }

  /// A change that holds only until the wallet is closed, since it could not be saved.
  public static let notSaved = Phrase(
    "已改，但没有存下来，关掉后就恢复。", "Changed, but not saved: it holds until you leave.")
}

/// What is wrong in a config: place, key and value, what would be right, and what holds now.
public enum ConfigText {
  /// So many things are wrong, where one line must do.
  public static func faults(_ count: Int) -> Phrase {
    Phrase(
      "配置里有 \(count) 处不对，详见 sesame config --check",
      "\(count) things are wrong in the config: sesame config --check")
  }

  /// A value that its key does not take.
  public static func badValue(_ assignment: String, allowed: [String], used: String?) -> Phrase {
    Phrase(
      "\(assignment) 不可用，可以是 \(allowed.joined(separator: "、"))；现在用\(used.map { " " + $0 } ?? "原来的")",
      "\(assignment) is not possible; it can be \(allowed.joined(separator: ", ")); \(used ?? "the default") is used"
    )
  }

  /// A key that nobody knows, and the nearest one that is known.
  public static func unknownKey(_ key: String, nearest: String?) -> Phrase {
    let what = Phrase("没有 \(key) 这个键", "there is no key \(key)")
    return nearest.map { what + Phrase("，是不是 \($0)", "; did you mean \($0)") } ?? what
  }

  /// No TOML, and why.
  public static func syntax(_ detail: Phrase) -> Phrase {
    Phrase("不是正确的 TOML，全部用默认：", "is no TOML, defaults are used: ") + detail
  }
  public static let control = Phrase("有控制字符", "there is a control character")
  public static let trailing = Phrase("后面多了东西", "something stands behind the value")
  public static let twice = Phrase("重复了", "it stands there twice")
  public static let noName = Phrase("缺名称", "a name is missing")
  public static let noValue = Phrase("值缺了，或者写法不对", "the value is missing, or is none")
  public static let openText = Phrase("文字没有收尾的引号", "a text has no closing quotation mark")
  public static let noEscape = Phrase("没有这样的转义", "there is no such escape")
  public static let tooDeep = Phrase("括号套得太深", "too many brackets within one another")
  public static func missing(_ mark: String) -> Phrase { Phrase("缺 \(mark)", "\(mark) is missing") }

  /// What is added where the file may have hidden amounts.
  public static let hidden = Phrase("；它可能要求隐藏金额，所以先隐藏", "; it may hide amounts, so they are hidden")
  public static let noFile = Phrase(
    "不是普通文件，没有读，全部用默认", "is no regular file and was not read, defaults are used")

  /// What the system says of a file that cannot be read or written.
  public static func unreadable(_ detail: String) -> Phrase {
    Phrase("读不了，全部用默认：\(detail)", "cannot be read, defaults are used: \(detail)")
  }
  public static func unwritable(_ detail: String) -> Phrase {
    Phrase("写不了：\(detail)", "cannot be written: \(detail)")
  }
  public static let notText = Phrase("不是 UTF-8 文本，全部用默认", "is not UTF-8 text, defaults are used")
  public static let tooLarge = Phrase("超过 64 KiB，全部用默认", "is larger than 64 KiB, defaults are used")

  /// A key that cannot be set by changing one line.
  public static func notAlone(_ key: String) -> Phrase {
    Phrase("\(key) 改不了单独一行，请在文件里改", "\(key) cannot be changed by a line of its own; please edit the file")
  }

  /// A config without a fault.
  public static let sound = Phrase("没有问题", "nothing is wrong")
  public static let none = Phrase("还没有配置文件，全部用默认", "there is no config yet, defaults are used")
}
