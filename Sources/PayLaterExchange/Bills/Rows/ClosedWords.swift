/// The words that a provider uses in columns with a closed list: one outside of it is never guessed at.
enum ClosedWords {
  /// The direction that a word means; nil: the bill has no such word.
  static func direction(_ word: String, in source: BillSource) -> BillRow.Direction? {
    switch (source, word) {
    case (_, "支出"): .out
    case (_, "收入"): .in
    case (.alipay, "不计收支"), (.jd, "不计收支"), (.meituan, "不计收支"): .neutral
    case (.alipay, "其他"), (.alipay, ""): BillRow.Direction.none
    case (.wechat, "/"), (.wechat, "中性"), (.wechat, ""): BillRow.Direction.none
    default: nil
    }
  }

  /// The column with a closed list that says how far a row is, if the bill has one.
  static func isStatus(_ words: RowWords) -> (column: BillSource.Column, isKnown: Bool)? {
    switch words.header.source {
    case .alipay: (.status, alipay.contains(words[.status]))
    case .wechat: (.status, isWechat(words[.status]))
    case .jd: (.status, jd.contains(words[.status]))
    case .meituan: (.category, meituan.contains(words[.category]))
    case .csv: nil
    }
  }

  private static let alipay: Set<String> = [
    "交易成功", "支付成功", "等待付款", "等待确认收货", "等待对方确认收货", "等待对方发货", "等待发货", "交易关闭",
    "已关闭", "退款成功", "还款成功", "还款失败", "充值成功", "收款成功", "转出成功", "亲情卡付款成功", "代付成功",
    "放款成功", "信用服务使用成功", "冻结成功", "解冻成功", "芝麻免押下单成功", "提取成功", "退税成功",
  ]

  private static let wechat: Set<String> = [
    "支付成功", "已存入零钱", "已存入经营账户", "已转账", "对方已收钱", "朋友已收钱", "已收钱", "已到账", "资金已到账",
    "提现已到账", "充值完成", "充值成功", "还款成功", "对方已退还", "转出失败", "已退款",
  ]

  private static func isWechat(_ word: String) -> Bool {
    wechat.contains(word) || word.rest(after: "提现失败") != nil || BillRow.Refunded(word) != nil
  }

  private static let jd: Set<String> = ["交易成功", "退款成功", "还款成功"]
  private static let meituan: Set<String> = ["支付", "退款", "还款", "充值", "提现", "转账"]
}
