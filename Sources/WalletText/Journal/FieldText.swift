import PayLater

extension Refusal.Field {
  /// The label of the field: '身份证号', 'ID number'.
  public var phrase: Phrase {
    switch self {
    case .name: Phrase("姓名", "Name")
    case .idNumber: Phrase("身份证号", "ID number")
    case .phone: Phrase("手机号", "Phone")
    case .email: Phrase("邮箱", "E-mail")
    case .code: Phrase("验证码", "One-time code")
    case .label: Phrase("标签", "Label")
    case .recipient: Phrase("收货人", "Recipient")
    case .address: Phrase("地址", "Address")
    case .income: Phrase("月收入", "Monthly income")
    case .balance: Phrase("余额", "Balance")
    case .fundingSource: Phrase("扣款账户", "Funding source")
    case .amount: Phrase("金额", "Amount")
    case .quantity: Phrase("数量", "Quantity")
    case .lines: Phrase("商品", "Items")
    case .provider: Phrase("服务商", "Provider")
    case .title: Phrase("名称", "Title")
    case .due: Phrase("还款日", "Due date")
    case .days: Phrase("天数", "Days")
    case .until: Phrase("到哪天", "Until")
    case .word: Phrase("确认词", "Confirmation word")
    case .merchant: Phrase("商家", "Merchant")
    case .autopay: Phrase("自动扣款", "Autopay")
    case .id: Phrase("编号", "Id")
    case .cap: Phrase("上限", "Cap")
    case .count: Phrase("期数", "Instalments")
    case .reason: Phrase("原因", "Reason")
    case .use: Phrase("用途", "Use")
    case .currency: Phrase("币种", "Currency")
    case .note: Phrase("备注", "Note")
    case .paid: Phrase("已还期数", "Payments made")
    case .rate: Phrase("年利率", "Yearly rate")
    case .lateFee: Phrase("逾期费", "Late fee")
    case .day: Phrase("哪天", "Day")
    case .every: Phrase("每隔", "Every")
    case .details: Phrase("更多", "More")
    case .total: Phrase("金额是", "Amount is")
    case .file: FilesText.file
    case .zone: RecordsText.zone
    case .instalment: Phrase("第几期", "Which payment")
    case .billDay: Phrase("账单日", "Bill day")
    case .bill: Phrase("哪一期账单", "Bill")
    case .minimum: Phrase("最低还款额", "Minimum payment")
    case .message: Phrase("消息", "Message")
    case .account: Phrase("账户", "Account")
    case .decision: Phrase("它是什么", "What it is")
    case .parts: ImportBookingText.parts
    }
  }

  /// Whether its content is an amount of money.
  var isAmount: Bool {
    switch self {
    case .income, .balance, .amount, .cap, .lateFee, .minimum: true
    default: false
    }
  }

  /// Whether its content is chosen rather than typed.
  var isChoice: Bool {
    switch self {
    case .address, .fundingSource, .merchant, .autopay, .count, .reason, .use, .details, .total, .account,
      .decision:
      true
    default: false
    }
  }
}
