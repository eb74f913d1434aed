import PayLater

extension Derivation.Rule {
  /// The rule in a sentence.
  public var phrase: Phrase {
    switch self {
    case .businessDay: Phrase("营业日由日终推进，不随时钟跳动。", "The business day moves by closing days, not by the clock.")
    case .service:
      Phrase("服务按核验、授权、开通、关闭的步骤变化。", "The service goes by steps: identified, authorised, active, closed.")
    case .suspension:
      Phrase(
        "逾期超过宽限期、授权撤回、自主冻结、没有扣款账户，都会暂停服务。",
        "Past grace, a withdrawn authorisation, a self-freeze or no funding source suspends the service.")
    case .verification: Phrase("身份核验一次，长期有效。", "The identity is verified once.")
    case .consent:
      Phrase("信用分只在您授权时评估，可以随时撤回。", "The score is evaluated only with your consent, which you can withdraw.")
    case .buckets:
      Phrase("额度 = 可用 + 冻结 + 已用 + 已核销，始终相等。", "Limit = available + held + used + charged off, always.")
    case .capture:
      Phrase(
        "收货时从冻结转为应还，未还本金 = 收货时的本金减去已还和退款。",
        "At receipt what was held becomes owed; principal owed is that less repayments and refunds.")
    case .payoff:
      Phrase(
        "结清金额 = 未还本金 + 逾期费 + 已到期的分期手续费。",
        "The payoff is principal, late charge and the earned part of the instalments' charge.")
    case .creditBalance: Phrase("溢缴款是欠您的钱，不占额度。", "The credit balance is owed to you, outside the limit.")
    case .refund:
      Phrase("退款先冲抵未还本金，多出的进溢缴款。", "A refund takes off the principal first; the rest becomes credit balance.")
    case .pause:
      Phrase("退货或问题处理期间，逾期天数停住。", "While a return or problem is open the days past due stand still.")
    case .lateCharge:
      Phrase(
        "从逾期第 4 天起，每天按未还本金的万分之五计，不追溯，合计后向下取整一次。",
        "From day 4 on 0.05% of the overdue principal a day, not retroactive, rounded down once.")
    case .lateCap: Phrase("逾期费最多为本金的 25%。", "The late charge is at most 25% of the principal.")
    case .grace:
      Phrase(
        "还款日后 3 天是宽限期，期内不收费、不影响信用分。",
        "Three days after the due date are grace: no charge, no effect on the score.")
    case .dueDate:
      Phrase(
        "还款日 = 收货日加商家账期，遇顺延另加。", "The due date is the receipt and the merchant's term, and days it was moved."
      )
    case .moved:
      Phrase(
        "还款日会因容差、延期、暂停结束而顺延；计划中断或争议重开时另定。",
        "A tolerance, an extension or the end of a pause moves the due date; a broken plan or a reopened dispute sets it anew."
      )
    case .plan:
      Phrase(
        "协商还款计划期间不计逾期费，逾期天数停住；第二次没按时还，计划结束。",
        "While a hardship plan is kept no charge accrues and the days past due stand still; a second miss ends it."
      )
    case .chargeOff:
      Phrase(
        "逾期第 91 天核销：费用减免，本金仍欠，额度归零。",
        "On day 91 it is charged off: charges are waived, the principal stays owed, the limit is 0.")
    case .limit:
      Phrase(
        "额度取三者中最小的：在用档位、收入部分、自设上限。",
        "The limit is the lowest of three: the row in force, the part your income allows, your own cap.")
    case .limitTable:
      Phrase("分数对应的档位决定额度、单笔上限和订单数。", "The score's row gives the limit, the order cap and the open orders.")
    case .incomeLimit:
      Phrase(
        "月收入的 60%，向下取整到 100 元；未申报为 500 元。",
        "60% of the income, rounded down to ¥100; ¥500 where none is declared.")
    case .gates: Phrase("下单要逐项检查，全部通过才可以先用后付。", "An order is checked item by item; all must pass.")
    case .affordability:
      Phrase(
        "任何 30 天内要还的，不超过月收入的 30%。", "What falls due in any 30 days is at most 30% of the monthly income.")
    case .dueIn30Days:
      Phrase(
        "从今天起 30 天内到期的都算，逾期的立即算，冻结的不算。",
        "All that falls due in 30 days from today; late ones at once, held ones not.")
    case .disclosure:
      Phrase(
        "确认前要说明金额、还款日、逾期费用和额度变化。",
        "Before you confirm, price, due date, cost of lateness and limit are shown.")
    case .repayment:
      Phrase(
        "还款先付逾期费，再按期次付手续费和本金。",
        "A repayment goes to the late charge, then part by part to charge and principal.")
    case .instalments:
      Phrase(
        "分期手续费逐月计入，提前结清不收未到期部分。",
        "The charge of instalments is earned month by month; paying early leaves the rest out.")
    case .score:
      Phrase("信用分 = 350 + 16 项得分，不超过封顶。", "The score is 350 plus the points of 16 items, at most the cap.")
    case .scorecard: Phrase("得分按评分卡的分箱查表。", "Points are looked up in the bins of the scorecard.")
    case .ceiling: Phrase("记录少时，这一项有上限。", "While the record is thin the item has a ceiling.")
    case .scoreCap:
      Phrase("逾期或核销会给总分封顶，取最低的。", "Lateness or a charge-off caps the score; the lowest cap wins.")
    case .scoreInput: Phrase("按评估截止日、在规定的月份窗口内统计。", "Counted at the cut-off within the window of months.")
    case .debtsElsewhere:
      Phrase("别处的欠款由您自己记录，从不占额度。", "Debts from elsewhere are your own records, never inside the limit.")
    case .monthlyBills:
      Phrase(
        "记录落在哪一期，只看它的日子和当时的账单规则；还款先还最早一期，指明哪一期就只还那一期。",
        "An entry's bill depends on its day and the bill rule of that day alone; payments go to the oldest bill, or to the one they name."
      )
    case .ownRules:
      Phrase(
        "您自己定的规则：收紧立即生效，放宽次日生效。",
        "Your own rules: a tighter one takes effect at once, a looser one the next day.")
    case .statedByUser: Phrase("由您填写，还款和扣款会改变余额。", "Stated by you; payments change a balance.")
    }
  }

  /// The rule with its section: '第 4 节  ...'.
  public var withSection: Phrase {
    Phrase("规则第 \(section) 节：", "Rules, section \(section): ") + phrase
  }
}

extension Derivation.Operation {
  /// How the terms make the figure, in a few words; nil where there is nothing to say.
  public var phrase: Phrase? {
    switch self {
    case .given: nil
    case .sum: Phrase("相加", "added up")
    case .difference: Phrase("第一项减去其余", "the first less the others")
    case .excess: Phrase("相减，不小于 0", "the difference, at least 0")
    case .least: Phrase("取最小", "the lowest of these")
    case .greatest: Phrase("取最大", "the highest of these")
    case .product: Phrase("相乘", "multiplied")
    case .portion(let part, let whole, let step): OperationText.portion(part, whole, step)
    case .percentage: Phrase("第一项占第二项的百分比，向下取整", "the first in percent of the second, rounded down")
    case .annualRate:
      Phrase(
        "月内部收益率的 12 倍：按月还这些，现值等于第一项",
        "12 times the monthly rate at which these payments are worth the first now")
    case .lookup: Phrase("查表", "looked up in the table")
    case .shift: Phrase("日期加天数", "the day moved by the days")
    case .term(let term): OperationText.term(term)
    case .standing: Phrase("由还款日和今天得出", "from the due date and today")
    case .atMost: Phrase("第一项不超过第二项才通过", "passes if the first is at most the second")
    case .atLeast: Phrase("第一项达到第二项才通过", "passes if the first is at least the second")
    case .below: Phrase("第一项小于第二项才通过", "passes if the first is less than the second")
    case .all: Phrase("都成立才通过", "passes if all hold")
    case .none: Phrase("都不成立才通过", "passes if none holds")
    case .service: Phrase("有一项妨碍就暂停", "suspended if one stands in the way")
    }
  }
}

/// Words for what is made of terms.
enum OperationText {
  /// '乘以 60%，向下取整到 ¥100', '除以 10,000，向下取整'.
  static func portion(_ part: Int64, _ whole: Int64, _ step: Int64) -> Phrase {
    if whole == 1 { return Phrase("乘以 \(grouped(part))", "times \(grouped(part))") }
    let bound = step > 1 ? Money(fen: step).round : ""
    let share =
      whole == 100
      ? Phrase("乘以 \(part)%", "times \(part)%")
      : part == 1
        ? Phrase("除以 \(grouped(whole))", "divided by \(grouped(whole))")
        : Phrase(
          "乘以 \(grouped(part)) 再除以 \(grouped(whole))", "times \(grouped(part)), divided by \(grouped(whole))")
    return share
      + Phrase(
        "，向下取整\(bound.isEmpty ? "" : "到 ")\(bound)", ", rounded down\(bound.isEmpty ? "" : " to ")\(bound)")
  }

  /// '加 14 天', '次月 10 日'.
  static func term(_ term: Term) -> Phrase {
    switch term {
    case .days(let days): Phrase("加 \(days) 天", "\(counted(days, "day")) on")
    case .statement(let day): Phrase("次月 \(day) 日", "the \(ordinal(day)) of the next month")
    }
  }
}

extension Derivation.Value {
  /// What it is worth, in words; amounts hidden where they are masked.
  public func phrase(masked: Bool = false) -> Phrase {
    switch self {
    case .number(let number, let unit): unit.phrase(number, masked: masked)
    case .day(let day): Phrase(same: day.text)
    case .flag(let holds): holds ? Phrase("是", "yes") : Phrase("否", "no")
    case .standing(let standing): standing.word
    case .service(let state): state.phrase
    case .nothing: Phrase("无", "none")
    }
  }
}

extension Derivation {
  /// What it is worth as screens show it.
  public func shown(masked: Bool = false) -> Phrase { part.shown(masked: masked) }

  /// How its terms make it as screens show it; nil where there is nothing to say.
  public var how: Phrase? {
    guard isMade else { return nil }
    return part.isBelowShown ? Operation.excess.phrase : operation.phrase
  }
}

extension Derivation.Part {
  /// What it is worth as screens show it: what is available is never below 0 there (rules.md section 3).
  public func shown(masked: Bool = false) -> Phrase {
    (isBelowShown ? .money(.zero) : value).phrase(masked: masked)
  }

  fileprivate var isBelowShown: Bool {
    (figure == .available || figure == .availableAfter) && (value.number ?? 0) < 0
  }
}

extension Derivation.Unit {
  fileprivate func phrase(_ number: Int64, masked: Bool) -> Phrase {
    let count = Int(number)
    return switch self {
    case .fen: Phrase(same: Money(fen: number).text(masked: masked))
    case .smallest(let currency): Phrase(same: Money(fen: number).text(in: currency, masked: masked))
    case .points: Phrase(same: "\(number)")
    case .count: Phrase(same: "\(number)")
    case .days: CountText.days(count)
    case .months: CountText.months(count)
    case .percent: Phrase(same: RateText.percent(count))
    case .hundredthsOfPercent: Phrase(same: RateText.oneDecimal(count))
    case .tenThousandths:
      masked
        ? Phrase(same: Money.maskedText)
        : Phrase("\(grouped(number)) 万分之一分", "\(grouped(number)) / 10,000 fen")
    }
  }
}

extension Standing {
  /// Where it stands, without its days.
  var word: Phrase {
    switch self {
    case .upcoming: Phrase("未到期", "upcoming")
    case .inGrace: Phrase("宽限期内", "in grace")
    case .overdue: Phrase("已逾期", "overdue")
    case .held: Phrase("额度已冻结", "held")
    case .dueToday, .paused, .chargeOnly, .settled, .voided, .chargedOff, .recovered: phrase(days: 0)
    }
  }
}

extension Derivation.Operation.Table {
  /// The table in a line: '0-5: 50  6-10: 44  51+: 0'.
  public func phrase(giving: Derivation.Unit?) -> Phrase {
    var from: Int64 = 0
    var parts: [String] = []
    for row in rows {
      let range = row.below.map { $0 - 1 > from ? "\(from)-\($0 - 1)" : "\(from)" } ?? "\(from)+"
      parts.append("\(range): \(giving == .fen ? Money(fen: row.gives).round : String(row.gives))")
      from = row.below ?? from
    }
    return Phrase(same: parts.joined(separator: "  "))
  }
}
