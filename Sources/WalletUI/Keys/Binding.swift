import WalletText

/// One row of a screen's table: a command, what it does here, and why it is not possible now.
///
/// What leads away from the page stands in the row as its steps; what changes the page itself is one of its actions.
/// The keys come from the `KeyMap`: dispatch, hints and help ask it, and nothing else knows a key.
struct Binding<Action> {
  let command: Command
  let deed: Deed
  /// What it does here; more than the command says in general where the screen knows more.
  let words: Phrase
  /// Why not now; nil: it works.
  let unavailable: Phrase?
  /// Whether the line of hints shows it; help always does.
  let isHinted: Bool

  /// What a row does.
  enum Deed {
    /// Changes the page.
    case change(Action)
    /// Asks for these steps, which are worked out when the row is chosen.
    case steps(() -> [Step])
  }

  /// A row that changes the page.
  init(
    _ command: Command, action: Action, _ words: Phrase? = nil, unless reason: Phrase? = nil,
    hinted: Bool = true
  ) {
    self.init(command, .change(action), words, reason, hinted)
  }

  /// A row that asks for a step; for nothing where there is none.
  init(
    _ command: Command, _ step: @autoclosure @escaping () -> Step?, _ words: Phrase? = nil,
    unless reason: Phrase? = nil, hinted: Bool = true
  ) {
    self.init(command, .steps { step().map { [$0] } ?? [] }, words, reason, hinted)
  }

  /// A row that asks for steps.
  init(
    _ command: Command, steps: @autoclosure @escaping () -> [Step], _ words: Phrase? = nil,
    unless reason: Phrase? = nil, hinted: Bool = true
  ) {
    self.init(command, .steps(steps), words, reason, hinted)
  }

  private init(_ command: Command, _ deed: Deed, _ words: Phrase?, _ reason: Phrase?, _ isHinted: Bool) {
    self.command = command
    self.deed = deed
    self.words = words ?? command.words
    unavailable = reason
    self.isHinted = isHinted
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
