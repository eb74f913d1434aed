import PayLater

/// What becomes of a row, by the words in it: the first rule that fits.
struct RowSorting {
  private let words: RowWords
  private let method: PaymentMethod
  private let direction: BillRow.Direction
  private let amount: Int64
  private let text: String

  init(_ words: RowWords, _ method: PaymentMethod, _ row: BillRow) {
    self.words = words
    self.method = method
    direction = row.direction
    amount = row.amountFen ?? 0
    text = words.text
  }

  private var source: BillSource { words.header.source }
  private var status: String { words[.status] }
  private var category: String { words[.category] }

  /// Says what a row is, whose debt it would be, and which bill it names.
  func sort(_ row: inout BillRow) {
    row.nature = refused ?? credit(&row) ?? candidate(&row) ?? spending(&row)
    if row.nature != .purchase { row.parts = nil }
    // What Alipay paid and then closed, it gave back.
    if row.nature == .purchase, status == "交易关闭" { row.refunded = .whole }
  }

  /// What never took place, cost nothing, or took something back.
  private var refused: BillRow.Nature? {
    let isClosed = source == .alipay && ["交易关闭", "已关闭"].contains(status)
    if hasFailed { return .skipped(.failed) }
    if isClosed, direction != .out || method.funding == .none { return .skipped(.closedUnpaid) }
    if amount == 0 { return .skipped(.zero) }
    return isRefund ? .refund : nil
  }

  private var hasFailed: Bool {
    ["还款失败", "转出失败"].contains(status) || status.rest(after: "提现失败") != nil
  }

  private var isRefund: Bool {
    switch source {
    case .alipay: status == "退款成功"
    case .wechat:
      direction == .in && (category.holds("退款") || status == "已退款" || BillRow.Refunded(status) != nil)
    case .jd:
      status == "退款成功"
        || direction != .out
          && ["退款", "价保退款"].contains {
            words[.title].rest(after: $0) != nil || category == $0
          }
    case .meituan: category == "退款"
    case .csv: false
    }
  }

  // MARK: - Credit repaid or lent

  /// A repayment, of this bill's account or another's; credit that is no pay-later service.
  private func credit(_ row: inout BillRow) -> BillRow.Nature? {
    if isRepayment, let whose = BillProvider(in: text) {
      row.provider = whose.rawValue
      guard source.booksRepayments(of: whose) else { return .look(.otherProvider, column: nil) }
      row.bill = Month(billIn: words[.title]) ?? Month(billIn: text)
      return .repayment
    }
    let isSpending = direction == .out || direction == .neutral
    if isSpending, text.holds("还款"), let whose = BillProvider(in: text, where: { $0 != source.account }) {
      row.provider = whose.rawValue
      return .look(.otherProvider, column: nil)
    }
    let isRepaid = isRepayment || status == "还款成功" || category == "信用卡还款"
    if isRepaid, text.holds("信用卡") { return .skipped(.notPayLater) }
    guard isOtherCredit else { return nil }
    row.provider = RowSorting.loans.first(where: text.holds)
    return .look(.otherCredit, column: nil)
  }

  private static let loans = ["借呗", "网商贷", "金条"]

  private var isRepayment: Bool {
    switch source {
    case .alipay:
      status == "还款成功" || category == "信用借还" && text.holds("还款") && isDone
    case .wechat: category == "分付还款"
    case .jd:
      status == "还款成功" || words[.title].holds("白条") && words[.title].holds("还款")
    case .meituan: category == "还款"
    case .csv: false
    }
  }

  private var isOtherCredit: Bool {
    if ["还款成功", "放款成功"].contains(status) { return true }
    if source == .meituan, category == "还款" { return true }
    if source == .alipay, category == "信用借还", direction != .out { return true }
    // A bar of gold is called 金条 too: what a pay-later service paid is a purchase.
    return !isPurchase && RowSorting.loans.contains(where: text.holds)
  }

  // MARK: - What was bought

  private var isDone: Bool {
    switch source {
    case .alipay: ["交易成功", "支付成功", "亲情卡付款成功", "代付成功"].contains(status)
    case .jd: status == "交易成功"
    case .wechat, .meituan, .csv: true
    }
  }

  private var isWaiting: Bool { source == .alipay && status.rest(after: "等待") != nil }

  private var isPurchase: Bool {
    guard case .payLater(let provider) = method.funding, provider == source.account else { return false }
    return (direction == .out || direction == .neutral) && (isDone || status == "交易关闭")
  }

  /// What may become a debt, but is none yet.
  private func candidate(_ row: inout BillRow) -> BillRow.Nature? {
    if isWaiting, direction == .in { return .skipped(.notPayLater) }
    let isOpen =
      isWaiting && (status == "等待付款" || method.funding != .money) || status == "信用服务使用成功"
      || source == .jd && method.funding == .deferred
    guard !isOpen else {
      row.provider = row.provider ?? "先用后付"
      return .candidate
    }
    return isWaiting ? .skipped(.notPayLater) : nil
  }

  private func spending(_ row: inout BillRow) -> BillRow.Nature {
    if case .mixed = method.funding { return .look(.mixedFunding, column: words.place(.method)) }
    if isPurchase {
      // More parts than an account can bill are not guessed at.
      let isBillable = (1...AccountEntry.mostParts).contains(method.parts ?? 1)
      return isBillable ? .purchase : .look(.unknownWord, column: words.place(.method))
    }
    if case .payLater(let provider) = method.funding, provider != source.account {
      return .look(.otherProvider, column: nil)
    }
    if direction != .in, text.holds("先用后付") || text.holds("先享后付") {
      switch method.funding {
      case .money: return .skipped(.deducted)
      case .none:
        row.provider = "先用后付"
        return .candidate
      case .payLater, .mixed, .deferred: break
      }
    }
    return .skipped(.notPayLater)
  }
}
