import Foundation
import Testing

/// A person with the bills of June and July: two providers, one purchase that leaves a doubt, and the same files once more.
@Suite struct ImportJourneyTests {
  private static let header = "交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,\n"
  private static let june = """
    2026-06-28 10:11:12,日用百货,某某店,a***@x.cn,铜台灯,支出,99.60,花呗分期(3期),支付成功,2026062822001,M1,,
    2026-06-29 10:11:12,日用百货,某某店,a***@x.cn,杯子,支出,20.00,花呗,交易成功,2026062922002,M2,,
    2026-06-30 11:11:12,信用借还,花呗,,花呗主动还款-2026年07月账单,不计收支,50.00,余额宝,还款成功,2026063022004,,,
    2026-06-30 12:12:12,日用百货,某某店,,先用后付鞋,支出,35.00,,等待确认收货,2026063022006,,,

    """
  private static let july = """
    2026-07-02 11:11:12,退款,某某店,,退款-杯子,不计收支,5.00,花呗,退款成功,2026062922002_1,,,

    """
  private static let jd = """
    导出信息：
    京东账号名：u
    交易时间,商户名称,交易说明,金额,收/付款方式,交易状态,收/支,交易分类,交易订单号,商家订单号,备注
    2026-06-18 10:00:00\t,某店,键盘,199.00,京东白条,交易成功,支出,数码,300000000001\t,M9\t,

    """

  /// Reads a file, sees what is new in it, and books it.
  private func take(_ journey: Journey, _ name: String, new: Int) throws {
    try journey.press("i")
    try journey.see("文件", "Tab 下一项")
    try journey.type("~/\(name)")
    try journey.press("Enter", "Enter")
    try journey.see("\(new) 新")
    if new > 0 {
      try journey.press("a")
      try journey.see("Tab 下一项")
      // What does not fit is read first.
      if journey.isSmall { try journey.press("PageDown", "PageDown") }
      try journey.press("Tab", "Enter")
      try journey.see("已记下 \(new) 条")
    }
    try journey.press("Escape")
    try journey.see("我的欠款")
  }

  /// Rule 12: of Huabei 99.60 and 20.00 were bought, 50.00 repaid, 5.00 came back; of Baitiao 199.00 was bought. The
  /// shoes are 35.00, due on the day that was said.
  @Test(arguments: [(80, 24), (40, 12)])
  func twoMonthsOfBills(columns: Int, rows: Int) throws {
    let journey = try Journey(.zh, columns: columns, rows: rows)
    let home = journey.program.home.path
    for (name, text) in [
      ("june.csv", Self.header + Self.june), ("july.csv", Self.header + Self.july), ("jd.csv", Self.jd),
    ] {
      try text.write(toFile: "\(home)/\(name)", atomically: true, encoding: .utf8)
    }
    try journey.see(journey.isSmall ? "首页" : journey.words.start)
    try journey.press("4")
    try journey.see("还没有别处的欠款")
    try take(journey, "june.csv", new: 3)
    try journey.see("1 行等您决定")
    try take(journey, "july.csv", new: 1)
    try take(journey, "jd.csv", new: 1)
    try journey.press("Y")
    try journey.see("先用后付鞋")
    try journey.press("a")
    try journey.see("它是什么")
    try journey.press("Space", "Space")
    try journey.see("哪天还")
    try journey.press("Tab")
    try journey.type("2026-12-14")
    try journey.press("Enter", "Enter", "Enter")
    try journey.see("没有等您决定的行")
    try journey.press("Escape")
    try journey.see("我的欠款")
    try take(journey, "june.csv", new: 0)
    try take(journey, "july.csv", new: 0)
    try take(journey, "jd.csv", new: 0)

    let status = try journey.program.report("status")
    #expect(status.list("accounts").count == 2)
    #expect(status.number("owedFen") == 9_960 + 2_000 - 5_000 - 500 + 19_900 + 3_500)
    let due = status.list("obligations").map { [$0.text("provider"), $0.text("due")] }
    #expect(due == [["先用后付", "2026-12-14"]], "\(due)")
    #expect(try journey.program.verified().list("faults").isEmpty)
  }
}
