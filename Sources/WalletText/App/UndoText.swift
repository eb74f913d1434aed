/// Words about taking something back.
public enum UndoText {
  public static let nothing = Phrase("没有可以撤销的。", "There is nothing to undo.")

  /// What would be taken back: '撤销：收藏'.
  public static func undo(_ verb: Phrase) -> Phrase { Phrase("撤销：\(verb.zh)", "Undo: \(verb.en)") }
  /// What was taken back: '已撤销：收藏'.
  public static func undone(_ verb: Phrase) -> Phrase { Phrase("已撤销：\(verb.zh)", "Undone: \(verb.en)") }
}
