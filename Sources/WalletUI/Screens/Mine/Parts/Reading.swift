import TerminalKit
import WalletText

/// Lines that may be taller than the window, with things to choose below them.
///
/// The motions first scroll the lines; once the last is in sight they go from choice to choice. So nothing
/// above a choice is out of reach in a small window, and in a large one the first choice is selected at once.
struct Reading: Equatable, Sendable {
  private var list = ScrollState(count: 1)
  /// Rows of lines that do not fit.
  private var hidden = 0

  /// The first line that is seen.
  var top: Int { min(list.selection, hidden) }

  /// The selected choice; nil: its row is not in sight yet.
  var choice: Int? { list.selection >= hidden ? list.selection - hidden : nil }

  /// Follows lines, choices (the last of the lines) and the rows of the window.
  mutating func resize(lines: Int, choices: Int, rows: Int) {
    let chosen = choice
    let wasThere = list.selection > 0
    hidden = max(0, lines - rows)
    list.resize(count: hidden + max(1, choices), visible: 1)
    if wasThere, let chosen { list.select(hidden + chosen, visible: 1) }
  }

  /// Takes a key of a list's motion.
  mutating func move(_ key: Key, rows: Int) {
    switch key {
    case .pageUp: list.move(by: 1 - rows, visible: 1)
    case .pageDown: list.move(by: rows - 1, visible: 1)
    default: _ = list.handle(key, visible: 1)
    }
  }

  /// How many steps down a choice lies from where it is scrolled to.
  func steps(to choice: Int) -> Int { hidden + choice - list.selection }

  /// Brings the first choice into sight.
  mutating func reachChoice() { list.select(max(hidden, list.selection), visible: 1) }
}

extension Canvas {
  /// Draws the lines of a reading that fit; the last `choices` of them can be chosen. For pages that are not
  /// flowing.
  mutating func put(_ lines: [Line], _ reading: Reading, choices: Int = 0) {
    let first = lines.count - choices
    let shown = visible(lines.count) { reading.top..<min(lines.count, reading.top + rest.height) }
    sight.show(shown.lowerBound, shown.count, of: lines.count)
    for (index, line) in lines.enumerated().prefix(shown.upperBound).dropFirst(shown.lowerBound) {
      let top = row
      put(line)
      guard index >= first else { continue }
      let reach = context.pressing(down: reading.steps(to: index - first))
      entry(rows(from: top), selected: reading.choice == index - first, reach: reach)
    }
  }
}

extension Context {
  /// Words in as many lines as they need.
  func lines(_ phrase: Phrase, _ style: Style = .normal) -> [Line] {
    wrapped(self[phrase], to: columns).map { Line($0, style) }
  }

  /// Quiet labels and their values in two columns, a pair a line.
  func pairs(_ rows: [(Phrase, String)]) -> [Line] {
    let labels = (rows.map { width(of: self[$0.0]) }.max() ?? 0) + 3
    return rows.map { label, value in
      Line([.init(pad(self[label], to: labels), .label), .init(value, .value)])
    }
  }
}
