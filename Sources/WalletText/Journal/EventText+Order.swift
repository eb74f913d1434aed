import PayLater

extension Event {
  func placed(_ order: Order) -> Phrase {
    let amount = order.amount.text
    return Phrase(order.merchantName)
      + (order.paidFrom == nil
        ? Phrase("  已下单 \(amount)，先用后付", "  ordered, \(amount), pay later")
        : Phrase("  已下单 \(amount)，已付款", "  ordered, \(amount), paid at once"))
  }

  func due(_ amount: Money, _ day: Day, _ businessDay: Day) -> Phrase {
    let date = day.short(on: businessDay)
    return Phrase("  已收货，还款日 \(date)，\(amount.text)", "  received, \(amount.text) due \(date)")
  }
}
