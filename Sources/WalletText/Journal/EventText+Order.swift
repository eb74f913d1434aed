import PayLater

extension Event {
  /// Lines about orders; the merchant comes first.
  func orderLine(_ names: Names, _ businessDay: Day) -> Phrase {
    switch self {
    case .orderPlaced(let order): placed(order)
    case .shipped(let order, _):
      names[order] + Phrase("  已发货，请在收到后确认收货", "  shipped, please confirm when it arrives")
    case .shipmentWithheld(let order): names[order] + Phrase("  商家没有发货", "  not shipped by the merchant")
    case .receiptExtended(let order, let day):
      names[order]
        + Phrase(
          "  自动确认收货推迟到 \(day.short(on: businessDay))",
          "  auto-receipt put off to \(day.short(on: businessDay))")
    case .amountLowered(let order, let amount, let reason):
      names[order]
        + Phrase(
          "  金额降为 \(amount.text)（\(reason.phrase.zh)）", "  lowered to \(amount.text) (\(reason.phrase.en))"
        )
    case .notArrivedReported(let order):
      names[order] + Phrase("  已报告没有收到，不再自动确认", "  reported as not arrived, no auto-receipt")
    case .received(let order, let captured?, let schedule) where !schedule.isEmpty:
      names[order] + due(captured, schedule[0].due, businessDay)
    case .received(let order, _, _): names[order] + Phrase("  已收货", "  received")
    case .cancelled(let order): names[order] + Phrase("  已取消，不影响信用分", "  cancelled, no effect on the score")
    case .expired(let order): names[order] + Phrase("  30 天内没有发货，已过期", "  not shipped in 30 days, expired")
    default: Phrase("已记录", "recorded")
    }
  }

  private func placed(_ order: Order) -> Phrase {
    let amount = order.amount.text
    return Phrase(order.merchantName)
      + (order.paidFrom == nil
        ? Phrase("  已下单 \(amount)，先用后付", "  ordered, \(amount), pay later")
        : Phrase("  已下单 \(amount)，已付款", "  ordered, \(amount), paid at once"))
  }

  private func due(_ amount: Money, _ day: Day, _ businessDay: Day) -> Phrase {
    let date = day.short(on: businessDay)
    return Phrase("  已收货，还款日 \(date)，\(amount.text)", "  received, \(amount.text) due \(date)")
  }
}
