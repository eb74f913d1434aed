/// What stands in one cell of a table.
enum Cell: Equatable, Sendable {
  case text(String)
  /// A number of a workbook, as it is written there.
  case number(String)

  static let empty = Cell.text("")

  /// What it says, whichever it is.
  var words: String {
    switch self {
    case .text(let text), .number(let text): text
    }
  }
}

/// A row of a table, whatever the file was.
struct TableRow: Sendable {
  /// The line on which it begins, or the row of the sheet; from 1.
  var line: Int
  /// Its cells; empty ones at the end may be left out.
  var cells: [Cell]
  /// Whether it has as many cells as it says: those of a workbook leave empty ones out.
  var isSparse = false
  /// Whether more cells follow than are kept, and not all of them empty.
  var hasMore = false
  /// Where it stands in the file.
  var source: RawRow

  /// Whether nothing stands in it.
  var isBlank: Bool { !hasMore && cells.allSatisfy { $0.words.isEmpty } }

  /// Whether its cells are those of a table of `width` columns; empty ones may follow.
  func fits(_ width: Int) -> Bool {
    (isSparse || cells.count >= width) && !hasMore && cells.dropFirst(width).allSatisfy { $0.words.isEmpty }
  }

  /// The cell of a column, from 0.
  subscript(column: Int) -> Cell { column < cells.count ? cells[column] : .empty }
}

/// Where the words of a row can be read again, unharmed.
public enum RawRow: Equatable, Codable, Sendable {
  /// The bytes of the file.
  case span(Range<Int>)
  /// The row of a workbook, as comma-separated values.
  case text(String)
}
