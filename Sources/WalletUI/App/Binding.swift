import TerminalKit
import WalletText

/// One row of a screen's table: keys, what they do, the words for it, and why it is not possible now.
///
/// The table is the only place that knows a key: dispatch, hints, help and the key reference read it.
struct Binding<Action: Equatable & Sendable>: Equatable, Sendable {
  let keys: [Key]
  let action: Action
  let words: Phrase
  /// Why not now; nil: it works.
  let unavailable: Phrase?
  /// Whether the line of hints shows it; help always does.
  let isHinted: Bool

  init(_ keys: Key..., action: Action, _ words: Phrase, unless reason: Phrase? = nil, hinted: Bool = true) {
    self.keys = keys
    self.action = action
    self.words = words
    unavailable = reason
    isHinted = hinted
  }

  /// The row without its action.
  var hint: Hint { Hint(keys: keys, words: words, unavailable: unavailable, isHinted: isHinted) }
}

/// A binding as hints and help show it.
struct Hint: Equatable, Sendable {
  let keys: [Key]
  let words: Phrase
  let unavailable: Phrase?
  let isHinted: Bool
}

extension Key {
  /// A letter key: `.letter("p")`.
  static func letter(_ scalar: Unicode.Scalar) -> Key { .character(scalar) }

  /// Its name on the screen.
  var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let scalar): String(Character(scalar))
    case .control(let scalar): "C-" + String(Character(scalar))
    case .alt(let scalar): "M-" + String(Character(scalar))
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .shiftTab: "S-Tab"
    case .backspace: "Backspace"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .home: "Home"
    case .end: "End"
    case .delete: "Del"
    case .insert: "Ins"
    case .wordLeft, .wordRight, .function, .paste: ""
    }
  }
}
