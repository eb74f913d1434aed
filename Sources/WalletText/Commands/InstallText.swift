import PayLater

/// The help of `sesame install` and `sesame uninstall`.
public enum InstallHelp {
  public static let abstract = Phrase(
    "安装程序、手册和补全", "Installs the program, its man pages and completions.")
  public static let discussion = Phrase(
    "把正在运行的程序、中英文手册和 bash、zsh、fish 的补全放到系统会找的地方，并记下放了什么，供 uninstall 用。",
    "Puts the program that runs, its pages in Chinese and English, and completions for bash, zsh and fish where the "
      + "system looks for them, and notes what it put there for uninstall.")
  public static let prefix = Phrase("装在哪个文件夹下；默认 ~/.local", "The folder to install below; else ~/.local.")
  public static let prefixToRemove = Phrase(
    "装在哪个文件夹下；默认是正在运行的程序所在的，它不是装的就是 ~/.local",
    "The folder it was installed below; else that of the running program, or ~/.local where that was not installed."
  )
  public static let force = Phrase("别人的同名文件也换掉", "Replace files that are not ours too.")
  public static let uninstall = Phrase(
    "卸载 install 装的东西，别的都不动", "Takes away what install put there, and nothing else.")
  public static let uninstallDiscussion = Phrase(
    "装好以后改过的文件会指出来并留下。钱包、设置和登录提醒不在其中：先用 sesame hook bash --remove 去掉提醒。",
    "Files that were changed since are named and stay. The wallet, the settings and the login hooks are no part of it: "
      + "take the hooks away first, with sesame hook bash --remove.")
  public static let forceRemoval = Phrase("改过的也去掉", "Take away what was changed too.")
}

/// What `sesame install` and `sesame uninstall` say.
public enum InstallText {
  public static func done(_ prefix: String) -> Phrase {
    Phrase(
      "装好了。卸载：sesame uninstall --prefix \(prefix)",
      "installed. To take it away: sesame uninstall --prefix \(prefix)")
  }
  public static func notOnPath(_ folder: String) -> Phrase {
    Phrase(
      "\(folder) 不在 PATH 里：重新登录，或把它加进去", "\(folder) is not on the PATH: log in anew, or add it")
  }
  public static func zshFolder(_ folder: String) -> Phrase {
    Phrase(
      "zsh 的补全还要在 ~/.zshrc 里、compinit 之前加一行：fpath=(\(folder) $fpath)",
      "for zsh to complete, add above compinit in ~/.zshrc: fpath=(\(folder) $fpath)")
  }
  public static let hook = Phrase(
    "登录时提醒：sesame hook bash --install", "to be reminded at login: sesame hook bash --install")
  public static func foreign(_ path: String) -> Phrase {
    Phrase(
      "什么都没有装：\(path) 已经存在，不是 sesame install 装的。确定要换掉就加 --force",
      "nothing was installed: \(path) exists and was not put there by sesame install. If it is to go, add --force"
    )
  }
  public static func absent(_ prefix: String) -> Phrase {
    Phrase("\(prefix) 下没有装过 sesame", "sesame was not installed below \(prefix)")
  }
  public static func changed(_ path: String) -> Phrase {
    Phrase(
      "\(path) 装好以后改过，留下了；也要去掉就加 --force",
      "\(path) was changed since and stays; to take it away too, add --force")
  }
  public static func walletStays(_ folder: String) -> Phrase {
    Phrase("钱包留在 \(folder)", "the wallet stays in \(folder)")
  }
}
