import TerminalKit

extension Canvas {
  /// The rows that were drawn since `first`.
  func rows(from first: Int) -> Rect {
    Rect(x: area.x, y: area.y + first, width: area.width, height: row - first)
  }

  /// Notes that something drawn can be acted on, by these keys.
  mutating func spot(
    _ kind: Spot.Kind, _ rect: Rect, reach: [Key] = [], act: [Key] = [], isFocused: Bool = false
  ) {
    add(Spot(kind, rect, reach: reach, act: act, isFocused: isFocused))
  }

  mutating func add(_ spot: Spot) {
    if isPlain { said.add(spot) } else { frame.add(spot) }
  }

  /// Notes an entry of a list, which can be opened unless said otherwise; the selected one gets the focus.
  mutating func entry(_ rect: Rect, selected: Bool, reach: [Key] = [], opens: Bool = true) {
    spot(.entry, rect, reach: reach, act: opens ? context.pressing(.open) : [], isFocused: selected)
    if selected { select(rect) }
  }
}

extension Context {
  /// The key of a command that is shown; none where it has none.
  func pressing(_ command: Command) -> [Key] { Array(keys[command].prefix(1)) }

  /// The keys that go so many entries down a list, or up.
  func pressing(down steps: Int) -> [Key] {
    Array(repeating: pressing(steps < 0 ? .up : .down), count: abs(steps)).flatMap { $0 }
  }
}
