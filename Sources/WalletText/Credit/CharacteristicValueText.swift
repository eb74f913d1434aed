import PayLater

extension Characteristic {
  /// What the inputs say of it, in a line: '近 24 个月按时还清 4 笔'.
  public func value(in inputs: ScoreInputs) -> Phrase {
    switch self {
    case .h1: worstDays(inputs)
    case .h2: sinceLate(inputs)
    case .h3: Phrase("已使用 \(inputs.tenureMonths) 个月", "in use for \(counted(inputs.tenureMonths, "month"))")
    case .h4:
      Phrase("近 24 个月按时还清 \(inputs.onTime24) 笔", "\(inputs.onTime24) settled on time in 24 months")
    case .c1: burden(inputs)
    case .c2: use(inputs)
    case .c3: Phrase("\(inputs.fundingSources) 个扣款账户", counted(inputs.fundingSources, "funding source"))
    case .c4: daysNow(inputs)
    case .b1: share(inputs)
    case .b2: debits(inputs)
    case .b3:
      Phrase("近 12 个月用过 \(inputs.activeMonths12) 个月", "active in \(inputs.activeMonths12) of 12 months")
    case .i1: inputs.verified ? Phrase("已核验", "verified") : Phrase("未核验", "not verified")
    case .i2: Phrase("已验证 \(inputs.contacts) 个", "\(inputs.contacts) verified")
    case .i3: contactAge(inputs)
    case .m1:
      Phrase("近 12 个月守约商家 \(inputs.merchants12) 家", "\(counted(inputs.merchants12, "merchant")) in 12 months")
    case .m2:
      inputs.disputesLost12 == 0
        ? Phrase("近 12 个月没有", "none lost in 12 months")
        : Phrase("近 12 个月未获支持 \(inputs.disputesLost12) 次", "\(inputs.disputesLost12) lost in 12 months")
    }
  }

  private func worstDays(_ inputs: ScoreInputs) -> Phrase {
    let (days, closed) = (inputs.worstDaysPastDue24, inputs.closed24)
    guard days <= 3 else {
      return Phrase("近 24 个月最长逾期 \(days) 天", "at worst \(days) days late in 24 months")
    }
    return closed == 0
      ? Phrase("没有逾期，还没有了结过", "never late, nothing closed yet")
      : Phrase("没有逾期，了结 \(closed) 笔", "never late, \(closed) closed")
  }

  private func sinceLate(_ inputs: ScoreInputs) -> Phrase {
    switch inputs.monthsSinceLate {
    case nil: Phrase("从未逾期超过 3 天", "never over 3 days late")
    case 0: Phrase("一个月内有过逾期", "late within the last month")
    case let months?: Phrase("\(months) 个月前有过逾期", "last late \(counted(months, "month")) ago")
    }
  }

  private func burden(_ inputs: ScoreInputs) -> Phrase {
    guard let percent = inputs.burdenPercent else { return Phrase("月收入未申报", "income not declared") }
    guard percent <= 999 else { return Phrase("超过月收入的 10 倍", "over ten times the income") }
    return Phrase("30 天内要还的占收入 \(percent)%", "due in 30 days: \(percent)% of income")
  }

  private func use(_ inputs: ScoreInputs) -> Phrase {
    guard let percent = inputs.peakUsePercent90 else { return Phrase("近 3 个月没有用过", "unused in 3 months") }
    return Phrase("近 3 个月最高用到 \(percent)%", "\(percent)% at its peak in 3 months")
  }

  private func daysNow(_ inputs: ScoreInputs) -> Phrase {
    inputs.daysPastDueNow == 0
      ? Phrase("没有逾期", "nothing past due")
      : Phrase("最长逾期 \(inputs.daysPastDueNow) 天", "\(counted(inputs.daysPastDueNow, "day")) past due")
  }

  private func share(_ inputs: ScoreInputs) -> Phrase {
    guard inputs.closed6 > 0 else { return Phrase("近 6 个月没有了结的", "nothing closed in 6 months") }
    return Phrase(
      "近 6 个月 \(inputs.closed6) 笔，按时 \(inputs.onTimePercent6)%",
      "\(inputs.onTimePercent6)% of \(inputs.closed6) in 6 months")
  }

  private func debits(_ inputs: ScoreInputs) -> Phrase {
    guard inputs.debitAttempts6 > 0 else { return Phrase("近 6 个月没有扣款", "no debits in 6 months") }
    return Phrase(
      "近 6 个月扣款 \(inputs.debitAttempts6) 次，失败 \(inputs.failedDebits6) 次",
      "\(inputs.failedDebits6) of \(inputs.debitAttempts6) failed in 6 months")
  }

  private func contactAge(_ inputs: ScoreInputs) -> Phrase {
    guard inputs.contacts > 0 else { return Phrase("还没有已验证的联系方式", "no verified contact yet") }
    return Phrase(
      "已稳定 \(inputs.contactAgeMonths) 个月", "stable for \(counted(inputs.contactAgeMonths, "month"))")
  }
}
