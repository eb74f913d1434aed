import PayLater

/// What `sesame doctor` looks at, what it can find, and what helps.
public enum DoctorText {
  public static let well = Phrase("好", "ok")
  public static let advice = Phrase("建议", "note")
  public static let fault = Phrase("有误", "fault")
  public static let remedy = Phrase("怎么办", "do")

  public static let locale = Phrase("字符集", "locale")
  public static let terminal = Phrase("终端", "terminal")
  public static let keys = Phrase("按键", "keys")
  public static let program = Phrase("程序", "program")
  public static let clipboard = Phrase("剪贴板", "clipboard")
  public static let permissions = Phrase("权限", "permissions")
  public static let fileSystem = Phrase("文件系统", "file system")
  public static let integrity = Phrase("账目", "records")
  public static let head = Phrase("链头", "head")
  public static let backup = Phrase("备份", "backup")
  public static let copies = Phrase("副本", "copies")
  public static let clock = Phrase("日期", "date")
  public static let zone = Phrase("时区", "zone")
  public static let reminding = Phrase("提醒", "reminding")
  public static let checkHooks = Phrase(same: "sesame hook --check")
  public static let config = Phrase("设置", "config")

  public static func isUTF8(_ name: String) -> Phrase { Phrase(same: name) }
  public static func noUTF8(_ name: String) -> Phrase {
    Phrase(
      name.isEmpty ? "没有设 LANG，中文可能显示不出" : "\(name) 不是 UTF-8，中文显示不出",
      name.isEmpty ? "LANG is not set; Chinese may not show" : "\(name) is no UTF-8; Chinese cannot show")
  }
  public static let setLocale = Phrase(same: "export LANG=C.UTF-8")

  public static func known(_ type: String) -> Phrase { Phrase(same: type) }
  public static let noTerminal = Phrase("没有接在终端上，没有看", "not on a terminal; not looked at")
  public static let noType = Phrase("没有设 TERM", "TERM is not set")
  public static func unknown(_ type: String) -> Phrase {
    Phrase(
      "这台机器不认得 \(type)，会当作 xterm-256color", "this machine does not know \(type); xterm-256color is taken")
  }
  public static let installTypes = Phrase(
    "装上 ncurses-term，或 export TERM=xterm-256color", "install ncurses-term, or export TERM=xterm-256color")
  public static func size(_ type: String, _ columns: Int, _ rows: Int) -> Phrase {
    Phrase(same: "\(type)  \(columns)x\(rows)")
  }
  public static let enlarge = Phrase("窗口至少要 40x12", "make the window at least 40x12")

  public static func knownKeys(_ count: Int) -> Phrase {
    Phrase("按终端的说明查了 \(count) 个键，都认得", "\(count) keys as the terminal describes them; all are understood")
  }
  public static func strangeKeys(_ names: [String]) -> Phrase {
    let list = names.joined(separator: " ")
    return Phrase("终端的说明里有不认得的键：\(list)", "the terminal describes keys that are not understood: \(list)")
  }
  public static let notOnPath = Phrase(
    "PATH 里没有 sesame，登录时的提醒找不到它", "there is no sesame in PATH; reminders at login do not find it")
  public static let extendPath = Phrase(same: "export PATH=\"$HOME/.local/bin:$PATH\"")
  public static func otherProgram(_ path: String) -> Phrase {
    Phrase("PATH 里先找到的是另一个：\(path)", "PATH leads to another one first: \(path)")
  }

  public static func tmuxTakes(_ setting: String) -> Phrase {
    Phrase("tmux 会转交（set-clipboard \(setting)）", "tmux passes it on (set-clipboard \(setting))")
  }
  public static let tmuxKeeps = Phrase("tmux 不转交复制的内容", "tmux does not pass on what is copied")
  public static let setClipboard = Phrase(same: "tmux set -s set-clipboard on")

  public static func modes(_ file: String, _ folder: String) -> Phrase {
    Phrase("文件 \(file)，文件夹 \(folder)", "file \(file), folder \(folder)")
  }
  public static func tighten(_ file: String, _ folder: String) -> Phrase {
    Phrase(same: "chmod 600 \(CommandText.quoted(file)); chmod 700 \(CommandText.quoted(folder))")
  }

  public static let tried = Phrase(
    "新建、追加、加锁、写到磁盘、改名、删除都试过，都行", "create, append, lock, sync, rename and remove were tried; all work")
  public static func failedStep(_ step: Phrase, _ cause: SystemCause) -> Phrase {
    step + Phrase("不行：", " does not work: ") + cause.phrase
  }
  public static let moveElsewhere = Phrase(
    "把钱包放到本机的磁盘上（--wallet 或 SESAME_WALLET）",
    "keep the wallet on a disk of this machine (--wallet or SESAME_WALLET)")

  public static func sound(_ entries: Int64) -> Phrase {
    Phrase("\(entries) 条记录，逐条核对，额度与欠款都对得上", "\(entries) entries, each verified; limit and debts add up")
  }
  public static let noWallet = Phrase("还没有钱包", "no wallet yet")
  public static let unnoted = Phrase(
    "以前没有记下过，看不出是不是旧副本", "never noted before; whether it is an older copy cannot be told")
  public static func noted(_ seq: Int64) -> Phrase {
    Phrase("接着上次看到的第 \(seq) 条", "leads on from entry \(seq), seen last")
  }

  public static let noBackup = Phrase("还没有备份过", "none was made yet")
  public static func lastBackup(_ day: String, since entries: Int64) -> Phrase {
    Phrase("最近的是 \(day)，之后又有 \(entries) 条记录", "the last is of \(day); \(entries) entries since")
  }
  public static func gone(_ path: String) -> Phrase {
    Phrase("\(path) 已经不在", "\(path) is not there any more")
  }
  public static let makeBackup = Phrase("sesame backup 文件", "sesame backup FILE")

  public static let noCopies = Phrase("旁边没有别的副本", "none beside it")
  public static func copiesBeside(_ names: [String]) -> Phrase {
    Phrase(
      "旁边有同一把钥匙的副本：\(names.joined(separator: "、"))",
      "copies that hold its key lie beside it: \(names.joined(separator: ", "))")
  }
  public static func compare(_ name: String) -> Phrase {
    Phrase(same: "sesame verify --against \(CommandText.quoted(name))")
  }

  public static let today = Phrase("和钱包的营业日相符", "agrees with the wallet's business day")
  public static func behind(_ days: Int) -> Phrase {
    Phrase("钱包还有 \(days) 天没有日终，打开就会补上", "\(days) days are not closed yet; opening it closes them")
  }
  public static let setClock = Phrase("查一查系统时间：date", "look at the system's time: date")

  public static func sameZone(_ zone: String) -> Phrase { Phrase(same: zone) }
  public static func otherZone(_ zone: String, _ machine: String) -> Phrase {
    Phrase(
      "钱包按 \(zone) 算日子，这台机器在 \(machine)",
      "the wallet counts its days in \(zone), this machine is in \(machine)")
  }
  public static func configIsFine(_ path: String) -> Phrase { Phrase(same: path) }
  public static let readConfig = Phrase(same: "sesame config --check")
}
