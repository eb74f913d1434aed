/// Words beside an amount or a day, and what they make it. All are in lower case.
enum MessageLabels {
  /// What an amount is.
  enum Role: Equatable {
    case total, minimum
    /// What is owed in all: the amount that is meant only where no other is.
    case balance
    /// A limit, a saving, a fee, a whole order: not what is due.
    case other
  }

  /// Words beside amounts; the nearest decides, of those that end alike the longest.
  static let amounts: [(words: String, role: Role)] = [
    (
      Role.total,
      [
        "账单", "账单金额", "账单总额", "应还", "应还款", "应还金额", "应还总额", "应还款额", "要还", "待还", "待还款", "待还金额", "需还", "需还款",
        "还款金额", "还款额", "需支付", "应付", "待支付", "待付金额", "扣款", "扣除", "代扣", "还款", "还清", "支付", "共还", "本金及利息", "还款本息",
        "退款", "退款金额", "退回", "退还", "退货", "payment", "payment of", "instalment", "installment", "amount due",
        "due",
        "is due", "total due", "statement balance", "closing balance", "owe", "collect", "pay", "amount",
        "debit",
        "total amount due", "next payment", "payment amount", "repayment", "repayment of", "payment to",
        "refund",
        "refund of", "refunded", "we'll take", "we will take", "charge", "charged", "paid", "bill", "bill is",
        "total to pay", "逾期金额", "全部待还", "总计", "共计",
      ]
    ),
    (.balance, ["欠款", "balance", "your balance is", "new balance", "loan balance"]),
    (
      .minimum,
      [
        "最低还款", "最低待还", "先还最低", "minimum amount", "最低还款额", "最低应还", "最低应还款", "最低应还额", "最低还", "最低可还", "最低",
        "minimum", "minimum payment",
        "minimum due", "minimum payment due", "min payment", "min. payment", "minimum amount due",
        "minimum repayment", "minimum monthly repayment", "minimum monthly payment", "at least",
      ]
    ),
    (
      .other,
      [
        "额度", "可用额度", "总额度", "优惠", "立减", "最高立减", "最高", "红包", "满减", "减免", "省", "补贴", "返现", "余额", "消费", "手续费",
        "服务费", "利息", "违约金", "逾期费", "滞纳金", "原价", "订单总额", "总价", "剩余", "剩余待还", "剩余应还", "尚欠", "还差", "领", "可领",
        "可减",
        "满", "上期账单", "上期账单金额", "上期已还金额", "上期余额", "上月账单", "其中", "待还本金", "罚息", "尚需还款", "运费", "另产生", "兑换", "低至",
        "每期", "最低每月还", "券", "立减券",
        "limit", "credit limit", "spending limit", "spending power", "available", "available credit", "save",
        "off",
        "order total", "order value", "purchase of", "order of", "total of", "late fee", "fee", "fees",
        "fee of",
        "monthly fee of", "account fee", "installment fee", "instalment fee", "finance charge", "interest",
        "interest of", "interest charged", "up to", "over", "spend", "remaining", "remaining balance",
        "remaining loan balance", "purchase total", "left to pay", "voucher", "reward", "cashback",
        "original amount", "original purchase", "total order", "remaining after this payment",
        "failed payment fee", "previous invoice", "previous balance", "payments", "purchases",
      ]
    ),
  ].flatMap { role, words in words.map { ($0, role) } }

  /// What says that a payment was made.
  nonisolated(unsafe) static let paid: [Regex<Substring>] = [
    #/(?:还款|扣款|支付|代扣)[^，。；！!\n]{0,14}成功/#, #/成功[^，。；\n]{0,6}(?:还款|扣款|代扣)/#,
    #/已(?:提前|主动|自动)?(?:还清|还款|结清|收到|入账|到账|完成支付|完成还款|扣除)/#, #/还款已完成|全部结清|状态:成功|已为您完成/#,
    #/收到[^，。；\n]{0,6}还款|完成付款|还款入账|已从[^，。；\n]{0,20}扣款|\d:\d\d还款|账单已于[^，。；\n]{2,12}还款/#,
    #/\b(?:we|zip|klarna|afterpay|clearpay|affirm|paypal|sezzle)(?:'ve| have| has)? (?:just )?(?:successfully )?(?:got|took|taken|received|charged|collected|processed)\b/#,
    #/\byou(?:'ve| have)? (?:just )?(?:paid|made)\b/#,
    #/thank(?:s| you) for your (?:[a-z]+ )?(?:re)?payment/#,
    #/payments? (?:[^.!\n]|\.(?=[^ \n])|co\. ){0,60}(?:received|went through|has posted|was successful|has been processed|is complete|confirmed)/#,
    #/payment (?:received|successful|confirm(?:ed|ation))|paid (?:on|off|in full)\b|was paid|has been paid|success!|paid up/#,
  ]

  /// What says that money came back.
  nonisolated(unsafe) static let refund: [Regex<Substring>] = [
    #/已退款|退款成功|已?原路退回|已退(?:回|还|至)|退货退款|退货完成|退款通知|收到[^，。；\n]{0,12}退(?:款|货)/#,
    #/退款[^，。；\n]{0,16}(?:已|到账|完成|退还至|退至)/#, #/退款已/#,
    #/\brefunded\b|refund (?:of|from|is complete|processed)|(?:got|received|issued|processed) a refund|your refund|refund (?:issued|alert)|is refunding you/#,
  ]

  /// What turns either into its opposite.
  static let failed = [
    "失败", "未成功", "不成功", "haven't received", "not received", "have not received", "not yet received",
    "declined",
    "failed", "unable", "couldn't", "could not", "didn't go through", "unsuccessful", "wasn't successful",
  ]

  /// Words that say that something is to be paid.
  static let asking = [
    "账单", "应还", "待还", "还款", "扣款", "扣除", "代扣", "到期", "待付", "应付", "要还", "没还", "due", "payment", "instalment",
    "installment", "statement", "pay by", "come out", "we'll take", "collect", "charge", "owe", "repayment",
    "reminder", "deducted", "please pay", "tried to take",
  ]

  /// Words that say that it is still to come: without one an amount may have been paid long ago.
  static let ahead = [
    "应还", "待还", "要还", "没还", "应付", "待付", "还款日", "到期", "账单已出", "账单出", "请于", "将于", "将在", "会在", "扣款", "将", "记得",
    "前还", "请", "提醒",
    "还清", "逾期", "due", "pay", "will ", "we'll", "upcoming", "coming", "comes", "scheduled", "reminder",
    "next", "owe",
    "declined", "failed", "minimum", "statement",
  ]

  /// Words beside the day on which something is due, the surest first.
  static let due = [
    [
      "还款日", "最后还款日", "到期还款日", "还款截止", "扣款日", "due on", "due date", "payment date", "pay by", "is due",
      "scheduled for",
    ],
    ["到期日", "到期", "截止", "最晚", "最迟", "请于", "还清", "due", "by", "before", "next payment"],
  ]

  /// Words beside the day on which something was done.
  static let done = ["时间", "到账", "日期", "date", "paid on"]

  /// Words beside days that are none of that.
  static let otherDays = [
    "账单日", "出账", "出账日", "出账日期", "账单周期", "下单", "购买", "消费", "有效期", "活动", "截止领取", "失效", "立减", "券",
    "statement date", "ordered", "purchased", "placed on", "expires", "offer ends", "until", "sent on",
    "order date",
    "closing date", "next statement", "next up", "next one",
  ]

  /// Words of messages that are none of what is read here, whatever else stands in them.
  static let never = [
    "验证码", "动态码", "校验码", "消费人民币", "消费提醒", "该笔将计入", "verification code", "one-time code", "security code",
    "passcode",
    "limit has increased", "limit has been increased", "limit increase",
  ]

  /// Words of advertisements: they stand below real bills too, where the amount says what it is.
  static let advertising = [
    "积分", "刷卡金", "办理分期", "低至", "off orders", "with code", "开通即", "立即开通", "邀请您", "邀您", "领取", "抽奖", "提升至",
    "已提升",
    "提额", "special offer", "pre-approved", "shop now", "promo",
  ]

  /// What the words on both sides make of an amount: the nearest before it, else the nearest after it.
  static func role(before: Substring, after: Substring) -> Role? {
    let table = amounts.map { ($0.words, $0.role) }
    return nearest(table, in: before.lowercased(), fromEnd: true)
      ?? nearest(table, in: after.lowercased(), fromEnd: false)
  }

  /// The value of the words that stand nearest; of those that end alike the longest.
  static func nearest<Value>(_ table: [(String, Value)], in text: String, fromEnd: Bool) -> Value? {
    var best: (value: Value, distance: Int, length: Int)?
    for (words, value) in table {
      for range in text.ranges(of: words) where stands(range, in: text) {
        let distance =
          fromEnd
          ? text.distance(from: range.upperBound, to: text.endIndex)
          : text.distance(from: text.startIndex, to: range.lowerBound)
        let isBetter = best.map { (distance, -words.count) < ($0.distance, -$0.length) } ?? true
        if isBetter { best = (value, distance, words.count) }
      }
    }
    return best?.value
  }

  /// Whether Latin words stand by themselves in a text.
  private static func stands(_ range: Range<String.Index>, in text: String) -> Bool {
    guard text[range].first?.isASCIILetter == true else { return true }
    let before = text[..<range.lowerBound].last
    let after = text[range.upperBound...].first
    return before?.isASCIILetter != true && after?.isASCIILetter != true
  }
}
