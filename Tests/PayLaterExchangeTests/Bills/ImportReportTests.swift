import Foundation
import PayLater
import Testing

@testable import PayLaterExchange

/// The JSON of an import, read by Foundation's own reader.
@Suite struct ImportReportTests {
  /// Four rows, one of each kind, in GB18030 below a preamble.
  private static let bill = GBWriter.bytes(
    """
    ------------------------------------------------------------------------------------
    导出信息：
    起始时间：[2026-06-01 00:00:00]    终止时间：[2026-06-30 23:59:59]
    共66笔记录
    交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,
    2026-06-28 10:00:00,家居,灯铺,a@b,铜台灯\u{1B}[31m\u{202E},支出,99.60,花呗分期(3期),支付成功,A1\t,T1\t,,
    2026-06-27 10:00:00,家居,灯铺,a@b,/,支出,5.00,花呗,支付成功,A2\t,T1\t,,
    2026-06-28 10:00:00,家居,灯铺,a@b,书,支出,30.00,余额宝,支付成功,A3\t,T1\t,,
    2026-06-29 10:00:00,家居,灯铺,a@b,伞,支出,20.00,花呗,等待发货,A4\t,T1\t,,
    2026-06-30 10:00:00,信用借还,花呗,,花呗主动还款-2026年07月账单,不计收支,300.00,余额宝,还款成功,/,,,
    2026-06-30 10:00:00,信用借还,花呗,,花呗主动还款-2026年07月账单,不计收支,300.00,余额宝,还款成功,A5,,,

    """)

  private func written(_ report: ImportReport, hidingAmounts: Bool = false) -> String {
    var pieces: [[UInt8]] = []
    report.writeJSON(hidingAmounts: hidingAmounts) { pieces.append($0) }
    return String(decoding: pieces.joined(), as: UTF8.self)
  }

  private func json(_ report: ImportReport) throws -> NSDictionary {
    let text = written(report)
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{202E}" })
    let read = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? NSDictionary)
    let other = try JSONSerialization.jsonObject(with: Data(JSONText.line(report).utf8)) as? NSDictionary
    #expect(read == other)
    return read
  }

  @Test func everyKeyIsThere() throws {
    let file = try BillFile(Self.bill)
    var known = KnownRows([], accounts: ["花呗"])
    let first = file.imported(knowing: known)
    let second = try #require(first.entries.dropFirst().first)
    known = KnownRows([
      KnownRow(key: second.key, row: second.row, standing: .takenBack(on: Day(number: 20_700)))
    ])
    let report = ImportReport(file.imported(knowing: known), knowing: known)
    let expected = """
      {"source":"alipay","encoding":"gb18030","headerLine":5,"period":{"from":"2026-06-01","to":"2026-06-30"},"rows":6,
      "new":[{"line":6,"number":"A1","class":"purchase","provider":"花呗","amountFen":9960,"day":"2026-06-28",
       "title":"铜台灯\\u001b[31m\\u202e","parts":3,"of":null,"bill":null},
       {"line":11,"number":"A5","class":"repayment","provider":"花呗","amountFen":30000,"day":"2026-06-30",
       "title":"花呗主动还款-2026年07月账单","parts":null,"of":null,"bill":"2026-07"}],
      "known":[{"line":7,"number":"A2","takenBack":"2026-09-04"}],
      "skipped":[{"line":8,"number":"A3","reason":"notPayLater"}],
      "needsLook":[{"line":9,"number":"A4","reason":"candidate","column":null,"provider":"花呗","amountFen":2000,
       "day":"2026-06-29","of":null},{"line":10,"number":null,"reason":"noNumber","column":10,"provider":"花呗",
       "amountFen":30000,"day":"2026-06-30","of":null}],
      "accounts":[{"provider":"花呗","exists":false}],
      "warnings":[{"kind":"countDiffers","stated":66,"found":6}],
      "error":null}
      """
    let sought = try JSONSerialization.jsonObject(with: Data(expected.utf8)) as? NSDictionary
    #expect(try json(report) == sought)
    #expect(ImportReport(first, knowing: KnownRows([], accounts: ["花呗"])).accounts.map(\.exists) == [true])
    #expect(first.entries.first?.row.title == "铜台灯\u{1B}[31m\u{202E}")
  }

  @Test func amountsCanBeHidden() throws {
    let known = KnownRows()
    let report = ImportReport(try BillFile(Self.bill).imported(knowing: known), knowing: known)
    let text = written(report, hidingAmounts: true)
    #expect(text.contains("\"amountFen\":null") && !text.contains("9960"))
  }

  @Test func aLongReportIsWrittenInPieces() throws {
    let row = "2026-06-01 10:00:00,家居,灯铺,a@b,灯,支出,9.60,花呗,交易成功,A"
    let header = BillSource.alipay.written.joined(separator: ",")
    let rows = (1...2000).map { "\(row)\($0),T1,\n" }.joined()
    let file = try BillFile(Array("\(header)\n\(rows)".utf8))
    let report = ImportReport(file.imported(knowing: KnownRows()), knowing: KnownRows())
    var pieces = 0
    report.writeJSON { _ in pieces += 1 }
    #expect(pieces > 3)
    #expect((try json(report)["new"] as? NSArray)?.count == 2000)
  }

  /// Every text comes back as it was, by two readers.
  @Test func anyTextSurvives() throws {
    for text in ["", "a\"b\\c", "\u{0}\u{7F}\u{9B}\n\r\t", "铜\u{200B}台\u{2028}灯😀", "\u{202E}\u{E0041}"] {
      var bytes: [UInt8] = []
      JSON.object(["a": .list([.text(text), .null, .flag(true), .number(-3)])]).write(to: &bytes)
      #expect(
        try JSON(reading: bytes) == .object(["a": .list([.text(text), .null, .flag(true), .number(-3)])]))
      let read = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: [Any]]
      #expect(read?["a"]?.first as? String == text)
      #expect(bytes.allSatisfy { $0 >= 0x20 })
    }
  }

  @Test func aRefusalIsAReportToo() throws {
    let report = ImportReport(BillError(.badEncoding, line: 3, offset: 77))
    let expected = """
      {"source":null,"encoding":null,"headerLine":null,"period":null,"rows":0,"new":[],"known":[],"skipped":[],
      "needsLook":[],"accounts":[],"warnings":[],
      "error":{"kind":"badEncoding","line":3,"column":null,"offset":77,"detail":null}}
      """
    #expect(try json(report) == JSONSerialization.jsonObject(with: Data(expected.utf8)) as? NSDictionary)
  }

  @Test func warningsSayWhatTheyMean() throws {
    let row = "2026-06-01 10:00:00,家居,灯铺,a@b,灯,支出,99.60,花呗,交易关闭,A1,T1,,"
    let header = "交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,"
    let file = try BillFile(Array("\(header)\n\(header)\n\(row)\n".utf8))
    let warnings = try json(ImportReport(file.imported(knowing: KnownRows()), knowing: KnownRows()))[
      "warnings"]
    let expected = """
      [{"kind":"repeatedHeader","line":2},
      {"kind":"refundMissing","line":3,"number":"A1","statedFen":9960,"foundFen":0}]
      """
    #expect(warnings as? NSArray == (try JSONSerialization.jsonObject(with: Data(expected.utf8)) as? NSArray))
  }
}
