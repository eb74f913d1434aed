import PayLater

/// What `sesame hook` says.
public enum HookText {
  public static let noticeTitle = Phrase("还款提醒", "Payments due")
  public static func noNotifySend(_ reason: String) -> Phrase {
    Phrase(
      "弹不出桌面通知：notify-send 运行不了（\(reason)）。Debian 上它在 libnotify-bin 包里",
      "no notification: notify-send cannot be run (\(reason)). On Debian it is in the package libnotify-bin")
  }
  public static let noticeFailed = Phrase(
    "弹不出桌面通知：notify-send 没有成功", "no notification: notify-send failed")
  public static let noHome = Phrase(
    "没有设 HOME，不知道配置文件在哪里", "HOME is not set, so there is no place for dot files")

  // Where the lines go.
  public static func atTop(_ path: String) -> Phrase {
    Phrase("放在 \(path) 的最前面：", "to the top of \(path):")
  }
  public static func atEnd(_ path: String) -> Phrase {
    Phrase("放在 \(path) 的最后面：", "to the end of \(path):")
  }
  public static func asFile(_ path: String) -> Phrase { Phrase("存成 \(path)：", "as \(path):") }

  // Installing and removing.
  public static func isThere(_ hook: String) -> Phrase {
    Phrase("\(hook) 已经装好了，没有要改的", "\(hook): it is installed, nothing to change")
  }
  public static func notThere(_ hook: String) -> Phrase {
    Phrase("\(hook) 没有装，没有要改的", "\(hook): it is not installed, nothing to change")
  }
  public static let askInstall = Phrase("照这样写入吗？(y/N)", "Write this? (y/N)")
  public static let askRemove = Phrase("照这样去掉吗？(y/N)", "Remove this? (y/N)")
  public static let nothingDone = Phrase("什么都没有改", "nothing was changed")
  public static let needsYes = Phrase(
    "什么都没有改：这里没法问您。确定要改就加 --yes",
    "nothing was changed: there is nobody to ask here. If it is right, add --yes")
  public static func kept(_ path: String) -> Phrase {
    Phrase("原来的文件留在 \(path)", "the file as it was is kept as \(path)")
  }
  public static func installed(_ hook: String) -> Phrase { Phrase("\(hook) 装好了", "\(hook): installed") }
  public static func removed(_ hook: String) -> Phrase { Phrase("\(hook) 去掉了", "\(hook): removed") }
  public static let nextLogin = Phrase("从下一次登录起生效", "it works from the next login on")
  public static let startTimer = Phrase(
    "从下一次登录起生效；现在就要的话：systemctl --user daemon-reload && systemctl --user start sesame-remind.timer",
    "it works from the next login on; at once with: systemctl --user daemon-reload && systemctl --user start "
      + "sesame-remind.timer")
  public static let stopTimer = Phrase(
    "还在跑的话：systemctl --user stop sesame-remind.timer; systemctl --user daemon-reload",
    "where it still runs: systemctl --user stop sesame-remind.timer; systemctl --user daemon-reload")
  public static let readTmux = Phrase(
    "tmux 重新读配置后生效：tmux source-file 加上面的文件",
    "tmux sees it once it reads its config again: tmux source-file and the file above")
  public static func unfinished(_ path: String) -> Phrase {
    Phrase(
      "\(path) 里有 # >>> sesame >>> 却没有 # <<< sesame <<<，不知道到哪里为止。请先手动改好",
      "\(path) has # >>> sesame >>> but no # <<< sesame <<<, so its end cannot be told. Please put that right first"
    )
  }
  public static func foreign(_ path: String) -> Phrase {
    Phrase(
      "\(path) 已经存在，不是 sesame 写的，没有改动它", "\(path) exists and was not written by sesame; it was left as it is")
  }
}

/// Why a hook says nothing, though it is installed.
public enum HookSilence: String, CaseIterable, Encodable, Sendable {
  case hushlogin, noProgram, belowInstantPrompt, bashrcNotRead, noNotifySend, noWallet, notReadable
  case nothingDue, saidToday

  /// Whether something is to be done about it.
  public var isFault: Bool {
    switch self {
    case .noProgram, .belowInstantPrompt, .bashrcNotRead, .noNotifySend, .notReadable: true
    case .hushlogin, .noWallet, .nothingDue, .saidToday: false
    }
  }

  /// The reason in a few words, with the way out where there is one.
  public var phrase: Phrase {
    switch self {
    case .hushlogin: Phrase("有 ~/.hushlogin", "there is a ~/.hushlogin")
    case .noProgram: Phrase("路径里找不到 sesame（sesame install）", "sesame is not on the path (sesame install)")
    case .belowInstantPrompt:
      Phrase(
        "排在 instant prompt 后面（先 --remove 再 --install）",
        "it stands below the instant prompt (--remove, then --install)"
      )
    case .bashrcNotRead:
      Phrase("登录的 bash 不读 ~/.bashrc", "bash at login does not read ~/.bashrc here")
    case .noNotifySend: Phrase("没有 notify-send（libnotify-bin）", "there is no notify-send (libnotify-bin)")
    case .noWallet: Phrase("还没有钱包", "there is no wallet yet")
    case .notReadable: Phrase("钱包读不出来（sesame status）", "the wallet cannot be read (sesame status)")
    case .nothingDue: Phrase("没有要提醒的", "nothing to remind of")
    case .saidToday: Phrase("今天说过了", "it was said today")
    }
  }
}

/// How the reminders by themselves stand.
public enum HookHealthText {
  public static let absent = Phrase("没有装", "not installed")
  public static let current = Phrase("已装", "installed")
  public static let other = Phrase("装的是旧的写法，请再装一次", "installed, but not as it is now: install it again")
  public static func last(_ day: String) -> Phrase { Phrase("上次 \(day)", "last \(day)") }
  public static let never = Phrase("还没有说过", "never yet")
  public static func next(_ day: String) -> Phrase { Phrase("下次 \(day)", "next \(day)") }
  public static let nothingAhead = Phrase("没有等着提醒的", "nothing ahead")
  public static let always = Phrase("一直显示", "always in sight")
  public static func silent(_ reasons: Phrase) -> Phrase {
    Phrase("现在不出声：", "silent now: ") + reasons
  }

  /// On the screen: no login reminds yet, and what changes that.
  public static func none(_ shell: String) -> Phrase {
    Phrase(
      "登录时还不会提醒：sesame hook \(shell) --install", "Logins do not remind yet: sesame hook \(shell) --install")
  }
  /// On the screen: who reminds.
  public static func reminding(_ hooks: [String]) -> Phrase {
    let names = hooks.map { Phrase(same: $0) }.listed
    return Phrase("登录提醒 ", "Reminded by ") + names
  }
}
