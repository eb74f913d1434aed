import TerminalKit
import WalletText

extension Canvas {
  /// A field in lines: its name and what it holds, the words to choose from one below the other, what is wrong.
  mutating func putPlain(_ field: Field, reach: [Key], focused: Bool) {
    let first = row
    let label = context[field.label]
    switch field.input {
    case .text(let text):
      let hint = context.example(field.hint)
      putPlain(Line(label + ": " + (text.isEmpty ? hint : text.shown)))
      putPlain(error: field.error)
      spot(.field, rows(from: first), reach: reach, isFocused: focused)
    case .choice(let words, let chosen):
      putPlain(Line(label + ": " + (chosen == nil ? context[LinearText.notChosen] : "")))
      putPlain(error: field.error)
      for (index, word) in words.enumerated() {
        let first = row
        let mark = index == chosen ? "  " + context[LinearText.chosen] : ""
        putPlain(Line(context.words(word) + mark))
        spot(
          .option, rows(from: first), reach: reach,
          act: Field.keys(to: index, of: words.count, from: chosen), isFocused: focused)
      }
    }
  }

  private mutating func putPlain(error: Phrase?) {
    if let error { putPlain(Line("! " + context[error])) }
  }

  /// Buttons one below the other.
  mutating func putPlain(buttons: [Phrase], focused: Int?, reach: (Int) -> [Key]) {
    for (index, words) in buttons.enumerated() {
      let first = row
      putPlain(Line(context[words]))
      spot(.button, rows(from: first), reach: reach(index), act: [.enter], isFocused: focused != nil)
    }
  }
}

extension Field {
  /// The keys that choose one of so many words, from the one that is chosen.
  static func keys(to index: Int, of count: Int, from chosen: Int?) -> [Key] {
    let steps = chosen.map { (index - $0 + count) % max(1, count) } ?? index + 1
    return Array(repeating: .right, count: steps)
  }
}

extension Form {
  /// The keys that bring the focus to a field, or to a button counted after the fields.
  func reach(_ place: Int) -> [Key] {
    let count = max(1, fields.count + buttons.count)
    return Array(repeating: .tab, count: ((place - focus) % count + count) % count)
  }
}
