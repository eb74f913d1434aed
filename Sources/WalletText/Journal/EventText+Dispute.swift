import PayLater

extension Event {
  func refunded(_ refund: Refund) -> Phrase {
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

  func monthly(_ schedule: [Instalment], _ businessDay: Day) -> Phrase {
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
