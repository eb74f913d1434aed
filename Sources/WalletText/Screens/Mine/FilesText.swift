import PayLater

/// The words of what is kept beside the wallet and written for other programs.
public enum FilesText {
  public static let title = Phrase("备份和导出", "Backup, export")
  public static let noBackup = Phrase("还没有备份", "no backup yet")
  /// When the last backup was made: '上次备份 2026-11-30'.
  public static func lastBackup(_ day: String) -> Phrase { Phrase("上次备份 \(day)", "last backup \(day)") }
  public static func lies(_ path: String) -> Phrase { Phrase("在 \(path)", "at \(path)") }
  public static let isGone = Phrase("那份备份已经不在那里了", "that backup is no longer there")
  public static let wayBack = Phrase(
    "备份和 JSON Lines 是整个钱包，用 sesame restore 换回；其余的给别的程序读。",
    "A backup and JSON Lines hold the whole wallet, and sesame restore brings it back; the others are for other "
      + "programs to read.")

  public static let backup = Phrase("备份", "Backup")
  public static let backupFor = Phrase("整个钱包，写完就核对", "the whole wallet, verified once written")
  public static let lines = Phrase(same: "JSON Lines")
  public static let linesFor = Phrase("整个钱包，一行一条的文字", "the whole wallet as lines of text")
  public static let table = Phrase("表格 (CSV)", "Table (CSV)")
  public static let tableFor = Phrase("每一笔一行，给表格程序", "a row for each entry, for spreadsheets")
  public static let calendar = Phrase("日历 (iCalendar)", "Calendar (iCalendar)")
  public static let calendarFor = Phrase("还没有付的，给日历程序", "what is still to be paid, for calendars")
  public static let remindFor = Phrase("还没有付的，给 remind", "what is still to be paid, for remind")
  /// Books for a program: '账本，给 hledger'.
  public static func books(for program: String) -> Phrase {
    Phrase("账本，给 \(program)", "books for \(program)")
  }

  public static let file = Phrase("文件", "File")
  public static let write = Phrase("写入", "Write")
  public static let whereTo = Phrase(
    "写到哪里？~ 是您的主文件夹。已经存在的文件不会被替换。",
    "Where to? ~ is your home folder. A file that is there already is never replaced.")
  public static let taken = Phrase("已经有这个文件，请换个名字", "there is such a file already; choose another name")
  public static func written(_ path: String) -> Phrase { Phrase("已写入 \(path)", "written to \(path)") }
  public static let nothingYet = Phrase("钱包里还什么都没有", "there is nothing in the wallet yet")
  public static let noAmounts = Phrase(
    "金额现在是隐藏的，写出来的就没有金额", "amounts are hidden, and without them it would be of no use")
}
