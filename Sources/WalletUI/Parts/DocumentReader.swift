import TerminalKit

/// A text that is read on a page: it scrolls, it can be searched, and it knows whether its end was in sight.
///
/// A page hands it the text and the room in `refresh`, motions in `move`, and keys while it is searched.
struct DocumentReader: Equatable, Sendable {
  /// The first line that is seen.
  private(set) var top = 0
  /// Whether the last line was ever in sight.
  private(set) var wasReadToEnd = false
  /// What is being typed to search for; nil: no search is open.
  private(set) var search: TextField?
  /// What was searched for last.
  private(set) var sought = ""
  /// The line that holds it.
  private(set) var found: Int?
  private(set) var lines: [String] = []
  private(set) var rows = 0
  private var body = ""
  private var columns = 0

  /// Whether keys are text for the search.
  var isSearching: Bool { search != nil }

  /// The last line that is seen, counted from 1.
  var bottom: Int { min(lines.count, top + rows) }

  /// Follows the text and the room; another text begins anew.
  mutating func show(_ body: String, columns: Int, rows: Int) {
    if body != self.body {
      self = DocumentReader()
      self.body = body
    }
    if columns != self.columns || lines.isEmpty {
      let before = max(1, lines.count)
      lines = body.isEmpty ? [] : DocumentReader.flowed(body, to: columns)
      top = top * lines.count / before
      found = nil
    }
    self.columns = columns
    self.rows = max(1, rows)
    scroll(to: top)
  }

  /// Does what a motion means in a text.
  mutating func move(_ key: Key) {
    switch key {
    case .up: scroll(to: top - 1)
    case .down: scroll(to: top + 1)
    case .pageUp: scroll(to: top - max(1, rows - 1))
    case .pageDown: scroll(to: top + max(1, rows - 1))
    case .home: scroll(to: 0)
    case .end: scroll(to: lines.count)
    default: break
    }
  }

  /// Opens the search.
  mutating func openSearch() { search = TextField(limit: 40) }

  /// Takes a key while the search is open: Enter finds, Esc closes; false if none is open.
  mutating func type(_ key: Key) -> Bool {
    guard var field = search else { return false }
    switch key {
    case .escape: search = nil
    case .enter:
      sought = field.text
      search = nil
      found = nil
      if !sought.isEmpty { find() }
    default:
      _ = field.handle(key)
      search = field
    }
    return true
  }

  /// Goes to the next line that holds what is sought, or the one before; around the ends.
  mutating func find(backward: Bool = false) {
    let wanted = sought.lowercased()
    guard !wanted.isEmpty else { return }
    let hits = lines.indices.filter { lines[$0].lowercased().contains(wanted) }
    let from = found ?? (backward ? top : top - 1)
    found =
      backward
      ? hits.last { $0 < from } ?? hits.last : hits.first { $0 > from } ?? hits.first
    if let found { scroll(to: found - rows / 3) }
  }

  /// Whether a text stands in one of its lines.
  func holds(_ text: String) -> Bool {
    let wanted = text.lowercased()
    return lines.contains { $0.lowercased().contains(wanted) }
  }

  private mutating func scroll(to line: Int) {
    top = min(max(0, line), max(0, lines.count - rows))
    if !lines.isEmpty, bottom == lines.count { wasReadToEnd = true }
  }

  /// The lines as they stand where they fit; else each paragraph flows anew. A line that begins with exactly
  /// four spaces goes on with the one before.
  static func flowed(_ body: String, to columns: Int) -> [String] {
    var own = body.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while own.last?.isEmpty == true { own.removeLast() }
    if own.allSatisfy({ width(of: $0) <= columns }) { return own }
    var paragraphs: [String] = []
    for line in own {
      let text = String(line.drop { $0 == " " })
      let goesOn = line.hasPrefix("    ") && !line.hasPrefix("     ")
      if goesOn, let last = paragraphs.last, !last.isEmpty {
        let gap = last.utf8.last.map { $0 < 0x80 } == true || text.utf8.first.map { $0 < 0x80 } == true
        paragraphs[paragraphs.count - 1] = last + (gap ? " " : "") + text
      } else {
        paragraphs.append(text)
      }
    }
    return paragraphs.flatMap { $0.isEmpty ? [""] : wrapped($0, to: columns) }
  }
}
