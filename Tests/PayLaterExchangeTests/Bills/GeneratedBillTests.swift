import PayLater
import Testing

@testable import PayLaterExchange

/// Bills of many forms, every row of which must become what its case says.
@Suite struct GeneratedBillTests {
  private func check(_ bill: GeneratedBill) throws {
    let file = try BillFile(bill.bytes)
    #expect(file.source == bill.source)
    #expect(file.encoding == bill.form.encoding)
    #expect(file.headerLine == bill.headerLine)
    let imported = file.imported(knowing: KnownRows())
    try #require(imported.entries.count == bill.lines.count)
    for (entry, line) in zip(imported.entries, bill.lines) {
      #expect(BillCase.told(entry, columns: bill.columns) == line.expected, "line \(line.line)")
      #expect(entry.row.line == line.line)
      #expect(entry.row.number == line.number)
      #expect(entry.row.day == line.day)
      #expect(entry.row.title == line.title)
    }
  }

  @Test(arguments: GeneratedBill.Form.allCases, [BillSource.alipay, .wechat, .jd, .meituan])
  func everyRowBecomesWhatItsCaseSays(form: GeneratedBill.Form, source: BillSource) throws {
    var random = SplitMix64(state: 7)
    var bill = GeneratedBill(source, form, &random, preamble: source == .alipay ? 24 : 0)
    for row in BillCase.all where row.source == source { bill.add(row, &random) }
    try check(bill)
  }

  /// Random rows in random order below a random preamble.
  @Test(arguments: 1...60) func anyMixtureIsReadRowByRow(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    let source = try #require([BillSource.alipay, .wechat, .jd, .meituan].randomElement(using: &random))
    let form = try #require(GeneratedBill.Form.allCases.randomElement(using: &random))
    // Two titles of Meituan's that are alike would be a purchase and its refund; WeChat's are told by totals.
    let cases = BillCase.all.filter { $0.source == source && !$0.expected.hasPrefix("refund") }
    var bill = GeneratedBill(source, form, &random, preamble: .random(in: 0...60, using: &random))
    let isFree = { (row: BillCase) in !row.expected.contains("refundWhere") }
    for _ in 0..<Int.random(in: 1...80, using: &random) {
      bill.add(try #require(cases.filter(isFree).randomElement(using: &random)), &random)
    }
    try check(bill)
  }
}

/// A small seeded generator: the same seed gives the same bill.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
