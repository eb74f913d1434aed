extension TextField {
  /// Does what a key means in a line of text, and says whether it means anything here.
  ///
  /// C-a C-e home and end, C-w M-d words, C-u C-k to the start and end, C-d forward; the rest as labelled.
  public mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let scalar): insert(String(Character(scalar)))
    case .paste(let pasted): insert(pasted)
    case .left: moveCursor(to: cursor - 1)
    case .right: moveCursor(to: cursor + 1)
    case .wordLeft, .alt("b"): moveCursor(to: wordStart)
    case .wordRight, .alt("f"): moveCursor(to: wordEnd)
    case .home, .control("a"): moveCursor(to: 0)
    case .end, .control("e"): moveCursor(to: text.count)
    case .backspace: if cursor > 0 { remove(cursor - 1..<cursor) }
    case .delete, .control("d"): remove(cursor..<cursor + 1)
    case .control("w"): remove(wordStart..<cursor)
    case .alt("d"): remove(cursor..<wordEnd)
    case .control("u"): remove(0..<cursor)
    case .control("k"): remove(cursor..<text.count)
    default: return false
    }
    return true
  }

  /// The start of the word before the cursor.
  private var wordStart: Int {
    let rest = Array(text.prefix(cursor).reversed())
    return cursor - TextField.wordLength(in: rest)
  }

  /// The end of the word after the cursor.
  private var wordEnd: Int { cursor + TextField.wordLength(in: Array(text.dropFirst(cursor))) }

  /// How many characters of `rest` its first word takes, with the white space before it.
  ///
  /// Words are divided by white space and by the kind of character. Between Chinese characters nothing is written,
  /// and most words have two of them: so many count as one.
  private static func wordLength(in rest: [Character]) -> Int {
    let start = rest.firstIndex { !$0.isWhitespace } ?? rest.count
    guard start < rest.count else { return start }
    let isIdeographic = rest[start].isIdeographic
    let word = rest[start...].prefix { !$0.isWhitespace && $0.isIdeographic == isIdeographic }
    return start + (isIdeographic ? min(2, word.count) : word.count)
  }
}

extension Character {
  fileprivate var isIdeographic: Bool { unicodeScalars.first?.properties.isIdeographic ?? false }
}
