import PayLater
import WalletText

extension Question {
  /// Agrees a hardship plan: its payments, what stands still meanwhile, and what ends it.
  static func plan(_ id: ObligationID) -> Question {
    @Sendable func isPastDue(_ context: Context) -> Bool {
      (context.wallet.own(id)?.daysPastDue(on: context.wallet.businessDay) ?? 0) > 0
    }
    var question = Question("plan \(id.text)", ActionText.startPlan, yes: ButtonText.agree) { form, context in
      context.wallet.own(id).map { context.planLines($0, count: try? form.planCount()) } ?? []
    } fields: { _, context in
      let counts = (context.wallet.own(id)?.terms ?? .current).planCounts
      let hint = Phrase(same: "\(counts.lowerBound)-\(counts.upperBound)")
      let months = Field.text(.count, ReschedulingText.months, kind: .number(counts), hint: hint, limit: 4)
      return isPastDue(context)
        ? [months] : [months, .choice(.reason, ReschedulingText.hardship, [ReschedulingText.declared])]
    } request: { form, context throws(Refusal) in
      let (count, isDeclared) = (try form.planCount(), !isPastDue(context))
      if isDeclared { _ = try form.chosen(.reason) }
      return .reschedule(.startPlan(obligation: id, count: count, declaresHardship: isDeclared))
    } accepted: { answer, _, context in
      let count = context.wallet.own(id)?.plan?.count ?? 0
      return .done([ReschedulingText.planned(count, first: answer.due.map { context.date($0) } ?? "")])
    }
    question.why = { form, _ in
      let count = (try? form.planCount()) ?? 0
      let payments = (0..<count).map { Figure.planPayment(id, count, $0 + 1) }
      return Asked(figures: [.payoff(id), .daysPastDue(id)] + payments)
    }
    return question
  }
}

extension Form {
  /// The number of payments of a plan.
  fileprivate func planCount() throws(Refusal) -> Int {
    let count = try number(.count)
    guard count >= Policy.current.planCounts.lowerBound else { throw .invalid(.count, .tooSmall) }
    guard count <= Policy.current.planCounts.upperBound else { throw .invalid(.count, .tooLarge) }
    return count
  }
}

extension Context {
  /// What a plan of so many payments (nil: not said yet) comes to, and what it means.
  fileprivate func planLines(_ own: Obligation, count: Int?) -> [Line] {
    let today = wallet.businessDay
    let days = own.daysPastDue(on: today)
    var lines = [
      heading(of: own.id),
      .labelled(self[ReschedulingText.principalAndCharges], money(own.payoff(on: today)), .strong),
    ]
    if let count {
      let schedule = own.planSchedule(count, on: today)
      lines += [Line(), payments(of: schedule, charge: nil)] + self.lines(of: schedule)
    }
    lines += [Line(), Line(self[ReschedulingText.freezes(days)])]
    if own.isPastGrace(on: today) { lines.append(Line(self[ReschedulingText.staysSuspended])) }
    lines.append(Line(self[ReschedulingText.breaks(days)]))
    lines.append(Line(self[ReschedulingText.planOnly], .label))
    return lines
  }
}
