import PayLaterExchange

/// One row of a bill by its words, and what becomes of it when it stands alone: the rules as data.
struct BillCase: Sendable, CustomStringConvertible {
  var source: BillSource
  /// Its words by the names of the columns; the time and the number are given when a bill is made.
  var words: [String: String]
  /// As ``told(_:)`` tells it.
  var expected: String

  var description: String { words.values.sorted().joined(separator: " ") + ": " + expected }

  /// The cases of a table: lines with the words of some columns, and behind `=>` what becomes of the row.
  static func table(_ source: BillSource, _ columns: [String], _ text: String) -> [BillCase] {
    text.split(separator: "\n").map { line in
      let halves = line.split(separator: "=>", maxSplits: 1)
      let cells = halves[0].split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmed }
      precondition(cells.count == columns.count && halves.count == 2, "\(line)")
      return BillCase(
        source: source, words: Dictionary(uniqueKeysWithValues: zip(columns, cells)),
        expected: halves[1].trimmed)
    }
  }

  /// What became of a row, in a few words: `purchase 花呗 99.60 in 3`, `skipped zero`, `look candidate 花呗 20.00`.
  static func told(_ entry: BillImport.Entry, columns: [String]) -> String {
    let row = entry.row
    let amount = row.amountFen.map { " \($0 / 100)." + String(String($0 % 100 + 100).dropFirst()) } ?? ""
    let whose = row.provider.map { " \($0)" } ?? ""
    switch entry.outcome {
    case .new(let kind, let of):
      let parts = row.parts.map { " in \($0)" } ?? ""
      return "\(kind)\(whose)\(amount)\(parts)" + (row.bill.map { " bill \($0)" } ?? "")
        + (of.map { " of \($0)" } ?? "")
    case .known(let day): return "known" + (day.map { " taken back \($0)" } ?? "")
    case .skipped(let reason): return "skipped \(reason)"
    case .look(let reason, let column, let of):
      let place = column.map { " at \(columns[$0 - 1])" } ?? ""
      return "look \(reason)\(whose)\(amount)\(place)" + (of.map { " of \($0)" } ?? "")
    }
  }
}

extension Substring {
  /// Without spaces around it.
  var trimmed: String {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

extension BillSource {
  /// The columns of a bill, in an order that was seen.
  var written: [String] {
    switch self {
    case .alipay:
      ["交易时间", "交易分类", "交易对方", "对方账号", "商品说明", "收/支", "金额", "收/付款方式", "交易状态", "交易订单号", "商家订单号", "备注"]
    case .wechat: ["交易时间", "交易类型", "交易对方", "商品", "收/支", "金额(元)", "支付方式", "当前状态", "交易单号", "商户单号", "备注"]
    case .jd:
      ["交易时间", "商户名称", "交易说明", "金额", "收/付款方式", "交易状态", "收/支", "交易分类", "交易订单号", "商家订单号", "备注"]
    case .meituan:
      ["交易创建时间", "交易成功时间", "交易类型", "订单标题", "收/支", "支付方式", "订单金额", "实付金额", "交易单号", "商家单号", "备注"]
    case .csv: ["日期", "标题", "金额", "提供方", "分期", "到期日"]
    }
  }

  /// The column of the number, and those of the time.
  var numberName: String { self == .wechat || self == .meituan ? "交易单号" : "交易订单号" }
  var timeNames: [String] { self == .meituan ? ["交易创建时间", "交易成功时间"] : ["交易时间"] }
}
