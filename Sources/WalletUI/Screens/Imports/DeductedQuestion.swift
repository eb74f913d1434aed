import PayLater
import TerminalKit
import WalletText

/// A debt from elsewhere that came of a row, and the day on which it was deducted as a later file says.
struct Deducted: Equatable, Sendable {
  var debt: DebtID
  /// What of it is still owed.
  var amount: Money
  var day: Day

  /// What the file says, in a line.
  func words(in context: Context) -> String {
    context[RowText.deducted(debt, on: day, context.money(amount))]
  }
}

extension Question {
  /// Offers to note a debt as paid on the day on which a file says it was deducted.
  static func noteDeducted(_ deducted: Deducted) -> Question {
    Question(
      "noteDeducted \(deducted.debt.text)", RepayText.notePayment, yes: ButtonText.save, done: RepayText.noted
    ) { _, context in
      [
        Line(context.title(of: .debt(deducted.debt)).name, .value),
        Line(deducted.words(in: context)),
        Line(context[RepayText.noteAbout], .label),
      ]
    } request: { _, _ throws(Refusal) in
      .debt(
        .recordPayment(
          debt: deducted.debt, amountFen: deducted.amount, on: deducted.day, instalment: nil, again: true))
    }
  }
}
