import PayLater
import TerminalKit
import WalletText

/// What is due, the most urgent first, and what the wallet told; beside it the month and the next 30 days.
struct RemindersPage: ListPage {
  /// One row: the next payment of an obligation or debt, or something that was told.
  enum Entry: Equatable, Sendable {
    case due(DueItem)
    case told(Reminder)
  }

  var list = ListBody<Entry>()

  var isFlowing: Bool { false }
  var isBroad: Bool { true }

  func title(in context: Context) -> Phrase { RemindersText.title }

  func bindings(in context: Context) -> [Binding<Never>] {
    let due = selectedDue
    let allRead = context.whyNot(.reminder(.markRead(reminders: nil)))
    let tomorrow = context.wallet.businessDay + 1
    return [
      Binding(
        .open, steps: opening(in: context), ButtonText.open,
        unless: selected == nil ? RemindersText.nothing : nil),
      Binding(
        .pay, due.map { .ask(.paying($0.subject)) }, unless: due == nil ? RemindersText.notDue : nil),
      Binding(
        .markRead, .send(.reminder(.markRead(reminders: unread(in: context)))),
        unless: allRead ?? (unread(in: context).isEmpty ? RemindersText.isRead : nil)),
      Binding(.markAllRead, .send(.reminder(.markRead(reminders: nil))), unless: allRead),
      Binding(
        .snooze, due.map { .ask(.snooze($0)) },
        unless: due.map { context.whyNot(.reminder(.snooze(obligation: $0.subject.id, until: tomorrow))) }
          ?? RemindersText.notDue),
      Binding(.calendar, .open(Screen(CalendarPage()))),
      .review(in: context),
      Binding(.filter, .filter, hinted: false),
    ]
  }

  private func opening(in context: Context) -> [Step] {
    switch selected {
    case .due(let item): [.open(Screen(ObligationPage(subject: item.subject)))]
    case .told(let reminder): reminder.about.open(in: context)
    case nil: []
    }
  }

  /// What of the selected one is not read yet: of a payment all that was told of it so far.
  private func unread(in context: Context) -> [ReminderID] {
    switch selected {
    case .told(let reminder): reminder.read ? [] : [reminder.id]
    case .due(let item):
      context.wallet.currentReminders.filter { !$0.read && $0.about.subject == item.subject }.map(\.id)
    case nil: []
    }
  }

  func whatIfs(in context: Context) -> [WhatIfOffer] {
    switch list.selected {
    case .due(let item): context.whatIfs(about: item.subject)
    case .told(let reminder): reminder.about.subject.map { context.whatIfs(about: $0) } ?? context.whatIfs
    case nil: context.whatIfs
    }
  }

  /// What can be paid on the selected row.
  private var selectedDue: DueItem? {
    if case .due(let item) = list.selected { item } else { nil }
  }

  func groups(in context: Context) -> [ListBody<Entry>.Group] {
    var seen: Set<DueItem.Subject> = []
    let sought = filter.sought
    // Every payment that is late or near; of what is further off the next one of each.
    let due = context.wallet.dueItems.filter { item in
      let isFirst = seen.insert(item.subject).inserted
      return (isFirst || item.daysPastDue >= -30) && sought.isIn(context.row(of: item).words)
    }
    let told = context.wallet.currentReminders.reversed().filter {
      sought.isIn(context.date($0.day) + " " + context[$0.about.words(in: context)])
    }
    let unread = told.count { !$0.read }
    return [
      Group(title: RemindersText.due, entries: due.map { .due($0) }),
      Group(
        title: RemindersText.told,
        trailing: unread > 0 ? RemindersText.unread(unread) : ReminderText.read(told.count),
        entries: told.map { .told($0) }),
    ]
  }

  func hasAir(in context: Context) -> Bool { context.size.rows >= 20 }
}
