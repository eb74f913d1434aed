extension Wallet {
  mutating func extend(_ id: ObligationID, _ due: Day) {
    activity.extensions.add(businessDay.calendarMonth)
    change(id) { [businessDay] in
      $0.extended = true
      $0.schedule[0].due = due
      $0.schedule[0].dueSetOn = businessDay
    }
    forgetReminders(of: .obligation(id))
  }

  mutating func startPlan(_ plan: HardshipPlan, of id: ObligationID, _ schedule: [Instalment]) {
    reschedule(id, schedule) {
      $0.lateInPlan += $0.lateDue
      $0.plan = plan
    }
  }

  /// Puts a new schedule in the place of the old one.
  mutating func reschedule(
    _ id: ObligationID, _ schedule: [Instalment], _ body: (inout Obligation) -> Void
  ) {
    change(id) {
      $0.schedule = schedule
      body(&$0)
    }
    forgetReminders(of: .obligation(id))
  }
}
