import PayLater
import TerminalKit
import WalletText

/// What is due, the most urgent first, and what the wallet told; beside it the month and the next 30 days.
struct RemindersPage: Page {
  enum Action: Equatable, Sendable { case open, pay, read, readAll, snooze, calendar, filter }

  /// One row: the next payment of an obligation or debt, or something that was told.
  enum Entry: Equatable, Sendable {
    case due(DueItem)
    case told(Reminder)
  }

  private(set) var list = GroupedList<Entry>()
  private(set) var filter = ListFilter()

  var isFlowing: Bool { false }
  var isTyping: Bool { filter.isOpen }
  var isBroad: Bool { true }

  func title(in context: Context) -> Phrase { RemindersText.title }

  func bindings(in context: Context) -> [Binding<Action>] {
    let due = selectedDue
    let unread = context.wallet.currentReminders.contains { !$0.read }
    let isRead: Bool = if case .told(let reminder) = list.selected { reminder.read } else { false }
    let read = !unread ? RemindersText.allRead : isRead ? RemindersText.isRead : nil
    let late = due.map { $0.daysPastDue >= 0 } ?? false
    return [
      Binding(
        .open, action: .open, ButtonText.open,
        unless: list.selected == nil ? RemindersText.nothing : nil),
      Binding(.pay, action: .pay, unless: due == nil ? RemindersText.notDue : nil),
      Binding(.markRead, action: .read, unless: read),
      Binding(
        .markAllRead, action: .readAll, unless: unread ? nil : RemindersText.allRead),
      Binding(
        .snooze, action: .snooze,
        unless: due == nil ? RemindersText.notDue : late ? RemindersText.tooLate : nil),
      Binding(.calendar, action: .calendar),
      Binding(.filter, action: .filter, hinted: false),
    ]
  }

  mutating func perform(_ action: Action, in context: Context) -> [Step] {
    switch (action, list.selected) {
    case (.readAll, _): return [.send(.markRead(reminders: nil))]
    case (.filter, _): filter.open()
    case (.calendar, _): return [.open(.calendar(CalendarPage()))]
    case (.open, .due(let item)?): return [.open(.obligation(ObligationPage(subject: item.subject)))]
    case (.open, .told(let reminder)?): return reminder.about.open(in: context)
    case (.pay, .due(let item)?): return [.ask(.paying(item.subject))]
    case (.snooze, .due(let item)?): return [.ask(.snooze(item))]
    case (.read, .told(let reminder)?): return [.send(.markRead(reminders: [reminder.id]))]
    case (.read, .due(let item)?):
      // What was told of it so far is known now.
      let told = context.wallet.currentReminders.filter { !$0.read && $0.about.subject == item.subject }
      guard !told.isEmpty else { return [.tell(Notice(.news, RemindersText.isRead))] }
      return [.send(.markRead(reminders: told.map(\.id)))]
    default: break
    }
    return []
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

  mutating func type(_ key: Key, in context: Context) -> [Step]? {
    guard filter.handle(key) else { return nil }
    refresh(in: context)
    return []
  }

  mutating func move(_ key: Key, in context: Context) { list.move(key, visible: visible(in: context)) }

  mutating func refresh(in context: Context) {
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
    let groups = [
      GroupedList<Entry>.Group(title: RemindersText.due, entries: due.map { .due($0) }),
      GroupedList<Entry>.Group(
        title: RemindersText.told,
        trailing: unread > 0 ? RemindersText.unread(unread) : ReminderText.read(told.count),
        entries: told.map { .told($0) }),
    ]
    list.show(groups, air: context.size.rows >= 20, visible: visible(in: context))
  }

  private func visible(in context: Context) -> Int { max(1, listRows(in: context)) }
}
