import PayLater

extension Event {
  /// Lines about reminders and the user's own rules.
  func ownLine(_ names: Names, _ businessDay: Day) -> Phrase {
    switch self {
    case .reminded(let reminders): Phrase("\(reminders.count) 条提醒", counted(reminders.count, "reminder"))
    case .remindersRead(let ids?):
      Phrase("\(ids.count) 条提醒已读", "\(counted(ids.count, "reminder")) read")
    case .remindersRead(nil): Phrase("全部提醒已读", "all reminders read")
    case .snoozed(let subject, let until):
      names.subject(subject)
        + Phrase("  \(until.short(on: businessDay)) 再提醒", "  remind again \(until.short(on: businessDay))")
    case .rulesChanged: Phrase("自己的规则已修改", "own rules changed")
    case .orderAnnounced(let order):
      Phrase(order.merchantName)
        + Phrase(
          "  \(order.amount.text) 以内的订单开始等待，\(order.from.short(on: businessDay)) 起可下单",
          "  waiting time started for an order up to \(order.amount.text), from \(order.from.short(on: businessDay)) on"
        )
    case .favouriteSet(let merchant, let on):
      names[merchant]
        + (on ? Phrase("  已收藏", "  is a favourite") : Phrase("  已取消收藏", "  is no favourite any more"))
    default: Phrase("已记录", "recorded")
    }
  }
}
