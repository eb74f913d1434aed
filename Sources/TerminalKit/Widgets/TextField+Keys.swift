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

  /// The start of the word before the cursor; words are divided by white space.
  private var wordStart: Int {
    let characters = Array(text.prefix(cursor))
    var place = characters.count
    while place > 0, characters[place - 1].isWhitespace { place -= 1 }
    while place > 0, !characters[place - 1].isWhitespace { place -= 1 }
    return place
  }

  /// The end of the word after the cursor.
  private var wordEnd: Int {
    let characters = Array(text)
    var place = cursor
    while place < characters.count, characters[place].isWhitespace { place += 1 }
    while place < characters.count, !characters[place].isWhitespace { place += 1 }
    return place
  }
}
