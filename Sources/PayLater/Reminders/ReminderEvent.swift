/// What was reminded of, read, and put off.
public enum ReminderEvent: Topic, Equatable, Sendable {
  case reminded(reminders: [Reminder])
  case read(reminders: [ReminderID]?)
  case snoozed(subject: String, until: Day)

  /// Their kinds, with the names that they have in the journal.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case reminded, snoozed
    case read = "remindersRead"
  }

  var kind: CodingKeys {
    switch self {
    case .reminded: .reminded
    case .read: .read
    case .snoozed: .snoozed
    }
  }

  /// The id of the one thing that it concerns: what was put off; nil: none.
  var subject: String? {
    switch self {
    case .snoozed(let subject, _): subject
    case .reminded, .read: nil
    }
  }
}

extension Wallet {
  mutating func change(_ event: ReminderEvent) {
    switch event {
    case .reminded(let reminders): remind(reminders)
    case .read(let ids): markRead(ids)
    case .snoozed(let subject, let until): snooze(subject, until)
    }
  }
}
