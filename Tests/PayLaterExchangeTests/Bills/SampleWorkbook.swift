@testable import PayLaterExchange

/// A workbook by hand: one sheet in a ZIP without packing, texts shared by turns or in place.
struct SampleWorkbook {
  /// The parts of the ZIP.
  var parts: [(name: String, text: String)]

  /// A workbook whose only sheet has these rows; empty cells are left out.
  init(_ rows: [[String]]) {
    var shared: [String] = []
    let lines = rows.enumerated().map { index, row in
      let cells = row.enumerated().compactMap { column, words -> String? in
        guard !words.isEmpty else { return nil }
        let place = "\(Self.letters(column + 1))\(index + 1)"
        guard (index + column) % 2 == 0 else {
          return
            "<c r=\"\(place)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\(Self.escaped(words))</t></is></c>"
        }
        shared.append(words)
        return "<c r=\"\(place)\" s=\"1\" t=\"s\"><v>\(shared.count - 1)</v></c>"
      }
      return "<row r=\"\(index + 1)\">\(cells.joined())</row>"
    }
    self.init(
      sheet: lines.joined(), shared: shared.map { "<si><t>\(Self.escaped($0))</t></si>" }.joined())
  }

  /// A workbook of one sheet with these rows as XML, and these shared texts.
  init(sheet: String, shared: String = "") { self.init(sheets: [sheet], shared: shared) }

  /// A workbook of several sheets.
  init(sheets: [String], shared: String = "") {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let list = sheets.indices.map { "<sheet name=\"S\($0)\" sheetId=\"\($0 + 1)\" r:id=\"rId\($0 + 1)\"/>" }
    let relations = sheets.indices.map {
      "<Relationship Id=\"rId\($0 + 1)\" Type=\"\(office)/worksheet\" Target=\"worksheets/sheet\($0 + 1).xml\"/>"
    }
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    parts = [
      ("[Content_Types].xml", head + "<Types/>"),
      (
        "xl/workbook.xml",
        head + "<workbook xmlns:r=\"\(office)\"><sheets>\(list.joined())</sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        head + "<Relationships>\(relations.joined())<Relationship Id=\"s\" Type=\"\(office)/sharedStrings\" "
          + "Target=\"/xl/sharedStrings.xml\"/></Relationships>"
      ),
      ("xl/sharedStrings.xml", head + "<sst xmlns=\"\(main)\">\(shared)</sst>"),
    ]
    for (index, sheet) in sheets.enumerated() {
      let text = head + "<worksheet xmlns=\"\(main)\"><sheetData>\(sheet)</sheetData></worksheet>"
      parts.append(("xl/worksheets/sheet\(index + 1).xml", text))
    }
  }

  /// The ZIP of the parts.
  var bytes: [UInt8] { Self.zip(parts.map { ($0.name, Array($0.text.utf8)) }) }

  static func zip(_ parts: [(String, [UInt8])]) -> [UInt8] {
    var (file, list): ([UInt8], [UInt8]) = ([], [])
    for (name, content) in parts {
      let place = file.count
      let sizes = number(Checksum.of(content), 4) + number(content.count, 4) + number(content.count, 4)
      let common =
        number(20, 2) + number(0, 2) + number(0, 2) + number(0, 4) + sizes + number(name.utf8.count, 2)
      file += number(0x0403_4B50, 4) + common + number(0, 2) + Array(name.utf8) + content
      list += number(0x0201_4B50, 4) + number(20, 2) + common + number(0, 2) + number(0, 2) + number(0, 2)
      list += number(0, 2) + number(0, 4) + number(place, 4) + Array(name.utf8)
    }
    let end = number(0x0605_4B50, 4) + number(0, 4) + number(parts.count, 2) + number(parts.count, 2)
    return file + list + end + number(list.count, 4) + number(file.count, 4) + number(0, 2)
  }

  private static func number(_ value: some BinaryInteger, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  private static func letters(_ column: Int) -> String {
    let last = String(Unicode.Scalar(UInt8(0x41 + (column - 1) % 26)))
    return column > 26 ? letters((column - 1) / 26) + last : last
  }

  static func escaped(_ words: String) -> String {
    words.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&#34;")
  }
}
