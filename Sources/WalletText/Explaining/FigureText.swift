import PayLater

extension Figure {
  /// What the figure is called, with what it belongs to: '云杉书店 结清金额'.
  public func phrase(_ names: Names, on businessDay: Day) -> Phrase {
    let words = phrase(on: businessDay)
    if let obligation { return [names[obligation], words].joined(Phrase(same: " ")) }
    if let account { return [names[account], words].joined(Phrase(same: " ")) }
    if let debt { return [names[debt], words].joined(Phrase(same: " ")) }
    if case .balance(let id) = self { return [names[id], words].joined(Phrase(same: " ")) }
    if case .ordered(let id) = self { return [names[id], words].joined(Phrase(same: " ")) }
    return words
  }

  /// What the figure is called by itself.
  public func phrase(on businessDay: Day) -> Phrase {
    switch self {
    case .businessDay: Phrase("今天 (营业日)", "Today (business day)")
    case .service: Phrase("先用后付服务", "Pay-later service")
    case .owed: MoneyWords.owedNow
    case .ownOwed: Phrase("欠这里的", "Owed here")
    case .dueIn30Days: Phrase("30 天内要还", "Due in 30 days")
    case .dueOn(let day), .payment(_, let day):
      Phrase("\(day.short(on: businessDay)) 要还", "due on \(day.short(on: businessDay))")
    case .dueInMonth(let month):
      Phrase(
        "\(month.year) 年 \(month.month) 月要还",
        "due in \(month.year)-\(month.month < 10 ? "0" : "")\(month.month)")
    case .payable(.account, let number): MonthlyText.bill(Month(index: number))
    case .payable(_, let number):
      number == 1 ? Phrase("要还", "payment") : Phrase("第 \(number) 期要还", "payment of part \(number)")
    case .dueGroup(let group): group.phrase
    case .debt: Phrase("还欠", "still owed")
    case .debtTotal: Phrase("记下的总额", "amount recorded")
    case .debtPaid: Phrase("已记下的还款", "noted as paid")
    case .foreignOwed(let currency): Phrase("现在欠 (\(currency))", "Owed now (\(currency))")
    case .foreignDueIn30Days(let currency): Phrase("30 天内要还 (\(currency))", "Due in 30 days (\(currency))")
    case .foreignDueInMonth(let currency, let month):
      Figure.dueInMonth(month).phrase(on: businessDay) + Phrase(same: " (\(currency))")
    case .foreignDueGroup(let currency, let group): group.phrase + Phrase(same: " (\(currency))")
    case .debtRefunded: Phrase("商家已退", "refunded by the shop")
    case .debtReturned: Phrase("退到您手里的", "returned to you")
    case .debtLateCost: Phrase("逾期会多花 (按您记的条件)", "what lateness costs (by the terms you noted)")
    case .debtLateFees: Phrase("逾期费，每期一次", "late fees, one a payment")
    case .debtLateInterest: Phrase("逾期利息，按天计", "interest for the days late")
    case .debtInstalment(_, let number): Phrase("第 \(number) 期", "part \(number)")
    case .debtDue(_, let number): Phrase("第 \(number) 期还款日", "due date of part \(number)")
    case .debtStanding: Phrase("状态", "standing")
    case .monthly(let figure): figure.phrase
    case .balance: Phrase("余额", "balance")
    case .balances: Phrase("扣款账户余额合计", "Balance of all sources")

    case .payoff: Phrase("结清金额", "payoff amount")
    case .captured: Phrase("收货时的本金", "principal at receipt")
    case .paid: Phrase("已还本金", "principal repaid")
    case .chargesPaid: Phrase("已付分期手续费", "instalment charges paid")
    case .paidInAll: Phrase("已付合计", "paid in all")
    case .refunded: Phrase("退款冲抵的本金", "principal refunded")
    case .principal: Phrase("未还本金", "principal owed")
    case .heldFor: Phrase("冻结", "held")
    case .chargedOffOf: Phrase("已核销本金", "principal charged off")
    case .lateCharge: Phrase("未付逾期费", "late charge owed")
    case .lateAccrued: Phrase("累计逾期费", "late charge so far")
    case .lateSum: Phrase("逐日累计", "sum of its days")
    case .lateDay(_, let number): Phrase("计费第 \(number) 天", "charged day \(number)")
    case .overdue: Phrase("当天逾期的本金", "overdue principal that day")
    case .latePaid: Phrase("已付逾期费", "late charge paid")
    case .lateWaived: Phrase("减免的逾期费", "late charge waived")
    case .lateInPlan: Phrase("并入还款计划的逾期费", "late charge taken into the plan")
    case .lateMost: Phrase("逾期费上限", "most late charge")
    case .earnedCharge: Phrase("已到期的分期手续费", "instalment charge earned")
    case .instalment(_, let number): Phrase("第 \(number) 期本金", "principal of part \(number)")
    case .instalmentCharge(_, let number): Phrase("第 \(number) 期手续费", "charge of part \(number)")
    case .due(_, let number):
      number == 1 ? Phrase("还款日", "due date") : Phrase("第 \(number) 期还款日", "due date of part \(number)")
    case .dueByTerm: Phrase("按商家账期的还款日", "due date by the merchant's term")
    case .moved: Phrase("顺延的天数", "days it was moved")
    case .receivedOn: Phrase("收货日", "day of receipt")
    case .daysPastDue: Phrase("逾期天数", "days past due")
    case .standing: Phrase("状态", "standing")
    case .one, .ordered: Phrase("订单", "order")

    case .partPrincipal(_, let number): Phrase("第 \(number) 期应还本金", "principal set for part \(number)")
    case .partCleared(_, let number): Phrase("第 \(number) 期已还和退款", "paid and refunded of part \(number)")
    case .partCharge(_, let number): Phrase("第 \(number) 期应付手续费", "charge set for part \(number)")
    case .partChargePaid(_, let number): Phrase("第 \(number) 期已付手续费", "charge paid of part \(number)")
    case .lateOn(_, let day):
      Phrase(
        "不还到 \(day.short(on: businessDay)) 的逾期费", "late charge by \(day.short(on: businessDay)) if unpaid")
    case .lateAccruedOn(_, let day):
      Phrase("到 \(day.short(on: businessDay)) 累计逾期费", "late charge so far by \(day.short(on: businessDay))")
    case .lateSumOn(_, let day):
      Phrase("到 \(day.short(on: businessDay)) 逐日累计", "sum of the days until \(day.short(on: businessDay))")
    case .lateAhead(_, let day):
      Phrase("从今天到 \(day.short(on: businessDay)) 增加", "added from today until \(day.short(on: businessDay))")
    case .lateDaily: Phrase("逾期一天的逾期费", "late charge of a day")
    case .quoteCharge(_, let count): Phrase("分 \(count) 期的手续费", "charge for \(count) parts")
    case .quoteTotal(_, let count): Phrase("分 \(count) 期共还", "\(count) parts in all")
    case .quoteRate(_, let count): Phrase("分 \(count) 期的年化利率", "APR of \(count) parts")
    case .quotePayment(_, let count, let number):
      Phrase("分 \(count) 期：第 \(number) 期", "part \(number) of \(count)")
    case .quotePrincipal(_, let count, let number):
      Phrase("分 \(count) 期：第 \(number) 期本金", "principal of part \(number) of \(count)")
    case .quoteShare(_, let count, let number):
      Phrase("分 \(count) 期：第 \(number) 期手续费", "charge of part \(number) of \(count)")
    case .planPayment(_, let count, let number):
      Phrase("分 \(count) 期的计划：第 \(number) 期", "part \(number) of a plan of \(count)")
    case .planPrincipal(_, let count, let number):
      Phrase("分 \(count) 期的计划：第 \(number) 期本金", "principal of part \(number) of a plan of \(count)")
    case .planCharge(_, let count, let number):
      Phrase("分 \(count) 期的计划：第 \(number) 期费用", "charges of part \(number) of a plan of \(count)")
    case .chargesDue: Phrase("已有费用", "charges so far")
    case .movement(_, let number): Phrase("第 \(number) 笔往来", "movement \(number)")
    case .movedLateCharge(_, let number):
      Phrase("第 \(number) 笔往来：", "movement \(number): ") + Payment.Part.Kind.lateCharge.phrase
    case .movedCredit(_, let number):
      Phrase("第 \(number) 笔往来：转入溢缴款", "movement \(number): to the credit balance")
    case .movedCharge(_, let number, let part):
      Phrase("第 \(number) 笔往来：第 \(part) 期手续费", "movement \(number): charge of part \(part)")
    case .movedPrincipal(_, let number, let part):
      Phrase("第 \(number) 笔往来：第 \(part) 期本金", "movement \(number): principal of part \(part)")

    case .limit: MoneyWords.limit
    case .limitRow: Phrase("这一档的额度", "Limit of the row in force")
    case .row: Phrase("额度档位 (从 0 数)", "Row of the limit table (from 0)")
    case .incomeLimit: Phrase("收入决定的部分", "Part your income allows")
    case .income: MoneyWords.income
    case .pendingMonthlyCap: Phrase("放宽后的月度上限", "Own monthly cap after the change")
    case .pendingLimitCap: Phrase("放宽后的额度上限", "Own cap on the limit after the change")
    case .pendingDelayAbove: Phrase("放宽后等一天的金额", "Amount of the day's wait after the change")
    case .limitCap: Phrase("自设额度上限", "Own cap on the limit")
    case .pendingLimit: Phrase("下调后的额度", "Limit after the cut")
    case .pendingRow: Phrase("下调后这一档的额度", "Limit of the row after the cut")
    case .pendingIncomeLimit: Phrase("下调后收入决定的部分", "Part your income allows after the cut")
    case .available: MoneyWords.available
    case .held: MoneyWords.held
    case .used: MoneyWords.used
    case .chargedOff: MoneyWords.chargedOff
    case .creditBalance: MoneyWords.creditBalance
    case .creditIn: Phrase("进溢缴款的", "Came into it")
    case .creditRefunded: Phrase("退款进溢缴款", "Refunds into it")
    case .creditCharges: Phrase("退回的费用", "Charges returned")
    case .creditPaidOut: Phrase("已转出", "Paid out")
    case .creditUsed: Phrase("已用于还款", "Used for payments")

    case .score: MoneyWords.score
    case .rawScore: Phrase("封顶前的分数", "Score before the cap")
    case .pointsSum: Phrase("16 项得分合计", "Points of all 16")
    case .scoreBase: Phrase("起点", "Base")
    case .points(let one): Phrase(same: one.rawValue + " ") + one.phrase
    case .binPoints(let one): one.phrase + Phrase("：按表得分", ": points by the table")
    case .ceiling(let one): one.phrase + Phrase("：记录少时的上限", ": ceiling of a thin record")
    case .scoreCap: Phrase("封顶", "Cap")
    case .lateScoreCap: Phrase("逾期的封顶", "Cap of lateness")
    case .chargeOffScoreCap: Phrase("核销的封顶", "Cap of a charge-off")
    case .burden: Phrase("30 天内要还的占收入", "Due in 30 days against income")
    case .sinceLate: Phrase("距上次逾期，不长于使用时长", "Since last late, at most the tenure")
    case .fact(let fact): fact.phrase

    case .gate(let gate): Phrase(same: gate.rawValue + " ") + gate.phrase
    case .orderAmount: Phrase("这一单", "This order")
    case .orderCap: Phrase("单笔上限", "Order cap")
    case .openOrders: Phrase("未了结订单", "Open orders")
    case .mostOpenOrders: Phrase("未了结订单上限", "Most open orders")
    case .scoreNeeded, .eligibleScore: Phrase("需要的信用分", "Score needed")
    case .worstDaysPastDue: Phrase("最长逾期", "Most days past due")
    case .graceDays: Phrase("宽限期", "Grace period")
    case .heaviest30Days: Phrase("最重的 30 天要还", "Due in the heaviest 30 days")
    case .affordable: Phrase("收入能承受的", "What the income bears")
    case .spentThisMonth: Phrase("本月下单，含这一单", "Ordered this month, this one included")
    case .monthlyCap: Phrase("自设月度上限", "Own monthly cap")
    case .delayAbove: Phrase("超过就等一天的金额", "Amount above which orders wait a day")
    case .undeclaredLimit: Phrase("收入未申报时的最高额度", "Largest limit without an income")
    case .sources: Phrase("扣款账户", "Funding sources")
    case .addresses: Phrase("收货地址", "Addresses")
    case .oneNeeded: Phrase("至少", "At least")
    case .condition(let condition): condition.phrase
    case .availableAfter: Phrase("下单后可用额度", "Available afterwards")
    case .availableAfterAll: Phrase("全部下单后可用额度", "Available after all of them")
    case .orderTogether(let number): Phrase("一起下的第 \(number) 单", "order \(number) of them")
    case .lateOf(let number, let days):
      Phrase("第 \(number) 单逾期 \(days) 天的逾期费", "late charge of order \(number) after \(days) days")
    case .lateUncappedOf(let number, let days):
      Phrase("第 \(number) 单逾期 \(days) 天，封顶前", "order \(number) after \(days) days, before the cap")
    case .lateMostOf(let number): Phrase("第 \(number) 单逾期费上限", "most late charge of order \(number)")
    case .orderRate: Phrase("年化利率", "APR")
    case .deliveryDays: Phrase("到自动确认收货的天数", "Days to the automatic receipt")
    case .expectedReceipt: Phrase("预计收货", "Expected receipt")
    case .expectedDue: Phrase("预计还款日", "Expected due date")
    case .lateIfOrdered(let days): Phrase("逾期 \(days) 天的逾期费", "Late charge after \(days) days")
    case .lateUncapped(let days): Phrase("逾期 \(days) 天，封顶前", "After \(days) days, before the cap")
    case .lateMostIfOrdered: Phrase("逾期费上限", "Most late charge")
    }
  }
}

extension Figure.Condition {
  /// What holds, or does not.
  public var phrase: Phrase {
    switch self {
    case .serviceActive: Phrase("服务已开通且未暂停", "Service active")
    case .identityVerified: Phrase("身份已核验", "Identity verified")
    case .scoreAuthorised: Phrase("信用分已授权", "Score authorised")
    case .chargedOffLately: Phrase("12 个月内有核销", "Charged off in 12 months")
    case .frozen: Phrase("自主冻结中", "Self-freeze on")
    case .merchantBlocked: Phrase("屏蔽了这家商家", "Merchant blocked by you")
    case .takesPayLater: Phrase("商家和商品支持先用后付", "Merchant and offers take pay-later")
    case .pastGrace: Phrase("有款项超过宽限期", "Something past grace")
    case .waitsADay: Phrase("大额订单还在等一天", "A large order still waits its day")
    case .sourceMissing: Phrase("没有扣款账户", "No funding source")
    }
  }
}

extension Figure.ScoreFact {
  /// What was counted.
  public var phrase: Phrase {
    switch self {
    case .verified: Phrase("身份已核验", "Identity verified")
    case .contacts: Phrase("已验证的联系方式", "Verified contacts")
    case .contactAgeMonths: Phrase("联系方式未变的月数", "Months without a change of contacts")
    case .fundingSources: Phrase("扣款账户", "Funding sources")
    case .monthlyIncome: MoneyWords.income
    case .dueIn30Days: Phrase("评估时 30 天内要还", "Due in 30 days at the cut-off")
    case .tenureMonths: Phrase("使用时长", "Tenure")
    case .closed24: Phrase("24 个月内了结", "Closed in 24 months")
    case .onTime24: Phrase("24 个月内按时了结", "Closed on time in 24 months")
    case .worstDaysPastDue24: Phrase("24 个月内最长逾期", "Worst days past due in 24 months")
    case .monthsSinceLate: Phrase("距上次逾期", "Since last late")
    case .peakUsePercent90: Phrase("3 个月内最高用额", "Peak use of the limit in 3 months")
    case .daysPastDueNow: Phrase("评估时逾期", "Past due at the cut-off")
    case .closed6: Phrase("6 个月内了结", "Closed in 6 months")
    case .onTimePercent6: Phrase("6 个月内按时比例", "Share on time in 6 months")
    case .debitAttempts6: Phrase("6 个月内自动扣款", "Debits in 6 months")
    case .failedDebits6: Phrase("6 个月内扣款失败", "Failed debits in 6 months")
    case .activeMonths12: Phrase("12 个月内使用的月数", "Active months of 12")
    case .merchants12: Phrase("12 个月内守约的商家", "Merchants on time in 12 months")
    case .disputesLost12: Phrase("12 个月内未获支持的争议", "Disputes lost in 12 months")
    case .chargedOff12: Phrase("12 个月内有核销", "Charged off in 12 months")
    }
  }
}
