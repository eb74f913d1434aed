import Foundation
import Testing

/// What came in from bills goes out again whole: to another wallet, and to programs that keep books.
@Suite struct ImportExportTests {
  /// A June with two purchases, one of them in three parts, and a repayment; a July with a refund and a candidate.
  private static let bill = """
    交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,
    2026-06-28 10:11:12,日用百货,某某店,a***@x.cn,铜台灯,支出,99.60,花呗分期(3期),支付成功,2026062822001,M1,,
    2026-06-29 10:11:12,日用百货,某某店,a***@x.cn,杯子; a|b,支出,20.00,花呗,交易成功,2026062922002,M2,,
    2026-06-30 11:11:12,信用借还,花呗,,花呗主动还款-2026年07月账单,不计收支,50.00,余额宝,还款成功,2026063022004,,,
    2026-07-02 11:11:12,退款,某某店,,退款-杯子,不计收支,5.00,花呗,退款成功,2026062922002_1,,,
    2026-07-02 12:11:12,日用百货,某某店,,先用后付鞋,支出,20.00,,等待确认收货,2026070222005,,,

    """

  private func imported() throws -> Program {
    let program = Program(language: "en")
    let (bill, own) = (program.home.path + "/bill.csv", program.home.path + "/own.csv")
    try Self.bill.write(toFile: bill, atomically: true, encoding: .utf8)
    try "date,amount,title,provider,due\n2026-06-28,10.00,tea,A friend,2026-12-20\n".write(
      toFile: own, atomically: true, encoding: .utf8)
    #expect(try program.run("import", bill, own).status == 0)
    return program
  }

  /// Bought 99.60 + 20.00, paid 50.00, refunded 5.00, and a debt of 10.00: 74.60 owed, whoever reckons.
  @Test func otherProgramsSayWhatStatusSays() throws {
    let program = try imported()
    #expect(try program.report("status").number("owedFen") == 7_460)
    print("import: judged by", try ExportTests().compare(program))
  }

  /// Another wallet made of the whole says the same, and knows every row.
  @Test func whatIsRestoredIsTheSame() throws {
    let program = try imported()
    let (whole, other) = (program.home.path + "/all.jsonl", Program(language: "en"))
    #expect(try program.run("export", "jsonl", "-o", whole).status == 0)
    #expect(try other.run("restore", whole).status == 0)
    for command in ["status --json", "accounts --json", "review --json", "export jsonl"] {
      let words = command.split(separator: " ").map(String.init)
      let said = try other.run(words)
      #expect(try said.status == 0 && said.output == program.run(words).output, "\(words)")
    }
    let again = try other.run("import", program.home.path + "/bill.csv", "--json")
    let report = try JSONObject(line: again.output)
    #expect(report.list("new").isEmpty && report.list("known").count == 4, "\(again)")
    #expect(try other.verified().list("faults").isEmpty)
  }
}
