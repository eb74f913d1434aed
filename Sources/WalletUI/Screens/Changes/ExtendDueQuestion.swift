import PayLater
import WalletText

/// Moves a due day 10 days on: from when to when, that it is free, and how often it can still be done.
struct ExtendDueQuestion: Asking {
  let obligation: ObligationID

  var yes: Phrase? { ActionText.extendDue }

  func title(in context: Context) -> Phrase { ActionText.extendDue }

  func lines(for form: Form, in context: Context) -> [Line] {
    guard let own = context.wallet.own(obligation), let due = own.nextDue?.due, let later = own.extensionDue
    else { return [] }
    let moved = ReschedulingText.moved(context.date(due), context.date(later))
    var lines = [
      context.heading(of: obligation), .labelled(context[MoneyWords.dueDate], context[moved], .strong),
      Line(),
      Line(context[ReschedulingText.free]),
      Line(
        context[
          ReschedulingText.extensions(context.wallet.extensionsThisYear + 1, of: own.terms.extensionsAYear)],
        .label),
    ]
    if context.wallet.mandate != nil, own.autopay {
      lines.append(Line(context[ReschedulingText.autopayFollows], .label))
    }
    return lines
  }

  func request(_ form: Form, in context: Context) throws(Refusal) -> Request? {
    .extendDue(obligation: obligation)
  }

  func accepted(_ answer: Answer, in context: Context) -> [Step] {
    let due = answer.due.map { context.date($0) } ?? ""
    return [.tell(Notice(.done, ReschedulingText.extended(due), ReschedulingText.free))]
  }
}
