import PayLater
import TerminalKit
import WalletText

/// One field of a form: its name (as a refusal names it), its words, what was put in, and what is wrong.
struct Field: Equatable, Sendable {
  let name: Refusal.Field
  let label: Phrase
  var input: Input
  /// What it takes, shown while it is empty.
  let hint: Phrase
  var error: Phrase?

  /// What can be put in.
  enum Input: Equatable, Sendable {
    case text(TextField)
    /// One of some words; nil: nothing chosen, and nothing is preselected where a consent or money hangs on it.
    case choice([Phrase], chosen: Int?)
  }

  /// A line of text; amounts and days are typed too and read by `amount` and `day` of the form.
  static func text(
    _ name: Refusal.Field, _ label: Phrase, _ text: String = "", hint: Phrase = Phrase(same: ""),
    mask: Unicode.Scalar? = nil, limit: Int = 200
  ) -> Field {
    Field(name: name, label: label, input: .text(TextField(text, mask: mask, limit: limit)), hint: hint)
  }

  /// A choice of one.
  static func choice(
    _ name: Refusal.Field, _ label: Phrase, _ words: [Phrase], chosen: Int? = nil
  ) -> Field {
    Field(name: name, label: label, input: .choice(words, chosen: chosen), hint: Phrase(same: ""))
  }

  /// Does what a key means in it, and says whether it means anything here.
  mutating func handle(_ key: Key) -> Bool {
    switch input {
    case .text(var field):
      guard field.handle(key) else { return false }
      input = .text(field)
    case .choice(let words, let chosen):
      guard !words.isEmpty else { return false }
      switch key {
      case .right, .character(" "): input = .choice(words, chosen: chosen.map { ($0 + 1) % words.count } ?? 0)
      case .left:
        input = .choice(words, chosen: chosen.map { ($0 + words.count - 1) % words.count } ?? words.count - 1)
      default: return false
      }
    }
    error = nil
    return true
  }
}
