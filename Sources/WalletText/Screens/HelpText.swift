/// The rows of help that no binding has: motions and what always works. Keys read the same in both languages.
public enum HelpText {
  public static let motions: [(keys: String, words: Phrase)] = [
    ("Up Down j k", Phrase("移动", "Move")),
    ("PgUp PgDn C-u C-d", Phrase("翻页", "Page")),
    ("g G", Phrase("第一行，最后一行", "First row, last row")),
    ("1 2 3 4 5 6", Phrase("去那一页", "Go to that screen")),
  ]
  public static let always: [(keys: String, words: Phrase)] = [
    ("C-l", Phrase("重画", "Redraw")),
    ("C-z", Phrase("挂起", "Suspend")),
    ("C-c", Phrase("马上离开", "Leave at once")),
  ]
}
