import PayLater

@testable import PayLaterExchange

/// A year of somebody's rows at one provider, each with what a bill says of it early and late.
struct BillYear {
  /// A row: when it took place, and its words until and from a day.
  private struct Row {
    var time: BillTime
    var early: [String: String]
    var late: [String: String]
    var changed: Day
  }

  let source: BillSource
  private var rows: [Row] = []
  private static let start = Day(number: 20_454)

  init(_ source: BillSource, orders: Int, _ random: inout SplitMix64) {
    self.source = source
    for index in 0..<orders { addOrder(index, &random) }
  }

  /// A bill of the rows from one day to another, as they stood on the day on which it was made; a spreadsheet may have
  /// had it.
  func bill(from: Int, to: Int, made: Int, isOfSpreadsheet: Bool) -> [UInt8] {
    let (first, last, made) = (Self.start + from, Self.start + to, Self.start + made)
    let shown = rows.filter { (first...last).contains($0.time.day) && $0.time.day <= made }
    return plainBill(
      source,
      shown.map { row in
        var words = row.changed <= made ? row.late : row.early
        let (_, month, day) = row.time.day.civil
        let (hour, minute) = ((row.time.minute ?? 0) / 60, (row.time.minute ?? 0) % 60)
        let clock = "\(hour < 10 && !isOfSpreadsheet ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
        for name in source.timeNames {
          words[name] =
            isOfSpreadsheet ? "\(row.time.day.year)/\(month)/\(day) \(clock)" : "\(row.time.day) \(clock):09"
        }
        return words
      })
  }

  /// The whole year, long after it.
  var whole: [UInt8] { bill(from: 0, to: 500, made: 800, isOfSpreadsheet: false) }

  private mutating func add(
    _ day: Int, _ minute: Int, _ late: [String: String], early: [String: String]? = nil, changed: Int = 0
  ) {
    rows.append(
      Row(
        time: BillTime(day: Self.start + day, minute: minute), early: early ?? late, late: late,
        changed: Self.start + changed))
  }

  private mutating func addOrder(_ index: Int, _ random: inout SplitMix64) {
    let (day, minute) = (Int.random(in: 0..<365, using: &random), Int.random(in: 0..<1440, using: &random))
    // Amounts differ, so that what came back of one order is never that of another.
    let fen = 10_000 + index * 2
    switch source {
    case .alipay: addAlipay(index, day, minute, fen, &random)
    case .wechat: addWechat(index, day, minute, fen, &random)
    case .jd: addJD(index, day, minute, fen, &random)
    case .meituan: addMeituan(index, day, minute, fen, &random)
    case .csv: break
    }
  }

  private static func yuan(_ fen: Int) -> String { "\(fen / 100).\(String(fen % 100 + 100).dropFirst())" }

  private mutating func addAlipay(
    _ index: Int, _ day: Int, _ minute: Int, _ fen: Int, _ random: inout SplitMix64
  ) {
    let method = ["花呗", "花呗分期(6期)", "余额宝", "余额&花呗"].randomElement(using: &random) ?? ""
    let number = "A\(index)"
    func row(_ status: String, _ method: String, _ fen: Int, _ number: String, _ direction: String = "支出")
      -> [String: String]
    {
      [
        "收/支": direction, "金额": Self.yuan(fen), "收/付款方式": method, "交易状态": status, "商品说明": "商品\(index)",
        "交易订单号": number,
      ]
    }
    switch Int.random(in: 0..<6, using: &random) {
    case 0:
      add(
        day, minute,
        row("还款成功", "余额宝", fen, number, "不计收支").merging(["商品说明": "花呗主动还款-2026年0\(index % 9 + 1)月账单"]) { $1 })
    case 1:
      add(
        day, minute, row("交易关闭", "", fen, number, "不计收支"), early: row("等待付款", "", fen, number),
        changed: day + 3)
    case 2, 3:
      let waited = row("等待确认收货", method, fen, number)
      add(day, minute, row("交易成功", method, fen, number), early: waited, changed: day + 7)
    default:
      let later = day + Int.random(in: 1..<90, using: &random)
      let isWhole = Bool.random(using: &random)
      add(
        day, minute, row(isWhole ? "交易关闭" : "交易成功", method, fen, number),
        early: row("交易成功", method, fen, number),
        changed: later)
      let back =
        Bool.random(using: &random) && !method.contains("&") ? "" : String(method.prefix { $0 != "分" })
      if isWhole {
        add(later, 60, row("退款成功", back, fen, number + "_1", "不计收支"))
      } else {
        // Two alike in one minute, then another.
        add(later, 60, row("退款成功", back, 500, number, "不计收支"))
        add(later, 60, row("退款成功", back, 500, number, "不计收支"))
        add(later + 2, 60, row("退款成功", back, 700, number + "*x", "不计收支"))
      }
    }
  }

  private mutating func addWechat(
    _ index: Int, _ day: Int, _ minute: Int, _ fen: Int, _ random: inout SplitMix64
  ) {
    let method = ["分付", "分付", "零钱", "招商银行(1234)"].randomElement(using: &random) ?? ""
    func row(
      _ kind: String, _ direction: String, _ status: String, _ method: String, _ fen: Int, _ number: String
    )
      -> [String: String]
    {
      [
        "交易类型": kind, "收/支": direction, "金额(元)": "¥" + Self.yuan(fen), "支付方式": method, "当前状态": status,
        "商品": "商品\(index)", "交易单号": number,
      ]
    }
    let later = day + Int.random(in: 1..<60, using: &random)
    let paid = row("商户消费", "支出", "支付成功", method, fen, "W\(index)")
    let back = Bool.random(using: &random) ? method : "/"
    switch Int.random(in: 0..<4, using: &random) {
    case 0: add(day, minute, row("分付还款", "/", "支付成功", "零钱", fen, "W\(index)"))
    case 1: add(day, minute, paid)
    case 2:
      add(day, minute, row("商户消费", "支出", "已全额退款", method, fen, "W\(index)"), early: paid, changed: later)
      add(later, 60, row("铺-退款", "收入", "已全额退款", back, fen, "R\(index)"))
    default:
      let part = 500 + index
      let total = Self.yuan(part)
      add(
        day, minute, row("商户消费", "支出", "已退款(¥\(total))", method, fen, "W\(index)"), early: paid,
        changed: later)
      add(later, 60, row("铺-退款", "收入", "已退款¥\(total)", back, part, "R\(index)"))
    }
  }

  private mutating func addJD(_ index: Int, _ day: Int, _ minute: Int, _ fen: Int, _ random: inout SplitMix64)
  {
    let method = ["白条", "白条分3期", "微信-零钱", "先享后付"].randomElement(using: &random) ?? ""
    // Every other order has two rows; those of one may not say where their refund went.
    let isAlone = index % 4 < 2
    let number = isAlone ? "J\(index)" : "J\(index / 2)x"
    func row(_ title: String, _ direction: String, _ status: String, _ method: String, _ amount: String)
      -> [String: String]
    {
      [
        "交易说明": title, "收/支": direction, "金额": amount, "收/付款方式": method, "交易状态": status, "交易订单号": number,
      ]
    }
    let later = day + Int.random(in: 1..<60, using: &random)
    let paid = row("商品\(index)", "支出", "交易成功", method, Self.yuan(fen))
    if Bool.random(using: &random) {
      add(day, minute, paid)
    } else {
      add(
        day, minute, row("商品\(index)", "支出", "交易成功", method, "\(Self.yuan(fen))(已退款5.00)"), early: paid,
        changed: later)
      // Where a candidate's money goes back to is not known before it is decided.
      guard method != "先享后付" else { return }
      let back = isAlone && Bool.random(using: &random) ? "" : String(method.prefix { $0 != "分" })
      add(later, 60, row("退款-商品\(index)", "不计收支", "退款成功", back, "5.00"))
    }
  }

  private mutating func addMeituan(
    _ index: Int, _ day: Int, _ minute: Int, _ fen: Int, _ random: inout SplitMix64
  ) {
    let method = ["美团月付", "美团月付", "微信支付"].randomElement(using: &random) ?? ""
    func row(
      _ kind: String, _ direction: String, _ title: String, _ method: String, _ fen: Int, _ number: String
    )
      -> [String: String]
    {
      [
        "交易类型": kind, "收/支": direction, "订单标题": title, "支付方式": method, "订单金额": Self.yuan(fen + 100),
        "实付金额": Self.yuan(fen), "交易单号": number,
      ]
    }
    // Few titles, so that a refund may belong to several.
    let title = "外卖\(index % 5)"
    if index % 7 == 0 {
      add(day, minute, row("还款", "支出", "【美团月付】主动还款2026年3月账单", "招商银行(1234)", fen, "M\(index)"))
      return
    }
    add(day, minute, row("支付", "支出", title, method, fen, "M\(index)"))
    if Bool.random(using: &random) {
      let amount = Bool.random(using: &random) ? fen : 300
      add(
        day + Int.random(in: 1..<30, using: &random), 60, row("退款", "收入", title, method, amount, "N\(index)"))
    }
  }
}
