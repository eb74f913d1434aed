import WalletText

/// One row of a screen's table: a command, what it does here, and why it is not possible now.
///
/// The keys come from the `KeyMap`: dispatch, hints and help ask it, and nothing else knows a key.
struct Binding<Action: Equatable & Sendable>: Equatable, Sendable {
  let command: Command
  let action: Action
  /// What it does here; more than the command says in general where the screen knows more.
  let words: Phrase
  /// Why not now; nil: it works.
  let unavailable: Phrase?
  /// Whether the line of hints shows it; help always does.
  let isHinted: Bool

  init(
    _ command: Command, action: Action, _ words: Phrase? = nil, unless reason: Phrase? = nil,
    hinted: Bool = true
  ) {
    self.command = command
    self.action = action
    self.words = words ?? command.words
    unavailable = reason
    isHinted = hinted
  }

  /// The row without its action, with its keys.
  func hint(in context: Context) -> Hint {
    Hint(command, words, unless: unavailable, hinted: isHinted, in: context)
  }
}

/// A binding as hints and help show it.
struct Hint: Equatable, Sendable {
  let command: Command
  /// The names of its keys; the first is the one that is shown.
  private(set) var keys: [String]
  let words: Phrase
  let unavailable: Phrase?
  let isHinted: Bool

  init(
    _ command: Command, _ words: Phrase? = nil, unless reason: Phrase? = nil, hinted: Bool = true,
    in context: Context
  ) {
    self.command = command
    keys = context.keys[command].map(\.name)
    self.words = words ?? command.words
    unavailable = reason
    isHinted = hinted
  }

  /// The same with some of its keys only; nil where none is left.
  func with(_ isKept: (String) -> Bool) -> Hint? {
    var hint = self
    hint.keys = keys.filter(isKept)
    return hint.keys.isEmpty ? nil : hint
  }

  /// The key that is shown.
  var key: String { keys.first ?? "" }
}
