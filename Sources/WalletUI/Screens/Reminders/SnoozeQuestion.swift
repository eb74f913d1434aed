import PayLater
import WalletText

extension Question {
  /// Asks until when the login reminder leaves something out; never past its due day.
  static func snooze(_ item: DueItem) -> Question {
    Question(
      "snooze \(item.subject.id)", RemindersText.snooze, yes: RemindersText.snooze, startsOnFields: true
    ) { _, context in
      let title = context.title(of: item.subject)
      return [
        Line(
          [.init(title.name, .value), .init("  " + title.detail, .label)],
          trailing: .init(context.money(item.amount, item.currency), .value)),
        Line(context[RemindersText.snoozeAbout(context.date(item.due))], .label),
      ]
    } fields: { _, context in
      let today = context.wallet.businessDay
      return [
        .text(
          .until, RemindersText.until, (today + 1).text, kind: .day(today: today),
          hint: Phrase(same: item.due.text), limit: 10)
      ]
    } press: { form, context throws(Refusal) in
      let until = try form.day(.until, from: context.wallet.businessDay)
      return [.send(.reminder(.snooze(obligation: item.subject.id, until: until)))]
    } accepted: { _, _, context in
      let until = context.wallet.currentSnoozes.first { $0.subject == item.subject.id }?.until
      return .done([RemindersText.snoozedUntil(until.map { context.date($0) } ?? "")])
    }
  }
}
