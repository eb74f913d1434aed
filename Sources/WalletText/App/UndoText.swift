/// Words about taking something back.
public enum UndoText {
  public static let nothing = Phrase("没有可以撤销的。", "There is nothing to undo.")

  /// What was saved, and the key that takes it back: '已记下，按 u 撤销。'
  public static func done(_ words: Phrase, key: String) -> Phrase {
    Phrase("\(words.zh.sentence)，按 \(key) 撤销。", "\(words.en.sentence); \(key) undoes it.")
  }

  /// What would be taken back: '撤销：收藏'.
  public static func undo(_ verb: Phrase) -> Phrase { Phrase("撤销：\(verb.zh)", "Undo: \(verb.en)") }
  /// What was taken back: '已撤销：收藏'.
  public static func undone(_ verb: Phrase) -> Phrase { Phrase("已撤销：\(verb.zh)", "Undone: \(verb.en)") }
}

extension String {
  /// A sentence without its full stop, so that it can go on.
  fileprivate var sentence: Substring { last == "." || last == "。" ? dropLast() : self[...] }
}
