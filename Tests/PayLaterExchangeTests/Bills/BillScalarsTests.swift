import PayLater
import Testing

@testable import PayLaterExchange

/// Amounts, times and numbers, as bills and spreadsheets write them.
@Suite struct BillScalarsTests {
  @Test(
    arguments: [
      ("0", 0), ("0.00", 0), ("12", 1200), ("12.3", 1230), ("12.34", 1234), ("¥12.34", 1234),
      ("￥12.34", 1234),
      ("¥ 12.34", 1234), ("￥ 12", 1200), ("1,020.00", 102_000), ("1,234,567.89", 123_456_789),
      ("10000000.00", 1_000_000_000), ("10,000,000", 1_000_000_000),
      ("10000000.01", nil), ("99999999999999999999", nil), ("", nil), ("/", nil), ("¥", nil), (".5", nil),
      ("5.", nil), ("1.234", nil), ("-1.00", nil), ("+1.00", nil), ("1e3", nil), ("1.5E+3", nil),
      ("12元", nil),
      ("1万", nil), ("１２", nil), ("12,34", nil), ("1234,567", nil), (",123", nil), ("1,2345", nil),
      ("1.2.3", nil),
      ("1 000", nil), ("¥¥1", nil), ("1.00 ", nil), ("0x10", nil), ("nan", nil),
    ] as [(String, Int64?)])
  func anAmountIsExactOrNone(text: String, fen: Int64?) { #expect(BillAmount.fen(text) == fen) }

  @Test(
    arguments: [
      ("8.450000000000001", 845), ("8.4500000000000001E0", 845), ("1.0200000000000000E+3", 102_000),
      ("845E-2", 845),
      ("100", 10_000), ("0", 0), ("-0", 0), ("99.599999999999994", 9960), ("1E7", 1_000_000_000),
      ("8.450001", 845), ("8.4500011", nil), ("8.455", nil), ("-1", nil), ("1E8", nil), ("1E400", nil),
      ("", nil),
      ("1.5.2", nil), ("1E", nil), ("abc", nil), ("10000000.01", nil), ("1E-30", 0),
    ] as [(String, Int64?)])
  func anAmountOfASheetIsTheNearestFen(text: String, fen: Int64?) {
    #expect(BillAmount.fen(.number(text)) == fen)
  }

  @Test(
    arguments: [
      ("2026-06-28 09:05:59", "2026-06-28 545"), ("2026-06-28 09:05", "2026-06-28 545"),
      ("2026/6/8 9:05", "2026-06-08 545"), ("2026/06/08 09:05:01", "2026-06-08 545"),
      ("2026-06-28", "2026-06-28"),
      ("2026/6/8", "2026-06-08"), ("2024-02-29 00:00:00", "2024-02-29 0"), ("2026-02-29 10:00:00", nil),
      ("2026-13-01", nil), ("2026-6-8", nil), ("2026-06-28 9:05", nil), ("2026-06-28 24:00", nil),
      ("2026-06-28 10:60", nil), ("2026-06-28 10:00:60", nil), ("2026-06-28T10:00:00", nil), ("", nil),
      ("/", nil),
      ("2026-06-28 ", nil), ("26/6/8", nil), ("2026-06-28 10", nil), ("2026年6月8日", nil), ("46173.5", nil),
    ] as [(String, String?)])
  func aTimeIsADayThatExists(text: String, expected: String?) {
    let time = BillTime(text)
    #expect(time.map { "\($0.day)" + ($0.minute.map { " \($0)" } ?? "") } == expected)
  }

  /// Days since 1899-12-30, as spreadsheets count: 2026-06-28 is 46201.
  @Test(
    arguments: [
      ("46201", "2026-06-28 0"), ("46201.5", "2026-06-28 720"), ("46201.378472222219", "2026-06-28 545"),
      ("46201.999999999", "2026-06-29 0"), ("1", nil), ("0.5", nil), ("-3", nil),
      ("2958465.5", "9999-12-31 720"),
      ("2958466", nil), ("20260628", nil),
    ] as [(String, String?)])
  func aTimeOfASheetIsDays(text: String, expected: String?) {
    let time = BillTime(.number(text))
    #expect(time.map { "\($0.day)" + ($0.minute.map { " \($0)" } ?? "") } == expected)
  }

  @Test(
    arguments: [
      ("420000001", "420000001"), ("4.2E+2", "420"), ("123456789012345", "123456789012345"),
      ("1234567890123456", nil), ("4.20000222026E+27", nil), ("1.5", nil), ("-5", nil), ("0", "0"),
    ] as [(String, String?)])
  func aNumberOfASheetKeepsFifteenDigits(text: String, expected: String?) {
    #expect(SheetNumber(text)?.whole == expected)
  }

  @Test(
    arguments: [
      ("自动还款-花呗|信用购2026年07月账单", "2026-07"), ("主动还款-花呗2022年7月账单", "2022-07"),
      ("【美团月付】主动还款2025年3月账单", "2025-03"), ("花呗主动还款", nil), ("2026年13月账单", nil), ("26年07月账单", nil),
      ("7月账单", nil), ("七月账单 2026年12月账单", "2026-12"),
    ] as [(String, String?)])
  func aBillIsNamedByItsMonth(text: String, expected: String?) {
    #expect(Month(billIn: text)?.description == expected)
  }

  @Test(arguments: [
    ("花呗", "花呗"), ("花呗分期(3期)", "花呗 3"), ("花呗分期（12期）", "花呗 12"), ("花呗分期(1期)", "花呗"),
    ("信用购", "花呗"), ("杭州银行信用购", "花呗"), ("花呗&花呗立减", "花呗"), ("余额宝&花呗青春特惠", "money"),
    ("账户余额&花呗分期(3期)", "mixed 花呗"), ("花呗&余额宝", "mixed 花呗"), ("花呗&招商银行(1234)", "mixed 花呗"),
    ("花呗&招商银行储蓄卡(1234)", "mixed 花呗"), ("花呗&某某信用卡", "mixed 花呗"), ("花呗&招商银行随机立减", "花呗"),
    ("花呗&亲情卡", "mixed 花呗"), ("花呗&数字人民币", "mixed 花呗"), ("花呗&红包&积分", "花呗"),
    ("花呗&零钱通", "mixed 花呗"), ("花呗&小荷包", "mixed 花呗"), ("余额&招商银行信用卡(1234)", "money"),
    ("", "none"), ("/", "none"), ("我的花呗卡", "money"), ("花呗立减", "money"), ("亲情卡", "money"),
    ("招商银行储蓄卡(1234)", "money"), ("京东白条", "京东白条"), ("白条(6期)", "京东白条 6"), ("白条分12期", "京东白条 12"),
    ("京东白条分3期", "京东白条 3"), ("支付宝-花呗", "花呗"), ("微信-分付", "分付"), ("微信-零钱", "money"), ("分付", "分付"),
    ("美团月付", "美团月付"), ("抖音月付", "抖音月付"), ("先享后付", "deferred"), ("花呗分期(0期)", "花呗 odd"),
    ("花呗分期(99期)", "花呗 99 odd"), ("红包&花呗", "mixed 花呗"),
  ])
  func aMethodSaysWhoPaid(text: String, expected: String) {
    let method = PaymentMethod(text)
    let who =
      switch method.funding {
      case .none: "none"
      case .money: "money"
      case .deferred: "deferred"
      case .payLater(let provider): provider.rawValue
      case .mixed(let provider): "mixed \(provider.rawValue)"
      }
    #expect(who + (method.parts.map { " \($0)" } ?? "") + (method.isOdd ? " odd" : "") == expected)
  }
}
