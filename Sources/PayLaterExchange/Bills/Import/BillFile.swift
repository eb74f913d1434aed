import PayLater

/// A bill that was read, before it is compared with a wallet.
public struct BillFile: Equatable, Sendable {
  public let source: BillSource
  public let encoding: BillEncoding
  /// The line of the header, or its row in the sheet; from 1.
  public let headerLine: Int
  /// The first and the last day that the bill says it covers.
  public let from: Day?
  public let to: Day?
  /// Every row below the header, in order.
  public let rows: [BillRow]
  /// What is odd about the file.
  let warnings: [BillWarning]
  let columns: Settlement.Columns
  private let bytes: [UInt8]
  private let characters: TextEncoding

  /// Reads the bytes of a file. Nothing of a file is taken that cannot be read whole.
  ///
  /// - Throws: ``BillError`` with the first place that cannot be read.
  public init(_ bytes: [UInt8]) throws(BillError) {
    if let form = BillFile.foreignForm(bytes) { throw BillError(.otherExport, detail: form) }
    if bytes.starts(with: [0x50, 0x4B]), bytes.count >= 4, bytes[2] < 8, bytes[3] < 9 {
      try self.init(workbook: bytes)
    } else {
      try self.init(text: bytes)
    }
  }

  /// The form of an export that is no table, told by its first bytes.
  private static func foreignForm(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: "%PDF".utf8) { return "pdf" }
    return bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) ? "oldExcel" : nil
  }

  private init(text bytes: [UInt8]) throws(BillError) {
    var table = try TextTable(bytes)
    var reading = BillReading(table.header, table.preamble)
    while let row = try table.next(width: table.header.names.count) {
      guard reading.take(row) else { break }
    }
    try table.checkRest()
    let isMarked = bytes.starts(with: TextTable.mark) && table.encoding == .utf8
    self.init(
      reading, isMarked ? .utf8WithMark : table.encoding == .utf8 ? .utf8 : .gb18030, bytes, table.encoding)
  }

  private init(workbook bytes: [UInt8]) throws(BillError) {
    var workbook = try Workbook(bytes)
    for sheet in workbook.sheets {
      var rows = try workbook.rows(of: sheet)
      var preamble = Preamble()
      var reading: BillReading?
      while let row = try rows.next() {
        if reading != nil {
          guard reading?.take(row) == true else { break }
        } else if row.line <= BillHeader.lastLine {
          if let header = try BillHeader(row) {
            reading = BillReading(header, preamble)
          } else {
            preamble.read(row)
          }
        } else {
          break
        }
      }
      if let reading {
        self.init(reading, .xlsx, [], .utf8)
        return
      }
    }
    throw BillError(.notABill)
  }

  private init(
    _ reading: consuming BillReading, _ encoding: BillEncoding, _ bytes: [UInt8], _ characters: TextEncoding
  ) {
    source = reading.header.source
    headerLine = reading.header.line
    from = reading.preamble.from
    to = reading.preamble.to
    warnings = reading.warnings
    columns = Settlement.Columns(
      number: reading.header.places[.number].map { $0 + 1 },
      method: reading.header.places[.method].map { $0 + 1 })
    rows = reading.finished()
    self.encoding = encoding
    self.bytes = bytes
    self.characters = characters
  }

  /// The words of a row as they stand in the file, unharmed.
  public func words(of row: BillRow) -> String {
    switch row.source {
    case .text(let text): text
    case .span(let span): span.upperBound <= bytes.count ? characters.text(span, of: bytes) : ""
    }
  }

  /// What the bill would do to a wallet that knows these rows of its source.
  public func imported(knowing known: KnownRows) -> BillImport {
    BillImport(self, knowing: known)
  }
}
