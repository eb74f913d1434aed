import PayLater
import WalletText

/// Asks until when the login reminder leaves something out; never past its due day.
struct SnoozeQuestion: Asking {
  let item: DueItem

  var yes: Phrase? { RemindersText.snooze }
  var startsOnFields: Bool { true }

  func title(in context: Context) -> Phrase { RemindersText.snooze }

  func lines(for form: Form, in context: Context) -> [Line] {
    let title = context.title(of: item.subject)
    return [
      Line(
        [.init(title.name, .value), .init("  " + title.detail, .label)],
        trailing: .init(context.money(item.amount, item.currency), .value)),
      Line(context[RemindersText.snoozeAbout(context.date(item.due))], .label),
    ]
  }

  func fields(in context: Context) -> [Field] {
    [
      .text(
        .until, RemindersText.until, (context.wallet.businessDay + 1).text,
        kind: .day(today: context.wallet.businessDay),
        hint: Phrase(same: item.due.text), limit: 10)
    ]
  }

  func confirmed(_ form: Form, in context: Context) throws(Refusal) -> [Step] {
    let until = try form.day(.until, from: context.wallet.businessDay)
    return [.send(.snooze(obligation: item.subject.id, until: until))]
  }

  func accepted(_ answer: Answer, in context: Context) -> [Step] {
    let until = context.wallet.currentSnoozes.first { $0.subject == item.subject.id }?.until
    return [.tell(Notice(.done, RemindersText.snoozedUntil(until.map { context.date($0) } ?? "")))]
  }
}
