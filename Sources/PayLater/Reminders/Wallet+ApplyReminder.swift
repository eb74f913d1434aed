extension Wallet {
  mutating func remind(_ new: [Reminder]) {
    reminders.append(contentsOf: new)
    counters.reminders += new.count
  }

  /// Marks reminders as read; nil: all of them.
  mutating func markRead(_ ids: [ReminderID]?) {
    let read = ids.map(Set.init)
    reminders.markRead { read?.contains($0.id) ?? true }
  }

  mutating func snooze(_ subject: String, _ until: Day) {
    snoozes.removeAll { $0.subject == subject }
    snoozes.append(Snooze(subject: subject, until: until))
  }

  mutating func setFavourite(_ merchant: MerchantID, _ on: Bool) {
    favourites.removeAll { $0 == merchant }
    if on { favourites.append(merchant) }
  }

  /// What is settled drops out of the reminders.
  mutating func forgetReminders(of subject: DueItem.Subject) { forgetReminders(of: [subject]) }

  /// The same of several at once.
  mutating func forgetReminders(of subjects: Set<DueItem.Subject>) {
    guard !subjects.isEmpty else { return }
    reminders.removeAll { $0.about.isDue && $0.about.subject.map(subjects.contains) ?? false }
    let ids = Set(subjects.map(\.id))
    snoozes.removeAll { ids.contains($0.subject) }
  }

  /// Of an obligation that is still open, the reminders of instalments that are paid drop out.
  mutating func forgetPaidReminders(of id: ObligationID) {
    guard let open = obligation(id)?.schedule.filter(\.isOpen) else { return }
    reminders.removeAll { reminder in
      guard case .due(id, let number, let due, _) = reminder.about else { return false }
      return !open.contains { $0.number == number && $0.due == due }
    }
  }
}

extension Reminder.About {
  /// Whether it reminds of a payment (the others are notices).
  public var isDue: Bool {
    switch self {
    case .due, .debtDue, .billDue: true
    default: false
    }
  }

  /// Whether it only keeps what the user did and saw at once: it is not unread.
  var isReceipt: Bool { if case .repaid = self { true } else { false } }

  /// The obligation or debt it is about.
  public var subject: DueItem.Subject? {
    switch self {
    case .due(let id, _, _, _), .debitFailed(let id, _), .debited(let id, _), .creditUsed(let id, _),
      .repaid(let id, _, _),
      .refunded(let id, _, _), .disputeLost(let id), .pauseEndsSoon(let id, _), .resumed(let id, _),
      .reopened(let id, _), .chargesWaived(let id, _, _), .planAgreed(let id, _, _), .planAtRisk(let id, _),
      .planBroken(let id), .chargedOff(let id, _):
      .obligation(id)
    case .debtDue(let id, _, _, _): .debt(id)
    case .billDue(let id, _, _, _), .billAwaited(let id, _): .account(id)
    case .placed(let order), .shipped(let order), .expired(let order), .cancelled(let order),
      .amountLowered(let order, _, _), .autoReceiptSoon(let order, _), .received(let order, _):
      .obligation(ObligationID(order.text))
    case .creditPaidOut, .scoreChanged, .limitChanges, .suspended, .reinstated, .closed: nil
    }
  }
}
