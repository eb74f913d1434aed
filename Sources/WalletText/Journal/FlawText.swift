import PayLater

extension Refusal.Flaw {
  /// What is wrong and how it must be, short enough to stand beside the field: '校验位不对，请核对最后一位'.
  public func phrase(of field: Refusal.Field) -> Phrase {
    switch self {
    // An address is typed in a form and chosen at the checkout.
    case .empty where field == .address: Phrase("请填写地址", "please fill in: address")
    case .empty where field == .reason: Phrase("请写明原因", "please say why, in a few words")
    case .empty, .missing: field.missing
    case .tooLong: field.tooLong
    case .malformed: field.malformed
    case .tooSmall: field.tooSmall
    case .tooLarge: field.tooLarge
    case .notANumber:
      [.quantity, .days, .count, .paid].contains(field)
        ? Phrase("请填写整数，例如 7", "a whole number such as 7")
        : Phrase("请填写数字，例如 1234.56", "a number such as 1234.56")
    case .negative: Phrase("不能是负数", "cannot be below zero")
    case .tooManyDecimals: Phrase("最多两位小数", "two decimals at most")
    case .length: field == .code ? field.malformed : field.wrongLength
    case .characters: field.wrongCharacters
    case .area: Phrase("地区码不对，请核对前 6 位", "no such area; please check the first 6 digits")
    case .birthDate: Phrase("出生日期不对，请核对第 7 至 14 位", "no such birth date; please check digits 7 to 14")
    case .checkDigit: Phrase("校验位不对，请核对最后一位", "check digit does not fit; please check the last one")
    case .underAge:
      Phrase("须年满 \(IdentityNumber.adultAge) 周岁", "you must be \(IdentityNumber.adultAge) or over")
    case .wrong: field.wrong
    case .past: Phrase("这一天已过，请选之后的日子", "that day is past; please choose a later one")
    case .taken: field.taken
    case .uneven where field == .quantity:
      Phrase("和列出的日子或金额不一样多", "not as many as the days or amounts listed")
    case .uneven: Phrase("金额写一个，或者和日子一样多", "one amount, or as many as there are days")
    case .aboveRest: Phrase("比能退、能免、能降的多", "more than there is to refund, waive or lower")
    case .hasPayments: Phrase("已经记过还款，不能再换币种", "payments are noted already, so it cannot change")
    case .future where field == .bill: Phrase("这一期还没有出账", "that bill is not made yet")
    case .future: Phrase("还没到这一天", "that day has not come yet")
    case .several: Phrase("这里只填一个金额", "only one amount goes here")
    case .ambiguous:
      Phrase(
        "逗号分的是千位还是金额？千位不用逗号，金额之间用空格",
        "thousands or amounts? write thousands without commas, and spaces between amounts")
    case .belowPaid: Phrase("合计比已还的还少", "less in all than was paid already")
    }
  }
}

extension Refusal.Field {
  /// The label in the middle of an English sentence: 'one-time code', but 'ID number'.
  private var inSentence: String {
    self == .idNumber || phrase.en.isEmpty
      ? phrase.en : phrase.en.prefix(1).lowercased() + phrase.en.dropFirst()
  }

  fileprivate var missing: Phrase {
    switch self {
    case .lines: Phrase("购物车是空的", "the cart is empty")
    case .autopay: Phrase("请选择要或不要", "please choose yes or no")
    case .days: malformed
    default:
      isChoice
        ? Phrase("请选择\(phrase.zh)", "please choose: \(inSentence)")
        : Phrase("请填写\(phrase.zh)", "please fill in: \(inSentence)")
    }
  }

  fileprivate var tooLong: Phrase {
    switch (self, longest) {
    case (.lines, _):
      Phrase(
        "太多了，一单最多 \(Purchase.mostLines) 样，一笔欠款最多 \(PlannedPayment.most) 期",
        "too many: at most \(Purchase.mostLines) items an order, \(PlannedPayment.most) payments a debt")
    case (.quantity, _): Phrase("最多 \(PlannedPayment.most) 期", "at most \(PlannedPayment.most) payments")
    case (_, let most?): Phrase("最多 \(most) 个字", "at most \(most) characters")
    default: Phrase("太长了，请写短一些", "too long; please shorten it")
    }
  }

  fileprivate var malformed: Phrase {
    switch self {
    case .phone: Phrase("应为 11 位手机号，例如 13800138000", "11 digits, such as 13800138000")
    case .email: Phrase("应像 name@example.cn", "should look like name@example.cn")
    case .code: Phrase("应为 6 位数字", "should be 6 digits")
    case .due, .until, .day: Phrase("应像 2026-11-22", "should look like 2026-11-22")
    case .days: Phrase("请选 7、30 或 90 天", "please choose 7, 30 or 90 days")
    case .count: Phrase("请填 3 到 12", "please say 3 to 12")
    case .currency: Phrase("没有这个币种，应像 USD", "no such currency; should look like USD")
    case .every: Phrase("应像 1 个月、2 周、10 天", "should look like month, 2 weeks, 10 days")
    case .billDay: Phrase("1 到 28，或 last (月末)", "1 to 28, or last")
    case .bill: Phrase("应像 2026-07", "should look like 2026-07")
    case .lines: Phrase("写行号，例如 1 3x2", "line numbers, such as 1 3x2")
    case .idNumber: Phrase("应为 18 位身份证号", "should be an 18-digit ID number")
    default: Phrase("格式不对，请核对", "not in the right form; please check")
    }
  }

  fileprivate var tooSmall: Phrase {
    switch self {
    case .quantity: Phrase("至少 1 件", "at least 1")
    case .days, .count: malformed
    case .parts: ImportBookingText.partsRange
    default: Phrase("最少 ¥0.01", "at least ¥0.01")
    }
  }

  fileprivate var tooLarge: Phrase {
    switch self {
    case .quantity:
      Phrase(
        "太多了，一项最多 \(Purchase.mostOfOne) 件，合计最多 \(Money.most.round)",
        "too many: at most \(Purchase.mostOfOne) of one, \(Money.most.round) in all")
    case .days, .count: malformed
    case .parts: ImportBookingText.partsRange
    case .until: Phrase("太晚了，请选早一些的日子", "too late; please choose an earlier day")
    case .due: Phrase("最晚 \(Day.latest)", "\(Day.latest) at the latest")
    case .paid: Phrase("不能多于期数", "not more than there are payments")
    case .rate: Phrase("最高 1000%", "at most 1,000%")
    case .minimum: Phrase("不能多于账单总额", "not more than the bill's total")
    default: Phrase("最多 \(Money.most.text)", "at most \(Money.most.text)")
    }
  }

  fileprivate var wrongLength: Phrase {
    self == .idNumber
      ? Phrase("应为 18 位，请核对位数", "should be 18 characters; please count them")
      : Phrase("位数不对，请核对", "not the right length; please check")
  }

  fileprivate var wrongCharacters: Phrase {
    switch self {
    case .idNumber: Phrase("前 17 位应为数字，末位是数字或 X", "17 digits, then a digit or X")
    case .name: Phrase("姓名里只能有文字、空格和间隔号", "a name has letters, spaces and name marks only")
    default: Phrase("有不能用的字符，请核对", "some characters do not belong here; please check")
    }
  }

  fileprivate var wrong: Phrase {
    switch self {
    case .code: Phrase("验证码不对，请核对", "that is not the code; please check")
    case .word: Phrase("和要求的词不一样", "not the word asked for")
    case .amount: Phrase("和要确认的金额不一样", "not the amount to confirm")
    default: Phrase("对不上，请核对", "does not match; please check")
    }
  }

  fileprivate var taken: Phrase {
    switch self {
    case .phone, .email: Phrase("已经添加过了", "already added")
    default: Phrase("已被使用，请换一个", "already in use; please choose another")
    }
  }
}

extension Refusal {
  /// The field a refusal points to and the words beside it; nil where it points to none.
  public var fieldError: (field: Field, words: Phrase)? {
    guard case .invalid(let field, let flaw) = self else { return nil }
    return (field, flaw.phrase(of: field))
  }
}
