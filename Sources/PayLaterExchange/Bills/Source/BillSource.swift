/// Who hands out a bill.
public enum BillSource: String, Codable, CaseIterable, Sendable {
  case alipay, wechat, jd, meituan
  /// A table of one's own, with columns named in Chinese or English.
  case csv

  /// A column that is read; its names are in ``BillSource/columns``.
  enum Column: Hashable, Sendable {
    case time, created, direction, amount, ordered, method, status, category, number, counterparty, title,
      remark
    case provider, parts, due
  }

  /// The names of a column, and whether a file without it is refused.
  struct Naming: Sendable {
    var column: Column
    var names: [String]
    var isNeeded = true
  }

  /// The columns that are read, the needed ones in the order in which their absence is told.
  var columns: [Naming] {
    switch self {
    case .alipay: BillSource.alipayColumns
    case .wechat: BillSource.wechatColumns
    case .jd: BillSource.jdColumns
    case .meituan: BillSource.meituanColumns
    case .csv: BillSource.csvColumns
    }
  }

  /// Names that no other source has, or few: one of them at least must be there.
  var telling: [String] {
    switch self {
    case .alipay: ["交易对方", "商品说明", "对方账号", "交易状态"]
    case .wechat: ["金额(元)", "当前状态", "支付方式"]
    case .jd: ["商户名称", "交易说明"]
    case .meituan: ["交易创建时间", "订单标题", "实付金额"]
    case .csv: []
    }
  }

  /// Names of columns that are known but not read.
  var others: [String] {
    switch self {
    case .alipay: ["对方账号", "商家订单号", "订单号"]
    case .wechat: ["商户单号"]
    case .jd: ["商家订单号"]
    case .meituan: ["商家单号"]
    case .csv: []
    }
  }

  private static let alipayColumns = [
    Naming(column: .time, names: ["交易时间"]), Naming(column: .direction, names: ["收/支"]),
    Naming(column: .amount, names: ["金额"]), Naming(column: .method, names: ["收/付款方式", "收/支方式"]),
    Naming(column: .status, names: ["交易状态"]), Naming(column: .number, names: ["交易订单号"]),
    Naming(column: .category, names: ["交易分类"], isNeeded: false),
    Naming(column: .counterparty, names: ["交易对方"], isNeeded: false),
    Naming(column: .title, names: ["商品说明"], isNeeded: false),
    Naming(column: .remark, names: ["备注"], isNeeded: false),
  ]

  private static let wechatColumns = [
    Naming(column: .time, names: ["交易时间"]), Naming(column: .category, names: ["交易类型"]),
    Naming(column: .direction, names: ["收/支"]), Naming(column: .amount, names: ["金额(元)"]),
    Naming(column: .method, names: ["支付方式"]), Naming(column: .status, names: ["当前状态"]),
    Naming(column: .number, names: ["交易单号"]),
    Naming(column: .counterparty, names: ["交易对方"], isNeeded: false),
    Naming(column: .title, names: ["商品"], isNeeded: false),
    Naming(column: .remark, names: ["备注"], isNeeded: false),
  ]

  private static let jdColumns = [
    Naming(column: .time, names: ["交易时间"]), Naming(column: .title, names: ["交易说明"]),
    Naming(column: .amount, names: ["金额"]), Naming(column: .method, names: ["收/付款方式"]),
    Naming(column: .status, names: ["交易状态"]), Naming(column: .direction, names: ["收/支"]),
    Naming(column: .number, names: ["交易订单号"]),
    Naming(column: .counterparty, names: ["商户名称"], isNeeded: false),
    Naming(column: .category, names: ["交易分类"], isNeeded: false),
    Naming(column: .remark, names: ["备注"], isNeeded: false),
  ]

  private static let meituanColumns = [
    Naming(column: .created, names: ["交易创建时间"]), Naming(column: .time, names: ["交易成功时间"]),
    Naming(column: .category, names: ["交易类型"]), Naming(column: .title, names: ["订单标题"]),
    Naming(column: .direction, names: ["收/支"]), Naming(column: .method, names: ["支付方式"]),
    Naming(column: .ordered, names: ["订单金额"]), Naming(column: .amount, names: ["实付金额"]),
    Naming(column: .number, names: ["交易单号"]), Naming(column: .remark, names: ["备注"], isNeeded: false),
  ]

  /// A table of one's own: one payment to come or one purchase a row.
  private static let csvColumns = [
    Naming(column: .time, names: ["日期", "date"]), Naming(column: .amount, names: ["金额", "amount"]),
    Naming(column: .title, names: ["标题", "title"]),
    Naming(column: .provider, names: ["提供方", "provider"], isNeeded: false),
    Naming(column: .parts, names: ["分期", "parts"], isNeeded: false),
    Naming(column: .due, names: ["到期日", "due"], isNeeded: false),
  ]
}
