import PayLater

/// The lock, on the screens as on the command line.
public enum LockText {
  public static let title = Phrase("锁", "Lock")
  public static let passphrase = Phrase("口令", "Passphrase")
  public static let current = Phrase("现在的口令", "Present passphrase")
  public static let new = Phrase("新口令", "New passphrase")
  public static let again = Phrase("再输一次", "Once more")

  /// What the command asks for.
  public static func prompt(_ what: Phrase) -> Phrase { what + Phrase("：", ": ") }

  // On the screens.
  public static let set = Phrase("设口令，上锁", "Set a passphrase")
  public static let change = Phrase("换口令", "Change the passphrase")
  public static let remove = Phrase("去掉锁", "Take the lock away")
  public static let now = Phrase("现在就锁上", "Lock now")
  public static let unlockKeys = Phrase("Enter 打开   C-u 清空   Esc 退出", "Enter opens   C-u clears   Esc quits")
  public static let onlyAsked = Phrase(
    "这里打的字看得见，请退出后运行 sesame lock", "what is typed here can be seen; leave, and run sesame lock")
  public static let lockedNow = Phrase("锁上了", "Locked as you wished")
  public static let lockedElsewhere = Phrase("另一个终端锁上了它", "Another terminal locked it")
  public static let halfFilled = Phrase(
    "没填完的已经忘掉，因为里面可能有个人信息", "What was half filled in is forgotten: it may have been personal")
  public static let offer = Phrase("可以给它上锁：我的，锁", "It can be locked: Mine, Lock")
  public static func lockedIdle(_ minutes: Int) -> Phrase {
    Phrase("\(minutes) 分钟没有按键，锁上了", "Locked after \(CountText.minutes(minutes).en) without a key")
  }
  public static func idle(_ minutes: Int) -> Phrase {
    Phrase(
      "\(minutes) 分钟不按键就锁上，可在设置里改",
      "It locks after \(CountText.minutes(minutes).en) without a key; see Settings")
  }
  public static let idleNever = Phrase("不会自己锁上，可在设置里改", "It never locks by itself; see Settings")
  public static let minutes = Phrase("自动上锁", "Lock by itself")
  public static let aboutMinutes = Phrase(
    "有锁的钱包这么久不按键就锁上；0 是从不", "A wallet with a lock locks after so long without a key; 0 is never")

  public static let isOn = Phrase("已上锁", "on")
  public static let isOff = Phrase("没有锁", "off")
  public static let locked = Phrase("钱包已上锁", "The wallet is locked")

  public static func wrong(_ failed: Int) -> Phrase {
    Phrase("口令不对（连续第 \(failed) 次）", "wrong passphrase (\(failed) in a row)")
  }

  /// What is said before the next try.
  public static func wait(_ seconds: Int64) -> Phrase {
    let (zh, en) =
      seconds < 120
      ? ("\(seconds) 秒", "\(seconds) s") : ("\((seconds + 59) / 60) 分钟", "\((seconds + 59) / 60) min")
    return Phrase("错得太多，请等 \(zh)；中途离开就从头等", "too many wrong ones: wait \(en); leaving starts the wait anew")
  }

  public static let caps = Phrase("大写键开着吗？", "Is Caps Lock on?")
  public static let different = Phrase("两次不一样，请重新输入", "The two are not the same; type it again")
  public static let tooShort = Phrase("至少 6 个字符", "At least 6 characters")
  public static let tooLong = Phrase("太长了，最多 1024 字节", "Too long: at most 1024 bytes")
  public static let isPIN = Phrase(
    "只有数字，挡得住路过的人，挡不住拿走文件的人：六位数字大约一百个核心小时就能试完",
    "Only digits: that stops who passes by, not who takes the file. Six digits fall in about a hundred core-hours"
  )

  /// What it protects and what not, where it is set.
  public static let protects = Phrase(
    "口令保护文件里的姓名、证件号、电话、邮箱、地址、备注和欠谁的：没有口令，谁拿到文件都读不出",
    "A passphrase protects names, numbers, phone, e-mail, addresses, notes and whom you owe: without it nobody reads them in the file"
  )
  public static let protectsNot = Phrase(
    "日期和金额不在其内，登录提醒要用；程序开着的时候、键盘被人记录的时候也保护不了",
    "Days and amounts stay readable for the login reminder; and nothing is protected while the wallet is open, or where somebody records your keys"
  )
  public static let advice = Phrase(
    "四个随便挑的词比六位数字强得多：这样的口令，贼试不起",
    "Four words picked at random are far better than six digits: no thief can pay for guessing them")
  public static let forgotten = Phrase(
    "忘了口令，谁也打不开，我们也不行。请把它写在别的地方",
    "Who forgets it has nobody to open it, not even us. Keep it written down somewhere else")
  public static let startAnew = Phrase(
    "忘了就只能重新开始：把这个文件移走，再打开就是新钱包；删掉它，就再也没有人能读",
    "If it is forgotten, only a new start is left: move this file away and open again; delete it, and nobody can ever read it"
  )

  public static let done = Phrase("已上锁。下次打开要输口令", "Locked: opening it asks for the passphrase from now on")
  public static let changed = Phrase(
    "口令已换，旧口令打不开了", "The passphrase is another one now; the old one opens nothing")
  public static let removed = Phrase(
    "锁已去掉，文件里的东西谁都能读", "The lock is off: who has the file can read all of it")
  public static let erased = Phrase("钱包已抹除，没有什么可锁的", "The wallet is erased; there is nothing to lock")
  public static let already = Phrase(
    "已经有锁了：换口令用 --change，去掉用 --off",
    "There is a lock already: --change sets another passphrase, --off takes it away")
  public static let none = Phrase("没有锁", "There is no lock")

  /// Copies beside the wallet from before the lock.
  public static func openCopies(_ names: [String]) -> Phrase {
    let list = names.joined(separator: " ")
    return Phrase(
      "这些副本是上锁以前的，不用口令就能读，不要的请删掉：\(list)",
      "these copies are from before the lock and open without it; remove those that you do not need: \(list)")
  }

  public static func status(memory: Int, rounds: Int, blockSize: Int, parallelism: Int) -> Phrase {
    Phrase(
      "已上锁：scrypt N=\(rounds) r=\(blockSize) p=\(parallelism)，每试一次要 \(memory >> 20) MiB 内存",
      "on: scrypt N=\(rounds) r=\(blockSize) p=\(parallelism), each guess takes \(memory >> 20) MiB of memory"
    )
  }

  public static func failed(_ count: Int) -> Phrase {
    Phrase("上次打开以后错了 \(count) 次", "wrong tries since it was last opened: \(count)")
  }

  /// What the commands say that need it.
  public static let needed = Phrase(
    "钱包已上锁，这个命令需要口令：请在终端里运行，或用 --passphrase-fd 递给它。不用口令也能用的有 sesame remind、sesame verify、sesame backup、sesame doctor",
    "the wallet is locked, and this needs its passphrase: run it in a terminal, or hand it over with --passphrase-fd. These work without: sesame remind, sesame verify, sesame backup, sesame doctor"
  )
  public static let noneGiven = Phrase(
    "没有从那个文件描述符读到口令", "no passphrase could be read from that file descriptor")
  public static let notTheOne = Phrase(
    "口令不对，钱包没有打开", "that is not the passphrase; the wallet stays locked")
  public static let notChecked = Phrase(
    "钱包上着锁：没有核对只有口令才能核对的东西（链尾的印记、加密的内容）",
    "the wallet is locked: what only its passphrase can tell was not checked (the seal of the chain's end, what is sealed)"
  )
}
