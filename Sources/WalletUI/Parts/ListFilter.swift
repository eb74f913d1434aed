import PayLater
import TerminalKit
import WalletText

/// What `/` opens above a list: a line of text that narrows it down while it is typed.
///
/// A page holds one, binds `/` to `open`, says `isTyping` while it is open and hands it keys in `type`.
struct ListFilter: Equatable, Sendable {
  private(set) var field = TextField(limit: 60)
  private(set) var isOpen = false

  /// What was typed; empty: everything is found.
  var text: String { field.text }

  /// What must be found in an entry.
  var sought: Sought { Sought(text) }

  /// The rows that it takes above its list.
  var rows: Int { isOpen || !text.isEmpty ? 1 : 0 }

  mutating func open() { isOpen = true }

  /// Takes a key while it is open: Enter keeps what was typed, Esc takes it back; false if it is not for it.
  mutating func handle(_ key: Key) -> Bool {
    guard isOpen else {
      guard key == .escape, !field.isEmpty else { return false }
      field.clear()
      return true
    }
    switch key {
    case .enter, .down, .up, .pageDown, .pageUp: isOpen = false
    case .escape:
      isOpen = false
      field.clear()
    default: return field.handle(key)
    }
    return key == .enter || key == .escape
  }
}

extension Canvas {
  /// Draws an open or active filter in a row of its own; nothing where there is none.
  mutating func put(_ filter: ListFilter) {
    guard filter.rows > 0 else { return }
    let first = row
    defer { if filter.isOpen { spot(.field, rows(from: first), isFocused: true) } }
    guard !isPlain else { return put(Line(context[ButtonText.filter] + ": " + filter.text)) }
    prompt(.filter, for: filter.field, focused: filter.isOpen)
  }

  /// Draws a line that is typed, behind the key that opened it.
  mutating func prompt(_ command: Command, for field: TextField, focused: Bool) {
    let taken = frame.write(context.keys.name(command), at: line.origin, .key) + 1
    field.draw(
      into: &frame, at: line.point(x: taken), width: min(30, max(0, area.width - taken)), focused: focused)
    row += 1
  }
}
