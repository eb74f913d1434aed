/// Cuts the bytes of a table into rows of cells, one row at a time.
///
/// Quotes are believed only where they hold together; a comma, a quote or a line end is never the second byte of a
/// character, in either encoding, so the cuts need no decoding. Every byte is looked at a few times at most.
struct RowReader {
  /// A row as it stands in the file.
  struct Row {
    /// The line on which it begins, from 1.
    var line: Int
    /// Its bytes, without the line end.
    var span: Range<Int>
    var cells: [CellSpan]
    /// Whether a line end follows.
    var isEnded: Bool
  }

  /// The longest line that is read, in bytes.
  static let longestLine = 1 << 20

  let bytes: [UInt8]
  /// Words with which a row begins, besides a date and hyphens.
  var beginnings: [[UInt8]] = []
  private(set) var place: Int
  private(set) var line = 1

  /// A reader of `bytes` from `start` on.
  init(_ bytes: [UInt8], from start: Int = 0) {
    self.bytes = bytes
    place = start
  }

  /// The next row; nil at the end. A line that is too long is an error.
  mutating func next() throws(BillError) -> Row? {
    guard place < bytes.count else { return nil }
    var row = Row(line: line, span: place..<place, cells: [], isEnded: false)
    var end = try lineEnd(from: place)
    var start = place
    while true {
      let cell = try self.cell(from: start, &end)
      row.cells.append(cell)
      guard cell.next < end.content, bytes[cell.next] == 0x2C else { break }
      start = cell.next + 1
    }
    row.span = place..<end.content
    row.isEnded = end.isEnded
    place = end.next
    line += 1
    return row
  }

  /// Where a line ends: its content, and the next line.
  private struct LineEnd {
    var content: Int
    var next: Int
    var isEnded: Bool
  }

  /// The end of the line that `start` lies in; a carriage return before it belongs to the end.
  private func lineEnd(from start: Int) throws(BillError) -> LineEnd {
    let found = bytes[start...].firstIndex(of: 0x0A)
    let end = found ?? bytes.count
    let content = end > start && bytes[end - 1] == 0x0D ? end - 1 : end
    guard content - start <= RowReader.longestLine else {
      throw BillError(.lineTooLong, line: line)
    }
    return LineEnd(content: content, next: min(end + 1, bytes.count), isEnded: found != nil)
  }

  /// The cell that begins at `start`; a quoted one may move the end of its row to a later line.
  private mutating func cell(from start: Int, _ end: inout LineEnd) throws(BillError) -> CellSpan {
    var first = start
    while first < end.content, bytes[first].isBlank { first += 1 }
    if first < end.content, bytes[first] == 0x22, let close = closingQuote(after: first) {
      if close.lines > 0 {
        // Each of the lines inside has its own limit.
        var inside = end
        for _ in 0..<close.lines {
          line += 1
          inside = try lineEnd(from: inside.next)
        }
        end = inside
      }
      return CellSpan(content: (first + 1)..<close.place, next: close.next, isQuoted: true)
    }
    let next = bytes[first..<end.content].firstIndex(of: 0x2C) ?? end.content
    var last = next
    while last > first, bytes[last - 1].isBlank { last -= 1 }
    return CellSpan(content: first..<last, next: next, isQuoted: false)
  }

  /// A quote that closes a cell: where it stands, where the comma or line end behind it, and the lines crossed.
  private typealias Close = (place: Int, next: Int, lines: Int)

  /// The quote that closes the cell opened at `open`; nil where that one is text.
  private func closingQuote(after open: Int) -> Close? {
    var (place, lines) = (open + 1, 0)
    let limit = min(bytes.count, open + RowReader.longestLine)
    while place < limit {
      switch bytes[place] {
      case 0x0A:
        if isRowStart(place + 1) { return nil }
        lines += 1
        place += 1
      case 0x22 where place + 1 < bytes.count && bytes[place + 1] == 0x22: place += 2
      case 0x22: return endOfCell(after: place).map { (place, $0, lines) }
      default: place += 1
      }
    }
    return nil
  }

  /// Where the cell ends whose closing quote stands at `quote`; nil where text follows.
  private func endOfCell(after quote: Int) -> Int? {
    var place = quote + 1
    while place < bytes.count, bytes[place].isBlank { place += 1 }
    guard place < bytes.count else { return place }
    let isReturn = bytes[place] == 0x0D && (place + 1 == bytes.count || bytes[place + 1] == 0x0A)
    return bytes[place] == 0x2C || bytes[place] == 0x0A || isReturn ? place : nil
  }

  /// Whether a row begins at `start`: with a date, hyphens, or one of ``beginnings``.
  private func isRowStart(_ start: Int) -> Bool {
    var place = start
    while place < bytes.count, bytes[place].isBlank || bytes[place] == 0x22 { place += 1 }
    let rest = bytes[place...]
    if rest.starts(with: "------".utf8) || beginnings.contains(where: rest.starts(with:)) { return true }
    return RowReader.isDate(rest.prefix(10))
  }

  /// Whether these bytes begin with `2026-06-01`, `2026/6/1` or the like.
  private static func isDate(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    for (count, separator) in [(4, true), (2, true), (2, false)] {
      let digits = rest.prefix(count).prefix { $0.isDigit }
      guard !digits.isEmpty, count < 4 || digits.count == 4 else { return false }
      rest = rest.dropFirst(digits.count)
      guard separator else { return true }
      guard let mark = rest.first, mark == 0x2D || mark == 0x2F else { return false }
      rest = rest.dropFirst()
    }
    return true
  }
}

/// Where a cell stands in the bytes of a table.
struct CellSpan {
  /// Its bytes, without quotes and blanks around it.
  var content: Range<Int>
  /// The comma or line end behind it.
  var next: Int
  var isQuoted: Bool
}

extension TextEncoding {
  /// The text of a cell: doubled quotes are one, and blanks inside quotes are trimmed too.
  func text(_ cell: CellSpan, of bytes: [UInt8]) -> String {
    guard cell.isQuoted else { return text(cell.content, of: bytes) }
    var content = Array(bytes[cell.content])
    if content.contains(0x22) {
      var isSecond = false
      content.removeAll { byte in
        isSecond = byte == 0x22 && !isSecond
        return byte == 0x22 && !isSecond
      }
    }
    return text(0..<content.count, of: content).trimmedOfBlanks
  }
}
