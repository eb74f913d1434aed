import PayLater
import WalletText

/// Agrees a hardship plan: its payments, what stands still meanwhile, and what ends it.
struct PlanQuestion: Asking {
  let obligation: ObligationID

  var yes: Phrase? { ButtonText.agree }

  func title(in context: Context) -> Phrase { ActionText.startPlan }

  func fields(in context: Context) -> [Field] {
    let counts = (context.wallet.own(obligation)?.terms ?? .current).planCounts
    let hint = Phrase(same: "\(counts.lowerBound)-\(counts.upperBound)")
    let months = Field.text(.count, ReschedulingText.months, kind: .number(counts), hint: hint, limit: 4)
    return isPastDue(in: context)
      ? [months] : [months, .choice(.reason, ReschedulingText.hardship, [ReschedulingText.declared])]
  }

  func lines(for form: Form, in context: Context) -> [Line] {
    let today = context.wallet.businessDay
    guard let own = context.wallet.own(obligation) else { return [] }
    let days = own.daysPastDue(on: today)
    var lines = [
      context.heading(of: obligation),
      .labelled(
        context[ReschedulingText.principalAndCharges], context.money(own.payoff(on: today)), .strong),
    ]
    if let count = try? count(form) {
      let schedule = own.planSchedule(count, on: today)
      lines += [Line(), context.payments(of: schedule, charge: nil)] + context.lines(of: schedule)
    }
    lines += [Line(), Line(context[ReschedulingText.freezes(days)])]
    if own.isPastGrace(on: today) { lines.append(Line(context[ReschedulingText.staysSuspended])) }
    lines.append(Line(context[ReschedulingText.breaks(days)]))
    lines.append(Line(context[ReschedulingText.planOnly], .label))
    return lines
  }

  func request(_ form: Form, in context: Context) throws(Refusal) -> Request? {
    let count = try count(form)
    let isDeclared = !isPastDue(in: context)
    if isDeclared { _ = try form.chosen(.reason) }
    return .startPlan(obligation: obligation, count: count, declaresHardship: isDeclared)
  }

  func accepted(_ answer: Answer, in context: Context) -> [Step] {
    let count = context.wallet.own(obligation)?.plan?.count ?? 0
    let first = answer.due.map { context.date($0) } ?? ""
    return [.tell(Notice(.done, ReschedulingText.planned(count, first: first)))]
  }

  func count(_ form: Form) throws(Refusal) -> Int {
    let count = try form.number(.count)
    guard count >= Policy.current.planCounts.lowerBound else { throw .invalid(.count, .tooSmall) }
    guard count <= Policy.current.planCounts.upperBound else { throw .invalid(.count, .tooLarge) }
    return count
  }

  private func isPastDue(in context: Context) -> Bool {
    (context.wallet.own(obligation)?.daysPastDue(on: context.wallet.businessDay) ?? 0) > 0
  }
}
