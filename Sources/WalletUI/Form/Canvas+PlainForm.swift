import TerminalKit
import WalletText

extension Canvas {
  /// A field in lines: its name and what it holds, the words to choose from one below the other, what is wrong.
  mutating func putPlain(_ field: Field, reach: [Key], focused: Bool, revealed: Bool) {
    let first = row
    let label = context[field.label]
    switch field.input {
    case .text(let text):
      let hint = context.example(field.hint)
      let isHidden = field.isHidden && !focused && !revealed
      let value =
        isHidden ? field.kind.hidden(text.text) : text.shown.split(separator: "\n").joined(separator: " ")
      let note = isHidden ? nil : field.kind.meanings(of: text.text).first.map { "  " + context[$0] }
      putPlain(Line(label + ": " + (text.isEmpty ? hint : value + (note ?? ""))))
      putPlain(error: field.wrong)
      spot(.field, rows(from: first), reach: reach, isFocused: focused)
    case .choice(let words, let chosen):
      putPlain(Line(label + ": " + (chosen == nil ? context[LinearText.notChosen] : "")))
      putPlain(error: field.wrong)
      for (index, word) in words.enumerated() {
        let first = row
        let mark = index == chosen ? "  " + context[LinearText.chosen] : ""
        let reason = field.closed[index].map { "  - " + context[$0] } ?? ""
        putPlain(Line(context[word] + mark + reason))
        if let act = field.keys(to: index, of: words.count, from: chosen) {
          spot(.option, rows(from: first), reach: reach, act: act, isFocused: focused)
        }
      }
    }
  }

  /// What is wrong with the field above.
  mutating func putPlain(error: Phrase?) {
    if let error { putPlain(Line("! " + context[error]), isFlaw: true) }
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
  /// The keys that choose one of so many words, from the one that is chosen; nil where it cannot be chosen.
  func keys(to index: Int, of count: Int, from chosen: Int?) -> [Key]? {
    guard closed[index] == nil else { return nil }
    var keys: [Key] = []
    var place = chosen
    while place != index, keys.count <= count {
      place = next(after: place, by: 1, of: count)
      keys.append(.right)
    }
    return keys
  }
}

extension Form {
  /// The keys that bring the focus to a field, or to a button counted after the fields.
  func reach(_ place: Int) -> [Key] {
    let count = max(1, fields.count + buttons.count)
    return Array(repeating: .tab, count: ((place - focus) % count + count) % count)
  }
}
