import PayLater

extension Event {
  /// The event in one line, for the journal and the history; amounts carry `¥`, so ``Phrase/masked`` hides them.
  public func line(_ names: Names, on businessDay: Day) -> Phrase {
    switch self {
    case .walletCreated(_, _, let sandbox):
      sandbox ? Phrase("沙盒钱包已建立", "sandbox wallet created") : Phrase("钱包已建立", "wallet created")
    case .identity(.codeSent(let code)):
      Phrase("验证码已发送到\(code.kind.phrase.zh)", "one-time code sent by \(code.kind.phrase.en)")
    case .identity(.codeRejected(let triesLeft)): IdentityText.wrongCode(triesLeft: triesLeft)
    case .identity(.verified): Phrase("身份已核验", "identity verified")
    case .identity(.contactAdded(let contact)):
      Phrase("已添加\(contact.kind.phrase.zh)", "\(contact.kind.phrase.en) added")
    case .identity(.contactReplaced(let contact)):
      Phrase("已更换\(contact.kind.phrase.zh)", "\(contact.kind.phrase.en) replaced")
    case .identity(.contactRemoved): Phrase("已移除一个联系方式", "contact removed")
    case .detail(.addressAdded): Phrase("已添加地址", "address added")
    case .detail(.addressChanged): Phrase("已修改地址", "address changed")
    case .detail(.addressRemoved): Phrase("已移除地址", "address removed")
    case .detail(.incomeDeclared(let monthly?)):
      Phrase("申报月收入 \(monthly.text)", "monthly income of \(monthly.text) declared")
    case .detail(.incomeDeclared(nil)): Phrase("月收入申报已撤回", "declaration of income taken back")
    case .detail(.sourceAdded(let source)):
      Phrase(
        "已添加扣款账户：\(source.kind.phrase.zh) \(source.balance.text)",
        "funding source added: \(source.kind.phrase.en) \(source.balance.text)")
    case .detail(.balanceSet(let source, let balance)):
      Phrase(
        "\(names[source].zh)的金额改为 \(balance.text)", "amount of \(names[source].en) set to \(balance.text)")
    case .detail(.sourceRenamed): Phrase("扣款账户改了名称", "funding source renamed")
    case .detail(.sourceRemoved): Phrase("已移除扣款账户", "funding source removed")
    case .agreement(.consentRecorded(let receipt)):
      Phrase(
        "\(receipt.purpose.phrase.zh)：\(receipt.answer.phrase.zh)",
        "\(receipt.purpose.phrase.en): \(receipt.answer.phrase.en)")
    case .agreement(.authorised): Phrase("信用分已授权", "score authorised")
    case .agreement(.withdrawn): Phrase("信用分授权已撤回", "score authorisation withdrawn")
    case .credit(.inputsTaken): Phrase("评估所需的月末数据已记下", "month-end inputs of the score stored")
    case .credit(.evaluated(let evaluation)):
      Phrase("信用分 ", "score ") + ScoreText.scoreAndBand(evaluation.score)
    case .agreement(.activated(_, _, let total)):
      Phrase("先用后付已开通，信用额度 \(total.text)", "pay-later opened, credit limit \(total.text)")
    case .credit(.limitChanged(let change)):
      Phrase("信用额度改为 \(change.total.text)", "credit limit is now \(change.total.text)")
    case .credit(.limitCutAnnounced(let cut, let total)):
      Phrase(
        "信用额度将从 \(cut.on.short(on: businessDay)) 起降为 \(total.text)",
        "credit limit goes down to \(total.text) from \(cut.on.short(on: businessDay)) on")
    case .credit(.growthStopped(let reviews)):
      Phrase("此后 \(reviews) 次评估额度不上调", "no limit rise for \(counted(reviews, "review"))")
    case .credit(.growthReviewed): Phrase("本次评估额度不上调", "no limit rise at this review")
    case .agreement(.mandateSet(let source?)):
      Phrase("自动扣款已开启：\(names[source].zh)", "autopay on: \(names[source].en)")
    case .agreement(.mandateSet(nil)): Phrase("自动扣款已关闭", "autopay off")
    case .agreement(.obligationAutopaySet(let obligation, let on)):
      names[obligation] + (on ? Phrase("  自动扣款已开启", "  autopay on") : Phrase("  自动扣款已关闭", "  autopay off"))
    case .agreement(.suspensionChanged(let reasons)): SuspensionText.suspended(reasons)
    case .agreement(.closingBegun): Phrase("开始关闭服务", "closing of the service begun")
    case .agreement(.closed): Phrase("服务已关闭", "service closed")
    case .agreement(.erased): Phrase("个人信息已抹除", "personal data erased")
    case .order(.placed(let order)): placed(order)
    case .order(.shipped(let order, _)):
      names[order] + Phrase("  已发货，请在收到后确认收货", "  shipped, please confirm when it arrives")
    case .order(.shipmentWithheld(let order)):
      names[order] + Phrase("  商家没有发货", "  not shipped by the merchant")
    case .order(.receiptExtended(let order, let day)):
      names[order]
        + Phrase(
          "  自动确认收货推迟到 \(day.short(on: businessDay))",
          "  auto-receipt put off to \(day.short(on: businessDay))")
    case .order(.amountLowered(let order, let amount, let reason)):
      names[order]
        + Phrase(
          "  金额降为 \(amount.text)（\(reason.phrase.zh)）", "  lowered to \(amount.text) (\(reason.phrase.en))"
        )
    case .order(.notArrivedReported(let order)):
      names[order] + Phrase("  已报告没有收到，不再自动确认", "  reported as not arrived, no auto-receipt")
    case .order(.received(let order, let captured?, let schedule)) where !schedule.isEmpty:
      names[order] + due(captured, schedule[0].due, businessDay)
    case .order(.received(let order, _, _)): names[order] + Phrase("  已收货", "  received")
    case .order(.cancelled(let order)):
      names[order] + Phrase("  已取消，不影响信用分", "  cancelled, no effect on the score")
    case .order(.expired(let order)):
      names[order] + Phrase("  30 天内没有发货，已过期", "  not shipped in 30 days, expired")
    case .repayment(.repaid(let payment)): repaid(payment, names, businessDay)
    case .repayment(.debitFailed(let obligation, let amount, _, let next)):
      names[obligation] + failed(amount, next, businessDay)
    case .repayment(.lateCharged(let obligation, let days, let principal, _)):
      names[obligation]
        + Phrase(
          "  逾期第 \(days) 天，本金 \(principal.text) 计一天逾期费",
          "  day \(days) past due, a day's late charge on \(principal.text)")
    case .repayment(.chargedOff(let obligation, let principal)):
      names[obligation]
        + Phrase(
          "  逾期 91 天，\(principal.text) 已核销，本金仍待还",
          "  91 days past due, \(principal.text) charged off, still owed")
    case .repayment(.creditUseChosen(let use)): use.phrase
    case .repayment(.creditPaidOut(let amount, let source)):
      Phrase(
        "溢缴款 \(amount.text) 已转到\(names[source].zh)",
        "credit of \(amount.text) paid out to \(names[source].en)")
    case .debt(.recorded(let debt)):
      Phrase("记下别处的欠款：", "debt from elsewhere: ") + names[debt.id]
        + Phrase(same: "  " + debt.outstanding.text(in: debt.currency))
    case .debt(.paid(let debt, let amount, let payment, _, _)):
      names.noted(amount, of: debt, DebtText.noted(payment))
    case .debt(.refunded(let debt, let refund)):
      names.noted(refund.amount, of: debt, DebtText.noted(refund.id))
    case .debt(.paymentReversed(let payment, let reason)):
      DebtText.reversed(payment.text) + DebtText.because(reason) + Phrase(same: "  ") + names[payment.debt]
    case .debt(.refundReversed(let refund, let reason)):
      DebtText.reversed(refund.text) + DebtText.because(reason) + Phrase(same: "  ") + names[refund.debt]
    case .debt(.paymentRestored(let payment)):
      DebtText.stands(payment.text) + Phrase(same: "  ") + names[payment.debt]
    case .debt(.refundRestored(let refund)):
      DebtText.stands(refund.text) + Phrase(same: "  ") + names[refund.debt]
    case .debt(.restored(let debt)):
      Phrase("恢复别处的欠款：", "debt from elsewhere in force again: ") + names[debt]
    case .debt(.recalled(let debt)):
      Phrase("取回已结清的欠款：", "settled debt from elsewhere brought back: ") + names[debt.id]
    case .debt(.changed(let debt)):
      Phrase("改了别处的欠款：", "debt from elsewhere changed: ") + names[debt.id]
        + Phrase(
          "  还欠 \(debt.outstanding.text(in: debt.currency))",
          "  \(debt.outstanding.text(in: debt.currency)) still owed")
    case .debt(.reversed(let debt, let reason)):
      Phrase("撤销别处的欠款（", "debt from elsewhere taken back (") + reason.phrase
        + Phrase("）：\(names[debt].zh)", "): \(names[debt].en)")
    case .account(let event): event.line(names)
    case .row(let event): event.line
    case .dispute(.opened(let obligation, let dispute, let pause)):
      names[obligation]
        + Phrase(
          "  \(dispute.kind.report.zh)，请求退 \(dispute.asked.text)",
          "  \(dispute.kind.report.en), \(dispute.asked.text) asked back")
        + (pause == nil ? Phrase("", "") : Phrase("，暂停计逾期", ", paused"))
    case .dispute(.decided(let obligation, .zero)):
      names[obligation] + Phrase("  商家没有同意退款", "  decided without a refund")
    case .dispute(.decided(let obligation, let refund)):
      names[obligation] + Phrase("  同意退款 \(refund.text)", "  a refund of \(refund.text) was agreed")
    case .dispute(.withdrawn(let obligation)): names[obligation] + Phrase("  已撤回报告", "  report taken back")
    case .dispute(.refundWithheld(let obligation)):
      names[obligation] + Phrase("  商家没有答复", "  the merchant does not answer")
    case .dispute(.resumed(let obligation, let days, _)):
      names[obligation]
        + Phrase("  恢复计算，还款日顺延 \(days) 天", "  resumed, due \(counted(days, "day")) later")
    case .dispute(.refunded(let refund)): names[refund.obligation] + refunded(refund)
    case .dispute(.chargesWaived(let waiver)):
      names[waiver.obligation]
        + Phrase(
          "  费用 \(waiver.amount.text) 已免（\(waiver.reason.phrase.zh)）",
          "  charge of \(waiver.amount.text) waived (\(waiver.reason.phrase.en))")
    case .dispute(.reopened(let obligation, let part, _)):
      names[obligation]
        + Phrase(
          "  争议翻案，\(part.principal.text) 重新待还，还款日 \(part.due.short(on: businessDay))",
          "  decided otherwise, \(part.principal.text) owed again, due \(part.due.short(on: businessDay))")
    case .reschedule(.extended(let obligation, let due)):
      names[obligation]
        + Phrase("  延期到 \(due.short(on: businessDay))", "  extended to \(due.short(on: businessDay))")
    case .reschedule(.split(let obligation, let schedule)): names[obligation] + monthly(schedule, businessDay)
    case .reschedule(.planStarted(let obligation, _, let schedule)):
      names[obligation] + Phrase("  协商还款计划", "  hardship plan") + monthly(schedule, businessDay)
    case .reschedule(.planMissed(let obligation, let number)):
      names[obligation]
        + Phrase("  计划第 \(number) 期没有按时还", "  instalment \(number) of the plan was missed")
    case .reschedule(.planBroken(let obligation, let whole)):
      names[obligation]
        + Phrase(
          "  计划终止，\((whole.outstanding + whole.unpaidCharge).text) 全部到期",
          "  the plan ended, all \((whole.outstanding + whole.unpaidCharge).text) is due")
    case .reminder(.reminded(let reminders)):
      Phrase("\(reminders.count) 条提醒", counted(reminders.count, "reminder"))
    case .reminder(.read(let ids?)):
      Phrase("\(ids.count) 条提醒已读", "\(counted(ids.count, "reminder")) read")
    case .reminder(.read(nil)): Phrase("全部提醒已读", "all reminders read")
    case .reminder(.snoozed(let subject, let until)):
      names.subject(subject)
        + Phrase("  \(until.short(on: businessDay)) 再提醒", "  remind again \(until.short(on: businessDay))")
    case .rule(.changed): Phrase("自己的规则已修改", "own rules changed")
    case .rule(.announced(let order)):
      Phrase(order.merchantName)
        + Phrase(
          "  \(order.amount.text) 以内的订单开始等待，\(order.from.short(on: businessDay)) 起可下单",
          "  waiting time started for an order up to \(order.amount.text), from \(order.from.short(on: businessDay)) on"
        )
    case .rule(.zoneSet(let zone)): ZoneText.from(SafeText(zone).text)
    case .rule(.favouriteSet(let merchant, let on)):
      names[merchant]
        + (on ? Phrase("  已收藏", "  is a favourite") : Phrase("  已取消收藏", "  is no favourite any more"))
    case .dayClosed(let day, let outcomes): DayCloseText.line(day, outcomes, names, on: businessDay)
    }
  }
}
