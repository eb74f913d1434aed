import Testing

@testable import PayLaterExchange

@Suite struct RowReaderTests {
  /// The rows of a text, each as its line and its cells.
  private func rows(_ text: String) throws -> [String] {
    var reader = RowReader(Array(text.utf8))
    var rows: [String] = []
    while let row = try reader.next() {
      let cells = row.cells.map { TextEncoding.utf8.text($0, of: reader.bytes) }
      rows.append("\(row.line): " + cells.joined(separator: "|") + (row.isEnded ? "" : "$"))
    }
    return rows
  }

  @Test(arguments: [
    ("a,b\nc,d\n", ["1: a|b", "2: c|d"]),
    ("a,b\r\nc,d", ["1: a|b", "2: c|d$"]),
    ("a\r", ["1: a$"]),
    (" a \t,\tb\t\n", ["1: a|b"]),
    ("a,,\n", ["1: a||"]),
    ("\"a,b\",c\n", ["1: a,b|c"]),
    ("\"a\"\t ,c\n", ["1: a|c"]),
    ("\"a\t\",\"b\"\t\r\n", ["1: a|b"]),
    ("\"say \"\"hi\"\"\",c\n", ["1: say \"hi\"|c"]),
    ("\"\",\"\"\n", ["1: |"]),
    ("24寸\"显示器\",b\n", ["1: 24寸\"显示器\"|b"]),
    ("\"大\"号,b\n", ["1: \"大\"号|b"]),
    ("a,\"b\n", ["1: a|\"b"]),
    ("a,\"b\nc\",d\ne\n", ["1: a|b\nc|d", "3: e"]),
    ("a,\"b\r\nc\"\r\ne", ["1: a|b\r\nc", "3: e$"]),
    ("a,\"b\n2026-06-01,\"c\"\n", ["1: a|\"b", "2: 2026-06-01|c"]),
    ("a,\"b\n\"2026/6/1 9:00\",c\n", ["1: a|\"b", "2: 2026/6/1 9:00|c"]),
    ("a,\"b\n------,\"\n", ["1: a|\"b", "2: ------|\""]),
    ("\"a\"b\",c\n", ["1: \"a\"b\"|c"]),
    ("\"\"\"\",c\n", ["1: \"|c"]),
    ("", []), ("\n\n", ["1: ", "2: "]),
  ])
  func rowsAreCut(text: String, expected: [String]) throws { #expect(try rows(text) == expected) }

  @Test func aTooLongLineIsNamed() throws {
    let limit = 1 << 20
    #expect(try rows(String(repeating: "a", count: limit) + "\nb").count == 2)
    #expect(throws: BillError(.lineTooLong, line: 2)) {
      _ = try rows("b\n" + String(repeating: "a", count: limit + 1) + "\n")
    }
    #expect(throws: BillError(.lineTooLong, line: 2)) {
      _ = try rows("\"b\n" + String(repeating: "a", count: limit + 1) + "\",c\n")
    }
  }

  /// Quotes that never close cost each byte a few looks, not one for each quote.
  @Test func quotesThatNeverCloseAreText() throws {
    let lines = 20_000
    let found = try rows(String(repeating: "支出,\"a,\"\"b\n", count: lines))
    #expect(found.count == lines)
    #expect(found.last == "\(lines): 支出|\"a|\"\"b")
  }

  @Test func aRowMayBeginWithItsDirection() throws {
    var reader = RowReader(Array("支出,\"a\n支出,b\"\n".utf8))
    reader.beginnings = [Array("支出,".utf8)]
    #expect(try reader.next()?.cells.count == 2)
    #expect(try reader.next()?.line == 2)
  }
}
