import PayLater
import TerminalKit
import WalletText

/// A long list in groups: each has a quiet title, the selection goes from entry to entry.
struct GroupedList<Entry: Equatable & Sendable>: Equatable, Sendable {
  private(set) var rows: [Row] = []
  private(set) var scroll = ScrollState(count: 0)

  /// What stands in a row.
  enum Row: Equatable, Sendable {
    case gap
    case title(Phrase, trailing: Phrase?)
    case entry(Entry)
  }

  /// A group on its way into the list.
  struct Group {
    var title: Phrase
    var trailing: Phrase?
    var entries: [Entry]
  }

  /// The entry with the focus; nil where there is none.
  var selected: Entry? {
    guard rows.indices.contains(scroll.selection), case .entry(let entry) = rows[scroll.selection] else {
      return nil
    }
    return entry
  }

  var isEmpty: Bool { rows.isEmpty }

  /// All entries in order, without titles and gaps.
  var entries: [Entry] { rows.compactMap { if case .entry(let entry) = $0 { entry } else { nil } } }

  /// Shows these groups, empty ones left out; where there is air a row is left free between them.
  mutating func show(_ groups: [Group], air: Bool, visible: Int) {
    rows = []
    for group in groups where !group.entries.isEmpty {
      if air, !rows.isEmpty { rows.append(.gap) }
      rows.append(.title(group.title, trailing: group.trailing))
      rows += group.entries.map { .entry($0) }
    }
    scroll.resize(count: rows.count, visible: visible)
    settle(by: 1, visible: visible)
  }

  mutating func move(_ key: Key, visible: Int) {
    _ = scroll.handle(key, visible: visible)
    settle(by: key == .up || key == .pageUp || key == .end ? -1 : 1, visible: visible)
  }

  /// Goes on to the next entry; above the first one its title stays in sight.
  private mutating func settle(by step: Int, visible: Int) {
    let entries = rows.indices.filter { if case .entry = rows[$0] { true } else { false } }
    guard let first = entries.first, let last = entries.last else { return }
    let selection = scroll.selection
    let next = step > 0 ? entries.first { $0 >= selection } : entries.last { $0 <= selection }
    let target = next ?? (step > 0 ? last : first)
    if target == first { scroll.select(0, visible: visible) }
    scroll.select(target, visible: visible)
  }
}

extension Canvas {
  /// Draws a grouped list into the rest of the body, less `keeping` rows; what stands behind a title ends in the
  /// column of the amounts below it.
  mutating func list<Entry>(
    _ list: GroupedList<Entry>, keeping: Int = 0, focused: Bool = true, amountsEnd: Int? = nil,
    drawEntry: (inout Canvas, Entry) -> Void
  ) {
    let isEntry = { (index: Int) in if case .entry = list.rows[index] { true } else { false } }
    self.list(list.scroll, keeping: keeping, focused: focused, isEntry: isEntry) { canvas, index in
      switch list.rows[index] {
      case .gap: canvas.skip()
      case .title(let title, let trailing):
        let amount = trailing.map { Line.Span(canvas.context[$0], .label) }
        canvas.put(Line(canvas.context[title], .label, trailing: amount), columns: amountsEnd)
      case .entry(let entry): drawEntry(&canvas, entry)
      }
    }
  }
}
