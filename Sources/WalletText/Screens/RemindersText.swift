import PayLater

/// The words of the reminders screen.
public enum RemindersText {
  public static let title = Phrase("还款提醒", "Payments due")
  public static let due = Phrase("要还的", "To be paid")
  public static let told = Phrase("提醒过的", "Reminders so far")
  public static let markRead = Phrase("已读", "Read")
  public static let markAllRead = Phrase("全部已读", "All read")
  public static let snooze = Phrase("稍后", "Snooze")
  public static let ifUnpaid = Phrase("不还会怎样", "If it is not paid")
  public static func unread(_ count: Int) -> Phrase { Phrase("\(count) 条未读", "\(count) unread") }
  public static func snoozed(_ day: String) -> Phrase { Phrase("\(day) 再提醒", "again \(day)") }
  public static let nothing = Phrase("没有要还的，都清楚了。", "Nothing to pay, all clear.")
  public static let nothingAbout = Phrase(
    "到期前 5 天，这里会先告诉您。", "You will be told here five days before anything is due.")
  public static let allRead = Phrase("没有未读的提醒。", "No unread reminders.")
  public static let isRead = Phrase("这一条已读。", "This one is read.")
  public static let notDue = Phrase("请选一笔要还的。", "Please choose a payment.")
  public static let tooLate = Phrase("已到还款日，不能再推迟提醒。", "It is due; reminding cannot be put off.")
  public static let topIsShare = Phrase("满格 = 月收入的 30%", "full height = 30% of income")
  public static let overShare = Phrase("已超过月收入的 30%", "more than 30% of income")

  // The question of a snooze.
  public static let until = Phrase("到哪天", "Until")
  public static func snoozeAbout(_ day: String) -> Phrase {
    Phrase(
      "登录时先不提醒这一笔，最晚到还款日 \(day)。还款日不变。",
      "Login leaves it out until then, \(day) at the latest. The due date stays.")
  }
  public static func snoozedUntil(_ day: String) -> Phrase {
    Phrase("\(day) 前不再提醒这一笔", "Not reminded of it before \(day)")
  }
}
