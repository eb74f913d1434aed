extension Wallet {
  /// Applies an event that moves due days.
  mutating func applyReschedule(_ event: Event) {
    switch event {
    case .extended(let id, let due):
      activity.extensions.add(businessDay.calendarMonth)
      change(id) { [businessDay] in
        $0.extended = true
        $0.schedule[0].due = due
        $0.schedule[0].dueSetOn = businessDay
      }
      forgetReminders(of: .obligation(id))
    case .split(let id, let schedule): reschedule(id, schedule) { _ in }
    case .planStarted(let id, let plan, let schedule):
      reschedule(id, schedule) {
        $0.lateInPlan += $0.lateDue
        $0.plan = plan
      }
    case .planMissed(let id, let instalment): change(id) { $0.plan?.missed.append(instalment) }
    case .planBroken(let id, let instalment): reschedule(id, [instalment]) { $0.plan = nil }
    default: break
    }
  }

  private mutating func reschedule(
    _ id: ObligationID, _ schedule: [Instalment], _ body: (inout Obligation) -> Void
  ) {
    change(id) {
      $0.schedule = schedule
      body(&$0)
    }
    forgetReminders(of: .obligation(id))
  }
}
