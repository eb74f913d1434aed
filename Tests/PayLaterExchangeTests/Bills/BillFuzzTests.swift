import PayLater
import Testing

@testable import PayLaterExchange

/// Files that are damaged anyhow: they are read or refused, and every row that is read becomes one thing.
@Suite struct BillFuzzTests {
  private func read(_ bytes: [UInt8]) {
    guard let file = try? BillFile(bytes) else { return }
    let report = ImportReport(file.imported(knowing: KnownRows()), knowing: KnownRows())
    #expect(
      report.rows == report.new.count + report.known.count + report.skipped.count + report.needsLook.count)
    for row in report.new { #expect(row.amountFen > 0 && row.amountFen <= BillAmount.most) }
    for row in file.rows { _ = file.words(of: row) }
  }

  private func damaged(_ bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    var bytes = bytes
    let marks: [UInt8] = [
      0x22, 0x2C, 0x0A, 0x0D, 0x09, 0x20, 0x2F, 0x2D, 0x3C, 0x3E, 0x26, 0x00, 0x81, 0xFF, 0xE4, 0x30,
    ]
    for _ in 0..<Int.random(in: 1...8, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 1: bytes.insert(marks.randomElement(using: &random) ?? 0, at: place)
      case 2: bytes.remove(at: place)
      default: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...300, using: &random)))
      }
    }
    return bytes
  }

  @Test(arguments: [BillSource.alipay, .wechat, .jd, .meituan], 1...8)
  func damagedTextsAreReadOrRefused(source: BillSource, seed: UInt64) {
    var random = SplitMix64(state: seed)
    let forms = GeneratedBill.Form.allCases.filter { $0.encoding != .xlsx }
    var bill = GeneratedBill(source, forms[Int(seed) % forms.count], &random, preamble: 2)
    for row in BillCase.all where row.source == source { bill.add(row, &random) }
    let whole = bill.bytes
    for _ in 0..<20 { read(damaged(whole, &random)) }
  }

  /// The damage is done to the parts, so that no checksum finds it.
  @Test(arguments: 1...60) func damagedWorkbooksAreReadOrRefused(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let row = ["2026-06-28 10:00:00", "商户消费", "茶铺", "乌龙", "支出", "¥18.00", "分付", "支付成功", "42000"]
    let workbook = SampleWorkbook([["共1笔记录"], BillSource.wechat.written, row, row])
    let part = Int.random(in: 1..<workbook.parts.count, using: &random)
    for _ in 0..<20 {
      read(
        SampleWorkbook.zip(
          workbook.parts.enumerated().map { index, old in
            (old.name, index == part ? damaged(Array(old.text.utf8), &random) : Array(old.text.utf8))
          }))
      read(damaged(workbook.bytes, &random))
      read(damaged(MadeWorkbook.bytes, &random))
    }
  }
}
