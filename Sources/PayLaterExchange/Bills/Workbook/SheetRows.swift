/// The rows of a sheet.
struct SheetRows {
  private var reader: XMLReader
  private let shared: [String]
  private var line = 0

  /// The last column that is kept; no bill has as many.
  static let lastColumn = 256

  init(_ reader: XMLReader, shared: [String]) {
    self.reader = reader
    self.shared = shared
  }

  /// The next row; nil at the end.
  mutating func next() throws(BillError) -> TableRow? {
    while let mark = try reader.next() {
      guard case .start("row", let attributes) = mark else { continue }
      if let written = attributes["r"] {
        guard let number = Int(written), number > line, number <= 1 << 20 else { throw BillError(.badXlsx) }
        line = number
      } else {
        line += 1
      }
      return try cells()
    }
    return nil
  }

  private mutating func cells() throws(BillError) -> TableRow {
    var row = TableRow(line: line, cells: [], isSparse: true, source: .text(""))
    var column = 0
    while let mark = try reader.next() {
      switch mark {
      case .start("c", let attributes):
        column = try SheetRows.column(attributes["r"]) ?? column + 1
        let cell = try self.cell(attributes["t"] ?? "n")
        guard column <= SheetRows.lastColumn else {
          row.hasMore = row.hasMore || !cell.words.isEmpty
          continue
        }
        while row.cells.count < column { row.cells.append(.empty) }
        row.cells[column - 1] = cell
      case .end("row"):
        row.source = .text(row.cells.map(\.quoted).joined(separator: ","))
        return row
      case .start, .end, .text: break
      }
    }
    throw BillError(.badXlsx)
  }

  /// The column that `B17` names, from 1.
  private static func column(_ reference: String?) throws(BillError) -> Int? {
    guard let reference else { return nil }
    var column = 0
    for byte in reference.utf8.prefix(while: { (0x41...0x5A).contains($0) }) {
      column = column * 26 + Int(byte) - 0x40
      guard column <= 16_384 else { throw BillError(.badXlsx) }
    }
    guard column > 0 else { throw BillError(.badXlsx) }
    return column
  }

  /// The cell whose beginning was read.
  private mutating func cell(_ kind: String) throws(BillError) -> Cell {
    var (value, inline, isValue): (String, String?, Bool) = ("", nil, false)
    while let mark = try reader.next() {
      switch mark {
      case .start("v", _): isValue = true
      case .end("v"): isValue = false
      case .start("is", _): inline = try reader.text(of: "is")
      case .text(let more): if isValue { value += more }
      case .end("c"): return try cell(kind, value, inline)
      case .start, .end: break
      }
    }
    throw BillError(.badXlsx)
  }

  private func cell(_ kind: String, _ value: String, _ inline: String?) throws(BillError) -> Cell {
    switch kind {
    case "s":
      guard !value.isEmpty else { return .empty }
      guard let index = Int(value.trimmedOfBlanks), shared.indices.contains(index) else {
        throw BillError(.badXlsx)
      }
      return .text(shared[index].trimmedOfBlanks)
    case "inlineStr": return .text((inline ?? value).trimmedOfBlanks)
    case "n": return value.isEmpty ? .empty : .number(value.trimmedOfBlanks)
    default: return .text(value.trimmedOfBlanks)
    }
  }
}

extension Cell {
  /// As a cell of comma-separated values.
  fileprivate var quoted: String {
    let isPlain = !words.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
    return isPlain ? words : "\"" + words.replacing("\"", with: "\"\"") + "\""
  }
}
