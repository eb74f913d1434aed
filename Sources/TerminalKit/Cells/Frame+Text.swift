extension Frame {
  /// The rows as plain text, without the blanks at their ends.
  public func text() -> String {
    (0..<size.rows).map(row).joined(separator: "\n")
  }

  /// One row as plain text, without the blanks at its end.
  public func row(_ y: Int) -> String {
    var row = ""
    var blanks = 0
    for x in 0..<size.columns {
      let cell = self[x, y]
      if cell.isCovered { continue }
      if cell.isBlank {
        blanks += 1
        continue
      }
      row += String(repeating: " ", count: blanks) + cell.text
      blanks = 0
    }
    return row
  }

  /// The rows as text, then their styles with one letter a column, then the cursor.
  ///
  /// A letter is the first of its role (`x` disabled, `.` normal, a capital or `#` when reversed).
  public func styledText() -> String {
    let styles = (0..<size.rows).map { y in
      var letters = (0..<size.columns).map { self[$0, y].style.letter }
      while letters.last == "." { letters.removeLast() }
      return String(letters)
    }
    let place = cursor.map { "cursor \($0.x),\($0.y)" } ?? "no cursor"
    return text() + "\n--- styles\n" + styles.joined(separator: "\n") + "\n--- " + place + "\n"
  }
}

extension Style {
  /// The letter that stands for it in expected pictures.
  var letter: Character {
    let letter: Character =
      switch role {
      case .normal: "."
      case .title: "t"
      case .label: "l"
      case .value: "v"
      case .strong: "s"
      case .good: "g"
      case .warning: "w"
      case .danger: "d"
      case .focus: "f"
      case .disabled: "x"
      case .key: "k"
      case .rule: "r"
      }
    guard isReversed else { return letter }
    return role == .normal ? "#" : Character(letter.uppercased())
  }
}
