extension Handling {
  mutating func markRead(_ ids: [ReminderID]?) throws(Refusal) {
    let known = Set(wallet.reminders.map(\.id))
    if let stranger = ids?.first(where: { !known.contains($0) }) { throw .unknown(.reminder, stranger.text) }
    let affected = wallet.currentReminders.contains { !$0.read && (ids?.contains($0.id) ?? true) }
    guard affected else { throw .nothingToDo }
    record(.reminder(.read(reminders: ids)))
  }

  /// Puts the login reminder off; never past the due day (rule 7).
  mutating func snooze(_ subject: String, _ until: Day) throws(Refusal) {
    guard let item = wallet.dueItems(named: subject).first else {
      throw .unknown(.obligation, subject)
    }
    guard until > today else { throw .invalid(.until, .past) }
    guard until <= item.due else { throw .invalid(.until, .tooLarge) }
    record(.reminder(.snoozed(subject: subject, until: until)))
  }

  mutating func setFavourite(_ id: MerchantID, _ on: Bool) throws(Refusal) {
    guard outside.merchant(id) != nil else { throw .unknown(.merchant, id.text) }
    guard wallet.favourites.contains(id) != on else { throw .nothingToDo }
    record(.rule(.favouriteSet(merchant: id, on: on)))
  }
}
