import PayLater

/// What can be the matter with the wallet's file: what happened, what is true now, and the way out.
public enum FileText {
  public static func noWallet(_ path: String) -> Phrase {
    Phrase("这里没有钱包：\(path)。运行 sesame 新建一个", "no wallet at \(path). Run sesame to start one")
  }
  public static func exists(_ path: String) -> Phrase {
    Phrase("\(path) 已经存在，不会被覆盖", "\(path) exists already and is never replaced")
  }
  public static func empty(_ path: String, copy: String?) -> Phrase {
    Phrase("\(path) 是空文件，没有改动它。", "\(path) is empty; it was left as it is. ") + putBack(copy, at: path)
  }
  public static func foreign(_ path: String, _ kind: Phrase) -> Phrase {
    Phrase("\(path) 不是钱包文件（", "\(path) is no wallet (") + kind
      + Phrase("），没有改动它", "); it was left as it is")
  }
  public static func damaged(_ path: String, place: String, copy: String?) -> Phrase {
    Phrase("\(path) 已损坏（\(place)），没有改动它。", "\(path) is damaged (\(place)); it was left as it is. ")
      + putBack(copy, at: path)
  }
  public static func truncated(_ path: String, expected: Int64, found: Int64, copy: String?) -> Phrase {
    Phrase(
      "\(path) 不完整：应有 \(expected) 字节，只有 \(found) 字节，没有改动它。",
      "\(path) is cut short: \(found) of \(expected) bytes; it was left as it is. ") + putBack(copy, at: path)
  }

  /// How a copy comes back: not by hand, since what lies in the journal beside the file belongs to the file that is
  /// replaced, and the next reader would write it into the copy.
  private static func putBack(_ copy: String?, at path: String) -> Phrase {
    guard let copy else {
      return Phrase("换回备份：", "To put a backup back: ")
        + Phrase(CommandText.restore("备份", over: path), CommandText.restore("BACKUP", over: path))
    }
    return Phrase("换回旁边的副本：", "To put the copy beside it back: ")
      + Phrase(same: CommandText.restore(CommandText.quoted(copy), over: path))
  }

  /// The newest backup that is remembered, where the wallet cannot be read.
  public static func lastBackup(_ backup: String, of day: String, over path: String) -> Phrase {
    Phrase("最近的备份是 \(day) 的。换回：", "the last backup is of \(day). To put it back: ")
      + Phrase(same: CommandText.restore(CommandText.quoted(backup), over: path))
  }

  public static func hardLinked(_ path: String, names: Int) -> Phrase {
    Phrase(
      "\(path) 有 \(names) 个名字（硬链接），从不同的名字写会丢记录。请只留一个：用 find -samefile \(path) 找出其余的名字并删去",
      "\(path) has \(names) names (hard links); written under both, entries are lost. Keep one: find the others with "
        + "find -samefile \(path) and remove them")
  }

  public static func newer(_ path: String, found: Int, known: Int) -> Phrase {
    Phrase(
      "\(path) 由更新的版本写成（格式 \(found)，本程序认得 \(known)），请升级 sesame",
      "\(path) was written by a newer sesame (layout \(found), this program knows \(known)); update sesame")
  }
  public static func older(_ path: String, found: Int, known: Int) -> Phrase {
    Phrase(
      "\(path) 是旧格式（\(found)，现为 \(known)），请先打开一次 sesame",
      "\(path) has an older layout (\(found), now \(known)); open sesame once")
  }
  public static func readOnly(_ path: String) -> Phrase {
    Phrase("\(path) 不可写，只能查看", "\(path) cannot be written; it can only be read")
  }
  public static func moved(_ path: String) -> Phrase {
    Phrase(
      "钱包文件 \(path) 被移走或换掉了，什么都没有写",
      "the wallet's file \(path) was moved or replaced; nothing was written")
  }
  /// Seen while it is open.
  public static let replaced = Phrase(
    "钱包文件被换成了另一个，现在看到的是新的那个", "the wallet's file was replaced; what is shown now is the new one")
  /// Told by the note of what was seen last: it ends before that.
  public static func older(noted: Int64, found: Int64, note: String) -> Phrase {
    Phrase(
      "这是旧的副本：上次看到第 \(noted) 条记录，它只到第 \(found) 条，之后的都不在里面。确定要用它就删去 \(note)",
      "this is an older copy: entry \(noted) was seen before, and it ends with entry \(found); what came after is not in "
        + "it. If it is to be used, remove \(note)")
  }
  /// Told by the note of what was seen last: another history.
  public static func other(noted: Int64, note: String) -> Phrase {
    Phrase(
      "第 \(noted) 条记录和上次看到的不同：这是另一个文件，或者被改过。确定要用它就删去 \(note)",
      "entry \(noted) is another than the one that was seen before: this is another file, or it was changed. If it is to "
        + "be used, remove \(note)")
  }
  /// Copies beside the wallet, as programs that synchronise leave them.
  public static func copies(_ names: [String]) -> Phrase {
    Phrase(
      "。旁边还有同一个钱包的副本：\(names.joined(separator: "、"))",
      ". Copies of the same wallet lie beside it: \(names.joined(separator: ", "))")
  }
  /// There is nothing to compare the file with.
  public static let neverNoted = Phrase(
    "以前没有记下过它的链头，看不出它是不是旧的副本",
    "its head was never noted before: whether it is an older copy cannot be told")

  public static func interrupted(_ path: String) -> Phrase {
    Phrase(
      "上次写入被打断，且 \(path) 不可写，无法复原。请让它可写，再打开一次 sesame",
      "the last write to \(path) was interrupted, and it cannot be written to undo it. Make it writable and open sesame "
        + "once")
  }
  public static let busy = Phrase(
    "另一个程序正占用钱包，请稍后再试", "another program holds the wallet; try again in a moment")
  public static let full = Phrase("磁盘已满，请腾出空间再试", "the disk is full; make room and try again")
  public static func unreadable(_ path: String, _ cause: SystemCause) -> Phrase {
    Phrase("读不出 \(path)：", "\(path) could not be read: ") + cause.phrase + Phrase("。", ". ")
      + Phrase(
        "不是钱包文件的错。再试一次；还不行就检查这块磁盘，或把文件复制到别的磁盘",
        "The wallet's file is not at fault. Try again; if it stays so, check the disk or copy the file to another"
      )
  }
  public static func unwritable(_ path: String, _ cause: SystemCause) -> Phrase {
    let way =
      switch cause {
      case .tooLarge: Phrase("请放宽限制（ulimit -f）再试", "Raise the limit (ulimit -f) and try again")
      case .full, .quota: Phrase("请腾出空间再试", "Make room and try again")
      case .tooManyFiles: Phrase("请关掉一些程序再试", "Close other programs and try again")
      case .inputOutput, .readOnly, .forbidden, .gone, .noFolder, .unsupported, .other:
        Phrase(
          "再试一次；还不行就检查这块磁盘，或把文件复制到别的磁盘",
          "Try again; if it stays so, check the disk or copy the file to another")
      }
    return Phrase("写不进 \(path)：", "\(path) could not be written: ") + cause.phrase + Phrase("。", ". ") + way
  }
  public static func notSaved(_ reason: Phrase) -> Phrase {
    Phrase("没有保存，什么都没有改动：", "not saved, nothing changed: ") + reason
  }
  public static func outcomeUnknown(_ reason: Phrase) -> Phrase {
    Phrase(
      "不确定是否已保存，请重新打开查看，不要直接重做：",
      "it is not known whether this was saved; open the wallet again before doing it anew: ")
      + reason
  }
  /// It is saved; only what comes after that went wrong.
  public static func saved(_ reason: Phrase) -> Phrase {
    Phrase("已经保存，不用再做一次；只是：", "it is saved, do not do it again; only this: ") + reason
  }
  public static func inconsistent(_ what: String) -> Phrase {
    Phrase(
      "没有保存，什么都没有改动：这是程序的错（\(what)），请报告",
      "not saved, nothing changed: this is a fault of the program (\(what)); please report it")
  }
  public static let stopped = Phrase("已停下，没有做完，也没有做到一半的事", "stopped before its end; nothing is half done")
}
