import PayLater
import Testing

@testable import PayLaterExchange

/// Files that are refused, and what is said of them.
@Suite struct BillErrorTests {
  private static let header =
    "交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,"
  private static let row = "2026-06-28 10:00:00,家居,灯铺,a@b,铜台灯,支出,99.60,花呗,交易成功,2026062822001\t,T1\t,,"

  private func error(_ bytes: [UInt8]) -> BillError? {
    do throws(BillError) {
      _ = try BillFile(bytes)
      return nil
    } catch { return error }
  }

  private func error(_ text: String) -> BillError? { error(Array(text.utf8)) }

  @Test func whatIsNoBillIsSaid() {
    #expect(error("") == BillError(.notABill))
    #expect(error("a,b,c\n1,2,3\n") == BillError(.notABill))
    #expect(error([0, 1, 2, 0xFF, 0xFE]) == BillError(.notABill))
    // Five names, but none that tells whose.
    #expect(error("交易时间,收/支,金额,备注,收/付款方式,交易分类\n") == BillError(.notABill))
    #expect(error(String(repeating: "x\n", count: 200) + Self.header + "\n") == BillError(.notABill))
    #expect(error(String(repeating: "x\n", count: 199) + Self.header + "\n") == nil)
  }

  @Test func otherExportsAreNamed() {
    let web = "交易号,商家订单号,交易创建时间,付款时间,最近修改时间,交易来源地,类型,交易对方,商品名称,金额（元）,收/支,交易状态,资金状态\n"
    #expect(error("\n" + web) == BillError(.otherExport, detail: "alipayWeb"))
    #expect(error(GBWriter.bytes(web)) == BillError(.otherExport, detail: "alipayWeb"))
    let cashbook = "记录时间,分类,收支类型,金额,备注,账户,来源,标签\n"
    #expect(error(cashbook) == BillError(.otherExport, detail: "alipayCashbook"))
    #expect(error("%PDF-1.7\n") == BillError(.otherExport, detail: "pdf"))
    #expect(
      error([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0])
        == BillError(.otherExport, detail: "oldExcel"))
  }

  @Test func columnsAreMissingOrStandTwice() {
    let short = "x\n收/支,交易对方,商品说明,金额,交易分类,备注\n"
    #expect(error(short) == BillError(.missingColumn, line: 2, detail: "交易时间 收/付款方式 交易状态 交易订单号"))
    #expect(error(Self.header + "金额\n") == BillError(.duplicateColumn, line: 1))
    #expect(error(Self.header + "备注\n") == BillError(.duplicateColumn, line: 1))
    #expect(error(Self.header + "收/支方式\n") == BillError(.duplicateColumn, line: 1))
    #expect(error(Self.header + "商家订单号\n") == nil)
  }

  @Test func aByteThatDoesNotFitIsNamed() {
    let text = "导出信息\n\(Self.header)\n\(Self.row)\n"
    for (bytes, bad): ([UInt8], [UInt8]) in [
      (Array(text.utf8), [0xFF]), (GBWriter.bytes(text), [0xFF]), (Array(text.utf8), [0xD6, 0xD0]),
      (GBWriter.bytes(text), [0x81, 0x2C]), ([0xEF, 0xBB, 0xBF] + GBWriter.bytes(text), [0x80]),
    ] {
      #expect(error(bytes) == nil)
      let broken = bytes + [0x61] + bad + [0x0A]
      #expect(error(broken) == BillError(.badEncoding, line: 4, offset: bytes.count + 1), "\(bad)")
    }
    // After the table, and above it.
    let end = Array("\(text)------,\n".utf8)
    #expect(error(end + [0xFF]) == BillError(.badEncoding, line: 5, offset: end.count))
    #expect(error([0xFF, 0x0A] + Array(text.utf8)) == BillError(.badEncoding, line: 1, offset: 0))
    // A line end inside a cell is counted.
    let inside = Array("\(text)\"a\n".utf8)
    #expect(
      error(inside + [0xFF] + Array("\",b\n".utf8)) == BillError(.badEncoding, line: 5, offset: inside.count))
  }

  @Test func aFileThatEndsTooSoonIsCutShort() {
    let text = "\(Self.header)\n\(Self.row)\n"
    for length in 1..<Self.row.utf8.count {
      let bytes = Array(text.utf8) + Self.row.utf8.prefix(length)
      let cut = Array(Self.row.utf8.prefix(length))
      let commas = cut.count { $0 == 0x2C }
      if let whole = String(validating: cut, as: UTF8.self) {
        let expected = commas < 11 ? BillError(.cutShort, line: 3) : nil
        #expect(error(bytes) == expected, "\(whole)")
      } else {
        let start = bytes.lastIndex { $0 & 0xC0 != 0x80 }
        #expect(error(bytes) == BillError(.cutShort, line: 3, offset: start))
      }
    }
    let gb = GBWriter.bytes(text)
    #expect(error(gb + [0x32, 0xD6]) == BillError(.cutShort, line: 3, offset: gb.count + 1))
    #expect(error(gb + [0x32, 0x81, 0x30, 0x81]) == BillError(.cutShort, line: 3, offset: gb.count + 1))
    #expect(error(text + "------") == nil)
    #expect(error(text + ",,") == nil)
    #expect(error(String(text.dropLast())) == nil)
  }

  @Test func aLineThatIsTooLongIsNamed() {
    let long = String(repeating: "长", count: 10 << 18)
    #expect(error("\(Self.header)\n\(Self.row)\n\(long)\n") == BillError(.lineTooLong, line: 3))
    #expect(error("\(Self.header)\n2026-06-28,\"\(long)\",\n") == BillError(.lineTooLong, line: 2))
    #expect(error(long) == BillError(.lineTooLong, line: 1))
  }

  @Test func refusalsEndTheCommandAsTheySay() {
    for kind in BillError.Kind.allCases {
      #expect(BillError(kind).exitStatus == (kind == .archive ? 66 : 65))
    }
  }

  /// What stands around the rows, and in them.
  @Test func rowsAreCountedAsTheyStand() throws {
    let text = """
      共4笔记录,,,
      "",""
      \(Self.header)
      ,,,,,,,,,,,,

      \(Self.row)
      \(Self.header)
      2026-06-28 10:00:00,家居,灯铺,a@b,铜台灯,两个,支出,99.60,花呗,交易成功,1,T1,,
      \(Self.row.replacing("99.60", with: "1,020.00"))
      \(Self.row),,
      ------,
      \(Self.row)
      """
    let file = try BillFile(Array(text.utf8))
    let told = file.imported(knowing: KnownRows()).entries.map {
      "\($0.row.line) " + BillCase.told($0, columns: BillSource.alipay.written)
    }
    #expect(
      told == ["6 purchase 花呗 99.60", "8 look cellCount", "9 look cellCount", "10 known"])
    #expect(file.warnings == [.repeatedHeader(line: 7)])
    #expect(file.words(of: file.rows[0]) == Self.row)
  }

  @Test func theCountThatIsStatedIsCompared() throws {
    let file = try BillFile(Array("共66笔记录\n\(Self.header)\n\(Self.row)\n".utf8))
    #expect(file.warnings == [.countDiffers(stated: 66, found: 1)])
  }

  @Test(
    arguments: [
      ("起始时间：[2026-06-01 00:00:00]    终止时间：[2026-06-30 23:59:59]", "2026-06-01", "2026-06-30"),
      ("起始时间：[2026-06-01 00:00:00],,终止时间：[2026-07-30 23:59:59]", "2026-06-01", "2026-07-30"),
      ("日期区间：2026-06-01 至 2026-06-30", "2026-06-01", "2026-06-30"),
      ("起始时间：[2026/6/1 0:00]\n终止时间：[2026/6/30 23:59]", "2026-06-01", "2026-06-30"), ("无", nil, nil),
    ] as [(String, String?, String?)])
  func thePeriodIsThatOfThePreamble(text: String, from: String?, to: String?) throws {
    let file = try BillFile(Array("\(text)\n\(Self.header)\n".utf8))
    #expect(file.from?.description == from)
    #expect(file.to?.description == to)
  }
}
