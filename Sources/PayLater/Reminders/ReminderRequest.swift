/// Requests about reminders (rule 7).
public enum ReminderRequest: Topic, Equatable, Sendable {
  /// Marks as read; nil: all.
  case markRead(reminders: [ReminderID]?)
  /// Leaves the obligation or debt out of the login reminder until that day, never past its due day.
  case snooze(obligation: String, until: Day)

  enum CodingKeys: String, CodingKey, CaseIterable {
    case markRead, snooze
  }
}

extension Handling {
  mutating func decide(_ request: ReminderRequest) throws(Refusal) {
    switch request {
    case .markRead(let ids): try markRead(ids)
    case .snooze(let subject, let until): try snooze(subject, until)
    }
  }
}
