import PayLater
import TerminalKit
import WalletText

/// What `/` opens above a list: a line of text that narrows it down while it is typed.
///
/// A page holds one, binds `/` to `open`, says `isTyping` while it is open and hands it keys in `type`.
struct ListFilter: Equatable, Sendable {
  private(set) var field = TextField(limit: 60)
  private(set) var isOpen = false
  /// Whether the whole text is selected, as it is when it is opened again: typing replaces it.
  private(set) var isSelected = false

  /// What was typed; empty: everything is found.
  var text: String { field.text }

  /// What must be found in an entry.
  var sought: Sought { Sought(text) }

  /// The rows that it takes above its list.
  var rows: Int { isOpen || !text.isEmpty ? 1 : 0 }

  mutating func open() { (isOpen, isSelected) = (true, !field.isEmpty) }

  /// Takes a key while it is open: Enter keeps what was typed, Esc takes it back; false if it is not for it.
  mutating func handle(_ key: Key) -> Bool {
    guard isOpen else {
      guard key == .escape, !field.isEmpty else { return false }
      field.clear()
      return true
    }
    defer { isSelected = false }
    switch key {
    case .character, .paste, .backspace, .delete: if isSelected { field.clear() }
    default: break
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
  /// Draws an open or active filter in a row of its own, with where it looks; nothing where there is none.
  mutating func put(_ filter: ListFilter, in place: Phrase) {
    guard filter.rows > 0 else { return }
    let first = row
    defer { if filter.isOpen { spot(.field, rows(from: first), isFocused: true) } }
    guard !isPlain else {
      return put(Line(context[ButtonText.filter] + " (" + context[place] + "): " + filter.text))
    }
    let field = filter.field
    let taken = frame.write(context.keys.name(.filter), at: line.origin, .key) + 1
    let room = max(0, area.width - taken)
    let notes = width(of: context[place])
    let columns = min(30, notes + 14 > room ? room : room - notes - 2)
    field.draw(into: &frame, at: line.point(x: taken), width: columns, focused: filter.isOpen)
    if filter.isSelected {
      frame.reverse(
        Rect(x: line.x + taken, y: line.y, width: min(columns, width(of: filter.text)), height: 1))
    }
    frame.write(
      context[place], at: line.point(x: taken + columns + 2), .label, within: max(0, room - columns - 2))
    row += 1
  }

  /// Draws a line that is typed, behind the key that opened it.
  mutating func prompt(_ command: Command, for field: TextField, focused: Bool) {
    let taken = frame.write(context.keys.name(command), at: line.origin, .key) + 1
    field.draw(
      into: &frame, at: line.point(x: taken), width: min(30, max(0, area.width - taken)), focused: focused)
    row += 1
  }
}
