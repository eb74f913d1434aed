/// A table of text: its encoding is told by the lines up to its header, and holds for the whole file.
struct TextTable {
  let encoding: TextEncoding
  let header: BillHeader
  let preamble: Preamble
  private var reader: RowReader

  /// The byte order mark that some programs write before UTF-8; it proves nothing.
  static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Finds the header of a table.
  init(_ bytes: [UInt8]) throws(BillError) {
    let start = bytes.starts(with: TextTable.mark) ? TextTable.mark.count : 0
    let inUTF8 = try Found(RowReader(bytes, from: start), .utf8)
    let found: Found
    if let inUTF8, inUTF8.fault == nil {
      found = inUTF8
    } else {
      let other = try Found(RowReader(bytes, from: start), .gb18030)
      guard let best = inUTF8 ?? other else { throw BillError(.notABill) }
      found = best
    }
    if let fault = found.fault { throw fault }
    encoding = found.encoding
    header = found.header
    preamble = found.preamble
    reader = found.reader
    // Where a row begins with its direction, that is how one is told from the rest of a title.
    if header.places[.direction] == 0 {
      let encoded = found.encoding
      reader.beginnings = ["支出,", "收入,", "不计收支,"].map(encoded.bytes)
    }
  }

  /// A header, as an encoding shows it.
  private struct Found {
    let encoding: TextEncoding
    let header: BillHeader
    var preamble = Preamble()
    var reader: RowReader
    /// A byte above the header that does not fit.
    var fault: BillError?

    init?(_ start: RowReader, _ encoding: TextEncoding) throws(BillError) {
      self.encoding = encoding
      reader = start
      while let row = try reader.next(), row.line <= BillHeader.lastLine {
        do throws(BillError) { try TextTable.check(row, encoding, reader.bytes) } catch {
          fault = fault ?? error
          continue
        }
        let table = TextTable.table(row, encoding, reader.bytes)
        if let header = try BillHeader(table) {
          self.header = header
          return
        }
        preamble.read(table)
      }
      return nil
    }
  }

  /// The next row; nil at the end. `width` is how many cells a whole row has.
  mutating func next(width: Int) throws(BillError) -> TableRow? {
    guard let row = try reader.next() else { return nil }
    try TextTable.check(row, encoding, reader.bytes)
    let table = TextTable.table(row, encoding, reader.bytes)
    let isEnd = table[0].words.utf8.starts(with: "------".utf8)
    if !row.isEnded, table.cells.count < width, !table.isBlank, !isEnd {
      throw BillError(.cutShort, line: row.line)
    }
    return table
  }

  /// Looks whether what follows the table is text too.
  mutating func checkRest() throws(BillError) {
    while let row = try reader.next() { try TextTable.check(row, encoding, reader.bytes) }
  }

  private static func check(
    _ row: RowReader.Row, _ encoding: TextEncoding, _ bytes: [UInt8]
  ) throws(BillError) {
    guard let fault = encoding.fault(in: row.span, of: bytes) else { return }
    switch fault {
    case .cut(let offset) where row.span.upperBound == bytes.count:
      throw BillError(.cutShort, line: line(of: offset, in: row, bytes), offset: offset)
    case .cut(let offset), .broken(let offset):
      throw BillError(.badEncoding, line: line(of: offset, in: row, bytes), offset: offset)
    }
  }

  /// The line of a byte of a row, which may have several.
  private static func line(of offset: Int, in row: RowReader.Row, _ bytes: [UInt8]) -> Int {
    row.line + bytes[row.span.lowerBound..<offset].count { $0 == 0x0A }
  }

  private static func table(_ row: RowReader.Row, _ encoding: TextEncoding, _ bytes: [UInt8]) -> TableRow {
    TableRow(
      line: row.line, cells: row.cells.map { .text(encoding.text($0, of: bytes)) }, source: .span(row.span))
  }
}
