import PayLater
import TerminalKit
import WalletText

/// A list with one selected entry: plain, or in groups with a quiet title each; a filter narrows it down.
struct ListBody<Entry: Equatable & Sendable>: Equatable, Sendable {
  var filter = ListFilter()
  private(set) var rows: [Row] = []
  private(set) var scroll: ScrollState

  /// An empty list; the first entries that it shows are selected from this one on.
  init(selection: Int = 0) { scroll = ScrollState(count: selection + 1, selection: selection) }

  /// What stands in a row.
  enum Row: Equatable, Sendable {
    case gap
    case title(Phrase, trailing: Phrase?)
    case entry(Entry)
  }

  /// Entries on their way into the list.
  struct Group {
    /// nil: they stand without one.
    var title: Phrase?
    var trailing: Phrase?
    var entries: [Entry]
  }

  /// The entry with the focus; nil where there is none.
  var selected: Entry? { entry(at: scroll.selection) }

  var isEmpty: Bool { rows.isEmpty }

  /// All entries in order, without titles and gaps.
  var entries: [Entry] { rows.indices.compactMap(entry(at:)) }

  var count: Int { rows.count { if case .entry = $0 { true } else { false } } }

  /// All entries in order, and whether they are selected.
  var marked: [(entry: Entry, isSelected: Bool)] {
    rows.indices.compactMap { row in entry(at: row).map { ($0, row == scroll.selection) } }
  }

  /// Shows these groups, empty ones left out; where there is air a row is left free between them.
  ///
  /// The selection stays on its entry while that is as it was and below the first one, else in its place.
  mutating func show(_ groups: [Group], air: Bool = false, visible: Int?) {
    let kept = scroll.selection == firstEntry ? nil : selected
    rows = []
    for group in groups where !group.entries.isEmpty {
      if air, !rows.isEmpty { rows.append(.gap) }
      if let title = group.title { rows.append(.title(title, trailing: group.trailing)) }
      rows += group.entries.map { .entry($0) }
    }
    let visible = visible ?? rows.count
    scroll.resize(count: rows.count, visible: visible)
    if let row = kept.flatMap({ rows.firstIndex(of: .entry($0)) }) { scroll.select(row, visible: visible) }
    settle(by: 1, visible: visible)
  }

  mutating func move(_ key: Key, visible: Int?) {
    let visible = visible ?? rows.count
    _ = scroll.handle(key, visible: visible)
    settle(by: key == .up || key == .pageUp || key == .end ? -1 : 1, visible: visible)
  }

  /// Whether so many rows further down there would be no more.
  func isNearEnd(within reach: Int) -> Bool { scroll.selection + reach >= rows.count }

  /// Goes back to the first entry.
  mutating func restart() { scroll = ScrollState(count: rows.count, selection: firstEntry ?? 0) }

  private func entry(at row: Int) -> Entry? {
    guard rows.indices.contains(row), case .entry(let entry) = rows[row] else { return nil }
    return entry
  }

  private var firstEntry: Int? { rows.indices.first { entry(at: $0) != nil } }

  /// Goes on to the next entry; above the first one its title stays in sight.
  private mutating func settle(by step: Int, visible: Int) {
    guard let first = firstEntry, let last = rows.indices.last(where: { entry(at: $0) != nil }) else {
      return
    }
    var target = scroll.selection
    while rows.indices.contains(target), entry(at: target) == nil { target += step }
    if !rows.indices.contains(target) { target = step > 0 ? last : first }
    if target == first { scroll.select(0, visible: visible) }
    scroll.select(target, visible: visible)
  }
}

extension Canvas {
  /// Draws a list into the rest of the body, less `keeping` rows, an entry in `height` rows; what stands behind a title
  /// ends in the column of the amounts below it. For pages that are not flowing.
  mutating func list<Entry>(
    _ list: ListBody<Entry>, height: Int = 1, keeping: Int = 0, focused: Bool = true, amountsEnd: Int? = nil,
    isWhole: Bool = true, drawEntry: (inout Canvas, Entry) -> Void
  ) {
    let isEntry = { (index: Int) in if case .entry = list.rows[index] { true } else { false } }
    self.list(
      list.scroll, height: height, keeping: keeping, focused: focused && !list.filter.isOpen,
      isEntry: isEntry, isWhole: isWhole
    ) { canvas, index in
      switch list.rows[index] {
      case .gap: canvas.skip()
      case .title(let title, let trailing):
        let amount = trailing.map { Line.Span(canvas.context[$0], .label) }
        canvas.put(Line(canvas.context[title], .label, trailing: amount), columns: amountsEnd)
      case .entry(let entry): drawEntry(&canvas, entry)
      }
    }
  }

  /// Says what would fill a list, or that nothing in it is what its filter looks for.
  mutating func paragraph(empty words: Phrase, filteredBy filter: ListFilter) {
    paragraph(filter.text.isEmpty ? words : context.words(EmptyText.filtered(key:), by: .cancel), .label)
  }
}
