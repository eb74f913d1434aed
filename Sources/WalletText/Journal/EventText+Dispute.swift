import PayLater

extension Event {
  /// Lines about returns, problems, refunds and waivers.
  func disputeLine(_ names: Names, _ businessDay: Day) -> Phrase {
    switch self {
    case .disputed(let obligation, let dispute, let pause):
      names[obligation]
        + Phrase(
          "  \(dispute.kind.report.zh)，请求退 \(dispute.asked.text)",
          "  \(dispute.kind.report.en), \(dispute.asked.text) asked back")
        + (pause == nil ? Phrase("", "") : Phrase("，暂停计逾期", ", paused"))
    case .disputeDecided(let obligation, .zero):
      names[obligation] + Phrase("  商家没有同意退款", "  decided without a refund")
    case .disputeDecided(let obligation, let refund):
      names[obligation] + Phrase("  同意退款 \(refund.text)", "  a refund of \(refund.text) was agreed")
    case .disputeWithdrawn(let obligation): names[obligation] + Phrase("  已撤回报告", "  report taken back")
    case .refundWithheld(let obligation):
      names[obligation] + Phrase("  商家没有答复", "  the merchant does not answer")
    case .resumed(let obligation, let days, _):
      names[obligation]
        + Phrase("  恢复计算，还款日顺延 \(days) 天", "  resumed, due \(counted(days, "day")) later")
    case .refunded(let refund): names[refund.obligation] + refunded(refund)
    case .chargesWaived(let waiver):
      names[waiver.obligation]
        + Phrase(
          "  费用 \(waiver.amount.text) 已免（\(waiver.reason.phrase.zh)）",
          "  charge of \(waiver.amount.text) waived (\(waiver.reason.phrase.en))")
    case .reopened(let obligation, let part, _):
      names[obligation]
        + Phrase(
          "  争议翻案，\(part.principal.text) 重新待还，还款日 \(part.due.short(on: businessDay))",
          "  decided otherwise, \(part.principal.text) owed again, due \(part.due.short(on: businessDay))")
    default: Phrase("已记录", "recorded")
    }
  }

  private func refunded(_ refund: Refund) -> Phrase {
    let toBalance = refund.toBalance + refund.chargesReturned
    let what = Phrase("  退款 \(refund.amount.text)", "  refund of \(refund.amount.text)")
    guard toBalance > .zero else { return what + Phrase("，抵了欠款", ", off what was owed") }
    return what
      + (refund.toPrincipal > .zero
        ? Phrase(
          "：抵欠款 \(refund.toPrincipal.text)，溢缴款 \(toBalance.text)",
          ": \(refund.toPrincipal.text) off what was owed, \(toBalance.text) to the credit balance")
        : Phrase("，溢缴款 \(toBalance.text)", ", \(toBalance.text) to the credit balance"))
  }

  /// Lines about due days that move.
  func rescheduleLine(_ names: Names, _ businessDay: Day) -> Phrase {
    switch self {
    case .extended(let obligation, let due):
      names[obligation]
        + Phrase("  延期到 \(due.short(on: businessDay))", "  extended to \(due.short(on: businessDay))")
    case .split(let obligation, let schedule): names[obligation] + monthly(schedule, businessDay)
    case .planStarted(let obligation, _, let schedule):
      names[obligation] + Phrase("  协商还款计划", "  hardship plan") + monthly(schedule, businessDay)
    case .planMissed(let obligation, let number):
      names[obligation]
        + Phrase("  计划第 \(number) 期没有按时还", "  instalment \(number) of the plan was missed")
    case .planBroken(let obligation, let whole):
      names[obligation]
        + Phrase(
          "  计划终止，\((whole.outstanding + whole.unpaidCharge).text) 全部到期",
          "  the plan ended, all \((whole.outstanding + whole.unpaidCharge).text) is due")
    default: Phrase("已记录", "recorded")
    }
  }

  private func monthly(_ schedule: [Instalment], _ businessDay: Day) -> Phrase {
    guard let first = schedule.first else { return Phrase("", "") }
    let date = first.due.short(on: businessDay)
    return Phrase(
      "  分 \(schedule.count) 期，首期 \(date)", "  \(schedule.count) instalments, the first due \(date)")
  }
}

extension Dispute.Kind {
  /// What was reported: '已申请退货'.
  var report: Phrase {
    switch self {
    case .returning: Phrase("已申请退货", "return reported")
    case .problem: Phrase("已报告问题", "problem reported")
    case .afterSettlement: Phrase("结清后提出争议", "disputed after the settlement")
    }
  }
}

extension CorrectionReason {
  /// Why it was corrected: '部分缺货'.
  public var phrase: Phrase {
    switch self {
    case .soldOut: Phrase("部分缺货", "partly sold out")
    case .priceError: Phrase("价格有误", "wrong price")
    case .damaged: Phrase("商品受损", "damaged")
    case .goodwill: Phrase("商家善意", "goodwill")
    case .systemError: Phrase("系统差错", "system error")
    case .returned: Phrase("已全额退款", "refunded in full")
    case .chargedOff: Phrase("已核销", "charged off")
    }
  }
}

extension CreditUse {
  /// What becomes of the credit balance: '溢缴款用来抵下一笔到期的款'.
  public var phrase: Phrase {
    switch self {
    case .payOut: Phrase("溢缴款满 7 天自动转出", "the credit balance is paid out after 7 days")
    case .nextDue: Phrase("溢缴款用来抵下一笔到期的款", "the credit balance goes to what falls due next")
    }
  }
}

extension RescheduleFlaw {
  /// Why a due date cannot be moved, and the way out.
  public var phrase: Phrase {
    switch self {
    case .nothingOwed: Phrase("没有要还的本金，不用改还款日。", "No principal is owed, so there is no date to move.")
    case .pastDue:
      Phrase(
        "已经过了还款日，不能这样改。可以还一部分，或协商还款计划。", "It is past due. You can repay a part, or agree a hardship plan.")
    case .paused:
      Phrase(
        "正在处理退货或问题，还款日会顺延。", "It is paused for a return or a problem; the due date will move by that time.")
    case .hasPlan: Phrase("已经在还款计划里，请按计划还。", "It is in a hardship plan already; please pay by the plan.")
    case .hasInstalments: Phrase("已经分期，不能再延期或再分。", "It is in instalments already.")
    case .alreadyExtended:
      Phrase("每笔只能延期一次，这笔已经用过。可以分期。", "Each can be extended once. You can split it instead.")
    case .extensionsUsedUp:
      Phrase("今年的 3 次延期已经用完，明年再有。可以分期。", "The 3 extensions of this year are used. You can split it instead.")
    case .tooSmall:
      Phrase("不到 ¥100.00 不能分期。可以延期 10 天。", "Below ¥100.00 it cannot be split. You can extend it by 10 days.")
    case .notInHardship:
      Phrase("还没过还款日：要先说明遇到困难，才能协商计划。", "It is not past due: a plan needs you to declare hardship first.")
    }
  }
}
