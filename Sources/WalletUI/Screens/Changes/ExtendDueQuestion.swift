import PayLater
import WalletText

extension Question {
  /// Moves a due day 10 days on: from when to when, that it is free, and how often it can still be done.
  static func extendDue(_ id: ObligationID) -> Question {
    var question = Question("extendDue \(id.text)", ActionText.extendDue, yes: ActionText.extendDue) {
      _, context in
      guard let own = context.wallet.own(id), let due = own.nextDue?.due, let later = own.extensionDue else {
        return []
      }
      let moved = ReschedulingText.moved(context.date(due), context.date(later))
      let count = context.wallet.extensionsThisYear + 1
      let follows = context.wallet.mandate != nil && own.autopay
      return [
        context.heading(of: id), .labelled(context[MoneyWords.dueDate], context[moved], .strong), Line(),
        Line(context[ReschedulingText.free]),
        Line(context[ReschedulingText.extensions(count, of: own.terms.extensionsAYear)], .label),
      ] + (follows ? [Line(context[ReschedulingText.autopayFollows], .label)] : [])
    } request: { _, _ in
      .reschedule(.extend(obligation: id))
    } accepted: { answer, _, context in
      let due = answer.due.map { context.date($0) } ?? ""
      return .done([ReschedulingText.extended(due), ReschedulingText.free])
    }
    question.why = { _, context in
      Asked(figures: context.wallet.own(id)?.nextDue.map { [.due(id, $0.number)] } ?? [])
    }
    return question
  }
}
