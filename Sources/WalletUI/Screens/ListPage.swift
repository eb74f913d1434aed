import TerminalKit

/// A page that is a list: it says what the list shows, and how many rows something else takes; motions, the selection
/// and the filter come by themselves.
protocol ListPage: Page {
  associatedtype Entry: Equatable & Sendable

  var list: ListBody<Entry> { get set }

  /// What it shows, all that its filter finds.
  func groups(in context: Context) -> [ListBody<Entry>.Group]

  // The rest has a default.

  /// Rows of the body that are not the list's, nor its filter's. Where the page is flowing they do not matter.
  func rowsAround(in context: Context) -> Int

  /// The rows of an entry.
  func entryRows(in context: Context) -> Int

  /// Whether a row is left free between groups.
  func hasAir(in context: Context) -> Bool
}

extension ListPage {
  typealias Group = ListBody<Entry>.Group

  /// Entries without titles.
  func plain(_ entries: some Sequence<Entry>) -> [Group] { [Group(entries: Array(entries))] }

  func rowsAround(in context: Context) -> Int { 0 }
  func entryRows(in context: Context) -> Int { 1 }
  func hasAir(in context: Context) -> Bool { false }

  /// The entry with the focus.
  var selected: Entry? { list.selected }

  var filter: ListFilter { list.filter }
  var isTyping: Bool { filter.isOpen }

  mutating func openFilter() { list.filter.open() }

  mutating func type(_ key: Key, in context: Context) -> [Step]? {
    guard list.filter.handle(key) else { return nil }
    refresh(in: context)
    return []
  }

  mutating func move(_ key: Key, in context: Context) { list.move(key, visible: visible(in: context)) }

  mutating func refresh(in context: Context) { show(in: context) }

  /// Lets the list follow what it shows.
  mutating func show(in context: Context) {
    list.show(groups(in: context), air: hasAir(in: context), visible: visible(in: context))
  }

  /// How many entries fit; nil: as many as there are.
  private func visible(in context: Context) -> Int? {
    guard !isFlowing else { return nil }
    return max(1, (context.bodyRows - rowsAround(in: context) - filter.rows) / entryRows(in: context))
  }
}
