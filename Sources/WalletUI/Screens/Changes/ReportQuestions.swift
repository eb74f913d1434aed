import PayLater
import TerminalKit
import WalletText

/// Returns what was bought: what is asked back, when it is expected, and that nothing runs meanwhile.
struct ReportReturnQuestion: Asking {
  let obligation: ObligationID

  var yes: Phrase? { ActionText.reportReturn }

  func title(in context: Context) -> Phrase { ActionText.reportReturn }

  func lines(for form: Form, in context: Context) -> [Line] {
    let days = context.wallet.order(OrderID(obligation.text))?.returnDays ?? 0
    guard let own = context.wallet.own(obligation) else { return [] }
    let refundOn = context.wallet.businessDay + max(1, min(days, Policy.v1.returnPauseDays))
    return [
      context.heading(of: obligation),
      .labelled(context[DisputeText.asked], context.money(own.refundable), .strong), Line(),
      Line(context[DisputeText.returned(days, context.date(refundOn))]),
    ] + context.pauseLines(own, days: Policy.v1.returnPauseDays)
      + [Line(context[DisputeText.onceReturn], .label)]
  }

  func request(_ form: Form, in context: Context) throws(Refusal) -> Request? {
    .reportReturn(obligation: obligation)
  }

  func accepted(_ answer: Answer, in context: Context) -> [Step] { context.reported(obligation) }
}

/// Reports a problem and asks for a refund of some or all of it.
struct ReportProblemQuestion: Asking {
  let obligation: ObligationID

  var yes: Phrase? { ActionText.reportProblem }

  func title(in context: Context) -> Phrase { ActionText.reportProblem }

  func fields(in context: Context) -> [Field] {
    [.text(.amount, DisputeText.howMuch, kind: .amount, hint: Phrase(same: "100.00"), limit: 20)]
  }

  func lines(for form: Form, in context: Context) -> [Line] {
    guard let own = context.wallet.own(obligation) else { return [] }
    let decided = context.date(context.wallet.businessDay + Policy.v1.problemDays)
    return [
      context.heading(of: obligation),
      .labelled(context[DisputeText.mostAsked], context.money(own.refundable), .strong), Line(),
      Line(context[DisputeText.decided(decided)]),
    ] + context.pauseLines(own, days: Policy.v1.problemPauseDays)
      + [Line(context[DisputeText.onceProblem], .label)]
  }

  func request(_ form: Form, in context: Context) throws(Refusal) -> Request? {
    let own = context.wallet.own(obligation)
    let most = own?.refundable ?? .zero
    return .reportProblem(obligation: obligation, refundFen: try form.amount(.amount, most: most))
  }

  func accepted(_ answer: Answer, in context: Context) -> [Step] { context.reported(obligation) }
}

/// Takes a report back: all goes on, due later by the paused days.
struct WithdrawDisputeQuestion: Asking {
  let obligation: ObligationID

  var yes: Phrase? { DebtText.takeBack }

  func title(in context: Context) -> Phrase { ActionText.withdrawDispute }

  func lines(for form: Form, in context: Context) -> [Line] {
    guard let own = context.wallet.own(obligation) else { return [] }
    let days = own.pause.map { context.wallet.businessDay - $0.since } ?? 0
    var lines = [context.heading(of: obligation)]
    if let due = own.nextDue?.due {
      let moved = ReschedulingText.moved(context.date(due), context.date(due + days))
      lines.append(.labelled(context[MoneyWords.dueDate], context[moved], .strong))
    }
    return lines + [
      Line(), Line(context[DisputeText.resumes(days)]), Line(context[DisputeText.notAgain], .label),
    ]
  }

  func request(_ form: Form, in context: Context) throws(Refusal) -> Request? {
    .withdrawDispute(obligation: obligation)
  }

  func accepted(_ answer: Answer, in context: Context) -> [Step] {
    [.tell(Notice(.done, DisputeText.withdrawn))]
  }
}

/// Reports that a shipped order did not arrive.
struct NotArrivedQuestion: Asking {
  let order: OrderID

  var yes: Phrase? { ActionText.reportNotArrived }

  func title(in context: Context) -> Phrase { ActionText.reportNotArrived }

  func lines(for form: Form, in context: Context) -> [Line] {
    let until = context.date(context.wallet.businessDay + Policy.v1.notArrivedDays)
    let isHeld = context.wallet.order(order)?.paidFrom == nil
    return [
      context.heading(of: order), Line(), Line(context[DisputeText.noAutoReceipt]),
      Line(context[DisputeText.voids(until, held: isHeld)]), Line(context[DisputeText.noEffect], .label),
    ]
  }

  func request(_ form: Form, in context: Context) throws(Refusal) -> Request? {
    .reportNotArrived(order: order)
  }

  func accepted(_ answer: Answer, in context: Context) -> [Step] {
    [.tell(Notice(.done, DisputeText.notArrivedDone))]
  }
}

extension Context {
  /// What a pause of at most so many days means.
  fileprivate func pauseLines(_ own: Obligation, days: Int) -> [Line] {
    let late = own.daysPastDue(on: wallet.businessDay)
    var lines = [Line(self[DisputeText.pauses(days, until: date(wallet.businessDay + days))])]
    if late > 0 { lines.append(Line(self[DisputeText.frozen(late)])) }
    return lines + [Line(self[DisputeText.lapses], .label)]
  }

  /// What is told when a report was accepted.
  fileprivate func reported(_ id: ObligationID) -> [Step] {
    let day = wallet.own(id)?.dispute?.decisionOn
    return [
      .tell(
        Notice(.done, [DisputeText.reported] + (day.map { [DisputeText.answerBy(date($0))] } ?? [])))
    ]
  }
}
