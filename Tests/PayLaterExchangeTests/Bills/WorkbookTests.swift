import Foundation
import PayLater
import Testing

@testable import PayLaterExchange

/// Workbooks: what their cells say, and what is refused.
@Suite struct WorkbookTests {
  private static let header = BillSource.wechat.written
  private static let row = ["2026-06-28 10:00:00", "商户消费", "茶铺", "乌龙", "支出", "¥18.00", "分付", "支付成功", "42000"]

  private func told(_ bytes: [UInt8]) throws(BillError) -> [String] {
    try BillFile(bytes).imported(knowing: KnownRows()).entries.map {
      "\($0.row.line) \($0.row.day.map { "\($0)" } ?? "-") \($0.row.title) "
        + BillCase.told($0, columns: Self.header)
    }
  }

  private func error(_ bytes: [UInt8]) -> BillError? {
    do throws(BillError) {
      _ = try told(bytes)
      return nil
    } catch { return error }
  }

  /// The header as a row of XML, and one row below it.
  private func sheet(_ cells: String, line: Int = 2) -> String {
    let names = Self.header.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }
    return "<row>\(names.joined())</row><row r=\"\(line)\">\(cells)</row>"
  }

  private func inline(_ column: String, _ text: String) -> String {
    "<c r=\"\(column)2\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
  }

  @Test func cellsAreFoundByTheirPlace() throws {
    #expect(
      try told(SampleWorkbook([["微信支付账单明细列表"], [], Self.header, Self.row]).bytes)
        == ["4 2026-06-28 乌龙 purchase 分付 18.00"])
  }

  @Test func numbersAreAmountsDaysAndShortNumbers() throws {
    let start = "<c r=\"A2\" s=\"3\"><v>46201.416666666664</v></c>" + inline("B", "商户消费") + inline("D", "茶")
    let end = inline("E", "支出") + inline("G", "分付") + inline("H", "支付成功")
    func cells(_ amount: String, _ number: String) -> String {
      start + end + "<c r=\"F2\"><v>\(amount)</v></c><c r=\"I2\"><v>\(number)</v></c>"
    }
    func told(_ amount: String, _ number: String) throws -> [String] {
      try self.told(SampleWorkbook(sheet: sheet(cells(amount, number))).bytes)
    }
    #expect(try told("8.450000000000001", "42") == ["2 2026-06-28 茶 purchase 分付 8.45"])
    #expect(try told("8.4550000000000001", "42") == ["2 2026-06-28 茶 look badAmount 分付 at 金额(元)"])
    #expect(
      try told("1.845E1", "4.2000022222026E+27") == ["2 2026-06-28 茶 look noNumber 分付 18.45 at 交易单号"])
  }

  @Test func textsAreJoinedFromRunsWithoutReadings() throws {
    let shared =
      "<si><r><t>乌</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">龙 &amp; &#x8336;</t></r>"
      + "<rPh sb=\"0\" eb=\"1\"><t>reading</t></rPh></si>"
    let words = Self.row.enumerated().map { index, text in
      let column = "ABCDEFGHI".map(String.init)[index]
      return index == 3 ? "<c r=\"D2\" t=\"s\"><v>0</v></c>" : inline(column, text)
    }
    #expect(
      try told(SampleWorkbook(sheet: sheet(words.joined()), shared: shared).bytes)
        == ["2 2026-06-28 乌龙 & 茶 purchase 分付 18.00"])
  }

  @Test func theHeaderMayStandInAnySheet() throws {
    let words = Self.row.enumerated().map { inline("ABCDEFGHI".map(String.init)[$0], $1) }
    let sheets = ["<row><c t=\"inlineStr\"><is><t>封面</t></is></c></row>", sheet(words.joined())]
    #expect(try told(SampleWorkbook(sheets: sheets).bytes) == ["2 2026-06-28 乌龙 purchase 分付 18.00"])
    #expect(error(SampleWorkbook(sheets: [sheets[0]]).bytes) == BillError(.notABill))
  }

  @Test func moreCellsThanColumnsAreNotGuessedAt() throws {
    let words = Self.row.enumerated().map { inline("ABCDEFGHI".map(String.init)[$0], $1) }.joined()
    #expect(try told(SampleWorkbook(sheet: sheet(words + inline("L", "x"))).bytes) == ["2 -  look cellCount"])
    #expect(
      try told(SampleWorkbook(sheet: sheet(words + inline("XFD", "x"))).bytes) == ["2 -  look cellCount"])
    #expect(try told(SampleWorkbook(sheet: sheet(words + inline("XFD", ""))).bytes).count == 1)
  }

  @Test func aWorkbookOfAnotherProgramIsRead() throws {
    let file = try BillFile(MadeWorkbook.bytes)
    #expect(file.encoding == .xlsx && file.headerLine == 5)
    #expect(file.from == Day(2026, 6, 1) && file.to == Day(2026, 6, 30))
    #expect(
      try told(MadeWorkbook.bytes) == [
        "6 2026-06-28 乌龙 purchase 分付 8.45", "7 2026-06-28 茶铺 purchase 分付 1020.00",
        // The number of the refund has 19 digits and is lost.
        "8 2026-06-30 茶铺 look noNumber 分付 20.00 at 交易单号",
      ])
    #expect(
      file.imported(knowing: KnownRows()).warnings
        == [.refundMissing(line: 7, number: "4200002", statedFen: 2000, foundFen: 0)])
    #expect(file.words(of: file.rows[1]).hasPrefix("2026-06-28 11:00:00,商户消费,茶铺,/,支出,\"¥1,020.00\",分付"))
  }

  @Test func otherArchivesAreNamed() {
    #expect(error(SampleWorkbook.zip([("bill.csv", [1, 2, 3])])) == BillError(.archive))
    #expect(error([0x50, 0x4B, 0x03, 0x04, 0, 0]) == BillError(.archive))
    let inner = SampleWorkbook([Self.header, Self.row]).bytes
    #expect(error(SampleWorkbook.zip([("bill.xlsx", inner)])) == BillError(.archive))
  }

  /// A whole workbook with one byte less, or one bit turned, is never read as another.
  @Test func brokenWorkbooksAreRefused() throws {
    let bytes = SampleWorkbook([Self.header, Self.row]).bytes
    let whole = try told(bytes)
    for length in stride(from: 1, to: bytes.count, by: 37) where length > 60 {
      #expect(error(Array(bytes.prefix(length)))?.kind == .badXlsx, "\(length)")
    }
    for place in stride(from: 0, to: bytes.count, by: 11) {
      var turned = bytes
      turned[place] ^= 4
      if let told = try? told(turned) { #expect(told == whole, "\(place)") }
    }
  }

  @Test(arguments: [
    "<!DOCTYPE x [<!ENTITY a \"b\">]><row/>", "<row><c t=\"s\"><v>7</v></c></row>", "<row><c>", "<row></c>",
    "<row><c t=\"inlineStr\"><is><t>&nbsp;</t></is></c></row>", "<row r=\"2\"/><row r=\"1\"/>",
    "<row r=\"x\"/>",
    "<row><c r=\"ZZZZ1\"/></row>", "<row><c r=\"1\"/></row>", "<row a=b/>", "<row a=\"b/>",
    "<row><c t=\"inlineStr\"><is><t>&#xD800;</t></is></c></row>",
    String(repeating: "<a>", count: 100) + String(repeating: "</a>", count: 100),
  ])
  func brokenSheetsAreRefused(xml: String) {
    #expect(error(SampleWorkbook(sheet: xml).bytes) == BillError(.badXlsx))
  }

  @Test func aWorkbookThatGrowsTooLargeIsRefused() {
    var bytes = SampleWorkbook([Self.header, Self.row]).bytes
    // The list at the end says how large the first part is that is read.
    let name = Array("xl/workbook.xml".utf8)
    let list = bytes.indices.last {
      bytes[$0...].starts(with: [0x50, 0x4B, 0x01, 0x02]) && bytes[($0 + 46)...].starts(with: name)
    }
    guard let list else {
      Issue.record("no list")
      return
    }
    bytes.replaceSubrange((list + 24)..<(list + 28), with: [0, 0, 0, 0x40])
    #expect(error(bytes) == BillError(.badXlsx))
  }

  /// Blocks of all three kinds, packed by zlib: the judge packs, we unpack.
  @Test(.enabled(if: Judge.python(with: "zlib") != nil)) func whatIsPackedIsUnpacked() throws {
    let (python, folder) = (try #require(Judge.python(with: "zlib")), try Folder())
    let code = """
      import sys, zlib, random
      random.seed(7)
      texts = [b'', b'a', b'a' * 70000, bytes(random.randrange(256) for _ in range(5000)),
        '交易成功,支出,'.encode() * 3000, bytes(random.choice(b'abcd') for _ in range(40000))]
      for i, text in enumerate(texts):
        for level in (0, 1, 9):
          for strategy in (zlib.Z_DEFAULT_STRATEGY, zlib.Z_FIXED, zlib.Z_HUFFMAN_ONLY):
            c = zlib.compressobj(level, zlib.DEFLATED, -15, 8, strategy)
            name = f'{sys.argv[1]}/{i}-{level}-{strategy}'
            open(name, 'wb').write(c.compress(text) + c.flush())
        open(f'{sys.argv[1]}/{i}', 'wb').write(text)
      """
    let verdict = try python.run(["-c", code, folder.path])
    try #require(verdict.status == 0, "\(verdict.errors)")
    func bytes(_ name: String) throws -> [UInt8] {
      Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/\(name)")))
    }
    for index in 0..<6 {
      let text = try bytes("\(index)")
      for level in [0, 1, 9] {
        for strategy in [0, 4, 2] {
          let packed = try bytes("\(index)-\(level)-\(strategy)")
          #expect(Inflate.unpack(packed[...], size: text.count) == text, "\(index) \(level) \(strategy)")
          #expect(Inflate.unpack(packed[...], size: text.count + 1) == nil)
          if !text.isEmpty {
            #expect(Inflate.unpack(packed[...], size: text.count - 1) == nil)
            #expect(Inflate.unpack(packed.dropLast(2), size: text.count) != text)
          }
        }
      }
    }
  }

  /// Packed bytes that are broken end, and never give more than they may.
  @Test(arguments: 1...200) func brokenPackingEnds(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let bytes = (0..<400).map { _ in UInt8.random(in: 0...255, using: &random) }
    if let out = Inflate.unpack(bytes[...], size: 1000) { #expect(out.count == 1000) }
  }
}
